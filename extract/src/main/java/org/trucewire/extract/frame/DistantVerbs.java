package org.trucewire.extract.frame;

import org.trucewire.extract.EventType;
import org.trucewire.extract.frame.CeasefireFrame.Relation;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.syntax.Chunk;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;

/**
 * Finds the verb over a ceasefire that other words part from it: "offered the rebels a truce",
 * "agreed in Geneva to a truce", "extended by a week a truce".
 */
final class DistantVerbs {

  private static final int REACH = 7;

  private final View view;
  private final Parse parse;

  DistantVerbs(View view) {
    this.view = view;
    this.parse = view.parse();
  }

  /** The verb group, or -1. */
  int over(CeasefirePhrase phrase) {
    int bargain = bargain(phrase);
    if (bargain >= 0) {
      return demands(bargain) != null ? bargain : -1;
    }
    int first = parse.firstOfGroup(phrase.carrier());
    int before = parse.skipBack(first - 1);
    boolean prepositional = view.is(before, Kind.PREPOSITION);
    boolean between = false;
    for (int i = first - 1; i >= 0 && i > first - REACH; i--) {
      switch (parse.chunk(i).kind()) {
        case VERB_GROUP -> {
          boolean governs = prepositional ? between && bound(phrase, i) != null : open(first, i);
          return governs ? i : -1;
        }
        case NOUN_PHRASE, TIME -> between = true;
        case PREPOSITION, OTHER -> {}
        case CONJUNCTION -> {
          if (!view.is(i - 1, Kind.NOUN_PHRASE) || !view.is(i + 1, Kind.NOUN_PHRASE)) {
            return -1;
          }
        }
        default -> {
          return -1;
        }
      }
    }
    return -1;
  }

  /** The frame of a verb whose preposition stands right before the ceasefire, or null. */
  CeasefireFrame bound(CeasefirePhrase phrase, int group) {
    int before = parse.skipBack(parse.firstOfGroup(phrase.carrier()) - 1);
    if (!view.is(before, Kind.PREPOSITION)) {
      return null;
    }
    return group == bargain(phrase) ? demands(group) : tied(phrase, group, parse.head(before));
  }

  /** The verb of "demanded his release in exchange for a truce", or -1. */
  private int bargain(CeasefirePhrase phrase) {
    int price = parse.firstOfGroup(phrase.carrier()) - 2;
    boolean exchanged =
        price > 1
            && view.is(price, Kind.NOUN_PHRASE)
            && view.lexicon().has(EventWord.EXCHANGE, parse.head(price))
            && view.is(price + 1, Kind.PREPOSITION)
            && view.is(price - 1, Kind.PREPOSITION);
    int verb = exchanged ? parse.verbBefore(price) : -1;
    return verb >= 0 && parse.chunk(verb).verb().infinitive() ? -1 : verb;
  }

  private CeasefireFrame demands(int group) {
    return view.frames().ceasefireVerbs().verbs(parse, group).stream()
        .map(PhraseTable.Hit::value)
        .filter(f -> f.makes(EventType.CALLED, CeasefireNotion.CEASEFIRE))
        .findFirst()
        .orElse(null);
  }

  /** The frame of a verb whose particle stands right behind "it": "turned it down"; or null. */
  CeasefireFrame parted(CeasefirePhrase phrase, int group) {
    int next = phrase.np() + 1;
    return phrase.refersBack() && next < parse.chunks().size() && group == phrase.np() - 1
        ? tied(phrase, group, parse.tokens().get(parse.chunk(next).from()).lower())
        : null;
  }

  private CeasefireFrame tied(CeasefirePhrase phrase, int group, String word) {
    boolean call = phrase.notion() == CeasefireNotion.CALL;
    for (CeasefireFrame frame : view.frames().ceasefireVerbs().tied(parse, group, word)) {
      if (frame.relation() == Relation.OBJECT
          && frame.type() != null
          && call == (frame.notion() == CeasefireNotion.CALL)
          && (phrase.notion() == CeasefireNotion.CEASEFIRE
              || phrase.notion() == CeasefireNotion.INSTRUMENT
              || call)) {
        return frame;
      }
    }
    return null;
  }

  /** Whether a verb and its first object or adjunct leave room for a further object. */
  private boolean open(int first, int group) {
    Chunk.VerbShape verb = parse.chunk(group).verb();
    int next = parse.skipForward(group + 1);
    int last = view.is(first - 2, Kind.PREPOSITION) && parse.head(first - 2).equals("of") ? 2 : 0;
    boolean addressee =
        next == first - 1 - last
            && view.is(next, Kind.NOUN_PHRASE)
            && view.frames().ceasefireVerbs().verbs(parse, group).stream()
                .map(PhraseTable.Hit::value)
                .anyMatch(this::givesOrOffers);
    boolean adjunct =
        view.is(next, Kind.PREPOSITION) && parse.skipBack(first - 1) == next + 1
            || view.is(next, Kind.OTHER) && parse.head(next).equals("to") && next + 2 == first;
    return !verb.gerund() && !parse.passive(group) && (addressee || adjunct);
  }

  private boolean givesOrOffers(CeasefireFrame frame) {
    return view.lexicon().has(EventWord.PROPOSE, frame.verb())
        || frame.verb().equals("grant")
        || frame.type() == EventType.EXTENDED;
  }
}
