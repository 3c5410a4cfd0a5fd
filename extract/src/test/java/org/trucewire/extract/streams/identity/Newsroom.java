package org.trucewire.extract.streams.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.trucewire.schemas.Article;
import org.trucewire.schemas.identity.StableId;

/** Writes invented news, and edits it as newspapers edit what an agency sends. */
final class Newsroom {

  private static final List<String> WHO =
      List.of(
          "the mayor of Ostrava Bay",
          "a spokesman for the northern council",
          "Colonel Ide Marr",
          "officials in Talbrook",
          "two witnesses",
          "the ministry of roads",
          "aid workers",
          "a coalition of fishermen",
          "the governor",
          "rebel commanders",
          "the monitoring mission",
          "residents of the old quarter",
          "the port authority",
          "a senior envoy",
          "the army");

  private static final List<String> DID =
      List.of(
          "rejected",
          "welcomed",
          "described in detail",
          "postponed",
          "defended",
          "denied",
          "announced",
          "photographed",
          "criticised",
          "confirmed",
          "ignored",
          "signed",
          "broke off",
          "returned to",
          "asked for",
          "paid for",
          "was not told of",
          "called a mistake");

  private static final List<String> WHAT =
      List.of(
          "the exchange of prisoners",
          "a new bridge",
          "the truce",
          "the closing of the market",
          "shelling near the river",
          "the budget",
          "an inquiry into the fire",
          "the convoy",
          "grain shipments",
          "talks in the capital",
          "a ban on heavy lorries",
          "the census",
          "the withdrawal of tanks",
          "a strike of dockers",
          "vaccination of cattle",
          "the school");

  private static final List<String> WHEN =
      List.of(
          "on Monday",
          "late at night",
          "after weeks of rain",
          "before the holiday",
          "at dawn",
          "during a visit abroad",
          "for the third time",
          "without giving a reason",
          "in a letter",
          "although nobody had expected it",
          "as prices rose",
          "in front of cameras");

  private static final List<String> TAILS =
      List.of(
          "Reporting by our staff; editing by the night desk. All rights reserved by the agency.",
          "This story was supplied by a news agency and has been shortened by the editors.");

  private final Random random;

  Newsroom(long seed) {
    this.random = new Random(seed);
  }

  /** A text of so many sentences. */
  List<String> story(int sentences) {
    List<String> story = new ArrayList<>();
    for (int i = 0; i < sentences; i++) {
      String first = pick(WHO) + " " + pick(DID) + " " + pick(WHAT) + " " + pick(WHEN);
      String second = pick(WHO) + " " + pick(DID) + " " + pick(WHAT);
      story.add(
          Character.toUpperCase(first.charAt(0))
              + first.substring(1)
              + ", while "
              + second
              + " in district "
              + random.nextInt(90)
              + ".");
    }
    return story;
  }

  /** A copy with that share of the sentences cut, and an agency's line at the end. */
  String copy(List<String> story, double cut) {
    List<String> kept = new ArrayList<>(story);
    for (int i = (int) Math.round(story.size() * cut); i > 0; i--) {
      kept.remove(random.nextInt(kept.size()));
    }
    return String.join(" ", kept) + "\n" + pick(TAILS);
  }

  static String whole(List<String> story) {
    return String.join(" ", story);
  }

  static Article article(String id, String title, String body, Instant published) {
    return Article.newBuilder()
        .setArticleId(id)
        .setSource("feed-of-" + id)
        .setTitle(title)
        .setBody(body)
        .setPublishedAt(published)
        .setFetchedAt(published.plusSeconds(60))
        .setOriginal(ByteBuffer.wrap(body.getBytes(UTF_8)))
        .setOriginalType("text/plain")
        .setContentHash(StableId.of(title, body))
        .build();
  }

  private String pick(List<String> some) {
    return some.get(random.nextInt(some.size()));
  }
}
