/**
 * A schema registry within the process: the part of Confluent's REST API (version 7) that
 * Confluent's own client uses, for Avro. What it knows is in the compacted topic {@code _schemas}
 * in Confluent's own format, so Confluent's registry can take over from it.
 *
 * <p>One process serves a topic; for several, deploy Confluent's registry or Apicurio.
 */
package org.trucewire.schemas.registry;
