package org.trucewire.app.gold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trucewire.extract.Extractors;

/** The scores on passages of our own must stay at the level reached. */
class PassagesTest {

  private static Extractors extractors;

  @BeforeAll
  static void load() {
    extractors = Extractors.bundled();
  }

  /**
   * In the first file are passages whose errors were read while the rules were made, in the second
   * those whose errors nobody has read.
   */
  @ParameterizedTest
  @CsvSource({"passages-read.jsonl, 0.71, 0.31", "passages-unread.jsonl, 0.65, 0.24"})
  void theScoresStayAtTheLevelReached(String file, double detection, double strict)
      throws IOException, URISyntaxException {
    // Given annotated passages
    Path passages = Path.of(getClass().getResource(file).toURI());
    Evaluation evaluation = new Evaluation(extractors.newExtractor());

    // When they are evaluated
    GoldFile.read(passages, evaluation::add);

    // Then as much as before is right
    String table = evaluation.scores().table();
    assertThat(f1(table, "detection")).isGreaterThanOrEqualTo(detection);
    assertThat(f1(table, "strict")).isGreaterThanOrEqualTo(strict);
  }

  private static double f1(String table, String row) {
    Matcher score = Pattern.compile("(?m)^" + row + " .*F1 (\\d\\.\\d+)$").matcher(table);
    assertThat(score.find()).isTrue();
    return Double.parseDouble(score.group(1));
  }
}
