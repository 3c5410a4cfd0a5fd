package org.trucewire.extract.lexicon;

import java.util.List;

/** A phrase that holds a name and means something else, such as "Washington Post". */
record Decoy(String name) {

  static final FileFormat<Decoy> FILE =
      new FileFormat<>(
          "actors/decoys.tsv",
          List.of("name", "source"),
          row -> new Decoy(ActorFiles.usable(row, row.required("name"))),
          Decoy::name);
}
