package org.trucewire.extract.frame;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.trucewire.extract.EventType;
import org.trucewire.extract.acceptance.AcceptanceModel;
import org.trucewire.extract.date.DateInterval;
import org.trucewire.extract.frame.EventFinder.Proposal;

/** Settles date and place of an article's candidates, and which of them are kept. */
final class Settlement {

  /**
   * From which chance on an act of war counts: below it too many of general news are wrong, above
   * it too many true ones are lost.
   */
  private static final double ACCEPTED = 0.45;

  /** The same for an event of a ceasefire, whose words leave less doubt. */
  private static final double ACCEPTED_CEASEFIRE = 0.36;

  /** So many sentences on, the reader still has an act of war in mind. */
  private static final int FOLLOWS = 3;

  private final FrameLexicon frames;
  private final AcceptanceModel acceptance;
  private final DateInheritance inheritance = new DateInheritance();

  /** The sentence that told the last act about which there was no doubt. */
  private int lastAct = -FOLLOWS - 1;

  private final double share;
  private final boolean opened;

  /**
   * Settles the candidates of an article.
   *
   * @param share the share of its sentences for which the rules propose acts of war
   * @param opened whether its headline tells one
   */
  Settlement(FrameLexicon frames, AcceptanceModel acceptance, double share, boolean opened) {
    this.frames = frames;
    this.acceptance = acceptance;
    this.share = share;
    this.opened = opened;
  }

  private record Judged(
      Candidate candidate, DateInterval date, PlaceChooser.Choice place, String doubt) {}

  /** What becomes of a sentence's candidates; the sentences must come in the order of the text. */
  List<Proposal> settle(
      View view, Attribution attribution, List<Candidate> candidates, List<String> notes) {
    DateChooser dates = new DateChooser(view, attribution);
    PlaceChooser places = new PlaceChooser(view, attribution);
    List<Judged> judged = judge(view, dates, places, candidates, notes);
    Map<EventType, Integer> undoubted = new EnumMap<>(EventType.class);
    for (Judged proposal : judged) {
      if (proposal.doubt() == null) {
        undoubted.merge(proposal.candidate().type, 1, Integer::sum);
      }
    }
    List<Proposal> proposals = new ArrayList<>();
    for (Judged proposal : judged) {
      Candidate candidate = proposal.candidate();
      int own = proposal.doubt() == null ? 1 : 0;
      int others = undoubted.getOrDefault(candidate.type, 0) - own;
      List<String> features =
          CandidateFeatures.of(
              view, candidate, proposal.date(), proposal.place(), proposal.doubt(), others, share);
      double chance = acceptance.probability(features);
      boolean kept = chance >= accepted(candidate.type);
      if (proposal.doubt() != null || !kept) {
        notes.add(note(proposal, kept, chance));
      }
      DateInterval date = proposal.date();
      if (kept) {
        if (proposal.doubt() == null && candidate.type == EventType.HOSTILITIES) {
          lastAct = view.sentence();
        }
        if (!date.known() && dates.silent()) {
          date = inheritance.of(candidate, view);
        }
        inheritance.told(candidate, view, date);
        Completion.complete(candidate, view, date);
      }
      List<PlaceChooser.Choice> each = places.each(candidate, proposal.place(), candidates);
      PlaceDates placeDates = new PlaceDates(view, each);
      for (PlaceChooser.Choice at : each) {
        proposals.add(
            new Proposal(
                FoundEvent.of(
                    view,
                    candidate,
                    placeDates.of(at, date),
                    at,
                    rounded(chance),
                    frames.codes(candidate.type)),
                features,
                kept));
      }
    }
    return proposals;
  }

  private List<Judged> judge(
      View view,
      DateChooser dates,
      PlaceChooser places,
      List<Candidate> candidates,
      List<String> notes) {
    List<Judged> judged = new ArrayList<>();
    boolean before = view.sentence() - lastAct <= FOLLOWS;
    for (Candidate candidate : candidates) {
      boolean follows = before || opened && candidate.continues;
      DateInterval date = dates.choose(candidate, candidates);
      PlaceChooser.Choice place = places.choose(candidate);
      String refusal = Plausibility.refusal(view, candidate, date, place, follows);
      if (refusal == null) {
        judged.add(
            new Judged(candidate, date, place, Plausibility.doubt(view, candidate, date, place)));
      } else {
        notes.add("event \"" + candidate.rule + "\" left out: " + refusal);
      }
    }
    return judged;
  }

  private static double accepted(EventType type) {
    return type == EventType.HOSTILITIES ? ACCEPTED : ACCEPTED_CEASEFIRE;
  }

  private static String note(Judged judged, boolean kept, double chance) {
    return String.format(
        Locale.ROOT,
        "event \"%s\" %s: %s (chance %.2f)",
        judged.candidate().rule,
        kept ? "kept although" : "left out",
        judged.doubt() == null ? "little speaks for it" : judged.doubt(),
        chance);
  }

  private static double rounded(double chance) {
    return Math.round(100 * Math.max(0.01, Math.min(0.99, chance))) / 100.0;
  }
}
