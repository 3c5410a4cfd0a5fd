package org.trucewire.app.gold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trucewire.app.gold.GoldEvent.Role;
import org.trucewire.extract.EventType;
import org.trucewire.extract.Mode;

class ScoresTest {

  private static final GoldEvent SHELLING =
      event(EventType.HOSTILITIES, 0, 40, List.of("AZE"), List.of("ARM"), "2020-10-19", "Shusha");

  @Test
  void theSameEventsScoreOne() {
    Scores scores = new Scores();
    scores.add(List.of(SHELLING), List.of(SHELLING));

    assertThat(scores.table())
        .contains("detection    precision 1.000  recall 1.000  F1 1.000")
        .contains("strict       precision 1.000  recall 1.000  F1 1.000")
        .contains("date 1.000  no-date 0.000  place 1.000  mode 1.000");
  }

  @Test
  void anotherActorIsDetectedButNotStrict() {
    // Given the event with the wrong target, half of the sentence, a longer name and no date
    GoldEvent found =
        event(EventType.HOSTILITIES, 20, 40, List.of("AZE"), List.of("NKR"), null, "near Shusha");
    Scores scores = new Scores();

    // When it is scored
    scores.add(List.of(SHELLING), List.of(found));

    // Then it is found, one of two actors is right, the place is, the date is not
    assertThat(scores.table())
        .contains("detection    precision 1.000  recall 1.000  F1 1.000")
        .contains("strict       precision 0.000  recall 0.000  F1 0.000")
        .contains("fillers      precision 0.500  recall 0.500  F1 0.500")
        .contains("date 0.000  no-date 0.000  place 1.000  mode 1.000");
  }

  @Test
  void anotherTypeOrSentenceIsNoMatch() {
    Scores scores = new Scores();
    scores.add(
        List.of(SHELLING),
        List.of(
            event(EventType.VIOLATED, 0, 40, List.of("AZE"), List.of("ARM"), null, null),
            event(EventType.HOSTILITIES, 41, 90, List.of("AZE"), List.of("ARM"), null, null)));

    assertThat(scores.table()).contains("detection    precision 0.000  recall 0.000  F1 0.000");
  }

  @Test
  void anActorMayHaveAlternativesAndPartiesOfAnAgreementNoOrder() {
    // Given an agreement annotated with one alternative id
    GoldEvent agreed =
        event(EventType.AGREED, 0, 40, List.of("ISR", "ISLAMIC_JIHAD|PIJ"), List.of(), null, null);
    GoldEvent found = event(EventType.AGREED, 0, 40, List.of("PIJ"), List.of("ISR"), null, null);

    // When one party is extracted as target, then it is strictly right all the same
    assertThat(Matching.of(List.of(agreed), List.of(found)))
        .singleElement()
        .satisfies(pair -> assertThat(pair.sameActors()).isTrue());
  }

  @Test
  void eachEventIsMatchedOnceTheLikestFirst() {
    // Given two annotated events in one sentence, and two extracted in the other order
    GoldEvent other =
        event(EventType.HOSTILITIES, 0, 40, List.of("ARM"), List.of("AZE"), null, null);

    // When they are paired, then each goes to its like
    assertThat(Matching.of(List.of(SHELLING, other), List.of(other, SHELLING)))
        .hasSize(2)
        .allSatisfy(pair -> assertThat(pair.sameActors()).isTrue());
  }

  private static GoldEvent event(
      EventType type,
      int start,
      int end,
      List<String> initiators,
      List<String> targets,
      String day,
      String place) {
    Map<Role, List<String>> roles = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      roles.put(role, List.of());
    }
    roles.put(Role.initiators, initiators);
    roles.put(Role.targets, targets);
    return new GoldEvent(type, start, end, roles, Mode.ASSERTED, day, day, place);
  }
}
