package org.trucewire.extract.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trucewire.extract.lexicon.UserFolder.ALIASES;
import static org.trucewire.extract.lexicon.UserFolder.DECOYS;
import static org.trucewire.extract.lexicon.UserFolder.GROUPS;
import static org.trucewire.extract.lexicon.UserFolder.LEADERS;
import static org.trucewire.extract.lexicon.UserFolder.PATTERNS;
import static org.trucewire.extract.lexicon.UserFolder.PLACES;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of the user's own folder add to the bundled ones and override them. */
class UserFolderTest {

  @TempDir private Path path;

  @Test
  void an_empty_folder_changes_nothing() {
    Lexicon lexicon = new UserFolder(path).lexicon();
    assertThat(lexicon.patterns()).isEqualTo(Lexicon.bundled().patterns());
    assertThat(ids(lexicon, "Hamas and Israel")).containsExactly("HAMAS", "ISR");
  }

  @Test
  void a_new_group_and_its_leader_are_found_beside_the_bundled_ones() {
    // Given
    Lexicon lexicon =
        new UserFolder(path)
            .with(
                "actors/groups.tsv",
                GROUPS,
                "QUARTZ_FRONT;ARMED_GROUP;Quartz Front;Quartzists;QZF;SYR;2030;;test")
            .with("actors/leaders.tsv", LEADERS, "QUARTZ_FRONT;Ada Quartz;;;;leader;test")
            .lexicon();
    // When
    List<String> ids = ids(lexicon, "QZF fighters, Ada Quartz and Hezbollah");
    // Then
    assertThat(ids).containsExactly("QUARTZ_FRONT", "QUARTZ_FRONT", "HEZBOLLAH");
    assertThat(lexicon.actor("QUARTZ_FRONT"))
        .contains(
            new Actor(
                "QUARTZ_FRONT",
                "Quartz Front",
                ActorKind.ARMED_GROUP,
                "SYR",
                LocalDate.of(2030, 1, 1),
                null));
  }

  @Test
  void a_row_with_a_bundled_id_replaces_ours_whatever_its_file() {
    // Given a redefinition of HAMAS with one name only
    Lexicon lexicon =
        new UserFolder(path)
            .with("actors/groups.tsv", GROUPS, "HAMAS;ARMED_GROUP;Harakat;;;PSE;;;test")
            .lexicon();
    // Then only that name is left, and the leaders keep pointing to the id
    assertThat(ids(lexicon, "Hamas")).isEmpty();
    assertThat(ids(lexicon, "Harakat")).containsExactly("HAMAS");
    assertThat(ids(lexicon, "Ismail Haniyeh")).containsExactly("HAMAS");
  }

  @Test
  void an_alias_adds_a_name_to_a_bundled_actor_for_its_days() {
    // Given
    Lexicon lexicon =
        new UserFolder(path)
            .with("actors/aliases.tsv", ALIASES, "HAMAS;Quartz Court;2010;2012;test")
            .lexicon();
    String text = "Quartz Court and Hamas";
    // Then our names stay, and the alias counts in its time only
    assertThat(ids(lexicon, text)).containsExactly("HAMAS", "HAMAS");
    assertThat(lexicon.actors().find(text, 0, text.length(), LocalDate.of(2009, 1, 1))).hasSize(1);
  }

  @Test
  void an_alias_of_an_unknown_actor_is_a_mistake() {
    UserFolder folder =
        new UserFolder(path).with("actors/aliases.tsv", ALIASES, "QUARTZ;Quartz Court;;;test");
    assertThatThrownBy(folder::lexicon)
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining("aliases.tsv:4")
        .hasMessageContaining("unknown actor \"QUARTZ\"");
  }

  @Test
  void patterns_decoys_and_places_add_too() {
    Lexicon lexicon =
        new UserFolder(path)
            .with("actors/patterns.tsv", PATTERNS, "{state} Frogmen;_MIL;GENERIC_GROUP;test")
            .with("actors/decoys.tsv", DECOYS, "Hamas Gardens;test")
            .with("places.tsv", PLACES, "Quartzville;Qville;SYR;35.5;36.25;TOWN;test")
            .lexicon();
    assertThat(lexicon.patterns())
        .contains(new ActorPattern(List.of("frogmen"), "_MIL", ActorKind.GENERIC_GROUP));
    assertThat(ids(lexicon, "at Hamas Gardens")).isEmpty();
    assertThat(lexicon.places().find("in Qville", 0, 9))
        .extracting(PlaceMatch::place)
        .containsExactly(new Place("Quartzville", "SYR", 35.5, 36.25, PlaceKind.TOWN));
  }

  @Test
  void a_place_with_the_name_and_country_of_ours_replaces_it() {
    Lexicon lexicon =
        new UserFolder(path).with("places.tsv", PLACES, "Idlib;;SYR;1;2;REGION;test").lexicon();
    assertThat(lexicon.places().find("Idlib", 0, 5))
        .extracting(PlaceMatch::place)
        .containsExactly(new Place("Idlib", "SYR", 1.0, 2.0, PlaceKind.REGION));
  }

  private static List<String> ids(Lexicon lexicon, String text) {
    return lexicon.actors().find(text, 0, text.length(), null).stream()
        .map(match -> match.actor().id())
        .toList();
  }
}
