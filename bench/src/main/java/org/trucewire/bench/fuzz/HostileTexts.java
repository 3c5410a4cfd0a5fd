package org.trucewire.bench.fuzz;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.trucewire.bench.text.OwnSentence;
import org.trucewire.extract.Document;

/**
 * Random and mutated texts that follow from a seed. Each depends on its number alone, so that the
 * one that shows a mistake can be made again without the others.
 */
public final class HostileTexts {

  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
  private static final List<String> HEADLINES =
      List.of("News of a ceasefire", "Truce talks: Israel, Hamas", "", "CEASEFIRE \uD83D \"((");
  private static final List<LocalDate> DAYS =
      List.of(
          LocalDate.of(2024, 5, 15),
          LocalDate.of(2024, 2, 29),
          LocalDate.of(1945, 1, 1),
          LocalDate.of(1, 1, 1),
          LocalDate.of(9999, 12, 31),
          LocalDate.MIN,
          LocalDate.MAX);

  private final long seed;
  private final int longest;
  private final List<String> sentences = OwnSentence.all().stream().map(OwnSentence::text).toList();

  /**
   * Texts of a seed.
   *
   * @param longest the most UTF-16 units that a text has
   */
  public HostileTexts(long seed, int longest) {
    this.seed = seed;
    this.longest = longest;
  }

  /** The text of that number. */
  public HostileText text(int number) {
    SplittableRandom random = new SplittableRandom(seed + number * GOLDEN_GAMMA);
    Shape[] shapes = Shape.values();
    // Half of them mutated: what is nearly news reaches more of the rules than noise does.
    Shape shape = random.nextBoolean() ? Shape.MUTATED : shapes[random.nextInt(shapes.length)];
    String text = cut(new TextShaper(random, sentences).shape(shape, size(random)));
    return new HostileText(
        number,
        shape,
        new Document("hostile-" + seed + "-" + number, headline(random), text, day(random), null));
  }

  /** Mostly of an article's length or below; one in five hundred is as long as a book's chapter. */
  private int size(SplittableRandom random) {
    int draw = random.nextInt(1000);
    int most = draw < 800 ? 1_500 : draw < 980 ? 6_000 : draw < 998 ? 30_000 : 200_000;
    return random.nextInt(1, Math.min(most, longest) + 1);
  }

  private String cut(String text) {
    return text.length() <= longest ? text : text.substring(0, longest);
  }

  /** Mostly one that opens the gate, since a text that is not read tries nothing. */
  private static String headline(SplittableRandom random) {
    return random.nextInt(8) == 0
        ? null
        : HEADLINES.get(random.nextInt(8) == 0 ? random.nextInt(HEADLINES.size()) : 0);
  }

  private static LocalDate day(SplittableRandom random) {
    if (random.nextInt(8) == 0) {
      return null;
    }
    return random.nextInt(4) == 0 ? DAYS.get(random.nextInt(DAYS.size())) : DAYS.get(0);
  }
}
