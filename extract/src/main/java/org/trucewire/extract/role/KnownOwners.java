package org.trucewire.extract.role;

import java.util.ArrayList;
import java.util.List;
import org.trucewire.extract.lexicon.Actor;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.lexicon.Lexicon;

/**
 * Whose the forces and arms are that an article named in full before: after "Israeli jets" the jets
 * are Israeli.
 */
final class KnownOwners {

  private record Owned(int sentence, String kind, Actor owner) {}

  private final Lexicon lexicon;
  private final List<Owned> told = new ArrayList<>();

  KnownOwners(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Remembers whose something is that a sentence names in full. */
  void tell(int sentence, String noun, Actor owner) {
    String kind = kind(noun);
    boolean again =
        told.stream().anyMatch(o -> o.kind().equals(kind) && o.owner().id().equals(owner.id()));
    if (!again) {
      told.add(new Owned(sentence, kind, owner));
    }
  }

  /** Whose such a thing is by the sentences before, null if they tell of none or of several. */
  Actor of(int sentence, String noun) {
    String kind = kind(noun);
    Actor owner = null;
    for (Owned owned : told) {
      if (owned.sentence() < sentence && owned.kind().equals(kind)) {
        if (owner != null && !owner.id().equals(owned.owner().id())) {
          return null;
        }
        owner = owned.owner();
      }
    }
    return owner;
  }

  /** Words for aircraft take each other up, other nouns themselves. */
  private String kind(String noun) {
    String one =
        noun.endsWith("s") && noun.length() > 3 ? noun.substring(0, noun.length() - 1) : noun;
    return lexicon.has(EventWord.AIRCRAFT, one) ? "aircraft" : one;
  }
}
