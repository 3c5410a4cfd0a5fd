package org.trucewire.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trucewire.schemas.registry.Compatibility;

/**
 * Today's schemas against every released one. A release adds the folder of its version under {@code
 * released}, with each record's whole schema as the registry holds it.
 */
class ReleasedSchemasTest {

  static List<Schema> records() {
    return List.of(
        Article.getClassSchema(),
        ArticleIdentity.getClassSchema(),
        Mention.getClassSchema(),
        Event.getClassSchema(),
        Ceasefire.getClassSchema(),
        LedgerEntry.getClassSchema(),
        Reading.getClassSchema());
  }

  @ParameterizedTest
  @MethodSource("records")
  void todaysSchemaReadsAndIsReadByEveryReleasedOne(Schema today)
      throws IOException, URISyntaxException {
    // Given every released version of the record
    List<Schema> released = released(today.getName());
    assertThat(released).isNotEmpty();

    // When today's is to follow them, then nothing speaks against it
    assertThat(Compatibility.FULL_TRANSITIVE.breaches(today, released)).isEmpty();
  }

  private static List<Schema> released(String record) throws IOException, URISyntaxException {
    Path folder = Path.of(ReleasedSchemasTest.class.getResource("released").toURI());
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(f -> f.getFileName().toString().equals(record + ".avsc"))
          .sorted()
          .map(ReleasedSchemasTest::parse)
          .toList();
    }
  }

  private static Schema parse(Path file) {
    try {
      return new Schema.Parser().parse(Files.readString(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
