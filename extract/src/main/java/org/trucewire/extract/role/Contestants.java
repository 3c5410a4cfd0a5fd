package org.trucewire.extract.role;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trucewire.extract.lexicon.Actor;
import org.trucewire.extract.lexicon.ActorKind;
import org.trucewire.extract.lexicon.NameSense;
import org.trucewire.extract.lexicon.PlaceKind;
import org.trucewire.extract.lexicon.PlaceMatch;

/** The two who may fight each other in an article that puts nobody against anybody. */
final class Contestants {

  private static final String AND = " and ";

  /** "brokered by X and Y" */
  private static final String BY = " by ";

  private final Article article;
  private final Map<String, Integer> mentions = new LinkedHashMap<>();
  private final Map<String, Actor> named = new LinkedHashMap<>();

  Contestants(Article article) {
    this.article = article;
  }

  void count(Actor actor) {
    if (belligerent(actor)) {
      mentions.merge(actor.id(), 1, Integer::sum);
      named.put(actor.id(), actor);
    }
  }

  private static boolean belligerent(Actor actor) {
    return actor.kind() == ActorKind.STATE
        || actor.kind() == ActorKind.DE_FACTO_STATE
        || actor.kind() == ActorKind.ARMED_GROUP
        || actor.kind() == ActorKind.GENERIC_GROUP;
  }

  /** Whom a sentence names as two, "X and Y", or the two whom the article names by far most. */
  List<Actor> pair(int sentence) {
    List<Actor> joined = joined(sentence);
    List<Actor> two = joined.isEmpty() ? mostNamed() : joined;
    return two.isEmpty() || fights(two.get(0), two.get(1), sentence) ? two : List.of();
  }

  private List<Actor> joined(int sentence) {
    List<Name> names = sentence < 0 ? List.of() : article.names(sentence);
    for (int i = 0; i + 1 < names.size(); i++) {
      Name first = names.get(i);
      Name second = names.get(i + 1);
      int from = first.span().end();
      int to = second.span().start();
      boolean two =
          to - from <= AND.length() + 4
              && to > from
              && article.text().startsWith(AND, from)
              && !article.text().startsWith(BY, first.span().start() - BY.length())
              && belligerent(first.actor())
              && belligerent(second.actor())
              && !first.actor().id().equals(second.actor().id());
      if (two) {
        return List.of(first.actor(), second.actor());
      }
    }
    return List.of();
  }

  /** Two neighbours do not fight in a third country of which the sentence names a town. */
  private boolean fights(Actor first, Actor second, int sentence) {
    return sentence < 0
        || article.places(sentence).stream()
            .filter(place -> place.place().kind() != PlaceKind.COUNTRY && !capital(sentence, place))
            .map(place -> place.place().country())
            .allMatch(
                where ->
                    where == null
                        || where.equals(first.country())
                        || where.equals(second.country()));
  }

  /** Talks are held in capitals. */
  private boolean capital(int sentence, PlaceMatch place) {
    return article.names(sentence).stream()
        .anyMatch(n -> n.sense() == NameSense.CAPITAL && n.span().equals(place.span()));
  }

  private List<Actor> mostNamed() {
    List<String> ids = new ArrayList<>(mentions.keySet());
    ids.sort((a, b) -> mentions.get(b) - mentions.get(a));
    boolean clear =
        ids.size() == 2 || ids.size() > 2 && mentions.get(ids.get(2)) < mentions.get(ids.get(1));
    return clear ? List.of(named.get(ids.get(0)), named.get(ids.get(1))) : List.of();
  }
}
