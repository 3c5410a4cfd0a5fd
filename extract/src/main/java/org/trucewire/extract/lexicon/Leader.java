package org.trucewire.extract.lexicon;

import java.util.ArrayList;
import java.util.List;

/**
 * A person who speaks or acts for an actor during a term of office.
 *
 * @param actor id of the actor
 * @param name full name, which with the actor and the first day tells terms apart
 * @param names the full and short names with the term's days
 * @param row where it was read, for messages about it
 */
record Leader(String actor, String name, List<ActorName> names, LexiconRow row) {

  static final FileFormat<Leader> FILE =
      new FileFormat<>(
          "actors/leaders.tsv",
          List.of("actor", "name", "names", "from", "to", "role", "source"),
          Leader::read,
          Leader::key);

  private static Leader read(LexiconRow row) {
    var from = row.firstDay("from");
    var to = row.lastDay("to");
    ActorFiles.checkOrder(row, from, to);
    row.required("role");
    List<String> words = new ArrayList<>();
    words.add(row.required("name"));
    words.addAll(row.list("names"));
    List<ActorName> names =
        words.stream()
            .map(w -> new ActorName(ActorFiles.usable(row, w), NameSense.LEADER, from, to))
            .toList();
    return new Leader(row.required("actor"), words.get(0), names, row);
  }

  private String key() {
    return actor + " " + name + " " + names.get(0).from();
  }
}
