package org.trucewire.app.gold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.trucewire.extract.Extractors;

class TrainingTest {

  private static final String TEXT =
      "The army shelled rebel positions near Goma on Monday. "
          + "Rebels attacked an army base in Goma on Tuesday.";

  @Test
  void whatTheAnnotatorFoundIsRightAndTheRestIsWrong() {
    // Given a document whose annotator found one of two acts
    Training training = new Training(Extractors.bundled().newExtractor());

    // When it is learnt from, often enough
    for (int line = 1; line <= 6; line++) {
      training.add(
          document(
              "{\"type\":\"HOSTILITIES\",\"evidence\":[0,53],\"initiators\":[\"COD\"],"
                  + "\"mode\":\"ASSERTED\"}"),
          "gold.jsonl, line " + line);
    }

    // Then there are examples of both kinds, and a model of them
    assertThat(training.proposals()).isGreaterThanOrEqualTo(12);
    assertThat(training.model()).isNotNull();
  }

  @Test
  void tooFewDocumentsAreSaidToBeTooFew() {
    Training training = new Training(Extractors.bundled().newExtractor());
    training.add(
        document(
            "{\"type\":\"HOSTILITIES\",\"evidence\":[0,53],\"initiators\":[\"COD\"],"
                + "\"mode\":\"ASSERTED\"}"),
        "gold.jsonl, line 1");

    assertThatThrownBy(training::model)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("too few");
  }

  @Test
  void aMalformedLineIsNamed() {
    Training training = new Training(Extractors.bundled().newExtractor());

    assertThatThrownBy(() -> training.add("{", "gold.jsonl, line 3"))
        .hasMessageContaining("gold.jsonl, line 3");
  }

  private static String document(String event) {
    return "{\"id\":\"d\",\"published\":\"2026-11-12\",\"text\":\""
        + TEXT
        + "\",\"events\":["
        + event
        + "]}";
  }
}
