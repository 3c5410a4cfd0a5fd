package org.trucewire.extract.role;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trucewire.extract.lexicon.Actor;
import org.trucewire.extract.lexicon.ActorKind;

/** The groups that fight in an article, in the order of their mention. */
final class FightingGroups {

  private record Seen(int sentence, Actor actor) {}

  private final Article article;
  private final Map<String, String> auxiliaries;
  private final List<Seen> mentions = new ArrayList<>();

  FightingGroups(Article article, Map<String, String> auxiliaries) {
    this.article = article;
    this.auxiliaries = auxiliaries;
  }

  void add(int sentence, Actor group) {
    mentions.add(new Seen(sentence, group));
  }

  /** The named or unnamed group that was mentioned last before a sentence or in it, or null. */
  Actor last(int sentence, int offset) {
    Actor last = null;
    for (Seen seen : mentions) {
      if (seen.sentence() < sentence) {
        last = seen.actor();
      }
    }
    for (Name name : sentence < 0 ? List.<Name>of() : article.names(sentence)) {
      boolean group =
          name.actor().kind() == ActorKind.ARMED_GROUP
              || name.actor().kind() == ActorKind.COALITION;
      if (group && name.span().end() <= offset) {
        last = name.actor();
      }
    }
    return last != null ? last : mentions.isEmpty() ? null : mentions.get(0).actor();
  }

  private static boolean fightsIn(Actor group, String country) {
    return group.kind() == ActorKind.ARMED_GROUP
        && country != null
        && country.equals(group.country());
  }

  /** The coalition that plain "the coalition" must mean: the first that is named, or null. */
  Actor coalition() {
    for (Seen seen : mentions) {
      if (seen.actor().kind() == ActorKind.COALITION) {
        return seen.actor();
      }
    }
    return null;
  }

  /**
   * The armed group that plain "rebels" must mean: the only one, or by far the most named, for
   * which a group of the country needs less than a foreign one; or null.
   *
   * @param sided whether groups on a state's side count
   */
  Actor only(String country, boolean sided) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    Map<String, Actor> named = new LinkedHashMap<>();
    for (Seen seen : mentions) {
      if (seen.actor().kind() == ActorKind.ARMED_GROUP
          && (sided || !auxiliaries.containsKey(seen.actor().id()))) {
        counts.merge(seen.actor().id(), 1, Integer::sum);
        named.put(seen.actor().id(), seen.actor());
      }
    }
    String best = null;
    int second = 0;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      if (best == null || entry.getValue() > counts.get(best)) {
        second = best == null ? 0 : counts.get(best);
        best = entry.getKey();
      } else {
        second = Math.max(second, entry.getValue());
      }
    }
    if (best == null) {
      return null;
    }
    int times = fightsIn(named.get(best), country) ? 2 : 3;
    return second > 0 && counts.get(best) < times * second ? null : named.get(best);
  }
}
