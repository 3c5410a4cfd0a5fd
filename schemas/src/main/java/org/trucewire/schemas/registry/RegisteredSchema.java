package org.trucewire.schemas.registry;

import org.apache.avro.Schema;

/** One version of a subject. The text is the schema's canonical one, as Avro prints it. */
record RegisteredSchema(String subject, int version, int id, String schema) {

  Schema parsed() {
    return new Schema.Parser().parse(schema);
  }
}
