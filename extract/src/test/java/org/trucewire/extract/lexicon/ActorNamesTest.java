package org.trucewire.extract.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trucewire.extract.Span;

/** Which words of a text name which actor. */
class ActorNamesTest {

  private static final LocalDate DAY = LocalDate.of(2020, 10, 21);

  private final ActorNames actors = Lexicon.bundled().actors();

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          Azerbaijan's army ~ Azerbaijan AZE NAME
          Azerbaijan’s army ~ Azerbaijan AZE NAME
          the Houthis' men ~ Houthis HOUTHIS NAME
          a US-led raid ~ US USA ABBREVIATION
          the U.S. army ~ U.S. USA ABBREVIATION
          in the U.S. ~ U.S. USA ABBREVIATION
          the U.S.-backed force ~ U.S. USA ABBREVIATION
          the U.S.'s plan ~ U.S. USA ABBREVIATION
          the U.N. envoy said ~ U.N. envoy UN NAME
          pro-Russian rallies ~ Russian RUS DEMONYM
          Al-Qaeda claimed it ~ Al-Qaeda AL_QAEDA NAME
          the al-Qa’ida cell ~ al-Qa’ida AL_QAEDA NAME
          the al Qaida cell ~ al Qaida AL_QAEDA NAME
          Nato planes ~ Nato NATO NAME
          the Élysée said ~ Élysée FRA METONYM
          the Kurdistan Workers' Party ~ Kurdistan Workers' Party PKK NAME
          Hezbollah–run ~ Hezbollah HEZBOLLAH NAME
          rebels of Guinea-Bissau ~ Guinea-Bissau GNB NAME
          South Sudan's army ~ South Sudan SSD NAME
          Niger and ~ Niger NER NAME
          Nigerien troops ~ Nigerien NER DEMONYM
          the Kremlin said ~ Kremlin RUS METONYM
          Yerevan said ~ Yerevan ARM CAPITAL
          the Saudi-led coalition ~ Saudi-led coalition SAUDI_LED_COALITION NAME
          Saudi-Led Coalition Strikes ~ Saudi-Led Coalition SAUDI_LED_COALITION NAME
          the Al-Qassam Brigades ~ Al-Qassam Brigades HAMAS NAME
          pro-Russian separatists ~ pro-Russian separatists UKR_SEP NAME
          Islamic\u00A0State said ~ Islamic\u00A0State ISIS NAME
          """)
  void a_name_is_found_in_the_ways_news_writes_it(String text, String expected) {
    assertThat(read(text, DAY)).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          they told us so
          he is here
          cooking turkey for dinner
          the polish on it
          the Washington Post said
          in the South China Sea
          across the Gulf of Oman
          New Mexico
          Malibu
          Mr Chadwick and Iranianise
          the mali and the chad
          """)
  void words_that_only_look_like_a_name_are_left_alone(String text) {
    assertThat(read(text, DAY)).isEmpty();
  }

  @Test
  void the_longest_name_wins_and_matches_follow_each_other() {
    String text = "Sudan Liberation Army rebels and South Sudan, not Sudan.";
    assertThat(read(text, DAY))
        .containsExactly(
            "Sudan Liberation Army SLM NAME", "South Sudan SSD NAME", "Sudan SDN NAME");
  }

  @Test
  void spans_count_from_the_start_of_the_text_and_leave_out_the_possessive() {
    String text = "Yesterday Hamas’s men and Israel.";
    assertThat(actors.find(text, 10, text.length(), DAY))
        .extracting(NameMatch::span)
        .containsExactly(new Span(10, 15), new Span(26, 32));
    assertThat(actors.find(text, 0, 10, DAY)).isEmpty();
    assertThatThrownBy(() -> actors.find(text, 0, text.length() + 1, DAY))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void a_line_in_capitals_is_read_but_its_small_words_are_not_abbreviations() {
    assertThat(read("ISRAEL IS READY FOR TRUCE, U.S. AND HAMAS SAY IN MOSCOW", DAY))
        .containsExactly(
            "ISRAEL ISR NAME", "U.S. USA ABBREVIATION", "HAMAS HAMAS NAME", "MOSCOW RUS CAPITAL");
  }

  @Test
  void a_dateline_is_no_actor() {
    assertThat(read("BAGHDAD (AP) - Fighters of HAMAS and IS met.", DAY))
        .containsExactly("HAMAS HAMAS NAME", "IS ISIS ABBREVIATION");
  }

  @Test
  void a_leader_counts_in_office_only_and_always_when_the_day_is_not_known() {
    String text = "Netanyahu said";
    assertThat(read(text, LocalDate.of(2010, 5, 1))).containsExactly("Netanyahu ISR LEADER");
    assertThat(read(text, LocalDate.of(2005, 5, 1))).isEmpty();
    assertThat(actors.find(text, 0, text.length(), null)).isNotEmpty();
  }

  @Test
  void a_name_means_what_it_meant_on_the_day() {
    String text = "the SLA said";
    assertThat(read(text, LocalDate.of(1995, 1, 1))).containsExactly("SLA SLA ABBREVIATION");
    assertThat(read(text, LocalDate.of(2006, 1, 1))).containsExactly("SLA SLM ABBREVIATION");
    assertThat(read(text, null)).hasSize(2);
  }

  @Test
  void an_actor_of_the_past_is_still_found_and_one_of_the_future_is_not() {
    assertThat(read("the Soviet Union", DAY)).containsExactly("Soviet Union SUN NAME");
    assertThat(read("the Houthis", LocalDate.of(1985, 1, 1))).isEmpty();
  }

  @Test
  void one_phrase_may_have_several_readings() {
    assertThat(read("RSF said", LocalDate.of(2024, 1, 1)))
        .containsExactly("RSF RSF ABBREVIATION", "RSF REPORTERS_WITHOUT_BORDERS ABBREVIATION");
  }

  @Test
  void a_match_carries_the_days_on_which_it_holds() {
    List<NameMatch> matches = actors.find("Ilham Aliyev", 0, 12, DAY);
    assertThat(matches).hasSize(1);
    assertThat(matches.get(0).from()).isEqualTo(LocalDate.of(2003, 8, 4));
    assertThat(matches.get(0).to()).isNull();
    assertThat(matches.get(0).words()).isEqualTo("Ilham Aliyev");
  }

  @Test
  void a_name_is_not_read_across_a_paragraph_or_a_sentence() {
    assertThat(read("in Islamic\nState", DAY)).containsExactly("Islamic\nState ISIS NAME");
    assertThat(read("in Islamic\n\nState", DAY)).isEmpty();
    assertThat(read("it was Islamic. State papers", DAY)).isEmpty();
  }

  @Test
  void text_without_words_or_with_broken_surrogates_has_no_names() {
    assertThat(read("", DAY)).isEmpty();
    assertThat(read("' - . 's \uD83D ’", DAY)).isEmpty();
  }

  private List<String> read(String text, LocalDate day) {
    return actors.find(text, 0, text.length(), day).stream()
        .map(match -> match.words() + " " + match.actor().id() + " " + match.sense())
        .toList();
  }
}
