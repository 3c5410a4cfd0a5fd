package org.trucewire.extract.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which words of a text name which place. */
class PlaceNamesTest {

  private final PlaceNames places = Lexicon.bundled().places();

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          in Khankendi ~ Khankendi > Stepanakert AZE CITY
          in Khan Yunis, ~ Khan Yunis > Khan Younis PSE CITY
          Gaza's border ~ Gaza > Gaza PSE REGION
          the Gaza Strip ~ Gaza Strip > Gaza PSE REGION
          around Deir ez-Zor ~ Deir ez-Zor > Deir al-Zor SYR CITY
          SANAA (Reuters) ~ SANAA > Sanaa YEM CITY
          in Sana’a’s suburbs ~ Sana’a > Sanaa YEM CITY
          in St. Petersburg ~ St. Petersburg > St. Petersburg RUS CITY
          north of Debaltsevo ~ Debaltsevo > Debaltseve UKR TOWN
          in the U.S. ~ U.S. > United States USA COUNTRY
          in Burma ~ Burma > Myanmar MMR COUNTRY
          in Tripoli, Libya, ~ Tripoli, Libya > Tripoli LBY CITY
          along the Line of Control ~ Line of Control > Line of Control - LINE
          """)
  void a_place_is_found_by_every_name(String text, String expected) {
    assertThat(read(text)).containsExactly(expected);
  }

  @Test
  void places_of_one_name_are_all_given() {
    assertThat(read("in Tripoli"))
        .containsExactly("Tripoli > Tripoli LBY CITY", "Tripoli > Tripoli LBN CITY");
  }

  @ParameterizedTest
  @CsvSource({"Split the bill", "Police of March", "Ann said", "the New York Times", "Bo Mya"})
  void english_words_persons_and_papers_are_no_places(String text) {
    assertThat(read(text)).isEmpty();
  }

  private List<String> read(String text) {
    return places.find(text, 0, text.length()).stream().map(PlaceNamesTest::show).toList();
  }

  private static String show(PlaceMatch match) {
    Place place = match.place();
    String country = place.country() == null ? "-" : place.country();
    return match.words() + " > " + place.name() + " " + country + " " + place.kind();
  }
}
