package org.trucewire.extract.role;

import java.util.ArrayList;
import java.util.List;

/** Who acted, spoke and is quoted so far, for the pronouns of what follows. */
final class Discourse {

  private final List<Party> lastAgents = new ArrayList<>();
  private final List<Party> quoted = new ArrayList<>();
  private final List<Party> speaking = new ArrayList<>();
  private final List<Party> lastSpeakers = new ArrayList<>();
  private Party official;
  private List<Party> topic = List.of();
  private int topicOf = -1;

  /** Remembers who acted, for the pronouns of what follows. */
  void acted(List<Party> agents) {
    if (!agents.isEmpty()) {
      lastAgents.clear();
      lastAgents.addAll(agents);
    }
  }

  /** Tells who is quoted in the sentence at hand, for "we". */
  void quoting(List<Party> speakers) {
    quoted.clear();
    speaking.clear();
    speaking.addAll(speakers);
    quoted.addAll(speakers.isEmpty() ? lastSpeakers : speakers);
  }

  /** Remembers who spoke, for "he said". */
  void spoke(List<Party> speakers) {
    if (!speakers.isEmpty()) {
      lastSpeakers.clear();
      lastSpeakers.addAll(speakers);
      official = speakers.size() == 1 && speakers.get(0).state() ? speakers.get(0) : official;
    }
  }

  /** The state on whose behalf somebody spoke last, for "the official said"; null for none. */
  Party official() {
    return official;
  }

  /** Remembers of whom a sentence speaks, for the pronouns of the next one. */
  void speaksOf(int sentence, List<Party> parties) {
    topic = List.copyOf(parties);
    topicOf = sentence;
  }

  /** Of whom the sentence just before one speaks, nobody if that is not known. */
  List<Party> topicBefore(int sentence) {
    return topicOf == sentence - 1 ? topic : List.of();
  }

  List<Party> agents() {
    return lastAgents;
  }

  List<Party> quoted() {
    return quoted;
  }

  /** The state on whose word alone the sentence at hand tells what it does, or null. */
  Party reporter() {
    return speaking.size() == 1 && speaking.get(0).state() ? speaking.get(0) : null;
  }

  /** On whose word the sentence at hand tells what it does. */
  List<Party> speaking() {
    return speaking;
  }

  List<Party> speakers() {
    return lastSpeakers;
  }
}
