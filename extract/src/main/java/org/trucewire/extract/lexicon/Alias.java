package org.trucewire.extract.lexicon;

import java.util.List;

/**
 * One more name of an actor that another file describes.
 *
 * @param actor id of the actor
 * @param name the name with the days on which it means that actor
 * @param row where it was read, for messages about it
 */
record Alias(String actor, ActorName name, LexiconRow row) {

  static final FileFormat<Alias> FILE =
      new FileFormat<>(
          "actors/aliases.tsv",
          List.of("actor", "name", "from", "to", "source"),
          Alias::read,
          Alias::key);

  private static Alias read(LexiconRow row) {
    var from = row.firstDay("from");
    var to = row.lastDay("to");
    ActorFiles.checkOrder(row, from, to);
    String words = ActorFiles.usable(row, row.required("name"));
    return new Alias(row.required("actor"), new ActorName(words, NameSense.NAME, from, to), row);
  }

  private String key() {
    return actor + " " + name.words() + " " + name.from();
  }
}
