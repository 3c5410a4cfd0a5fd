package org.trucewire.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of {@code docs/extraction.md} must be true. */
class DocumentedFormsTest {

  private static final Path PAGE = Path.of("..", "docs", "extraction.md");

  /** Lets a lone sentence through the gate, which is tested elsewhere. */
  private static final String HEADLINE = "News of a ceasefire";

  private static Extractor extractor;

  record Example(String type, String sentence) {}

  @BeforeAll
  static void load() {
    extractor = Extractors.bundled().newExtractor();
  }

  /** The rows of three columns whose first is a type. */
  static Stream<Example> events() throws IOException {
    return rows(3)
        .filter(cells -> cells.get(0).startsWith("`"))
        .map(cells -> new Example(cells.get(0).replace("`", ""), cells.get(2)));
  }

  /** The rows of two columns below the line that says that they give nothing. */
  static Stream<Example> nothing() throws IOException {
    String page = Files.readString(PAGE);
    String below = page.substring(page.indexOf("These give nothing:"));
    int end = below.indexOf("\n## ");
    return rows(end < 0 ? below : below.substring(0, end), 2)
        .skip(2)
        .map(cells -> new Example("", cells.get(1)));
  }

  private static Stream<List<String>> rows(int columns) throws IOException {
    return rows(Files.readString(PAGE), columns);
  }

  private static Stream<List<String>> rows(String page, int columns) {
    return page.lines()
        .filter(line -> line.startsWith("|"))
        .map(line -> Arrays.stream(line.split("\\|")).skip(1).map(String::strip).toList())
        .filter(cells -> cells.size() == columns);
  }

  @ParameterizedTest
  @MethodSource("events")
  void givesTheEventThatThePageSays(Example example) {
    // Given a sentence of the page
    Document document = document(example);

    // When it is read
    List<Mention> mentions = extractor.extract(document).mentions();

    // Then the event of its row is found
    assertThat(mentions).extracting(mention -> mention.type().name()).contains(example.type());
  }

  @ParameterizedTest
  @MethodSource("nothing")
  void givesNothingWhereThePageSaysSo(Example example) {
    assertThat(extractor.extract(document(example)).mentions()).isEmpty();
  }

  private static Document document(Example example) {
    return new Document(
        "example", HEADLINE, example.sentence(), LocalDate.of(2026, 3, 18), "our own");
  }
}
