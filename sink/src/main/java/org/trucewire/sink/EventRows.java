package org.trucewire.sink;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.trucewire.schemas.Actor;
import org.trucewire.schemas.CeasefireKind;
import org.trucewire.schemas.Event;
import org.trucewire.schemas.Mention;
import org.trucewire.schemas.Place;

/**
 * An event as rows: itself, its actors, the articles that report it, its mentions and their actors.
 */
final class EventRows {

  private final Event event;
  private final String id;
  private final List<List<Object>> actors = new ArrayList<>();
  private final List<List<Object>> mentions = new ArrayList<>();
  private final List<List<Object>> mentionActors = new ArrayList<>();

  private EventRows(Event event) {
    this.event = event;
    this.id = event.getEventId();
  }

  static Change.Put of(Event event) {
    return new EventRows(event).rows();
  }

  private Change.Put rows() {
    actors("INITIATOR", event.getInitiators());
    actors("TARGET", event.getTargets());
    actors("MEDIATOR", event.getMediators());
    actors("CLAIMANT", event.getClaimants());
    event.getMentions().forEach(this::mention);
    return new Change.Put(
        RecordKind.EVENT,
        id,
        root(),
        Map.of(
            Table.EVENT_ACTORS, actors,
            Table.EVENT_SOURCES, sources(),
            Table.MENTIONS, mentions,
            Table.MENTION_ACTORS, mentionActors));
  }

  private List<Object> root() {
    Place place = event.getPlace();
    return Table.EVENTS.row(
        id,
        event.getType().name(),
        event.getMode().name(),
        event.getDate().getStart(),
        event.getDate().getEnd(),
        event.getDate().getPrecision().name(),
        event.getDate().getResolution().name(),
        event.getDate().getWords(),
        place == null ? null : place.getName(),
        place == null ? null : place.getCountry(),
        place == null ? null : place.getLatitude(),
        place == null ? null : place.getLongitude(),
        name(event.getCeasefireKind()),
        event.getCeasefireDuration(),
        event.getKilled(),
        event.getWounded(),
        event.getViolations(),
        event.getConfidence(),
        event.getCameo(),
        event.getPlover(),
        event.getMentions().size(),
        event.getSourceCount(),
        event.getFirstReport(),
        event.getLastReport(),
        event.getCeasefireId(),
        event.getImplied(),
        event.getExtractorVersion());
  }

  private void mention(Mention mention) {
    Place place = mention.getPlace();
    mentions.add(
        Table.MENTIONS.row(
            id,
            mention.getMentionId(),
            mention.getArticleId(),
            mention.getDyad(),
            mention.getType().name(),
            mention.getMode().name(),
            mention.getEvidence().getText(),
            mention.getEvidence().getStart(),
            mention.getEvidence().getEnd(),
            mention.getDate().getStart(),
            mention.getDate().getEnd(),
            mention.getDate().getPrecision().name(),
            mention.getDate().getResolution().name(),
            mention.getDate().getWords(),
            place == null ? null : place.getName(),
            place == null ? null : place.getCountry(),
            place == null ? null : place.getLatitude(),
            place == null ? null : place.getLongitude(),
            name(mention.getCeasefireKind()),
            mention.getCeasefireDuration(),
            mention.getKilled(),
            mention.getWounded(),
            mention.getViolations(),
            mention.getConfidence(),
            mention.getCameo(),
            mention.getPlover(),
            mention.getRule(),
            mention.getExtractorVersion()));
    mentionActors(mention, "INITIATOR", mention.getInitiators());
    mentionActors(mention, "TARGET", mention.getTargets());
    mentionActors(mention, "MEDIATOR", mention.getMediators());
    mentionActors(mention, "CLAIMANT", mention.getClaimants());
  }

  /** A role is a set of actors: should one be listed twice, the first counts. */
  private void actors(String role, List<Actor> list) {
    Set<String> seen = new HashSet<>();
    for (Actor actor : list) {
      if (seen.add(actor.getActorId())) {
        actors.add(
            Table.EVENT_ACTORS.row(
                id,
                role,
                actor.getActorId(),
                actor.getName(),
                actor.getKind().name(),
                actor.getCountry()));
      }
    }
  }

  private void mentionActors(Mention mention, String role, List<Actor> list) {
    Set<String> seen = new HashSet<>();
    for (Actor actor : list) {
      if (seen.add(actor.getActorId())) {
        mentionActors.add(
            Table.MENTION_ACTORS.row(
                id,
                mention.getMentionId(),
                role,
                actor.getActorId(),
                actor.getWords(),
                actor.getStart(),
                actor.getEnd()));
      }
    }
  }

  /**
   * One row per article. Mentions of two revisions may differ in its title: the later fetch counts.
   */
  private List<List<Object>> sources() {
    Map<String, Mention> latest = new TreeMap<>();
    Comparator<Mention> byFetch =
        Comparator.comparing(Mention::getFetchedAt).thenComparing(Mention::getMentionId);
    for (Mention mention : event.getMentions()) {
      latest.merge(mention.getArticleId(), mention, (a, b) -> byFetch.compare(a, b) >= 0 ? a : b);
    }
    List<List<Object>> rows = new ArrayList<>();
    for (Mention mention : latest.values()) {
      rows.add(
          Table.EVENT_SOURCES.row(
              id,
              mention.getArticleId(),
              mention.getSource(),
              mention.getUrl(),
              mention.getOutlet(),
              mention.getTitle(),
              mention.getPublishedOn(),
              mention.getPublishedAt(),
              mention.getFetchedAt()));
    }
    return rows;
  }

  private static String name(CeasefireKind kind) {
    return kind == null ? null : kind.name();
  }
}
