package org.trucewire.extract.frame;

import java.util.ArrayList;
import java.util.List;
import org.trucewire.extract.EventType;
import org.trucewire.extract.Mode;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.role.Party;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;

/** Armed acts that a sentence sets against a ceasefire. */
final class CeasefireBreaches {

  private CeasefireBreaches() {}

  /** "Fighting goes on despite the truce": nobody is said to fight, but the truce is broken. */
  private static void fighting(View view, CeasefirePhrase phrase, List<Candidate> violations) {
    Parse parse = view.parse();
    for (int i = 0; i < parse.chunks().size(); i++) {
      if (!view.is(i, Kind.VERB_GROUP)
          || !parse.finite(i)
          || parse.chunk(i).verb().modal() != null
          || parse.passive(i)) {
        continue;
      }
      for (int subject : parse.subjects(i)) {
        if (view.lexicon().has(EventWord.BREACHING_FIGHT, parse.head(subject))
            && violations.isEmpty()) {
          Candidate violation =
              new Candidate(
                  EventType.VIOLATED, "despite:fighting", parse.chunk(subject).head(), subject);
          violation.verb = i;
          violation.triggers.add(phrase.trigger());
          violations.add(violation);
        }
      }
    }
  }

  /** "agreed on a truce, but fighting resumed": the fighting that went on, or -1. */
  private static int wentOn(View view, List<Candidate> ceasefires) {
    Parse parse = view.parse();
    if (CeasefireDefiance.ended(ceasefires)) {
      return -1;
    }
    for (Candidate ceasefire : ceasefires) {
      boolean made =
          (ceasefire.type == EventType.AGREED || ceasefire.type == EventType.EFFECTIVE)
              && BreachTiming.made(ceasefire)
              && ceasefire.verb >= 0;
      boolean joined = false;
      for (int i = made ? ceasefire.verb + 1 : parse.chunks().size();
          i < parse.chunks().size();
          i++) {
        joined |= view.is(i, Kind.COMMA) || view.is(i, Kind.CONJUNCTION) || view.is(i, Kind.STOP);
        if (!joined
            || !view.is(i, Kind.VERB_GROUP)
            || !view.lexicon().has(EventWord.GOING_ON, parse.head(i))) {
          continue;
        }
        for (int subject : parse.subjects(i)) {
          if (subject > ceasefire.verb
              && view.lexicon().has(EventWord.BREACHING_FIGHT, parse.head(subject))) {
            return subject;
          }
        }
      }
    }
    return -1;
  }

  /** An armed act despite or during a ceasefire also violates it. */
  static List<Candidate> find(View view, List<Candidate> hostilities, List<Candidate> ceasefires) {
    List<Candidate> violations = new ArrayList<>();
    if (ceasefires.stream().anyMatch(c -> c.type == EventType.VIOLATED)) {
      return violations;
    }
    int wentOn = wentOn(view, ceasefires);
    List<CeasefirePhrase> phrases = CeasefirePhrase.in(view);
    boolean upon =
        !hostilities.isEmpty() && upon(view) && (!phrases.isEmpty() || namedBefore(view));
    for (CeasefirePhrase phrase : phrases) {
      boolean defied =
          CeasefireDefiance.defied(view, phrase, ceasefires)
              || upon && !CeasefireDefiance.ended(ceasefires);
      boolean sought =
          ceasefires.stream().anyMatch(c -> c.type == EventType.CALLED && c.chunk == phrase.np());
      if (sought) {
        continue;
      }
      if ((defied || wentOn >= 0)
          && hostilities.isEmpty()
          && !CeasefireDefiance.conceded(view, phrase.np())) {
        fighting(view, phrase, violations);
      }
      for (Candidate act : hostilities) {
        boolean broken =
            defied
                || act.chunk == wentOn
                || !CeasefireDefiance.ended(ceasefires)
                    && BreachTiming.follows(view, act, ceasefires);
        if (act.mode != Mode.DENIED && broken) {
          violations.add(breach(view, act, phrase, defied, ceasefires));
        }
      }
    }
    if (phrases.isEmpty() && upon) {
      for (Candidate act : hostilities) {
        if (act.mode != Mode.DENIED) {
          violations.add(breach(view, act, null, false, List.of()));
        }
      }
    }
    return violations;
  }

  private static boolean namedBefore(View view) {
    for (int i = view.sentence() - 1; i >= 0; i--) {
      if (view.frames().namesCeasefire(view.article().words(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a sentence sets its acts against the ceasefire that those before it told of. */
  private static boolean upon(View view) {
    return BreachTiming.moment(view) || CeasefireDefiance.termedBreach(view);
  }

  private static Candidate breach(
      View view,
      Candidate act,
      CeasefirePhrase phrase,
      boolean defied,
      List<Candidate> ceasefires) {
    Candidate violation =
        new Candidate(EventType.VIOLATED, "despite:" + act.rule, act.trigger, act.chunk);
    violation.verb = act.verb;
    violation.triggers.addAll(act.triggers);
    violation.placeHints.addAll(act.placeHints);
    violation.initiators(act.initiators);
    violation.targets(act.targets);
    violation.mutual = act.mutual;
    if (!defied && violation.initiators.isEmpty()) {
      ceasefires.forEach(c -> violation.initiators(c.initiators));
      violation.mutual |= violation.initiators.size() > 1;
    }
    if (defied && violation.targets.isEmpty()) {
      List<Party> sides = CeasefireSides.between(view, phrase);
      if (violation.initiators.isEmpty() && sides.size() > 1) {
        // "Fighting went on despite a truce between them": either breaks it.
        violation.initiators(sides);
        violation.mutual = true;
      } else {
        violation.targets(sides);
        violation.targets.removeIf(t -> Candidate.has(violation.initiators, t.id()));
      }
    }
    violation.claimants(act.claimants);
    violation.mode = act.mode;
    if (phrase != null) {
      CeasefireMediators.add(view, violation, phrase);
    }
    return violation;
  }
}
