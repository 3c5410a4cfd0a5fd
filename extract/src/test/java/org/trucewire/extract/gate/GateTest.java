package org.trucewire.extract.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trucewire.extract.count.RandomTexts;
import org.trucewire.extract.lexicon.LexiconException;

class GateTest {
  /** So long that a text with it is an article, of which the gate asks most. */
  private static final String PADDING = " The weather stays fine.".repeat(40);

  private final Gate gate = Gate.bundled();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A ceasefire was agreed",
        "CEASE-FIRE",
        "the cease\nfire",
        "“Truce”",
        "An air strike hit the town",
        "Rebels killed two in an ambush",
      })
  void passesWithAStrongTermOrThreeWeakOnes(String text) {
    assertThat(gate.passes(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "The market rose after the election",
        "The rebel killed, and killed, and killed; the rebel said",
        "the ceasefires2 and unceasefire",
        "the truces2 bruce",
      })
  void stopsOthers(String text) {
    assertThat(gate.passes(text + PADDING)).isFalse();
  }

  @Test
  void countsTitleAndTextTogether() {
    String text = "Two were killed." + PADDING;
    assertThat(gate.passes("Rebels attack", text)).isTrue();
    assertThat(gate.passes(null, text)).isFalse();
    assertThat(gate.passes("Truce", "")).isTrue();
  }

  @Test
  void asksLessOfAFewSentences() {
    String words = "An army patrol shot down a drone over the border.";
    assertThat(gate.passes(words)).isTrue();
    assertThat(gate.passes(words + PADDING)).isFalse();
    assertThat(gate.passes("The drone was seen by a militant." + PADDING.substring(0, 400)))
        .isTrue();
    assertThat(gate.passes("The drone was seen by a militant." + PADDING)).isFalse();
    assertThat(gate.passes("The weather stays fine.")).isFalse();
  }

  @Test
  void namesTheTermsItFound() {
    assertThat(gate.termsOf("Rebels broke the cease-fire, a rebel said"))
        .containsExactly("ceasefire", "rebel");
  }

  @Test
  void takesTermsFromTheUsersFolder(@TempDir Path folder) throws IOException {
    // Given a file that adds a term and switches one off
    write(folder, "silence regime\tstrong\tmine\ntruce\toff\tmine\n");

    // When a gate is made with it
    Gate own = Gate.withUserFolder(folder);

    // Then both hold, and the rest is as before
    assertThat(own.passes("A silence regime began")).isTrue();
    assertThat(own.passes("A truce began")).isFalse();
    assertThat(own.passes("A ceasefire began")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "truce\tmaybe\tmine\n",
        "--\tstrong\tmine\n",
        "\tstrong\tmine\n",
        "truce\tstrong\t\n",
        "truce\tstrong\tmine\ntruce\tweak\tmine\n"
      })
  void reportsMistakesWithFileAndLine(String rows, @TempDir Path folder) throws IOException {
    write(folder, rows);

    assertThatThrownBy(() -> Gate.withUserFolder(folder))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining("gate.tsv")
        .hasMessageMatching("(?s).*:[23]: .*");
  }

  @Test
  void anyTextIsJudgedAsItsTermsSay() {
    RandomTexts texts = new RandomTexts(11);
    for (int i = 0; i < 5_000; i++) {
      String text = texts.next();

      boolean passes = gate.passes(text);

      assertThat(passes || gate.termsOf(text).size() < Gate.WEAK_TERMS).as(text).isTrue();
      assertThat(!passes || !gate.termsOf(text).isEmpty()).as(text).isTrue();
    }
  }

  private static void write(Path folder, String rows) throws IOException {
    Files.writeString(
        folder.resolve("gate.tsv"), "term\tstrength\tsource\n" + rows, StandardCharsets.UTF_8);
  }
}
