package org.trucewire.extract.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TermAutomatonTest {

  @Test
  void findsWhatASearchOfEachTermFinds() {
    Random random = new Random(5);
    for (int round = 0; round < 500; round++) {
      // Given random terms and a random text over a few letters, so that they overlap
      List<List<String>> terms = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        terms.add(List.of(phrase(random, 3), phrase(random, 2)));
      }
      String text = phrase(random, 60);

      // When the automaton runs over it
      BitSet found = new BitSet();
      TermAutomaton.of(terms)
          .run(
              text,
              term -> {
                found.set(term);
                return true;
              });

      // Then it reports the terms that stand in it between breaks, and no others
      String padded = " " + text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ") + " ";
      for (int i = 0; i < terms.size(); i++) {
        boolean expected = terms.get(i).stream().anyMatch(form -> padded.contains(normal(form)));
        assertThat(found.get(i)).as("%s in %s", terms.get(i), text).isEqualTo(expected);
      }
    }
  }

  private static String normal(String form) {
    return " " + form.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ") + " ";
  }

  /** Words of one or two letters of three, joined by breaks of one or more marks. */
  private static String phrase(Random random, int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(i == 0 ? "" : List.of(" ", "-", ", ", "\n").get(random.nextInt(4)));
      text.append("abC".charAt(random.nextInt(3)));
      text.append(random.nextBoolean() ? "" : "ab".charAt(random.nextInt(2)));
    }
    return text.toString();
  }
}
