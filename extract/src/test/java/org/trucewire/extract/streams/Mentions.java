package org.trucewire.extract.streams;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.trucewire.schemas.Actor;
import org.trucewire.schemas.ActorKind;
import org.trucewire.schemas.DateInterval;
import org.trucewire.schemas.DatePrecision;
import org.trucewire.schemas.DateResolution;
import org.trucewire.schemas.EventType;
import org.trucewire.schemas.Evidence;
import org.trucewire.schemas.Mention;
import org.trucewire.schemas.Mode;
import org.trucewire.schemas.Place;
import org.trucewire.schemas.serde.TrustedRecords;

/** Mentions to test with. */
final class Mentions {

  static {
    TrustedRecords.trust();
  }

  static final DateInterval NO_DATE =
      new DateInterval(null, null, DatePrecision.NONE, DateResolution.NONE, null);

  private Mentions() {}

  static Mention.Builder mention(String article, int start, EventType type) {
    return Mention.newBuilder()
        .setMentionId(article + "-" + start)
        .setEventId("")
        .setDyad("-")
        .setArticleId(article)
        .setSource("feed")
        .setFetchedAt(Instant.parse("2026-11-01T00:00:00Z"))
        .setType(type)
        .setMode(Mode.ASSERTED)
        .setEvidence(new Evidence("A sentence.", start, start + 11))
        .setDate(NO_DATE)
        .setConfidence(0.5)
        .setRule("test")
        .setExtractorVersion("1");
  }

  static DateInterval on(String day) {
    return new DateInterval(
        LocalDate.parse(day), LocalDate.parse(day), DatePrecision.DAY, DateResolution.STATED, day);
  }

  static Place at(String name) {
    return new Place(name, null, null, null);
  }

  static List<Actor> actors(String... ids) {
    return Stream.of(ids)
        .map(id -> new Actor(id, id, ActorKind.STATE, id, null, null, null))
        .toList();
  }
}
