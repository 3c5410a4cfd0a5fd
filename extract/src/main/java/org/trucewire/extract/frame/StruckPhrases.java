package org.trucewire.extract.frame;

import java.util.List;
import java.util.Set;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.lexicon.PlaceMatch;
import org.trucewire.extract.role.Contexts.Context;
import org.trucewire.extract.role.NounClass;
import org.trucewire.extract.role.Party;
import org.trucewire.extract.role.PlaceWord;
import org.trucewire.extract.role.Reading;
import org.trucewire.extract.syntax.Chunk;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;
import org.trucewire.extract.syntax.Tag;
import org.trucewire.extract.syntax.Token;

/** Tells whether noun phrases name what armed force can be done to. */
final class StruckPhrases {

  private static final Set<String> WHERE = Set.of("in", "at", "near", "outside", "around");

  private final View view;
  private final Parse parse;

  StruckPhrases(View view) {
    this.view = view;
    this.parse = view.parse();
  }

  /** Whether what is attacked can be attacked with arms. */
  boolean strikable(List<Integer> patients, Candidate candidate) {
    if (patients.stream().anyMatch(this::pact)) {
      return false;
    }
    if (!candidate.targets.isEmpty()) {
      return true;
    }
    boolean inPlace =
        candidate.initiators.stream().anyMatch(Party::belligerent)
            && patients.stream()
                .anyMatch(
                    np ->
                        PlaceWord.namesSort(parse.head(np))
                            || view.is(np + 1, Kind.PREPOSITION)
                                && WHERE.contains(parse.head(np + 1))
                                && view.is(np + 2, Kind.NOUN_PHRASE)
                                && namesPlace(np + 2));
    if (inPlace) {
      return true;
    }
    if (patients.stream().anyMatch(np -> weaponOf(np) || groundOf(np) || armsIn(np))) {
      return true;
    }
    boolean group = candidate.initiators.stream().anyMatch(p -> p.belligerent() && !p.state());
    for (int np : patients) {
      NounClass known = view.parties().nouns().of(parse.head(np));
      if (group
          || known != null
          || namesPlace(np)
          || parse.tokens().get(parse.chunk(np).head()).tag() == Tag.PRON) {
        return true;
      }
    }
    return false;
  }

  /** "struck an understanding" */
  private boolean pact(int np) {
    CeasefireNotion notion = CeasefirePhrase.notionOf(view, np);
    return notion == CeasefireNotion.INSTRUMENT || notion == CeasefireNotion.CEASEFIRE;
  }

  boolean namesPlace(int np) {
    Chunk chunk = parse.chunk(np);
    int from = parse.tokens().get(chunk.from()).start();
    int to = parse.tokens().get(chunk.to() - 1).end();
    for (PlaceMatch place : view.places()) {
      if (place.span().start() >= from && place.span().end() <= to) {
        return true;
      }
    }
    return false;
  }

  boolean namesPlaceOnly(int np) {
    return namesPlace(np) && view.parties().nouns().of(parse.head(np)) == null;
  }

  /** Whether a name stands there, which is a place if it was taken from somebody. */
  boolean named(int np) {
    return parse.tokens().get(parse.chunk(np).head()).tag() == Tag.PROPN;
  }

  /** "exploded near a hotel", but not "in the capital", which only tells where */
  boolean thing(int np) {
    NounClass known = view.parties().nouns().of(parse.head(np));
    return known == NounClass.CIVIL_OBJECT
        || known == NounClass.CIVILIAN
        || known == NounClass.FORCE
        || known == NounClass.ASSET
            && (!PlaceWord.namesSort(parse.head(np)) || parse.head(np).equals("territory"));
  }

  /** Whether words of war stand in a phrase or in the one after its "of": "a convoy of tanks". */
  boolean ofWar(int np) {
    int last = weaponOf(np) ? np + 2 : np;
    for (int t = parse.chunk(np).from(); t < parse.chunk(last).to(); t++) {
      String word = parse.tokens().get(t).lower();
      NounClass known = view.parties().nouns().of(word);
      if (known == NounClass.WEAPON
          || known == NounClass.FORCE
          || known == NounClass.REBEL
          || known == NounClass.GUNMAN
          || known == NounClass.FIGHTER
          || view.parties().nouns().contexts().of(word) == Context.WAR) {
        return true;
      }
    }
    return false;
  }

  /** "a mortar round", "hundreds of rockets", "artillery": what strikes by itself. */
  boolean arms(int np) {
    return view.parties().nouns().of(parse.head(np)) == NounClass.WEAPON
        || parse.head(np).equals("artillery")
        || charge(np)
        || weaponOf(np);
  }

  /** "an explosive charge" */
  private boolean charge(int np) {
    int before = parse.chunk(np).head() - 1;
    return parse.head(np).startsWith("charge")
        && before >= parse.chunk(np).from()
        && view.lexicon().has(EventWord.EXPLOSIVE, parse.tokens().get(before).lower());
  }

  /** "hundreds of rockets" */
  boolean weaponOf(int np) {
    return view.is(np + 1, Kind.PREPOSITION)
        && parse.head(np + 1).equals("of")
        && view.is(np + 2, Kind.NOUN_PHRASE)
        && view.parties().nouns().of(parse.head(np + 2)) == NounClass.WEAPON;
  }

  /** "a missile launcher" */
  private boolean armsIn(int np) {
    for (int t = parse.chunk(np).from(); t < parse.chunk(np).head(); t++) {
      if (view.parties().nouns().of(parse.tokens().get(t).lower()) == NounClass.WEAPON) {
        return true;
      }
    }
    return false;
  }

  /** "the coast of Gaza", "the outskirts of the town" */
  boolean groundOf(int np) {
    return view.is(np + 1, Kind.PREPOSITION)
        && parse.head(np + 1).equals("of")
        && view.is(np + 2, Kind.NOUN_PHRASE)
        && (PlaceWord.namesSort(parse.head(np + 2)) || namesPlace(np + 2));
  }

  boolean persons(List<Integer> patients) {
    for (int np : patients) {
      Token head = parse.tokens().get(parse.chunk(np).head());
      NounClass known = view.parties().nouns().of(head.lower());
      boolean person =
          known != null
                  && known != NounClass.WEAPON
                  && known != NounClass.ASSET
                  && known != NounClass.CIVIL_OBJECT
              || head.tag() == Tag.NUM
              || head.tag() == Tag.PROPN
              || head.tag() == Tag.PRON
              || !view.resolve(List.of(np), Reading.PATIENT).isEmpty()
              || numbered(np)
              || unitOf(np);
      if (person) {
        return true;
      }
    }
    return false;
  }

  /** "an entire company of police" */
  private boolean unitOf(int np) {
    return view.is(np + 1, Kind.PREPOSITION)
        && parse.head(np + 1).equals("of")
        && view.is(np + 2, Kind.NOUN_PHRASE)
        && view.parties().nouns().of(parse.head(np + 2)) == NounClass.FORCE;
  }

  /** "9,000 soldiers" */
  boolean troops(int np) {
    NounClass known = view.parties().nouns().of(parse.head(np));
    return (known == NounClass.FORCE || known == NounClass.FIGHTER || known == NounClass.REBEL)
        && numbered(np);
  }

  /** "lost 60 men": of a party that fights they are its troops. */
  boolean men(int np) {
    return (parse.head(np).equals("men") || parse.head(np).equals("dead")) && numbered(np);
  }

  private boolean numbered(int np) {
    Chunk chunk = parse.chunk(np);
    for (int t = chunk.from(); t < chunk.head(); t++) {
      if (parse.tokens().get(t).tag() == Tag.NUM) {
        return true;
      }
    }
    return parse.head(np).equals("dozens")
        || parse.head(np).equals("hundreds")
        || parse.head(np).equals("thousands")
            && !(view.is(np + 1, Kind.PREPOSITION) && parse.head(np + 1).equals("of"))
        || parse.head(np).equals("scores");
  }
}
