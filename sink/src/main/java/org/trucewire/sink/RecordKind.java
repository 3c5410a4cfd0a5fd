package org.trucewire.sink;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.trucewire.schemas.Article;
import org.trucewire.schemas.ArticleIdentity;
import org.trucewire.schemas.Ceasefire;
import org.trucewire.schemas.Event;
import org.trucewire.schemas.LedgerEntry;
import org.trucewire.schemas.Reading;

/** The kinds of record that have tables, in the order in which a transaction writes them. */
enum RecordKind {
  ARTICLE(Article.getClassSchema(), Article.class, Table.ARTICLES, List.of()),
  ARTICLE_IDENTITY(
      ArticleIdentity.getClassSchema(), ArticleIdentity.class, Table.ARTICLE_IDENTITIES, List.of()),
  EVENT(
      Event.getClassSchema(),
      Event.class,
      Table.EVENTS,
      List.of(Table.EVENT_ACTORS, Table.EVENT_SOURCES, Table.MENTIONS, Table.MENTION_ACTORS)),
  CEASEFIRE(
      Ceasefire.getClassSchema(),
      Ceasefire.class,
      Table.CEASEFIRES,
      List.of(
          Table.CEASEFIRE_PARTIES,
          Table.CEASEFIRE_MEDIATORS,
          Table.CEASEFIRE_STEPS,
          Table.CEASEFIRE_VIOLATIONS)),
  LEDGER(LedgerEntry.getClassSchema(), LedgerEntry.class, Table.LEDGER, List.of()),
  FEED(Reading.getClassSchema(), Reading.class, Table.FEEDS, List.of());

  private final String schemaName;
  private final Class<? extends SpecificRecord> type;
  private final Table root;
  private final List<Table> children;

  RecordKind(
      Schema schema, Class<? extends SpecificRecord> type, Table root, List<Table> children) {
    this.schemaName = schema.getFullName();
    this.type = type;
    this.root = root;
    this.children = children;
  }

  static Optional<RecordKind> ofSchema(String fullName) {
    return Arrays.stream(values()).filter(k -> k.schemaName.equals(fullName)).findFirst();
  }

  String schemaName() {
    return schemaName;
  }

  Class<? extends SpecificRecord> type() {
    return type;
  }

  /** The table with one row per record. */
  Table root() {
    return root;
  }

  /** The tables with any number of rows per record, each after those that it refers to. */
  List<Table> children() {
    return children;
  }
}
