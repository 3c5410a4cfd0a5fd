package org.trucewire.app.gold;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.trucewire.app.gold.GoldEvent.Role;
import org.trucewire.extract.EventType;

/** Pairs annotated and extracted events of one document, each at most once, the likest first. */
final class Matching {

  /** What parties do together, so that it does not matter who is called initiator. */
  private static final Set<EventType> JOINT =
      EnumSet.of(EventType.AGREED, EventType.EFFECTIVE, EventType.EXTENDED, EventType.ENDED);

  private static final Comparator<Pair> LIKEST_FIRST =
      Comparator.comparing(Pair::sameActors)
          .thenComparingInt(Pair::actorsFound)
          .thenComparing(Pair::sameStart)
          .reversed()
          .thenComparingInt(Pair::annotatedIndex)
          .thenComparingInt(Pair::extractedIndex);

  private Matching() {}

  /** Two events of one type in one sentence. */
  record Pair(
      GoldEvent annotated,
      GoldEvent extracted,
      int annotatedIndex,
      int extractedIndex,
      boolean sameActors,
      int actorsFound,
      boolean sameStart) {}

  static List<Pair> of(List<GoldEvent> annotated, List<GoldEvent> extracted) {
    List<Pair> candidates = new ArrayList<>();
    for (int i = 0; i < annotated.size(); i++) {
      for (int j = 0; j < extracted.size(); j++) {
        if (annotated.get(i).type() == extracted.get(j).type()
            && annotated.get(i).overlaps(extracted.get(j))) {
          candidates.add(pair(annotated.get(i), extracted.get(j), i, j));
        }
      }
    }
    candidates.sort(LIKEST_FIRST);
    Set<Integer> usedAnnotated = new HashSet<>();
    Set<Integer> usedExtracted = new HashSet<>();
    List<Pair> pairs = new ArrayList<>();
    for (Pair pair : candidates) {
      if (!usedAnnotated.contains(pair.annotatedIndex())
          && !usedExtracted.contains(pair.extractedIndex())) {
        usedAnnotated.add(pair.annotatedIndex());
        usedExtracted.add(pair.extractedIndex());
        pairs.add(pair);
      }
    }
    return pairs;
  }

  private static Pair pair(GoldEvent annotated, GoldEvent extracted, int i, int j) {
    List<String> first = first(annotated);
    List<String> second = second(annotated);
    return new Pair(
        annotated,
        extracted,
        i,
        j,
        ActorSets.same(first, first(extracted)) && ActorSets.same(second, second(extracted)),
        ActorSets.found(first, first(extracted)) + ActorSets.found(second, second(extracted)),
        Objects.equals(annotated.firstDay(), extracted.firstDay()));
  }

  private static List<String> first(GoldEvent event) {
    if (!JOINT.contains(event.type())) {
      return event.actors(Role.initiators);
    }
    List<String> both = new ArrayList<>(event.actors(Role.initiators));
    both.addAll(event.actors(Role.targets));
    return both;
  }

  private static List<String> second(GoldEvent event) {
    return JOINT.contains(event.type()) ? List.of() : event.actors(Role.targets);
  }
}
