package org.trucewire.extract.lexicon;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trucewire.extract.lexicon.UserFolder.GROUPS;
import static org.trucewire.extract.lexicon.UserFolder.LEADERS;
import static org.trucewire.extract.lexicon.UserFolder.PATTERNS;
import static org.trucewire.extract.lexicon.UserFolder.PLACES;
import static org.trucewire.extract.lexicon.UserFolder.STATES;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mistake in a file of the user's is refused with its file, its line, and what to do. */
class LexiconMistakesTest {

  @TempDir private Path path;

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          X_FRONT;REBELS;X Front;;;;;;test ~ unknown kind "REBELS"; use one of [STATE,
          X_FRONT;STATE;X Front;;;;;;test ~ kind "STATE" does not belong in this file
          x front;ARMED_GROUP;X Front;;;;;;test ~ bad id "x front" for kind ARMED_GROUP; it must match
          X_FRONT;ARMED_GROUP;;;;;;;test ~ empty name; fill it in
          X_FRONT;ARMED_GROUP;X Front;;;;;;; ~ 10 cells where the header names 9 columns
          X_FRONT;ARMED_GROUP;X Front;;;;;test ~ 8 cells where the header names 9 columns
          X_FRONT;ARMED_GROUP;X Front;;;;;; ~ empty source; fill it in
          X_FRONT;ARMED_GROUP;X Front;Xs||Front;;;;;test ~ empty item in names; remove the extra "|"
          X_FRONT;ARMED_GROUP;X;;;;;;test ~ name "X" is too short; give it two letters
          X_FRONT;ARMED_GROUP;X Front;;;;May 2001;;test ~ bad date "May 2001" in from; write 2009-03-31
          X_FRONT;ARMED_GROUP;X Front;;;;2001-02-30;;test ~ bad date "2001-02-30" in from
          X_FRONT;ARMED_GROUP;X Front;;;;;2001-13;test ~ bad date "2001-13" in to
          X_FRONT;ARMED_GROUP;X Front;;;;2002;2001;test ~ to (2001-12-31) is before from (2002-01-01)
          X_FRONT;ARMED_GROUP;X Front;;;QQQ;;;test ~ unknown country "QQQ"; add it to the states
          """)
  void a_bad_row_of_groups_names_file_line_and_mistake(String row, String message) {
    // Given
    UserFolder folder = new UserFolder(path).with("actors/groups.tsv", GROUPS, row);
    // When, then: two lines of comment and one of header come before the row
    assertThatThrownBy(folder::lexicon)
        .isInstanceOf(LexiconException.class)
        .hasMessageStartingWith(path.resolve("actors/groups.tsv") + ":4: ")
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          Xville;;SYR;91;36;CITY;test ~ bad number "91" in latitude; write degrees from -90
          Xville;;SYR;35;-181;CITY;test ~ bad number "-181" in longitude
          Xville;;SYR;north;36;CITY;test ~ bad number "north" in latitude
          Xville;;SYR;NaN;36;CITY;test ~ bad number "NaN" in latitude
          Xville;;SYR;35;;CITY;test ~ only one of latitude and longitude; give both or none
          Xville;;Syria;35;36;CITY;test ~ bad country "Syria"; write its ISO 3166-1 alpha-3 code
          Xville;;SYR;35;36;HAMLET;test ~ unknown kind "HAMLET"; use one of [COUNTRY, REGION
          """)
  void a_bad_row_of_places_names_file_line_and_mistake(String row, String message) {
    UserFolder folder = new UserFolder(path).with("places.tsv", PLACES, row);
    assertThatThrownBy(folder::lexicon)
        .isInstanceOf(LexiconException.class)
        .hasMessageStartingWith(path.resolve("places.tsv") + ":4: ")
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          {demonym} rebels;_REB;GENERIC_GROUP;test ~ bad pattern "{demonym} rebels"; write "{state}"
          {state} ;_REB;GENERIC_GROUP;test ~ bad pattern "{state}"
          {state} foes;REB;GENERIC_GROUP;test ~ bad suffix "REB"; write "_" and capitals
          {state} foes;;GENERIC_GROUP;test ~ a pattern without suffix is of kind STATE
          {state} foes;_REB;STATE;test ~ a pattern without suffix is of kind STATE
          """)
  void a_bad_row_of_patterns_names_file_line_and_mistake(String row, String message) {
    UserFolder folder = new UserFolder(path).with("actors/patterns.tsv", PATTERNS, row);
    assertThatThrownBy(folder::lexicon)
        .isInstanceOf(LexiconException.class)
        .hasMessageStartingWith(path.resolve("actors/patterns.tsv") + ":4: ")
        .hasMessageContaining(message);
  }

  @Test
  void a_leader_of_an_unknown_actor_is_refused() {
    UserFolder folder =
        new UserFolder(path)
            .with("actors/leaders.tsv", LEADERS, "XFRONT;Jo Doe;;2001;;leader;test");
    assertThatThrownBy(folder::lexicon)
        .isInstanceOf(LexiconException.class)
        .hasMessage(
            path.resolve("actors/leaders.tsv")
                + ":4: unknown actor \"XFRONT\"; add it to a file of actors or mend the id");
  }

  @Test
  void an_id_that_stands_twice_is_refused_across_files() {
    // Given one new id in two files
    UserFolder folder =
        new UserFolder(path)
            .with("actors/states.tsv", STATES, "QQQ;STATE;Qland;;;;;;;;;test")
            .with("actors/groups.tsv", GROUPS, "QQQ;ARMED_GROUP;Q Front;;;;;;test");
    // When, then: the later one is named, and the earlier one in its message
    assertThatThrownBy(folder::lexicon)
        .isInstanceOf(LexiconException.class)
        .hasMessageStartingWith(path.resolve("actors/groups.tsv") + ":4: duplicate of \"QQQ\"")
        .hasMessageContaining(path.resolve("actors/states.tsv") + ":4");
  }

  @Test
  void a_header_with_an_unknown_column_is_refused() {
    UserFolder folder =
        new UserFolder(path).with("actors/decoys.tsv", "name sauce", "Some Post;test");
    assertThatThrownBy(folder::lexicon)
        .isInstanceOf(LexiconException.class)
        .hasMessage(
            path.resolve("actors/decoys.tsv")
                + ":3: unknown column \"sauce\"; the columns are name, source, separated by tabs");
  }

  @Test
  void a_header_that_lacks_or_repeats_a_column_is_refused() {
    assertThatThrownBy(new UserFolder(path).with("actors/decoys.tsv", "name", "Some Post")::lexicon)
        .hasMessageContaining(":3: column \"source\" is missing");
    assertThatThrownBy(
            new UserFolder(path).with("actors/decoys.tsv", "name source name", "a;b;c")::lexicon)
        .hasMessageContaining(":3: column \"name\" stands twice");
  }

  @Test
  void a_file_without_header_is_refused() {
    UserFolder folder = new UserFolder(path).withText("actors/decoys.tsv", "# nothing here\n\n");
    assertThatThrownBy(folder::lexicon)
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining("decoys.tsv: no header line; start the file with the columns name");
  }

  @Test
  void a_file_in_another_charset_is_refused() throws Exception {
    Files.createDirectories(path.resolve("actors"));
    Files.write(
        path.resolve("actors/decoys.tsv"),
        "name\tsource\nÉlan\ttest\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> Lexicon.withUserFolder(path))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining("decoys.tsv: not valid UTF-8; save the file as UTF-8");
  }

  @Test
  void a_file_that_would_not_be_read_is_refused() {
    UserFolder folder = new UserFolder(path).withText("actors/group.tsv", "");
    assertThatThrownBy(folder::lexicon)
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining("group.tsv: unknown file")
        .hasMessageContaining("actors/groups.tsv");
  }

  @Test
  void a_folder_that_is_not_there_is_refused() {
    Path missing = path.resolve("missing");
    assertThatThrownBy(() -> Lexicon.withUserFolder(missing))
        .isInstanceOf(LexiconException.class)
        .hasMessage(missing + ": not a folder; create it or name another one");
  }

  @Test
  void a_missing_resource_is_refused() {
    assertThatThrownBy(() -> LexiconFile.bundled("absent.tsv", List.of("name")))
        .isInstanceOf(LexiconException.class)
        .hasMessage("absent.tsv: not found among the library's resources");
  }
}
