/**
 * A Kafka Connect sink that writes articles, events and ceasefires to tables of SQLite or
 * PostgreSQL.
 *
 * <p>{@link org.trucewire.sink.SqlSinkTask} takes what Connect delivers. {@code RecordReader} turns
 * a record into rows, {@code BatchWriter} writes rows and offsets in one transaction, {@code
 * Assignment} keeps the consumer where the tables are, and a {@code Dialect} knows what differs
 * between the databases. Tables are made by the migrations in {@code db/migration/trucewire}.
 */
package org.trucewire.sink;
