package org.trucewire.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.trucewire.extract.count.Toll;
import org.trucewire.extract.count.TollReader;
import org.trucewire.extract.date.CeasefireDuration;
import org.trucewire.extract.date.DateInterval;
import org.trucewire.extract.date.DurationReader;
import org.trucewire.extract.frame.EventFinder;
import org.trucewire.extract.frame.FoundEvent;
import org.trucewire.extract.lexicon.Place;
import org.trucewire.extract.role.Party;

/** Turns what the frames found in a text into mentions, whose offsets count code points. */
final class MentionBuilder {

  private final String text;
  private final TollReader tolls = new TollReader();
  private final DurationReader durations = new DurationReader();
  private int unit;
  private int point;

  MentionBuilder(String text) {
    this.text = text;
  }

  List<Proposal> proposals(Span sentence, List<EventFinder.Proposal> found) {
    if (found.isEmpty()) {
      return List.of();
    }
    Toll toll = tolls.read(text, sentence.start(), sentence.end());
    List<CeasefireDuration> lengths = durations.read(text, sentence.start(), sentence.end());
    List<Proposal> proposals = new ArrayList<>();
    for (EventFinder.Proposal proposal : found) {
      proposals.add(
          new Proposal(
              mention(sentence, proposal.event(), toll, lengths),
              proposal.features(),
              proposal.kept()));
    }
    return proposals;
  }

  private Mention mention(
      Span sentence, FoundEvent event, Toll toll, List<CeasefireDuration> lengths) {
    boolean ceasefire = event.type().aboutCeasefire();
    boolean armed = event.type() == EventType.HOSTILITIES || event.type() == EventType.VIOLATED;
    DateInterval date = event.date();
    return new Mention(
        event.type(),
        event.mode(),
        codePoints(sentence),
        sentence.of(text),
        actors(event.initiators()),
        actors(event.targets()),
        actors(event.mediators()),
        actors(event.claimants()),
        date.words() == null ? date : date.saidBy(codePoints(date.words())),
        date.words() == null ? null : date.words().of(text),
        place(event),
        ceasefire ? kind(sentence, lengths) : null,
        ceasefire && !lengths.isEmpty() ? lengths.get(0).iso() : null,
        armed ? toll.killed() : null,
        armed ? toll.wounded() : null,
        event.type() == EventType.VIOLATED ? toll.violations() : null,
        event.confidence(),
        event.rule(),
        event.cameo(),
        event.plover(),
        slots(event));
  }

  private List<ActorRef> actors(List<Party> parties) {
    List<ActorRef> refs = new ArrayList<>(parties.size());
    for (Party party : parties) {
      Span span = party.span() == null ? null : codePoints(party.span());
      refs.add(
          new ActorRef(
              party.actor().id(),
              party.actor().name(),
              party.actor().kind(),
              party.actor().country(),
              party.words(),
              span));
    }
    return refs;
  }

  private PlaceRef place(FoundEvent event) {
    Place place = event.place();
    return place == null
        ? null
        : new PlaceRef(
            event.placeSpan().of(text),
            place.country(),
            place.latitude(),
            place.longitude(),
            codePoints(event.placeSpan()));
  }

  private CeasefireKind kind(Span sentence, List<CeasefireDuration> lengths) {
    String words = sentence.of(text).toLowerCase(Locale.ROOT);
    if (words.contains("humanitarian ceasefire")
        || words.contains("humanitarian cease-fire")
        || words.contains("humanitarian truce")
        || words.contains("humanitarian pause")) {
      return CeasefireKind.HUMANITARIAN;
    }
    if (words.contains("armistice") || words.contains("permanent") || words.contains("lasting")) {
      return CeasefireKind.PERMANENT;
    }
    boolean limited =
        words.contains("temporary") || words.contains("interim") || !lengths.isEmpty();
    return limited ? CeasefireKind.TEMPORARY : null;
  }

  private List<Slot> slots(FoundEvent event) {
    List<Slot> slots = new ArrayList<>();
    for (Span trigger : event.triggers()) {
      slots.add(new Slot("trigger", trigger.of(text), codePoints(trigger)));
    }
    parties(slots, "initiators", event.initiators());
    parties(slots, "targets", event.targets());
    parties(slots, "mediators", event.mediators());
    parties(slots, "claimants", event.claimants());
    if (event.date().words() != null) {
      slots.add(new Slot("date", event.date().words().of(text), codePoints(event.date().words())));
    }
    if (event.placeSpan() != null) {
      slots.add(new Slot("place", event.placeSpan().of(text), codePoints(event.placeSpan())));
    }
    return slots;
  }

  private void parties(List<Slot> slots, String name, List<Party> parties) {
    for (Party party : parties) {
      if (party.span() != null) {
        slots.add(new Slot(name, party.span().of(text), codePoints(party.span())));
      }
    }
  }

  /** The same span in code points; cheap when asked for in the order of the text. */
  Span codePoints(Span units) {
    return new Span(point(units.start()), point(units.end()));
  }

  private int point(int offset) {
    if (offset >= unit) {
      point += text.codePointCount(unit, offset);
    } else {
      point -= text.codePointCount(offset, unit);
    }
    unit = offset;
    return point;
  }
}
