package org.trucewire.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.avro.Schema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContractTest {

  static List<Schema> records() {
    return List.of(
        Article.getClassSchema(),
        ArticleIdentity.getClassSchema(),
        Mention.getClassSchema(),
        Event.getClassSchema(),
        Ceasefire.getClassSchema(),
        LedgerEntry.getClassSchema(),
        Reading.getClassSchema(),
        DeadLetterHeaders.getClassSchema());
  }

  @ParameterizedTest
  @MethodSource("records")
  void everyTypeAndFieldIsDocumented(Schema record) {
    // Given a record of the contract
    List<String> undocumented = new ArrayList<>();

    // When every type in it is visited
    visit(record, new TreeSet<>(), undocumented);

    // Then none lacks a doc string
    assertThat(undocumented).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("records")
  void everyEnumHasADefaultForSymbolsToCome(Schema record) {
    // Given a record of the contract
    List<Schema> enums = new ArrayList<>();

    // When its enums are collected
    collectEnums(record, new TreeSet<>(), enums);

    // Then an old reader can read a symbol that is added later
    assertThat(enums).allSatisfy(e -> assertThat(e.getEnumDefault()).isEqualTo("UNKNOWN"));
  }

  private static void visit(Schema schema, Set<String> seen, List<String> undocumented) {
    switch (schema.getType()) {
      case RECORD -> {
        if (seen.add(schema.getFullName())) {
          if (schema.getDoc() == null) {
            undocumented.add(schema.getFullName());
          }
          for (Schema.Field field : schema.getFields()) {
            if (field.doc() == null || field.doc().isBlank()) {
              undocumented.add(schema.getName() + "." + field.name());
            }
            visit(field.schema(), seen, undocumented);
          }
        }
      }
      case ENUM -> {
        if (schema.getDoc() == null) {
          undocumented.add(schema.getFullName());
        }
      }
      case ARRAY -> visit(schema.getElementType(), seen, undocumented);
      case UNION -> schema.getTypes().forEach(t -> visit(t, seen, undocumented));
      default -> {
        // A primitive is documented by its field.
      }
    }
  }

  private static void collectEnums(Schema schema, Set<String> seen, List<Schema> enums) {
    switch (schema.getType()) {
      case RECORD -> {
        if (seen.add(schema.getFullName())) {
          schema.getFields().forEach(f -> collectEnums(f.schema(), seen, enums));
        }
      }
      case ENUM -> enums.add(schema);
      case ARRAY -> collectEnums(schema.getElementType(), seen, enums);
      case UNION -> schema.getTypes().forEach(t -> collectEnums(t, seen, enums));
      default -> {
        // Nothing inside.
      }
    }
  }
}
