package org.trucewire.extract.streams;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trucewire.extract.ActorRef;
import org.trucewire.extract.Extractor;
import org.trucewire.extract.PlaceRef;
import org.trucewire.schemas.Actor;
import org.trucewire.schemas.ActorKind;
import org.trucewire.schemas.Article;
import org.trucewire.schemas.CeasefireKind;
import org.trucewire.schemas.DateInterval;
import org.trucewire.schemas.DatePrecision;
import org.trucewire.schemas.DateResolution;
import org.trucewire.schemas.EventType;
import org.trucewire.schemas.Evidence;
import org.trucewire.schemas.Mention;
import org.trucewire.schemas.Mode;
import org.trucewire.schemas.Place;
import org.trucewire.schemas.identity.StableId;

/** Turns what the library found in an article into the contract's mentions. */
final class MentionRecords {

  private MentionRecords() {}

  /** The article's mentions in order of the text, without their event ids. */
  static List<Mention> of(Article article, List<org.trucewire.extract.Mention> found) {
    return found.stream().map(m -> mention(article, m)).toList();
  }

  private static Mention mention(Article article, org.trucewire.extract.Mention found) {
    List<Actor> initiators = actors(found.initiators());
    List<Actor> targets = actors(found.targets());
    List<Actor> mediators = actors(found.mediators());
    List<Actor> claimants = actors(found.claimants());
    DateInterval date = date(found);
    Place place = place(found.place());
    String id =
        StableId.of(
            "mention",
            article.getArticleId(),
            found.evidence().start(),
            found.evidence().end(),
            found.type(),
            ids(initiators),
            ids(targets),
            ids(mediators),
            ids(claimants),
            found.mode(),
            date.getStart(),
            date.getEnd(),
            place == null ? null : place.getName());
    return Mention.newBuilder()
        .setMentionId(id)
        .setEventId("")
        .setDyad(dyad(initiators, targets))
        .setArticleId(article.getArticleId())
        .setSource(article.getSource())
        .setUrl(article.getUrl())
        .setOutlet(article.getOutlet())
        .setTitle(article.getTitle())
        .setPublishedOn(article.getPublishedOn())
        .setPublishedAt(article.getPublishedAt())
        .setFetchedAt(article.getFetchedAt())
        .setType(EventType.valueOf(found.type().name()))
        .setMode(Mode.valueOf(found.mode().name()))
        .setEvidence(
            new Evidence(found.sentence(), found.evidence().start(), found.evidence().end()))
        .setInitiators(initiators)
        .setTargets(targets)
        .setMediators(mediators)
        .setClaimants(claimants)
        .setDate(date)
        .setPlace(place)
        .setCeasefireKind(found.kind() == null ? null : CeasefireKind.valueOf(found.kind().name()))
        .setCeasefireDuration(found.duration())
        .setKilled(found.killed())
        .setWounded(found.wounded())
        .setViolations(found.violations())
        .setConfidence(found.confidence())
        .setCameo(found.cameo())
        .setPlover(found.plover())
        .setRule(found.rule())
        .setExtractorVersion(Extractor.VERSION)
        .build();
  }

  /** The key of a mention: who is involved, whichever way it went. */
  static String dyad(Collection<Actor> initiators, Collection<Actor> targets) {
    TreeSet<String> ids =
        Stream.concat(initiators.stream(), targets.stream())
            .map(Actor::getActorId)
            .collect(Collectors.toCollection(TreeSet::new));
    return ids.isEmpty() ? "-" : String.join("-", ids);
  }

  /** The ids of actors that are in order already. */
  static String ids(List<Actor> actors) {
    return actors.stream().map(Actor::getActorId).collect(Collectors.joining("-"));
  }

  private static List<Actor> actors(List<ActorRef> refs) {
    List<Actor> actors = new ArrayList<>();
    for (ActorRef ref : refs) {
      if (actors.stream().noneMatch(a -> a.getActorId().equals(ref.id()))) {
        boolean named = ref.words() != null && ref.span() != null;
        actors.add(
            new Actor(
                ref.id(),
                ref.name(),
                ActorKind.valueOf(ref.kind().name()),
                ref.country(),
                named ? ref.words() : null,
                named ? ref.span().start() : null,
                named ? ref.span().end() : null));
      }
    }
    actors.sort(Comparator.comparing(Actor::getActorId));
    return actors;
  }

  private static DateInterval date(org.trucewire.extract.Mention found) {
    return new DateInterval(
        found.date().start(),
        found.date().end(),
        DatePrecision.valueOf(found.date().precision().name()),
        DateResolution.valueOf(found.date().resolution().name()),
        found.dateWords());
  }

  private static Place place(PlaceRef ref) {
    return ref == null
        ? null
        : new Place(ref.name(), ref.country(), ref.latitude(), ref.longitude());
  }
}
