package org.trucewire.extract.streams;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.trucewire.schemas.Actor;
import org.trucewire.schemas.Event;
import org.trucewire.schemas.Mention;
import org.trucewire.schemas.Mode;

/** Makes an event of the mentions that report it: the same one, in whatever order they came. */
final class EventRecords {

  private static final Comparator<Mention> ORDER =
      Comparator.comparing(Mention::getArticleId)
          .thenComparing(m -> m.getEvidence().getStart())
          .thenComparing(Mention::getMentionId);

  private EventRecords() {}

  /** The event with one more mention; a mention that it has already is replaced. */
  static Event add(Event event, Mention mention) {
    List<Mention> mentions = new ArrayList<>();
    if (event != null) {
      event.getMentions().stream()
          .filter(m -> !m.getMentionId().equals(mention.getMentionId()))
          .forEach(mentions::add);
    }
    mentions.add(mention);
    mentions.sort(ORDER);
    return of(mentions);
  }

  /** The event without that mention; null if it has no other, or was none. */
  static Event remove(Event event, Mention mention) {
    if (event == null) {
      return null;
    }
    List<Mention> mentions =
        event.getMentions().stream()
            .filter(m -> !m.getMentionId().equals(mention.getMentionId()))
            .toList();
    return mentions.isEmpty() ? null : of(mentions);
  }

  /** Whether readers see a difference; null is no event. */
  static boolean differ(Event a, Event b) {
    // Not equals(): Avro's arrays compare without the logical types, and fail on a date.
    return a == null || b == null ? (a == null) != (b == null) : a.compareTo(b) != 0;
  }

  private static Event of(List<Mention> mentions) {
    Mention first = mentions.get(0);
    Event.Builder event =
        Event.newBuilder()
            .setEventId(first.getEventId())
            .setType(first.getType())
            .setMode(mode(mentions))
            .setInitiators(union(mentions, Mention::getInitiators))
            .setTargets(union(mentions, Mention::getTargets))
            .setMediators(union(mentions, Mention::getMediators))
            .setClaimants(union(mentions, Mention::getClaimants))
            .setDate(
                mentions.stream()
                    .map(Mention::getDate)
                    .filter(d -> !ArticleEvents.isUnknown(d))
                    .findFirst()
                    .orElse(first.getDate()))
            .setPlace(first(mentions, Mention::getPlace))
            .setCeasefireKind(first(mentions, Mention::getCeasefireKind))
            .setCeasefireDuration(first(mentions, Mention::getCeasefireDuration))
            .setKilled(highest(mentions, Mention::getKilled))
            .setWounded(highest(mentions, Mention::getWounded))
            .setViolations(highest(mentions, Mention::getViolations))
            .setConfidence(
                mentions.stream().mapToDouble(Mention::getConfidence).max().orElseThrow())
            .setCameo(first.getCameo())
            .setPlover(first.getPlover())
            .setMentions(mentions)
            .setSourceCount((int) mentions.stream().map(EventRecords::publisher).distinct().count())
            .setFirstReport(reports(mentions).min(Comparator.naturalOrder()).orElse(null))
            .setLastReport(reports(mentions).max(Comparator.naturalOrder()).orElse(null))
            .setExtractorVersion(
                mentions.stream()
                    .map(Mention::getExtractorVersion)
                    .max(Comparator.naturalOrder())
                    .orElseThrow());
    Event made = event.build();
    List<Actor> parties = CeasefireParties.of(made);
    return parties.isEmpty()
        ? made
        : Event.newBuilder(made).setCeasefireId(CeasefireParties.ceasefireId(parties)).build();
  }

  /** One report as a fact outweighs any number of claims. */
  private static Mode mode(List<Mention> mentions) {
    return mentions.stream().anyMatch(m -> m.getMode() == Mode.ASSERTED)
        ? Mode.ASSERTED
        : mentions.get(0).getMode();
  }

  private static String publisher(Mention mention) {
    return mention.getOutlet() == null ? mention.getSource() : mention.getOutlet();
  }

  private static Stream<Instant> reports(List<Mention> mentions) {
    return mentions.stream().map(EventRecords::report);
  }

  private static Instant report(Mention mention) {
    if (mention.getPublishedAt() != null) {
      return mention.getPublishedAt();
    }
    return mention.getPublishedOn() == null
        ? mention.getFetchedAt()
        : mention.getPublishedOn().atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static <T> T first(List<Mention> mentions, Function<Mention, T> field) {
    return mentions.stream().map(field).filter(Objects::nonNull).findFirst().orElse(null);
  }

  private static Integer highest(List<Mention> mentions, Function<Mention, Integer> field) {
    return mentions.stream()
        .map(field)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  /** Each actor once, by id; its words and offsets are those of the mention's, so they go. */
  static List<Actor> union(List<Mention> mentions, Function<Mention, List<Actor>> role) {
    return distinct(mentions.stream().map(role).flatMap(Collection::stream));
  }

  static List<Actor> distinct(Stream<Actor> actors) {
    TreeMap<String, Actor> byId = new TreeMap<>();
    actors.forEach(
        a ->
            byId.putIfAbsent(
                a.getActorId(),
                new Actor(
                    a.getActorId(), a.getName(), a.getKind(), a.getCountry(), null, null, null)));
    return new ArrayList<>(byId.values());
  }
}
