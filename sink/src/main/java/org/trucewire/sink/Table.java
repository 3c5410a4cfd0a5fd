package org.trucewire.sink;

import static java.util.stream.Collectors.joining;
import static org.trucewire.sink.Column.bool;
import static org.trucewire.sink.Column.date;
import static org.trucewire.sink.Column.integer;
import static org.trucewire.sink.Column.longInteger;
import static org.trucewire.sink.Column.real;
import static org.trucewire.sink.Column.text;
import static org.trucewire.sink.Column.timestamp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The tables that records become, as the migrations in {@code db/migration/trucewire} create them.
 * The first column is always the id of the record that a row belongs to.
 */
enum Table {
  ARTICLES(
      text("article_id"),
      text("source"),
      text("guid"),
      text("url"),
      text("outlet"),
      text("title"),
      text("author"),
      text("language"),
      date("published_on"),
      timestamp("published_at"),
      timestamp("fetched_at"),
      text("original_type"),
      integer("original_size"),
      integer("body_length"),
      text("content_hash"),
      text("section")),

  ARTICLE_IDENTITIES(
      text("article_id"),
      integer("revision"),
      text("content_hash"),
      text("previous_hash"),
      text("cluster_id"),
      real("similarity"),
      text("nearest_article_id"),
      text("source"),
      timestamp("published"),
      timestamp("decided_at")),

  EVENTS(
      List.of(text("event_id"), text("type"), text("mode")),
      details(),
      List.of(
          integer("mention_count"),
          integer("source_count"),
          timestamp("first_report"),
          timestamp("last_report"),
          text("ceasefire_id"),
          bool("implied"),
          text("extractor_version"))),

  EVENT_ACTORS(
      text("event_id"),
      text("role"),
      text("actor_id"),
      text("name"),
      text("kind"),
      text("country")),

  EVENT_SOURCES(
      text("event_id"),
      text("article_id"),
      text("source"),
      text("url"),
      text("outlet"),
      text("title"),
      date("published_on"),
      timestamp("published_at"),
      timestamp("fetched_at")),

  MENTIONS(
      List.of(
          text("event_id"),
          text("mention_id"),
          text("article_id"),
          text("dyad"),
          text("type"),
          text("mode"),
          text("evidence_text"),
          integer("evidence_start"),
          integer("evidence_end")),
      details(),
      List.of(text("rule"), text("extractor_version"))),

  MENTION_ACTORS(
      text("event_id"),
      text("mention_id"),
      text("role"),
      text("actor_id"),
      text("words"),
      integer("words_start"),
      integer("words_end")),

  CEASEFIRES(
      text("ceasefire_id"),
      text("state"),
      date("agreed_on"),
      date("effective_on"),
      date("ended_on"),
      text("kind"),
      text("duration"),
      text("place_name"),
      text("place_country"),
      real("latitude"),
      real("longitude")),

  CEASEFIRE_PARTIES(
      text("ceasefire_id"), text("actor_id"), text("name"), text("kind"), text("country")),

  CEASEFIRE_MEDIATORS(
      text("ceasefire_id"), text("actor_id"), text("name"), text("kind"), text("country")),

  CEASEFIRE_STEPS(
      text("ceasefire_id"),
      integer("step"),
      text("event_id"),
      text("type"),
      text("mode"),
      date("day"),
      text("state")),

  CEASEFIRE_VIOLATIONS(
      text("ceasefire_id"), text("actor_id"), integer("asserted"), integer("claimed")),

  LEDGER(
      text("ledger_key"),
      text("source"),
      timestamp("hour"),
      text("stage"),
      text("state"),
      text("reason"),
      longInteger("count"),
      longInteger("mentions")),

  FEEDS(
      text("source"),
      text("address"),
      text("state"),
      timestamp("state_since"),
      text("evidence"),
      timestamp("last_fetched_at"),
      text("last_outcome"),
      text("problem"),
      longInteger("shown"),
      timestamp("next_fetch_at"));

  private final List<Column> columns;

  Table(Column... columns) {
    this.columns = List.of(columns);
  }

  Table(List<Column> before, List<Column> details, List<Column> after) {
    List<Column> all = new ArrayList<>(before);
    all.addAll(details);
    all.addAll(after);
    this.columns = List.copyOf(all);
  }

  /** When, where and how much: what a mention says and an event sums up. */
  private static List<Column> details() {
    return List.of(
        date("date_start"),
        date("date_end"),
        text("date_precision"),
        text("date_resolution"),
        text("date_words"),
        text("place_name"),
        text("place_country"),
        real("latitude"),
        real("longitude"),
        text("ceasefire_kind"),
        text("ceasefire_duration"),
        integer("killed"),
        integer("wounded"),
        integer("violations"),
        real("confidence"),
        text("cameo"),
        text("plover"));
  }

  String sqlName() {
    return name().toLowerCase(Locale.ROOT);
  }

  List<Column> columns() {
    return columns;
  }

  /** The column with the id of the record that a row belongs to. */
  String owner() {
    return columns.get(0).name();
  }

  /** One row; the values are in the order of the columns, each null or of its column's type. */
  List<Object> row(Object... values) {
    if (values.length != columns.size()) {
      throw new IllegalArgumentException(
          sqlName() + " has " + columns.size() + " columns, given " + values.length + " values");
    }
    return Arrays.asList(values);
  }

  String insert() {
    return "INSERT INTO "
        + sqlName()
        + columns.stream().map(Column::name).collect(joining(", ", " (", ")"))
        + columns.stream().map(c -> "?").collect(joining(", ", " VALUES (", ")"));
  }

  /** Insert, or overwrite the row with the same first column; for tables whose key that is. */
  String upsert() {
    return insert()
        + " ON CONFLICT ("
        + owner()
        + ") DO UPDATE SET "
        + columns.stream()
            .skip(1)
            .map(c -> c.name() + " = excluded." + c.name())
            .collect(joining(", "));
  }
}
