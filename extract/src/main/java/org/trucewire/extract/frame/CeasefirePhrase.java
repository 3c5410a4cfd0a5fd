package org.trucewire.extract.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.trucewire.extract.syntax.Chunk;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;
import org.trucewire.extract.syntax.Tag;

/**
 * A mention of a ceasefire, and the noun around it that says what of it is meant.
 *
 * @param np the noun phrase that names the ceasefire
 * @param trigger the token that does
 * @param words the words that do
 * @param carrier the noun phrase on which the rest of the sentence hangs: "violations" in "reported
 *     violations of the ceasefire"
 * @param notion what the carrier makes of the ceasefire
 * @param preposition the preposition before the ceasefire in lower case, empty for none
 * @param refersBack whether it only takes up a ceasefire named before: "the deal"
 */
record CeasefirePhrase(
    int np,
    int trigger,
    String words,
    int carrier,
    CeasefireNotion notion,
    String preposition,
    boolean refersBack) {

  private static final Set<String> LINKS =
      Set.of(
          "of", "for", "on", "to", "over", "towards", "toward", "about", "in", "at", "into", "with",
          "aimed");

  private static final Set<String> TIMES =
      Set.of("minutes", "hours", "days", "weeks", "months", "years", "hour", "day", "week");

  /** Numbers of times: "broke the truce hundreds of times". */
  private static final Set<String> COUNTS = Set.of("dozens", "scores", "hundreds", "thousands");

  static List<CeasefirePhrase> in(View view) {
    Parse parse = view.parse();
    List<CeasefirePhrase> phrases = new ArrayList<>();
    for (int t = 0; t < parse.tokens().size(); t++) {
      PhraseTable.Hit<CeasefireNotion> hit = view.frames().ceasefireNouns().noun(parse.tokens(), t);
      if (hit == null || hit.value() != CeasefireNotion.CEASEFIRE) {
        continue;
      }
      int np = parse.chunkOf(hit.head());
      if (np >= 0 && parse.chunk(np).is(Kind.NOUN_PHRASE)) {
        phrases.add(read(view, hit, np));
      }
      t = hit.to() - 1;
    }
    for (CeasefirePhrase halt : new CeasefireHalts(view).phrases()) {
      if (!near(phrases, halt.np())) {
        phrases.add(halt);
      }
    }
    boolean named = view.ceasefireBefore() || !phrases.isEmpty();
    for (int np = 0; np < parse.chunks().size(); np++) {
      if (parse.chunk(np).is(Kind.NOUN_PHRASE)
          && notionAt(view, np) == CeasefireNotion.HALT
          && !near(phrases, np)
          && CeasefireHalts.namesOne(view, np, named)) {
        int head = parse.chunk(np).head();
        phrases.add(
            read(
                view,
                new PhraseTable.Hit<>(
                    CeasefireNotion.CEASEFIRE, parse.head(np), head, head, head + 1),
                np));
      }
    }
    if (named || view.callBefore()) {
      CeasefireReferences.add(view, phrases);
    }
    return phrases;
  }

  /** Whether a phrase is found there already. */
  static boolean near(List<CeasefirePhrase> phrases, int np) {
    return phrases.stream().anyMatch(p -> p.np() == np || p.carrier() == np);
  }

  private static CeasefirePhrase read(View view, PhraseTable.Hit<CeasefireNotion> hit, int np) {
    Parse parse = view.parse();
    Chunk chunk = parse.chunk(np);
    CeasefireNotion notion = CeasefireNotion.CEASEFIRE;
    if (chunk.head() >= hit.to()) {
      notion = timed(parse.head(np)) ? CeasefireNotion.CEASEFIRE : notionOf(view, np);
      notion = notion == null ? CeasefireNotion.MENTION : notion;
    }
    int carrier = np;
    if (notion == CeasefireNotion.CEASEFIRE
        && view.is(np + 1, Kind.CONJUNCTION)
        && view.is(np + 2, Kind.NOUN_PHRASE)) {
      CeasefireNotion next = notionOf(view, np + 2);
      boolean article = parse.tokens().get(chunk.from()).tag() == Tag.DET;
      boolean shared =
          next == CeasefireNotion.INSTRUMENT || next == CeasefireNotion.CALL && !article;
      notion = shared ? next : notion;
    }
    String preposition = "";
    for (int steps = 0; steps < 3; steps++) {
      int before = parse.skipBack(parse.firstOfGroup(carrier) - 1);
      if (before < 0 || !parse.chunk(before).is(Kind.PREPOSITION)) {
        break;
      }
      if (preposition.isEmpty()) {
        preposition = parse.head(before);
      }
      if (!LINKS.contains(parse.head(before))) {
        break;
      }
      int part = parse.skipBack(before - 1);
      if (parse.head(before).equals("of")
          && view.is(part, Kind.NOUN_PHRASE)
          && notionAt(view, part) == CeasefireNotion.PART) {
        carrier = part;
        preposition = "";
        continue;
      }
      int owner = owner(view, before);
      CeasefireNotion outer = owner < 0 ? null : notionOf(view, owner);
      if (outer == null || outer == CeasefireNotion.CEASEFIRE) {
        break;
      }
      boolean decisive = notion != CeasefireNotion.VIOLATION && notion != CeasefireNotion.MENTION;
      boolean talksBegin = notion == CeasefireNotion.CALL && outer == CeasefireNotion.START;
      boolean failedTalks = notion == CeasefireNotion.CALL && outer == CeasefireNotion.END;
      notion =
          failedTalks
              ? CeasefireNotion.REFUSAL
              : decisive
                      && !talksBegin
                      && !(notion == CeasefireNotion.CALL
                          && (outer == CeasefireNotion.INSTRUMENT
                              || parse.head(owner).equals("participation")))
                  ? outer
                  : notion;
      carrier = owner;
    }
    String words =
        view.article()
            .text()
            .substring(
                parse.tokens().get(hit.from()).start(), parse.tokens().get(hit.to() - 1).end());
    CeasefirePhrase phrase =
        new CeasefirePhrase(np, hit.head(), words, carrier, notion, preposition, false);
    int group = parse.chunkOf(hit.from());
    return group != np && carrier == np ? phrase.matterOf(view, group) : phrase;
  }

  /** An extension of the ceasefire told before: "called for an extension of five days". */
  static CeasefirePhrase extension(View view, int np) {
    int head = view.parse().chunk(np).head();
    CeasefirePhrase phrase =
        read(
            view,
            new PhraseTable.Hit<>(
                CeasefireNotion.CEASEFIRE, view.parse().head(np), head, head, head + 1),
            np);
    return phrase.carrier() != np
        ? phrase
        : new CeasefirePhrase(
            np, head, phrase.words(), np, CeasefireNotion.EXTENSION, phrase.preposition(), false);
  }

  /** The same halt, named by a verb in a group, as the matter of a deal or of talks. */
  CeasefirePhrase matterOf(View view, int group) {
    int matter = CeasefireAttachments.matter(view, group);
    return matter < 0
        ? this
        : new CeasefirePhrase(
            np, trigger, words, matter, notionOf(view, matter), preposition, refersBack);
  }

  /** "a truce hours earlier": the word only tells when. */
  static boolean timed(String head) {
    return TIMES.contains(head) || COUNTS.contains(head) || head.startsWith("time");
  }

  /** The noun phrase that a preposition hangs on, over one other phrase: "talks in Doha on". */
  private static int owner(View view, int preposition) {
    Parse parse = view.parse();
    int np = parse.skipBack(preposition - 1);
    if (np < 0 || !parse.chunk(np).is(Kind.NOUN_PHRASE)) {
      return -1;
    }
    if (notionOf(view, np) != null) {
      return np;
    }
    int first = parse.firstOfGroup(np);
    if (first < 2 || !parse.chunk(first - 1).is(Kind.PREPOSITION)) {
      return np;
    }
    int further = parse.skipBack(first - 2);
    boolean phrase = further >= 0 && parse.chunk(further).is(Kind.NOUN_PHRASE);
    return phrase && notionOf(view, further) != null ? further : np;
  }

  /** What a noun makes of a ceasefire that depends on it, null for nothing. */
  static CeasefireNotion notionOf(View view, int np) {
    CeasefireNotion notion = notionAt(view, np);
    return notion == CeasefireNotion.HALT || notion == CeasefireNotion.PART ? null : notion;
  }

  private static CeasefireNotion notionAt(View view, int np) {
    Parse parse = view.parse();
    Chunk chunk = parse.chunk(np);
    for (int t = chunk.from(); t <= chunk.head(); t++) {
      PhraseTable.Hit<CeasefireNotion> hit = view.frames().ceasefireNouns().noun(parse.tokens(), t);
      if (hit != null && (t == chunk.head() || hit.to() == chunk.head() + 1)) {
        return hit.value();
      }
    }
    return null;
  }

  /** The same ceasefire as the matter of a call or of talks. */
  CeasefirePhrase carriedBy(int call) {
    return new CeasefirePhrase(
        np, trigger, words, call, CeasefireNotion.CALL, preposition, refersBack);
  }

  /** Whether a verb names the ceasefire: "halt the fighting". */
  boolean halt() {
    return preposition.isEmpty() && words.indexOf(' ') > 0 && notion != CeasefireNotion.MENTION;
  }

  /** The same ceasefire by itself. */
  CeasefirePhrase alone() {
    return new CeasefirePhrase(
        np, trigger, words, np, CeasefireNotion.CEASEFIRE, preposition, refersBack);
  }

  /** The name of the rule by which a frame finds an event of it. */
  String rule(CeasefireFrame frame) {
    return notion.name().toLowerCase(Locale.ROOT) + ":" + frame.verb();
  }

  /** Whether a time expression belongs to the phrase. */
  boolean dated(View view) {
    Parse parse = view.parse();
    for (int i = carrier + 1; i < parse.chunks().size(); i++) {
      Kind kind = parse.chunk(i).kind();
      if (kind == Kind.TIME) {
        return true;
      }
      if (kind == Kind.VERB_GROUP
          || kind == Kind.STOP
          || kind == Kind.COMMA
          || kind == Kind.SUBORDINATOR) {
        return false;
      }
    }
    return false;
  }
}
