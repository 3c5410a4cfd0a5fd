package org.trucewire.extract.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.trucewire.extract.EventType;
import org.trucewire.extract.Mode;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;
import org.trucewire.extract.syntax.Token;

/** Armed acts that a sentence sets against a ceasefire. */
final class CeasefireBreaches {

  private static final Set<String> DESPITE =
      Set.of("despite", "during", "notwithstanding", "amid", "under");

  private CeasefireBreaches() {}

  /** "hours after the truce", "minutes into the ceasefire" */
  private static boolean soonAfter(View view, int np) {
    List<Token> tokens = view.parse().tokens();
    int t = view.parse().chunk(np).from() - 1;
    return t > 0
        && (tokens.get(t).is("after") || tokens.get(t).is("into"))
        && view.lexicon().has(EventWord.SOON, tokens.get(t - 1).lower());
  }

  /** "hours after they agreed on a truce", "even as the truce took effect" */
  private static boolean clauseBefore(View view, List<Candidate> ceasefires) {
    Parse parse = view.parse();
    for (Candidate ceasefire : ceasefires) {
      boolean made =
          (ceasefire.type == EventType.AGREED || ceasefire.type == EventType.EFFECTIVE)
              && ceasefire.mode == Mode.ASSERTED
              && ceasefire.verb >= 0;
      for (int i = made ? ceasefire.verb - 1 : -1; i >= 0; i--) {
        if (view.is(i, Kind.VERB_GROUP) || view.is(i, Kind.STOP) || view.is(i, Kind.COMMA)) {
          break;
        }
        int t = parse.chunk(i).from() - 1;
        boolean soon =
            t >= 0
                && parse.head(i).equals("after")
                && view.lexicon().has(EventWord.SOON, parse.tokens().get(t).lower());
        boolean meanwhile =
            t >= 0 && parse.head(i).equals("as") && parse.tokens().get(t).is("even");
        boolean since = parse.head(i).equals("since") && ceasefire.type == EventType.EFFECTIVE;
        if (soon || meanwhile || since) {
          return true;
        }
      }
    }
    return false;
  }

  /** "in breach of the truce", "a blow to the truce", "the first test of the ceasefire" */
  private static boolean strained(View view, CeasefirePhrase phrase) {
    Parse parse = view.parse();
    int carrier = phrase.carrier();
    if (phrase.notion() == CeasefireNotion.VIOLATION) {
      int before = parse.skipBack(carrier - 1);
      return carrier != phrase.np() && before >= 0 && parse.head(before).equals("in");
    }
    int of = parse.skipBack(carrier - 1);
    return of > 1
        && view.is(of, Kind.PREPOSITION)
        && view.is(of - 1, Kind.NOUN_PHRASE)
        && view.lexicon().has(EventWord.STRAIN, parse.head(of - 1))
        && view.is(of - 2, Kind.PREPOSITION)
        && parse.head(of - 2).equals("in");
  }

  /** "The truce came under strain", "was put to the test", "looked shaky" */
  private static boolean tested(View view, CeasefirePhrase phrase) {
    Parse parse = view.parse();
    int under = Governor.verbUnder(view, phrase.carrier());
    if (under < 0 || phrase.notion() == CeasefireNotion.CALL) {
      return false;
    }
    int to = Math.min(parse.tokens().size(), parse.chunk(under).to() + 4);
    for (int t = parse.chunk(under).from(); t < to; t++) {
      if (view.lexicon().has(EventWord.STRAINED, parse.tokens().get(t).lower())) {
        return true;
      }
    }
    return false;
  }

  private static boolean ended(List<Candidate> ceasefires) {
    return ceasefires.stream()
        .anyMatch(c -> c.type == EventType.ENDED || c.type == EventType.REJECTED);
  }

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
    for (Candidate ceasefire : ceasefires) {
      boolean made =
          (ceasefire.type == EventType.AGREED || ceasefire.type == EventType.EFFECTIVE)
              && ceasefire.mode == Mode.ASSERTED
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

  /** "even with a truce in place" */
  private static boolean evenWith(View view, CeasefirePhrase phrase) {
    Parse parse = view.parse();
    int t = parse.chunk(parse.firstOfGroup(phrase.carrier())).from() - 1;
    return t > 0
        && parse.tokens().get(t).is("with")
        && parse.tokens().get(t - 1).is("even")
        && phrase.notion() != CeasefireNotion.CALL;
  }

  /** "despite Washington claiming a ceasefire" */
  private static boolean despite(View view, int np) {
    for (int i = np - 1; i >= 0 && i >= np - 7; i--) {
      if (view.is(i, Kind.COMMA) || view.is(i, Kind.STOP) || view.is(i, Kind.SUBORDINATOR)) {
        return false;
      }
      if (view.parse().head(i).equals("despite")
          || view.parse().head(i).equals("spite")
          || view.parse().head(i).equals("defiance")) {
        return true;
      }
    }
    return false;
  }

  /** "Although they agreed to a ceasefire, ..." */
  private static boolean conceded(View view, int np) {
    for (int i = np - 1; i >= 0; i--) {
      if (view.is(i, Kind.COMMA) || view.is(i, Kind.STOP)) {
        return false;
      }
      String head = view.parse().head(i);
      if (view.is(i, Kind.SUBORDINATOR) && (head.equals("although") || head.equals("though"))) {
        return true;
      }
    }
    return false;
  }

  /** An armed act despite or during a ceasefire also violates it. */
  static List<Candidate> find(View view, List<Candidate> hostilities, List<Candidate> ceasefires) {
    List<Candidate> violations = new ArrayList<>();
    int wentOn = wentOn(view, ceasefires);
    for (CeasefirePhrase phrase : CeasefirePhrase.in(view)) {
      boolean despite =
          (DESPITE.contains(phrase.preposition()) || despite(view, phrase.np()))
              && phrase.notion() != CeasefireNotion.CALL
              && phrase.notion() != CeasefireNotion.VIOLATION
              && !(phrase.preposition().equals("under") || phrase.preposition().equals("amid"));
      despite |= conceded(view, phrase.np());
      despite |= soonAfter(view, phrase.np()) && !ended(ceasefires);
      despite |= strained(view, phrase);
      despite |= tested(view, phrase);
      despite |= clauseBefore(view, ceasefires);
      despite |= evenWith(view, phrase);
      boolean anyAct = despite;
      despite |= wentOn >= 0;
      boolean sought =
          ceasefires.stream().anyMatch(c -> c.type == EventType.CALLED && c.chunk == phrase.np());
      if (!despite || sought || ceasefires.stream().anyMatch(c -> c.type == EventType.VIOLATED)) {
        continue;
      }
      if (hostilities.isEmpty() && !conceded(view, phrase.np())) {
        fighting(view, phrase, violations);
      }
      for (Candidate act : hostilities) {
        if (act.mode == Mode.DENIED || !anyAct && act.chunk != wentOn) {
          continue;
        }
        Candidate violation =
            new Candidate(EventType.VIOLATED, "despite:" + act.rule, act.trigger, act.chunk);
        violation.verb = act.verb;
        violation.triggers.addAll(act.triggers);
        violation.placeHints.addAll(act.placeHints);
        violation.initiators(act.initiators);
        violation.targets(act.targets);
        if (!anyAct && violation.initiators.isEmpty()) {
          ceasefires.forEach(c -> violation.initiators(c.initiators));
          violation.mutual = violation.initiators.size() > 1;
        }
        if (anyAct && violation.targets.isEmpty()) {
          violation.targets(CeasefireSides.between(view, phrase));
          violation.targets.removeIf(t -> Candidate.has(violation.initiators, t.id()));
        }
        violation.claimants(act.claimants);
        violation.mutual = act.mutual;
        violation.mode = act.mode;
        CeasefireMediators.add(view, violation, phrase);
        violations.add(violation);
      }
    }
    return violations;
  }
}
