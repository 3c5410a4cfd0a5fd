package org.trucewire.bench.newsstand;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * What a version of a story says; the same on every call. Its words are drawn one by one, so that
 * no two stories are alike by chance.
 *
 * @param title with nothing that XML would have to escape
 * @param paragraphs likewise
 */
public record StoryText(String title, List<String> paragraphs) {

  private static final String[] WHO =
      words(
          "council minister coach farmers bank teachers museum airline mayor court researchers"
              + " fishermen orchestra carmaker nurses union port voters publisher insurer hospital"
              + " brewery referee miners choir startup regulator harbour");
  private static final String[] DID =
      words(
          "approved delayed presented questioned expanded sold"
              + " reviewed opened praised postponed cancelled repaired measured celebrated rejected"
              + " financed inspected renamed restored announced counted published withdrew");
  private static final String[] HOW =
      words(
          "regional annual modest costly popular disputed new early seasonal local public joint"
              + " historic digital narrow surprising temporary coastal northern quiet ambitious"
              + " independent revised official second");
  private static final String[] WHAT =
      words(
          "budget bridge timetable harvest exhibition tariff stadium survey railway library"
              + " contract festival forecast reservoir curriculum merger vaccine archive orchard"
              + " tournament ferry pipeline theatre market pension licence map");
  private static final String[] WHERE =
      words(
          "Lisbon Oslo Quito Nairobi Osaka Perth Tallinn Cardiff Lima Accra Turin Halifax Porto"
              + " Bergen Malmo Split Leeds Cork Graz Utrecht");

  private static final double CONFLICT_SHARE = 0.03;

  /** The text of a version, by the seed of the run. */
  public static StoryText of(long seed, Version version) {
    SplittableRandom random =
        new SplittableRandom(seed * 31 + version.feed() * 1_000_003L + version.story() * 7919L);
    String title = sentence(random).replace(".", "") + " " + version.feed() + "/" + version.story();
    List<String> paragraphs = new ArrayList<>();
    if (random.nextDouble() < CONFLICT_SHARE) {
      paragraphs.add("Armenia accused Azerbaijan of violating the ceasefire on Tuesday.");
    }
    int count = 2 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      StringBuilder paragraph = new StringBuilder();
      int sentences = 2 + random.nextInt(3);
      for (int s = 0; s < sentences; s++) {
        paragraph.append(s == 0 ? "" : " ").append(sentence(random));
      }
      paragraphs.add(paragraph.toString());
    }
    if (version.edition() > 0) {
      paragraphs.add("An earlier version of this report left out the " + pick(WHAT, random) + ".");
    }
    return new StoryText(title, List.copyOf(paragraphs));
  }

  private static String sentence(SplittableRandom random) {
    return "The %s in %s %s the %s %s after the %s %s the %s %s in %s."
        .formatted(
            pick(WHO, random),
            pick(WHERE, random),
            pick(DID, random),
            pick(HOW, random),
            pick(WHAT, random),
            pick(WHO, random),
            pick(DID, random),
            pick(HOW, random),
            pick(WHAT, random),
            1900 + random.nextInt(120));
  }

  private static String pick(String[] words, SplittableRandom random) {
    return words[random.nextInt(words.length)];
  }

  private static String[] words(String text) {
    return text.split(" ");
  }

  /** As an article's body has it. */
  public String body() {
    return String.join("\n", paragraphs);
  }

  /** As markup in a feed. */
  String html() {
    StringBuilder html = new StringBuilder();
    paragraphs.forEach(p -> html.append(String.format(Locale.ROOT, "<p>%s</p>", p)));
    return html.toString();
  }
}
