package org.trucewire.bench.fuzz;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Makes texts of each shape, of about the length that is asked for. */
final class TextShaper {

  /** Words and signs that the rules look at, and those that stand where they look. */
  private static final List<String> PIECES =
      List.of(
          "ceasefire",
          "truce",
          "Israel",
          "Hamas",
          "said",
          "killed",
          "shelling of",
          "'s",
          "’",
          ",",
          ".",
          "and",
          "that",
          "which",
          "between",
          "on Monday",
          "if",
          "(",
          ")",
          "\"",
          "by",
          "to",
          "not",
          "will",
          "attack",
          "rebels",
          "in",
          "Gaza",
          "\n",
          "\u0000",
          "\uD83D",
          "😀",
          "U.S.",
          "-led",
          "12",
          "the",
          "accused",
          "of violating",
          "each other",
          "agreed",
          "despite",
          "while",
          ";",
          "—",
          "the deal",
          "it",
          "they",
          "its forces",
          "was",
          "been",
          "\uDC00",
          "\t",
          "last week",
          "31 February 2023",
          "May 2024",
          "from 5 to 9 October",
          "two days after",
          "the two sides",
          "the army",
          "President",
          "Gen.",
          "Russian-brokered",
          "72-hour",
          "thousand",
          "at least",
          "wounded",
          "the Free Papua Movement (OPM)",
          "Kyiv",
          "the Kremlin",
          "according to",
          "“",
          "”",
          "who",
          "neither",
          "nor",
          "without",
          "would",
          "for",
          "both",
          "called for",
          "broke",
          "extended",
          "until",
          "midnight",
          "came into force",
          "rejected",
          "999999999999999999999",
          "2024-13-45",
          "overnight Monday into Tuesday",
          "no",
          "denied");

  private static final List<String> OPENING = List.of("\"", "“", "(", "[", "‘", "«", "'", "``");
  private static final List<String> CLOSING = List.of("\"", "”", ")", "]", "’", "»", "'", "''");
  private static final List<String> SEPARATORS =
      List.of(", ", ",", " and ", "; ", " or ", ", and ", " – ", "/", " of ", " to ", " ");
  private static final List<String> TOKEN_PARTS =
      List.of("a", ".", "'", "’s", "-", "1", ",", "/", "@", "A", "ceasefire", "(", "_", "́", "%");

  /** First and last character of the scripts, signs and controls that texts are drawn from. */
  private static final int[][] CHARACTERS = {
    {0x20, 0x7E},
    {0x0, 0x1F},
    {0x7F, 0x9F},
    {0xA0, 0x24F},
    {0x300, 0x36F},
    {0x370, 0x52F},
    {0x590, 0x6FF},
    {0x900, 0x97F},
    {0xE00, 0xE7F},
    {0x2000, 0x206F},
    {0x3000, 0x30FF},
    {0x4E00, 0x4FFF},
    {0xD800, 0xDFFF},
    {0xFB00, 0xFB4F},
    {0xFE00, 0xFEFF},
    {0xFFF0, 0xFFFF},
    {0x1D400, 0x1D7FF},
    {0x1F300, 0x1F6FF},
    {0xE0000, 0xE007F}
  };

  private final SplittableRandom random;
  private final List<String> sentences;
  private final Mutations mutations;

  TextShaper(SplittableRandom random, List<String> sentences) {
    this.random = random;
    this.sentences = sentences;
    mutations = new Mutations(random, sentences);
  }

  String shape(Shape shape, int length) {
    return switch (shape) {
      case MUTATED -> mutations.of(joined(length, " "));
      case WORDS -> words(length);
      case CHARACTERS -> characters(length);
      case HUGE_TOKEN -> hugeToken(length);
      case NESTED -> nested(length);
      case COMMAS -> list(length);
      case REPEATED -> repeated(length);
      case ENDLESS -> joined(length, any(SEPARATORS)).replace(". ", " ").replace(".", "");
    };
  }

  private String any(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }

  private String filled(int length, Supplier<String> parts) {
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      text.append(parts.get());
    }
    return text.toString();
  }

  private String joined(int length, String separator) {
    return filled(length, () -> any(sentences) + separator);
  }

  private String words(int length) {
    return filled(length, () -> any(PIECES) + (random.nextInt(8) == 0 ? "" : " "));
  }

  /**
   * Characters, now and then within a sentence, without which the text is not taken for English.
   */
  private String characters(int length) {
    int words = random.nextInt(5);
    return filled(
        length, () -> random.nextInt(20) < words ? " " + any(sentences) + " " : character());
  }

  private String character() {
    int[] range = CHARACTERS[random.nextInt(CHARACTERS.length)];
    return new StringBuilder().appendCodePoint(random.nextInt(range[0], range[1] + 1)).toString();
  }

  private String hugeToken(int length) {
    int variety = random.nextInt(1, 4);
    List<String> parts = List.of(any(TOKEN_PARTS), any(TOKEN_PARTS), any(TOKEN_PARTS));
    String token = filled(length, () -> parts.get(random.nextInt(variety)));
    return any(sentences) + " " + token + " " + any(sentences);
  }

  private String nested(int length) {
    int depth = Math.max(1, length / 12);
    StringBuilder text = new StringBuilder();
    StringBuilder closing = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      int mark = random.nextInt(OPENING.size());
      text.append(OPENING.get(mark)).append(random.nextBoolean() ? any(PIECES) + " " : "");
      closing.append(random.nextInt(10) == 0 ? "" : CLOSING.get(mark));
    }
    return text.append(any(sentences)).append(closing.reverse()).toString();
  }

  private String list(int length) {
    String separator = any(SEPARATORS);
    boolean mixed = random.nextBoolean();
    return any(sentences)
        + " "
        + filled(length, () -> any(PIECES) + (mixed ? any(SEPARATORS) : separator))
        + " agreed to a ceasefire.";
  }

  private String repeated(int length) {
    String unit =
        switch (random.nextInt(4)) {
          case 0 -> any(PIECES);
          case 1 -> any(PIECES) + any(SEPARATORS) + any(PIECES);
          case 2 -> any(sentences);
          default -> any(sentences).toUpperCase(Locale.ROOT);
        };
    String separator = random.nextBoolean() ? " " : any(SEPARATORS);
    return "Israel said " + filled(length, () -> unit + separator);
  }
}
