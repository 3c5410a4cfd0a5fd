package org.trucewire.bench.speed;

import java.util.List;

/** A stage of the reading, by the classes that do it. */
enum Stage {
  GATE("gate", "gate."),
  LANGUAGE("language", "language."),
  SPLITTING("sentence splitting", "syntax.SentenceSplitter"),
  TOKENIZING("tokenizing", "syntax.Tokenizer"),
  TAGGING("tagging", "syntax.Tagger"),
  PARSING("repair of tags, chunks, relations", "syntax."),
  NAMES("names of actors and places", "lexicon."),
  DATES("dates", "date."),
  COUNTS("tolls and counts", "count."),
  FRAMES("frames, attribution, choices", "frame."),
  ROLES("roles in the document", "role."),
  ACCEPTANCE("acceptance of what was found", "acceptance."),
  ASSEMBLY("mentions put together", ""),
  ELSEWHERE("outside the library");

  private static final String LIBRARY = "org.trucewire.extract.";

  private final String title;
  private final List<String> prefixes;

  Stage(String title, String... prefixes) {
    this.title = title;
    this.prefixes = List.of(prefixes);
  }

  String title() {
    return title;
  }

  /**
   * The stage that a sampled stack was in: that of its innermost class of ours, so that what a
   * stage has done by OpenNLP or the JDK counts as the stage's.
   *
   * @param classes fully qualified names, the innermost first
   */
  static Stage of(List<String> classes) {
    for (String name : classes) {
      if (name.startsWith(LIBRARY)) {
        String rest = name.substring(LIBRARY.length());
        for (Stage stage : values()) {
          if (stage.prefixes.stream().anyMatch(rest::startsWith)) {
            return stage;
          }
        }
      }
    }
    return ELSEWHERE;
  }
}
