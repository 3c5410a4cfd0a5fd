package org.trucewire.extract.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.trucewire.extract.EventType;
import org.trucewire.extract.lexicon.ActorKind;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.lexicon.PlaceKind;
import org.trucewire.extract.role.Party;
import org.trucewire.extract.syntax.Chunk.Kind;

/** Makes one event of the several words by which a sentence reports it. */
final class Merger {

  private Merger() {}

  static List<Candidate> merge(View view, Attribution attribution, List<Candidate> candidates) {
    ActSequence sequence = new ActSequence(view);
    ActClauses clauses = new ActClauses(view);
    OwnDates dates = new OwnDates(view, attribution, candidates);
    List<Candidate> merged = new ArrayList<>();
    Candidate last = null;
    Candidate home = null;
    for (Candidate candidate : candidates) {
      Candidate same = null;
      if (last != null && sequence.outcome(last, candidate)) {
        if (!home.initiators.isEmpty()) {
          candidate.initiators.clear();
        }
        same = home;
      } else if (last != null && sequence.sumsUp(last, candidate)) {
        if (!home.targets.isEmpty()) {
          candidate.targets.clear();
        }
        same = home;
      }
      boolean separate = separate(view, candidate);
      for (Candidate other : same == null ? merged : List.<Candidate>of()) {
        if (same(sequence, other, candidate)
            && !apart(sequence, other, candidate)
            && !besides(clauses, other, candidate)
            && !dates.apart(other, candidate)
            && !(separate && other.rule.startsWith("noun:"))) {
          same = other;
          break;
        }
      }
      if (same == null) {
        merged.add(candidate);
      } else {
        unite(view, same, candidate);
      }
      last = candidate;
      home = same == null ? candidate : same;
    }
    return merged;
  }

  /** "an attack on X and a separate raid on Y": none of the acts named before it. */
  private static boolean separate(View view, Candidate candidate) {
    int np = view.parse().chunkOf(candidate.trigger);
    if (candidate.type != EventType.HOSTILITIES || !view.is(np, Kind.NOUN_PHRASE)) {
      return false;
    }
    for (int t = view.parse().chunk(np).from(); t < candidate.trigger; t++) {
      if (view.parse().tokens().get(t).is("separate")
          || view.parse().tokens().get(t).is("another")) {
        return true;
      }
    }
    return false;
  }

  private static boolean apart(ActSequence sequence, Candidate first, Candidate second) {
    boolean apart = first.type == EventType.HOSTILITIES && sequence.follows(first, second);
    if (apart && sequence.answers(first, second)) {
      answered(first, second);
    }
    return apart;
  }

  private static boolean besides(ActClauses clauses, Candidate first, Candidate second) {
    if (first.type != EventType.HOSTILITIES) {
      return false;
    }
    boolean reply = clauses.replies(first, second);
    if (reply && second.initiators.isEmpty()) {
      second.initiators(soldiers(first.targets));
    }
    if (reply && second.targets.isEmpty()) {
      second.targets(first.initiators.stream().filter(p -> !has(second.initiators, p)).toList());
    }
    return reply || clauses.apart(first, second);
  }

  private static boolean same(ActSequence sequence, Candidate a, Candidate b) {
    if (a.type != b.type) {
      return false;
    }
    if (a.type == EventType.HOSTILITIES) {
      if (a.deniesAct || b.deniesAct) {
        return false;
      }
      if (!a.told && !b.told && !a.toll && !b.toll && OwnPlaces.apart(a, b)) {
        return false;
      }
      if (a.mutual != b.mutual) {
        Candidate fight = a.mutual ? a : b;
        Candidate act = a.mutual ? b : a;
        List<Party> sides = fight.initiators;
        boolean initiators = subset(act.initiators, sides) || sides.isEmpty();
        boolean targets = subset(soldiers(act.targets), sides) || sides.size() < 2;
        return initiators && targets;
      }
      if (FallenFighters.ofBoth(a, b) || FallenFighters.ofBoth(b, a)) {
        return true;
      }
      boolean sameDoer =
          a.toll && b.toll && sequence.shareSubject(a, b)
              || a.initiators.isEmpty()
              || b.initiators.isEmpty()
              || a.initiators.stream()
                  .anyMatch(p -> p.span() != null && sharedMention(p, b.initiators));
      if ((a.toll || b.toll)
          && sameDoer
          && !crossed(a, b)
          && compatible(a.initiators, b.initiators)) {
        return true;
      }
      return compatible(a.initiators, b.initiators)
          && compatible(a.targets, b.targets)
          && !crossed(a, b)
          && !toldApart(a, b);
    }
    if (a.mode != b.mode) {
      return false;
    }
    return compatible(a.initiators, b.initiators);
  }

  /** "X struck in response to rocket fire", which came from those whom X struck. */
  private static void answered(Candidate answer, Candidate cause) {
    if (cause.initiators.isEmpty() && !cause.mutual) {
      cause.initiators(soldiers(answer.targets));
    }
    if (cause.targets.isEmpty() && !cause.mutual) {
      cause.targets(answer.initiators.stream().filter(p -> !has(cause.initiators, p)).toList());
    }
  }

  /** Whether both name their actors in words of their own, in clauses of their own. */
  private static boolean toldApart(Candidate a, Candidate b) {
    if (a.verb < 0 || b.verb < 0 || a.verb == b.verb) {
      return false;
    }
    return named(a)
        && named(b)
        && a.initiators.stream().noneMatch(p -> sharedMention(p, b.initiators));
  }

  /** "A fight broke out when X attacked Y" was X's attack. */
  private static boolean directed(Candidate act) {
    return !act.toll && !act.initiators.isEmpty() && !act.targets.isEmpty();
  }

  private static boolean named(Candidate candidate) {
    return !candidate.initiators.isEmpty()
        && !candidate.targets.isEmpty()
        && candidate.initiators.stream().allMatch(p -> p.span() != null);
  }

  private static boolean sharedMention(Party party, List<Party> others) {
    return others.stream().anyMatch(o -> o.span() != null && o.span().overlaps(party.span()));
  }

  /** "13 people" may be anybody, and does not count next to victims told more closely. */
  static boolean vague(View view, Party party) {
    if (party.actor().kind() != ActorKind.CIVILIANS || party.words() == null) {
      return false;
    }
    String words = party.words().toLowerCase(Locale.ROOT);
    return words.endsWith("people")
        || words.endsWith("person")
        || words.endsWith("others")
        || view.lexicon().has(EventWord.NUMBER, words.substring(words.lastIndexOf(' ') + 1))
        || Character.isDigit(words.charAt(words.length() - 1));
  }

  /** "The raid on Goma left ten people dead": they were hit, and their state only by its ground. */
  private static void dropGround(View view, Candidate toll, Candidate act) {
    for (Party people : toll.targets) {
      if (people.actor().kind() == ActorKind.CIVILIANS && !act.toll) {
        act.targets.removeIf(
            t ->
                t.state()
                    && t.id().equals(people.actor().country())
                    && view.places().stream()
                        .anyMatch(
                            p ->
                                p.span().equals(t.span())
                                    && p.place().kind() != PlaceKind.COUNTRY));
      }
    }
  }

  private static boolean crossed(Candidate a, Candidate b) {
    return a.initiators.stream().anyMatch(p -> Candidate.has(b.targets, p.id()))
        || a.targets.stream().anyMatch(p -> Candidate.has(b.initiators, p.id()));
  }

  static List<Party> soldiers(List<Party> targets) {
    return targets.stream().filter(t -> t.actor().kind() != ActorKind.CIVILIANS).toList();
  }

  static boolean subset(List<Party> part, List<Party> whole) {
    return part.stream().allMatch(p -> Candidate.has(whole, p.id()));
  }

  private static boolean compatible(List<Party> a, List<Party> b) {
    return a.isEmpty() || b.isEmpty() || subset(a, b) || subset(b, a);
  }

  private static boolean has(List<Party> parties, Party party) {
    return Candidate.has(parties, party.id());
  }

  private static void unite(View view, Candidate into, Candidate from) {
    if (into.initiators.isEmpty() && !from.initiators.isEmpty()) {
      into.rule = from.rule;
    }
    if (!into.mutual && !from.mutual && FallenFighters.reread(view, into, from)) {
      from.targets.clear();
    }
    if (into.mutual != from.mutual) {
      List<Party> sides =
          into.mutual ? new ArrayList<>(into.initiators) : new ArrayList<>(from.initiators);
      if (sides.size() >= 2 && !directed(into.mutual ? from : into)) {
        into.initiators.clear();
        into.initiators(sides);
        into.targets.clear();
        into.mutual = true;
      } else {
        boolean directed =
            !into.initiators.isEmpty() && !into.targets.isEmpty() && !into.mutual
                || !from.initiators.isEmpty() && !from.targets.isEmpty() && !from.mutual;
        into.initiators(from.initiators);
        into.targets(from.targets);
        into.targets.removeIf(t -> Candidate.has(into.initiators, t.id()));
        boolean owned = sides.isEmpty() && into.initiators.stream().anyMatch(Party::certain);
        into.mutual = !directed && !owned;
        if (into.mutual && !into.targets.isEmpty()) {
          into.initiators(
              into.targets.stream().filter(t -> t.actor().kind() != ActorKind.CIVILIANS).toList());
          into.targets.clear();
        }
      }
    } else {
      into.initiators(from.initiators);
      dropGround(view, into.toll ? into : from, into.toll ? from : into);
      if (into.toll && !from.toll && !from.targets.isEmpty()) {
        into.targets.removeIf(t -> vague(view, t));
      }
      if (!(from.toll && !into.toll && !into.targets.isEmpty())) {
        into.targets(from.targets);
      } else {
        into.targets(from.targets.stream().filter(t -> !vague(view, t)).toList());
      }
    }
    into.told |= from.told;
    into.toll &= from.toll;
    into.mediators(from.mediators);
    into.claimants(from.claimants);
    into.placeHints.addAll(from.placeHints);
    into.triggers.addAll(from.triggers);
    into.ownPlaces.addAll(from.ownPlaces);
    into.needsArms &= from.needsArms;
    into.refersBack &= from.refersBack;
    into.continues |= from.continues;
    into.mention &= from.mention;
    into.armsNamed |= from.armsNamed;
    into.subject |= from.subject;
    into.definite &= from.definite;
    into.aside &= from.aside;
    if (into.verb < 0) {
      into.verb = from.verb;
    }
  }
}
