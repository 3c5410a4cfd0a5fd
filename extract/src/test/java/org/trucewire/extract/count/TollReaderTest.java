package org.trucewire.extract.count;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TollReaderTest {
  private final TollReader reader = new TollReader();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          At least three soldiers were killed                          | 3    | -  | -
          killing 12 and wounding dozens                               | 12   | -  | -
          Two dead in border clash                                     | 2    | -  | -
          the death toll rose to 45                                    | 45   | -  | -
          24 people were killed and more than 40 injured               | 24   | 40 | -
          Twenty-two people are killed in clashes                      | 22   | -  | -
          Three soldiers and a policeman were killed                   | 4    | -  | -
          killed two Lebanese soldiers and a civilian                  | 3    | -  | -
          More than 1,200 people have been killed                      | 1200 | -  | -
          killing at least a dozen people and injuring six others      | 12   | 6  | -
          left 20 Indian soldiers dead                                 | 20   | -  | -
          claimed 26,000 lives                                         | 26000| -  | -
          a hundred and six people died                                | 106  | -  | -
          killed or wounded 1,200 troops                               | -    | -  | -
          8 to 10 houses burned and dozens killed                      | -    | -  | -
          50-70 militants were killed                                  | -    | -  | -
          In 2014 many were killed                                     | -    | -  | -
          On October 7 soldiers were killed                            | -    | -  | -
          A 53-year-old woman was hurt                                 | -    | -  | -
          72 hours later civilians were killed                         | -    | -  | -
          Armenia recorded 12 violations                               | -    | -  | 12
          1,500 ceasefire violations since Monday                      | -    | -  | 1500
          violated the ceasefire 30 times                              | -    | -  | 30
          breached the truce twice                                     | -    | -  | 2
          fired at the town 30 times                                   | -    | -  | -
          the violations of 2014                                       | -    | -  | -
          """)
  void readsNumbersOfPeopleAndViolations(
      String text, Integer killed, Integer wounded, Integer violations) {
    assertThat(reader.read(text, 0, text.length()))
        .isEqualTo(new Toll(killed, wounded, violations));
  }

  @Test
  void readsOnlyTheStretch() {
    String text = "Ten people were killed. The truce held.";

    assertThat(reader.read(text, 24, text.length())).isEqualTo(Toll.NONE);
  }

  @Test
  void anyTextGivesPositiveNumbersOrNone() {
    RandomTexts texts = new RandomTexts(42);
    for (int i = 0; i < 5_000; i++) {
      String text = texts.next();

      Toll toll = reader.read(text, 0, text.length());

      for (Integer count : new Integer[] {toll.killed(), toll.wounded(), toll.violations()}) {
        assertThat(count == null || count > 0).as(text).isTrue();
      }
    }
  }
}
