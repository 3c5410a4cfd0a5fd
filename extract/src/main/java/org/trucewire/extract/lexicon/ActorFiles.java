package org.trucewire.extract.lexicon;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The files that hold actors: states, armed groups, and organisations. */
final class ActorFiles {

  private static final Pattern STATE_ID = Pattern.compile("[A-Z]{3}");
  private static final Pattern GROUP_ID = Pattern.compile("[A-Z0-9]+(_[A-Z0-9]+)*");

  static final FileFormat<ActorEntry> STATES =
      new FileFormat<>(
          "actors/states.tsv",
          List.of(
              "id",
              "kind",
              "name",
              "names",
              "abbreviations",
              "demonyms",
              "capital",
              "metonyms",
              "country",
              "from",
              "to",
              "source"),
          ActorFiles::state,
          entry -> entry.actor().id());

  static final FileFormat<ActorEntry> GROUPS =
      new FileFormat<>(
          "actors/groups.tsv",
          groupColumns(),
          row ->
              group(
                  row, Set.of(ActorKind.ARMED_GROUP, ActorKind.COALITION, ActorKind.GENERIC_GROUP)),
          entry -> entry.actor().id());

  static final FileFormat<ActorEntry> ORGANISATIONS =
      new FileFormat<>(
          "actors/organisations.tsv",
          groupColumns(),
          row -> group(row, Set.of(ActorKind.ORGANISATION)),
          entry -> entry.actor().id());

  private ActorFiles() {}

  private static List<String> groupColumns() {
    return List.of(
        "id", "kind", "name", "names", "abbreviations", "country", "from", "to", "source");
  }

  private static ActorEntry state(LexiconRow row) {
    Actor actor = actor(row, Set.of(ActorKind.STATE, ActorKind.DE_FACTO_STATE));
    List<ActorName> names = new ArrayList<>();
    names.add(name(row, actor, actor.name(), NameSense.NAME));
    add(names, row, actor, "names", NameSense.NAME);
    add(names, row, actor, "abbreviations", NameSense.ABBREVIATION);
    add(names, row, actor, "demonyms", NameSense.DEMONYM);
    add(names, row, actor, "capital", NameSense.CAPITAL);
    add(names, row, actor, "metonyms", NameSense.METONYM);
    List<String> demonyms = row.list("demonyms");
    return new ActorEntry(actor, names, demonyms.isEmpty() ? null : demonyms.get(0), row);
  }

  private static ActorEntry group(LexiconRow row, Set<ActorKind> kinds) {
    Actor actor = actor(row, kinds);
    List<ActorName> names = new ArrayList<>();
    names.add(name(row, actor, actor.name(), NameSense.NAME));
    add(names, row, actor, "names", NameSense.NAME);
    add(names, row, actor, "abbreviations", NameSense.ABBREVIATION);
    return new ActorEntry(actor, names, null, row);
  }

  private static Actor actor(LexiconRow row, Set<ActorKind> kinds) {
    ActorKind kind = row.constant("kind", ActorKind.class);
    if (!kinds.contains(kind)) {
      throw row.mistake(
          "kind \""
              + kind
              + "\" does not belong in this file; use one of "
              + kinds.stream().sorted().toList());
    }
    String id = row.required("id");
    Pattern pattern = kind == ActorKind.STATE ? STATE_ID : GROUP_ID;
    if (!pattern.matcher(id).matches()) {
      throw row.mistake("bad id \"" + id + "\" for kind " + kind + "; it must match " + pattern);
    }
    String country = row.optional("country");
    if (country.isEmpty()) {
      country = kind == ActorKind.STATE ? id : null;
    }
    LocalDate from = row.firstDay("from");
    LocalDate to = row.lastDay("to");
    checkOrder(row, from, to);
    return new Actor(id, row.required("name"), kind, country, from, to);
  }

  /** Checks that a stretch of days does not end before it begins. */
  static void checkOrder(LexiconRow row, LocalDate from, LocalDate to) {
    if (from != null && to != null && to.isBefore(from)) {
      throw row.mistake("to (" + to + ") is before from (" + from + "); swap or mend them");
    }
  }

  private static void add(
      List<ActorName> names, LexiconRow row, Actor actor, String column, NameSense sense) {
    for (String words : row.list(column)) {
      names.add(name(row, actor, words, sense));
    }
  }

  private static ActorName name(LexiconRow row, Actor actor, String words, NameSense sense) {
    return new ActorName(usable(row, words), sense, actor.from(), actor.to());
  }

  /** The name itself, checked to be long enough to be found in a text. */
  static String usable(LexiconRow row, String name) {
    if (name.chars().filter(Character::isLetterOrDigit).count() < 2) {
      throw row.mistake("name \"" + name + "\" is too short; give it two letters or remove it");
    }
    return name;
  }
}
