package org.trucewire.extract.role;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trucewire.extract.Mode;
import org.trucewire.extract.lexicon.Actor;
import org.trucewire.extract.lexicon.ActorKind;
import org.trucewire.extract.syntax.Token;

/** The pairs of parties that an article puts against each other. */
final class Dyads {

  private record Dyad(int sentence, List<Actor> parties) {}

  private static final int NEAR = 14;
  private static final Set<String> BETWEEN = Set.of("between");

  private final Article article;
  private final List<Dyad> dyads = new ArrayList<>();

  Dyads(Article article) {
    this.article = article;
  }

  /** Finds "between X and Y". */
  void find(int sentence) {
    List<Token> words = article.words(sentence);
    List<Name> names = article.names(sentence);
    for (int i = 0; i < words.size(); i++) {
      if (!BETWEEN.contains(words.get(i).lower())) {
        continue;
      }
      List<Actor> parties = new ArrayList<>();
      int and = -1;
      for (int k = i + 1; k < words.size() && k < i + NEAR; k++) {
        if (words.get(k).is("and")) {
          and = k;
        }
        if (words.get(k).is(";") || words.get(k).is(".")) {
          break;
        }
        for (Name name : names) {
          if (name.span().start() == words.get(k).start()
              && name.actor().kind() != ActorKind.ORGANISATION
              && parties.size() < 2
              && (parties.isEmpty() || and > 0 && !parties.get(0).id().equals(name.actor().id()))) {
            parties.add(name.actor());
          }
        }
      }
      if (parties.size() == 2) {
        dyads.add(new Dyad(sentence, parties));
      }
    }
  }

  /** Remembers that parties face each other, as an event in a sentence says. */
  void face(int sentence, List<Party> first, List<Party> second, Mode mode) {
    if (mode == Mode.DENIED) {
      return;
    }
    List<Actor> left = belligerents(first);
    List<Actor> right = belligerents(second);
    if (left.size() == 2 && right.isEmpty()) {
      dyads.add(new Dyad(sentence, left));
    } else if (left.size() <= 2 && right.size() <= 2) {
      for (Actor a : left) {
        for (Actor b : right) {
          if (!a.id().equals(b.id())) {
            dyads.add(new Dyad(sentence, List.of(a, b)));
          }
        }
      }
    }
  }

  private List<Actor> belligerents(List<Party> parties) {
    List<Actor> actors = new ArrayList<>();
    for (Party party : parties) {
      if (party.span() == null
          || !party.belligerent() && party.actor().kind() != ActorKind.CIVILIANS) {
        continue;
      }
      Actor actor =
          party.actor().kind() == ActorKind.CIVILIANS && party.certain()
              ? article.state(party.actor().country())
              : party.belligerent() ? party.actor() : null;
      if (actor != null && actors.stream().noneMatch(a -> a.id().equals(actor.id()))) {
        actors.add(actor);
      }
    }
    return actors;
  }

  /** The parties that face each other: the pair told most often, and of those nearest before. */
  List<Party> parties(int sentence) {
    Dyad best = null;
    double most = 0;
    for (Dyad dyad : dyads) {
      double weight = 0;
      for (Dyad other : dyads) {
        if (same(dyad, other)) {
          weight += 1 + 1.0 / (1 + Math.abs(other.sentence() - sentence));
        }
      }
      if (weight > most) {
        most = weight;
        best = dyad;
      }
    }
    List<Party> parties = new ArrayList<>();
    if (best != null) {
      for (Actor actor : best.parties()) {
        parties.add(new Party(actor, null, null, false));
      }
    }
    return parties;
  }

  /** The two whom a sentence itself puts against each other, or nobody. */
  List<Party> opposed(int sentence) {
    for (Dyad dyad : dyads) {
      if (dyad.sentence() == sentence) {
        return dyad.parties().stream().map(actor -> new Party(actor, null, null, false)).toList();
      }
    }
    return List.of();
  }

  private static boolean same(Dyad a, Dyad b) {
    return a.parties().stream()
        .allMatch(p -> b.parties().stream().anyMatch(q -> q.id().equals(p.id())));
  }

  /** Whom the article most often puts against a party, nearest to a sentence; null for nobody. */
  Actor opponent(Party party, int sentence) {
    Map<String, Double> weights = new LinkedHashMap<>();
    Map<String, Actor> others = new LinkedHashMap<>();
    for (Dyad dyad : dyads) {
      boolean takesPart = dyad.parties().stream().anyMatch(a -> a.id().equals(party.id()));
      if (!takesPart) {
        continue;
      }
      for (Actor actor : dyad.parties()) {
        if (!actor.id().equals(party.id())) {
          others.put(actor.id(), actor);
          weights.merge(
              actor.id(), 1 + 1.0 / (1 + Math.abs(dyad.sentence() - sentence)), Double::sum);
        }
      }
    }
    String best = Backdrop.best(weights);
    return best == null ? null : others.get(best);
  }
}
