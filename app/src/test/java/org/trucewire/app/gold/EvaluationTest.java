package org.trucewire.app.gold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.trucewire.extract.Extractors;

class EvaluationTest {

  private static final String TEXT =
      "Armenia accused Azerbaijan of violating the ceasefire on Tuesday.";
  private static Extractors extractors;

  @BeforeAll
  static void load() {
    extractors = Extractors.bundled();
  }

  @Test
  void anAnnotatedDocumentIsExtractedAndScored() {
    // Given an annotated sentence
    Evaluation evaluation = new Evaluation(extractors.newExtractor());

    // When it is evaluated
    evaluation.add(
        document(
            "{\"type\":\"VIOLATED\",\"evidence\":[0,65],\"initiators\":[\"AZE\"],"
                + "\"claimants\":[\"ARM\"],\"mode\":\"CLAIMED\",\"start\":\"2026-11-10\","
                + "\"end\":\"2026-11-10\"}"),
        "gold.jsonl, line 1");

    // Then what is extracted agrees with it
    assertThat(evaluation.scores().table())
        .contains("documents 1  annotated events 1")
        .containsPattern("VIOLATED +annotated +1  extracted +1  detection F1 1.000");
  }

  @Test
  void aMalformedLineIsNamedWithItsValue() {
    Evaluation evaluation = new Evaluation(extractors.newExtractor());

    assertThatThrownBy(() -> evaluation.add("{\"id\": 1, ", "gold.jsonl, line 7"))
        .hasMessageContaining("gold.jsonl, line 7")
        .hasMessageContaining("not JSON");
    assertThatThrownBy(
            () ->
                evaluation.add(
                    document("{\"type\":\"BROKEN\",\"evidence\":[0,5],\"mode\":\"CLAIMED\"}"),
                    "gold.jsonl, line 8"))
        .hasMessageContaining("gold.jsonl, line 8, event 1")
        .hasMessageContaining("BROKEN")
        .hasMessageContaining("VIOLATED");
    assertThatThrownBy(
            () ->
                evaluation.add(
                    document("{\"type\":\"VIOLATED\",\"evidence\":[0,500],\"mode\":\"CLAIMED\"}"),
                    "gold.jsonl, line 9"))
        .hasMessageContaining("[0,500]")
        .hasMessageContaining("text of 65");
  }

  private static String document(String event) {
    return "{\"id\":\"d\",\"published\":\"2026-11-12\",\"text\":\""
        + TEXT
        + "\",\"events\":["
        + event
        + "]}";
  }
}
