package org.trucewire.extract.frame;

import java.util.ArrayList;
import java.util.List;
import org.trucewire.extract.EventType;
import org.trucewire.extract.Mode;
import org.trucewire.extract.Span;
import org.trucewire.extract.date.DateInterval;
import org.trucewire.extract.lexicon.Place;
import org.trucewire.extract.role.Party;
import org.trucewire.extract.syntax.Token;

/**
 * An event with all that the sentence tells of it, in UTF-16 offsets.
 *
 * @param place null if none is named
 * @param placeSpan null if none is named
 * @param triggers where the words stand that report the event
 */
public record FoundEvent(
    EventType type,
    Mode mode,
    List<Party> initiators,
    List<Party> targets,
    List<Party> mediators,
    List<Party> claimants,
    DateInterval date,
    Place place,
    Span placeSpan,
    double confidence,
    String rule,
    String cameo,
    String plover,
    List<Span> triggers) {

  static FoundEvent of(
      View view,
      Candidate candidate,
      DateInterval date,
      PlaceChooser.Choice place,
      double confidence,
      FrameLexicon.Codes codes) {
    List<Span> triggers = new ArrayList<>();
    for (int trigger : candidate.triggers) {
      Token token = view.parse().tokens().get(trigger);
      Span span = new Span(token.start(), token.end());
      if (!triggers.contains(span)) {
        triggers.add(span);
      }
    }
    return new FoundEvent(
        candidate.type,
        candidate.mode,
        Candidate.each(candidate.initiators),
        Candidate.each(candidate.targets),
        Candidate.each(candidate.mediators),
        Candidate.each(candidate.claimants),
        date,
        place == null ? null : place.match().place(),
        place == null ? null : place.span(),
        confidence,
        candidate.rule,
        candidate.cameo == null ? codes.cameo() : candidate.cameo,
        codes.plover(),
        List.copyOf(triggers));
  }
}
