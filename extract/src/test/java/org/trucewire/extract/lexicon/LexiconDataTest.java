package org.trucewire.extract.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold of the bundled files; that they load at all is checked by every test here. */
class LexiconDataTest {

  private final LexiconSource source = LexiconSource.bundled();
  private final Map<String, ActorEntry> states = source.read(ActorFiles.STATES);
  private final Lexicon lexicon = Lexicon.bundled();

  @Test
  void the_files_hold_what_covers_the_conflicts_of_the_world() {
    assertThat(states).hasSizeGreaterThanOrEqualTo(220);
    assertThat(source.read(ActorFiles.GROUPS)).hasSizeGreaterThanOrEqualTo(500);
    assertThat(source.read(ActorFiles.ORGANISATIONS)).hasSizeGreaterThanOrEqualTo(150);
    assertThat(source.read(Alias.FILE)).hasSizeGreaterThanOrEqualTo(120);
    assertThat(source.read(Leader.FILE)).hasSizeGreaterThanOrEqualTo(1300);
    assertThat(source.read(PlaceEntry.FILE)).hasSizeGreaterThanOrEqualTo(1700);
    assertThat(lexicon.patterns()).hasSizeGreaterThanOrEqualTo(300);
  }

  @Test
  void every_state_has_a_code_of_three_letters_that_is_its_own_country() {
    assertThat(states.values())
        .extracting(ActorEntry::actor)
        .filteredOn(actor -> actor.kind() == ActorKind.STATE)
        .allMatch(actor -> actor.id().matches("[A-Z]{3}") && actor.id().equals(actor.country()));
  }

  @Test
  void every_authority_without_recognition_names_the_country_it_is_in() {
    assertThat(states.values())
        .extracting(ActorEntry::actor)
        .filteredOn(actor -> actor.kind() == ActorKind.DE_FACTO_STATE && !actor.id().equals("ESH"))
        .allMatch(actor -> states.get(actor.country()).actor().kind() == ActorKind.STATE);
  }

  @Test
  void every_country_of_a_place_is_a_state_or_a_territory_with_a_code() {
    List<String> territories = List.of("FLK", "SGS", "GIB", "HKG", "GUM");
    assertThat(source.read(PlaceEntry.FILE).values())
        .extracting(entry -> entry.place().country())
        .allMatch(code -> code == null || states.containsKey(code) || territories.contains(code));
  }

  @Test
  void every_place_has_coordinates_on_the_globe() {
    assertThat(source.read(PlaceEntry.FILE).values())
        .extracting(PlaceEntry::place)
        .allMatch(place -> Math.abs(place.latitude()) <= 90 && Math.abs(place.longitude()) <= 180);
  }

  @Test
  void most_states_are_a_place_too() {
    Map<String, PlaceEntry> places = source.read(PlaceEntry.FILE);
    assertThat(
            places.values().stream()
                .filter(entry -> entry.place().kind() == PlaceKind.COUNTRY)
                .map(entry -> entry.place().country())
                .distinct())
        .hasSizeGreaterThanOrEqualTo(160);
  }

  @Test
  void no_term_of_office_is_longer_than_a_life() {
    assertThat(source.read(Leader.FILE).values())
        .flatExtracting(Leader::names)
        .allMatch(
            name ->
                name.from() == null
                    || name.to() == null
                    || name.to().isBefore(name.from().plusYears(60)));
  }

  @Test
  void a_leader_never_has_the_same_term_twice() {
    assertThat(source.read(Leader.FILE).values())
        .extracting(leader -> leader.actor() + leader.name() + leader.names().get(0).to())
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ARM",
        "AZE",
        "RUS",
        "USA",
        "ISR",
        "PSE",
        "SUN",
        "YUG",
        "XKX",
        "NKR",
        "ABK",
        "OST",
        "DNR",
        "LNR",
        "PMR",
        "UN",
        "EU",
        "NATO",
        "OSCE",
        "OSCE_MINSK_GROUP",
        "AFRICAN_UNION",
        "ECOWAS",
        "ARAB_LEAGUE",
        "ICRC",
        "HAMAS",
        "HEZBOLLAH",
        "HOUTHIS",
        "FATAH",
        "TALIBAN",
        "ISIS",
        "AL_QAEDA",
        "PKK",
        "SDF",
        "FARC",
        "ELN",
        "M23",
        "LTTE",
        "MILF",
        "MNLF",
        "NPA",
        "GAM",
        "RSF",
        "TPLF",
        "LNA",
        "GNA",
        "AL_SHABAAB",
        "LRA",
        "SPLM",
        "KNU",
        "TTP",
        "BSA",
        "KLA",
        "IRA",
        "ETA",
        "SAUDI_LED_COALITION"
      })
  void the_ids_of_the_event_model_exist(String id) {
    assertThat(lexicon.actor(id)).map(Actor::id).contains(id);
  }

  @Test
  void a_suffix_makes_a_group_of_a_state() {
    assertThat(lexicon.actor("YEM_CIV"))
        .contains(new Actor("YEM_CIV", "Yemeni civilians", ActorKind.CIVILIANS, "YEM", null, null));
    assertThat(lexicon.actor("AGO_REB")).map(Actor::kind).contains(ActorKind.GENERIC_GROUP);
    assertThat(lexicon.actor("UKR_SEP")).map(Actor::country).contains("UKR");
    assertThat(lexicon.actor("AGO_XYZ")).isEmpty();
    assertThat(lexicon.actor("QQQ_REB")).isEmpty();
    assertThat(lexicon.actor("QQQ")).isEmpty();
  }

  @Test
  void patterns_are_keyed_on_the_words_after_the_state() {
    assertThat(lexicon.patterns())
        .contains(
            new ActorPattern(List.of("rebels"), "_REB", ActorKind.GENERIC_GROUP),
            new ActorPattern(List.of("defence", "ministry"), "", ActorKind.STATE),
            new ActorPattern(List.of("civilians"), "_CIV", ActorKind.CIVILIANS));
    assertThat(lexicon.patterns().stream().map(ActorPattern::headWords)).doesNotHaveDuplicates();
  }

  @Test
  void partial_dates_cover_the_whole_month_or_year() {
    Actor houthis = lexicon.actor("HOUTHIS").orElseThrow();
    Actor interfet = lexicon.actor("INTERFET").orElseThrow();
    assertThat(houthis.from()).isEqualTo(LocalDate.of(2004, 1, 1));
    assertThat(interfet.from()).isEqualTo(LocalDate.of(1999, 9, 1));
    assertThat(interfet.to()).isEqualTo(LocalDate.of(2000, 3, 31));
  }
}
