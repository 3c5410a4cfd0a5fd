package org.trucewire.schemas;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** One record of each kind, with every field filled. */
public final class SampleRecords {

  private SampleRecords() {}

  public static Article article() {
    return Article.newBuilder()
        .setArticleId("0123456789abcdef0123456789abcdef")
        .setSource("feed")
        .setGuid("guid-1")
        .setUrl("https://example.org/1")
        .setOutlet("The Example")
        .setTitle("Truce")
        .setAuthor("A. Writer")
        .setBody("Body with an emoji \uD83D\uDD4A and a line\nbreak")
        .setLanguage("en")
        .setPublishedOn(LocalDate.of(2020, 10, 22))
        .setPublishedAt(Instant.parse("2020-10-22T10:15:30.123Z"))
        .setFetchedAt(Instant.parse("2020-10-22T11:00:00Z"))
        .setOriginal(ByteBuffer.wrap("<p>Body</p>".getBytes(StandardCharsets.UTF_8)))
        .setOriginalType("text/html")
        .setContentHash("ff")
        .setSection("World")
        .build();
  }

  public static Actor actor(String id) {
    return new Actor(id, "Name of " + id, ActorKind.STATE, id, "words", 3, 8);
  }

  public static Mention mention() {
    return Mention.newBuilder()
        .setMentionId("m1")
        .setEventId("e1")
        .setDyad("ARM-AZE")
        .setArticleId("a1")
        .setSource("feed")
        .setFetchedAt(Instant.parse("2020-10-22T11:00:00Z"))
        .setType(EventType.VIOLATED)
        .setMode(Mode.CLAIMED)
        .setEvidence(new Evidence("The sentence.", 10, 23))
        .setInitiators(List.of(actor("AZE")))
        .setClaimants(List.of(actor("ARM")))
        .setDate(
            new DateInterval(
                LocalDate.of(2020, 10, 19),
                null,
                DatePrecision.OPEN,
                DateResolution.STATED,
                "since 19 October 2020"))
        .setPlace(new Place("Stepanakert", "AZE", 39.82, 46.75))
        .setKilled(3)
        .setConfidence(0.75)
        .setRule("violate.active")
        .setExtractorVersion("1")
        .build();
  }

  public static Event event() {
    Mention m = mention();
    return Event.newBuilder()
        .setEventId("e1")
        .setType(m.getType())
        .setMode(m.getMode())
        .setInitiators(m.getInitiators())
        .setDate(m.getDate())
        .setPlace(m.getPlace())
        .setCeasefireKind(CeasefireKind.HUMANITARIAN)
        .setConfidence(0.75)
        .setMentions(List.of(m, Mention.newBuilder(m).setMentionId("m2").build()))
        .setSourceCount(1)
        .setFirstReport(Instant.parse("2020-10-22T11:00:00Z"))
        .setExtractorVersion("1")
        .build();
  }

  public static Ceasefire ceasefire() {
    return Ceasefire.newBuilder()
        .setCeasefireId("c1")
        .setParties(List.of(actor("ARM"), actor("AZE")))
        .setState(CeasefireState.IN_EFFECT)
        .setAgreedOn(LocalDate.of(2020, 10, 10))
        .setHistory(
            List.of(
                CeasefireStep.newBuilder()
                    .setEventId("e1")
                    .setType(EventType.AGREED)
                    .setMode(Mode.ASSERTED)
                    .setOn(LocalDate.of(2020, 10, 10))
                    .setState(CeasefireState.AGREED)
                    .build()))
        .setViolations(List.of(new ViolationCount("AZE", 1, 2)))
        .build();
  }

  public static ArticleIdentity articleIdentity() {
    return ArticleIdentity.newBuilder()
        .setArticleId("a1")
        .setRevision(2)
        .setContentHash("hash-2")
        .setPreviousHash("hash-1")
        .setClusterId("a0")
        .setSimilarity(0.75)
        .setNearestArticleId("a0")
        .setSource("feed")
        .setPublished(Instant.parse("2020-10-22T11:00:00Z"))
        .setDecidedAt(Instant.parse("2020-10-22T11:05:00Z"))
        .build();
  }

  public static LedgerEntry ledgerEntry() {
    return LedgerEntry.newBuilder()
        .setSource("feed")
        .setHour(Instant.parse("2020-10-22T11:00:00Z"))
        .setStage(LedgerStage.EXTRACT)
        .setState(LedgerState.FILTERED)
        .setReason("gate")
        .setCount(3_000_000_000L)
        .build();
  }

  public static Reading reading() {
    return Reading.newBuilder()
        .setSource("feed")
        .setAddress("https://example.org/feed")
        .setFetchedAt(Instant.parse("2020-10-22T11:00:00.123Z"))
        .setOutcome(ReadingOutcome.READ)
        .setProblem("none")
        .setShown(3)
        .setTally(
            List.of(
                new ReadingCount(LedgerState.EMITTED, null, 1L, null),
                new ReadingCount(
                    LedgerState.DUPLICATE, "known", 2L, Instant.parse("2020-10-22T10:00:00Z"))))
        .setState(SourceState.ACTIVE)
        .setEvidence("the newest entry is of 2020-10-22T10:15:30Z")
        .setStateSince(Instant.parse("2020-10-22T10:15:30Z"))
        .setNextFetchAt(Instant.parse("2020-10-22T11:10:00Z"))
        .build();
  }
}
