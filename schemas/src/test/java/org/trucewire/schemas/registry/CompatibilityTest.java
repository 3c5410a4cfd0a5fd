package org.trucewire.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;

class CompatibilityTest {

  private static final Schema ONE =
      SchemaBuilder.record("R").fields().requiredString("a").endRecord();
  private static final Schema TWO =
      SchemaBuilder.record("R").fields().requiredString("a").optionalInt("b").endRecord();
  private static final Schema OBLIGATORY =
      SchemaBuilder.record("R").fields().requiredString("a").requiredInt("c").endRecord();
  private static final Schema WITHOUT =
      SchemaBuilder.record("R").fields().optionalInt("b").endRecord();

  @Test
  void anOptionalFieldMayBeAdded() {
    assertThat(Compatibility.FULL_TRANSITIVE.breaches(TWO, List.of(ONE))).isEmpty();
  }

  @Test
  void anObligatoryFieldBreaksReadingWhatWasWritten() {
    assertThat(Compatibility.BACKWARD.breaches(OBLIGATORY, List.of(ONE)))
        .singleElement()
        .asString()
        .contains("the new schema cannot read version 1")
        .contains("READER_FIELD_MISSING_DEFAULT_VALUE")
        .contains("c");
    assertThat(Compatibility.FORWARD.breaches(OBLIGATORY, List.of(ONE))).isEmpty();
  }

  @Test
  void aRemovedFieldBreaksOldReaders() {
    assertThat(Compatibility.FORWARD.breaches(WITHOUT, List.of(TWO)))
        .singleElement()
        .asString()
        .contains("version 1 cannot read the new schema");
    assertThat(Compatibility.BACKWARD.breaches(WITHOUT, List.of(TWO))).isEmpty();
  }

  @Test
  void onlyTransitiveLevelsLookPastTheLatestVersion() {
    List<Schema> earlier = List.of(ONE, WITHOUT);
    assertThat(Compatibility.FULL.breaches(WITHOUT, earlier)).isEmpty();
    assertThat(Compatibility.FULL_TRANSITIVE.breaches(WITHOUT, earlier))
        .allSatisfy(b -> assertThat(b).contains("version 1"))
        .isNotEmpty();
  }

  @Test
  void anythingGoesWithoutALevel() {
    assertThat(Compatibility.NONE.breaches(OBLIGATORY, List.of(WITHOUT))).isEmpty();
  }
}
