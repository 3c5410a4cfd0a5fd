package org.trucewire.sink;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.trucewire.schemas.Actor;
import org.trucewire.schemas.ActorKind;
import org.trucewire.schemas.Article;
import org.trucewire.schemas.ArticleIdentity;
import org.trucewire.schemas.Ceasefire;
import org.trucewire.schemas.CeasefireKind;
import org.trucewire.schemas.CeasefireState;
import org.trucewire.schemas.CeasefireStep;
import org.trucewire.schemas.DateInterval;
import org.trucewire.schemas.DatePrecision;
import org.trucewire.schemas.DateResolution;
import org.trucewire.schemas.Event;
import org.trucewire.schemas.EventType;
import org.trucewire.schemas.Evidence;
import org.trucewire.schemas.LedgerEntry;
import org.trucewire.schemas.LedgerStage;
import org.trucewire.schemas.LedgerState;
import org.trucewire.schemas.Mention;
import org.trucewire.schemas.Mode;
import org.trucewire.schemas.Place;
import org.trucewire.schemas.Reading;
import org.trucewire.schemas.ReadingCount;
import org.trucewire.schemas.ReadingOutcome;
import org.trucewire.schemas.SourceState;
import org.trucewire.schemas.ViolationCount;
import org.trucewire.schemas.serde.TrustedRecords;

/** Records made up for the tests. */
final class Samples {

  static final LocalDate DAY = LocalDate.of(2031, 5, 4);
  static final Instant NOON = Instant.parse("2031-05-04T12:00:00.250Z");

  static {
    TrustedRecords.trust();
  }

  private Samples() {}

  static Article article(String id, String title) {
    return Article.newBuilder()
        .setArticleId(id)
        .setSource("wire")
        .setUrl("https://news.example/" + id)
        .setOutlet("Example Wire")
        .setSection("World")
        .setTitle(title)
        .setBody("Ona and Rill stopped firing \uD83D\uDD4A.")
        .setLanguage("en")
        .setPublishedOn(DAY)
        .setPublishedAt(NOON)
        .setFetchedAt(NOON.plusSeconds(60))
        .setOriginal(ByteBuffer.wrap("<p>…</p>".getBytes(StandardCharsets.UTF_8)))
        .setOriginalType("text/html")
        .setContentHash("00ff")
        .build();
  }

  static ArticleIdentity identity(String id, int revision) {
    return ArticleIdentity.newBuilder()
        .setArticleId(id)
        .setRevision(revision)
        .setContentHash("hash-" + revision)
        .setPreviousHash("hash-" + (revision - 1))
        .setClusterId("a0")
        .setSimilarity(0.75)
        .setNearestArticleId("a0")
        .setSource("wire")
        .setPublished(NOON)
        .setDecidedAt(NOON.plusSeconds(90))
        .build();
  }

  static Actor actor(String id) {
    return Actor.newBuilder()
        .setActorId(id)
        .setName(id + "'s name")
        .setKind(ActorKind.STATE)
        .setCountry(id)
        .setWords("the " + id)
        .setStart(3)
        .setEnd(7)
        .build();
  }

  static Place place() {
    return Place.newBuilder()
        .setName("Lake Tal")
        .setCountry("ONA")
        .setLatitude(40.5)
        .setLongitude(-12.25)
        .build();
  }

  static DateInterval day(LocalDate day) {
    return DateInterval.newBuilder()
        .setStart(day)
        .setEnd(day)
        .setPrecision(DatePrecision.DAY)
        .setResolution(DateResolution.RELATIVE)
        .setWords("on Sunday")
        .build();
  }

  static Mention mention(String eventId, String mentionId, String sentence) {
    return Mention.newBuilder()
        .setMentionId(mentionId)
        .setEventId(eventId)
        .setDyad("ONA-RIL")
        .setArticleId("article-of-" + mentionId)
        .setSource("wire")
        .setUrl("https://news.example/" + mentionId)
        .setOutlet("Example Wire")
        .setTitle("A truce")
        .setPublishedOn(DAY)
        .setPublishedAt(NOON)
        .setFetchedAt(NOON.plusSeconds(60))
        .setType(EventType.AGREED)
        .setMode(Mode.ASSERTED)
        .setEvidence(
            Evidence.newBuilder().setText(sentence).setStart(0).setEnd(sentence.length()).build())
        .setInitiators(List.of(actor("ONA"), actor("RIL")))
        .setTargets(List.of())
        .setMediators(List.of(actor("UN")))
        .setClaimants(List.of())
        .setDate(day(DAY))
        .setPlace(place())
        .setConfidence(0.75)
        .setRule("agree.active")
        .setExtractorVersion("1")
        .build();
  }

  /** An event that all but its version is the same of; each version has one mention more. */
  static Event event(String id, int version) {
    List<Mention> mentions = new ArrayList<>();
    for (int i = 0; i <= version; i++) {
      mentions.add(mention(id, id + "-m" + i, "Ona and Rill agreed, said report " + i + "."));
    }
    return eventBuilder(id).setMentions(mentions).setKilled(version).build();
  }

  static Event.Builder eventBuilder(String id) {
    return Event.newBuilder()
        .setEventId(id)
        .setType(EventType.AGREED)
        .setMode(Mode.ASSERTED)
        .setInitiators(List.of(actor("ONA"), actor("RIL")))
        .setTargets(List.of())
        .setMediators(List.of(actor("UN")))
        .setClaimants(List.of())
        .setDate(day(DAY))
        .setPlace(place())
        .setCeasefireKind(CeasefireKind.HUMANITARIAN)
        .setCeasefireDuration("PT72H")
        .setConfidence(0.75)
        .setCameo("057")
        .setPlover("AGREE")
        .setMentions(List.of(mention(id, id + "-m0", "Ona and Rill agreed.")))
        .setSourceCount(1)
        .setFirstReport(NOON)
        .setLastReport(NOON)
        .setCeasefireId("ceasefire-1")
        .setImplied(false)
        .setExtractorVersion("1");
  }

  static Ceasefire ceasefire(String id, int steps) {
    List<CeasefireStep> history = new ArrayList<>();
    for (int i = 0; i < steps; i++) {
      history.add(
          CeasefireStep.newBuilder()
              .setEventId("event-" + i)
              .setType(EventType.VIOLATED)
              .setMode(Mode.CLAIMED)
              .setOn(DAY.plusDays(i))
              .setState(CeasefireState.IN_EFFECT)
              .build());
    }
    return Ceasefire.newBuilder()
        .setCeasefireId(id)
        .setParties(List.of(actor("ONA"), actor("RIL")))
        .setMediators(List.of(actor("UN")))
        .setPlace(place())
        .setState(CeasefireState.IN_EFFECT)
        .setAgreedOn(DAY)
        .setHistory(history)
        .setViolations(
            List.of(
                ViolationCount.newBuilder()
                    .setActorId("RIL")
                    .setAsserted(0)
                    .setClaimed(steps)
                    .build()))
        .build();
  }

  static LedgerEntry counted(LedgerStage stage, LedgerState state, String reason, long count) {
    return counted("wire", stage, state, reason, count);
  }

  static LedgerEntry counted(
      String source, LedgerStage stage, LedgerState state, String reason, long count) {
    return LedgerEntry.newBuilder()
        .setSource(source)
        .setHour(Instant.parse("2031-05-04T12:00:00Z"))
        .setStage(stage)
        .setState(state)
        .setReason(reason)
        .setCount(count)
        .setMentions(state == LedgerState.MENTIONS ? 2 * count : 0)
        .build();
  }

  /** How a feed did at noon. */
  static Reading reading(String source, ReadingOutcome outcome, SourceState state, String problem) {
    return Reading.newBuilder()
        .setSource(source)
        .setAddress("https://news.example/" + source)
        .setFetchedAt(NOON)
        .setOutcome(outcome)
        .setProblem(problem)
        .setShown(7)
        .setTally(List.of(new ReadingCount(LedgerState.DUPLICATE, "known", 7L, null)))
        .setState(state)
        .setStateSince(state == null ? null : NOON.minusSeconds(60))
        .setEvidence(state == null ? null : "as told")
        .setNextFetchAt(state == null ? null : NOON.plusSeconds(60))
        .build();
  }
}
