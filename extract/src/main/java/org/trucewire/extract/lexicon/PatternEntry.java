package org.trucewire.extract.lexicon;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A row of patterns: phrases after a state's name that all mean the same party. */
record PatternEntry(String key, List<ActorPattern> patterns) {

  private static final String STATE = "{state} ";
  private static final Pattern SUFFIX = Pattern.compile("(_[A-Z]+)?");

  static final FileFormat<PatternEntry> FILE =
      new FileFormat<>(
          "actors/patterns.tsv",
          List.of("pattern", "suffix", "kind", "source"),
          PatternEntry::read,
          PatternEntry::key);

  private static PatternEntry read(LexiconRow row) {
    String suffix = row.optional("suffix");
    if (!SUFFIX.matcher(suffix).matches()) {
      throw row.mistake("bad suffix \"" + suffix + "\"; write \"_\" and capitals, or nothing");
    }
    ActorKind kind = row.constant("kind", ActorKind.class);
    if (suffix.isEmpty() != (kind == ActorKind.STATE)) {
      throw row.mistake("a pattern without suffix is of kind STATE, one with a suffix is not");
    }
    String key = row.required("pattern");
    List<ActorPattern> patterns =
        row.list("pattern").stream()
            .map(phrase -> new ActorPattern(headWords(row, phrase), suffix, kind))
            .toList();
    return new PatternEntry(key, patterns);
  }

  private static List<String> headWords(LexiconRow row, String phrase) {
    if (!phrase.startsWith(STATE) || phrase.length() == STATE.length()) {
      throw row.mistake(
          "bad pattern \"" + phrase + "\"; write \"{state}\" and the words that follow it");
    }
    String words = phrase.substring(STATE.length()).strip().toLowerCase(Locale.ROOT);
    return Arrays.asList(words.split("\\s+", -1));
  }
}
