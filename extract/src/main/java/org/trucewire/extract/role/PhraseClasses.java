package org.trucewire.extract.role;

import java.util.Set;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.syntax.Chunk;
import org.trucewire.extract.syntax.Parse;
import org.trucewire.extract.syntax.Tag;
import org.trucewire.extract.syntax.Token;

/** The class of people or things that a noun phrase means, by its head and the words before it. */
final class PhraseClasses {

  private static final Set<String> MEDIATORS = Set.of("mediator", "mediators");

  /** Numbers that are nouns: "killed thousands". */
  private static final Set<String> NUMBERS =
      Set.of("dozens", "scores", "hundreds", "thousands", "tens");

  private final RoleNouns nouns;

  PhraseClasses(RoleNouns nouns) {
    this.nouns = nouns;
  }

  /**
   * The class of a phrase: "rebel positions" and "separatist fighters" are the rebels and
   * separatists.
   */
  NounClass classOf(Parse parse, Chunk chunk) {
    Token head = parse.tokens().get(chunk.head());
    NounClass known = nouns.of(head.lower());
    if (known == NounClass.FORCE
        && chunk.head() > chunk.from()
        && nouns.lexicon().has(EventWord.CIVIL, parse.tokens().get(chunk.head() - 1).lower())) {
      return NounClass.CIVIL_OBJECT;
    }
    if ((known == NounClass.ASSET || known == null) && lived(parse, chunk)) {
      return NounClass.CIVIL_OBJECT;
    }
    boolean open =
        known == NounClass.FORCE
            || known == NounClass.FIGHTER
            || known == NounClass.REBEL
            || known == NounClass.GUNMAN
            || known == NounClass.GROUP
            || known == NounClass.ASSET
            || known == NounClass.CIVIL_OBJECT
            || known == NounClass.OFFICIAL
            || known == NounClass.PARTIES
            || known == NounClass.WEAPON
            || known == NounClass.MILITIA
            || known == null && head.tag() == Tag.NOUN;
    if (open) {
      for (int t = chunk.head() - 1; t >= chunk.from(); t--) {
        NounClass modifier = nouns.of(parse.tokens().get(t).lower());
        if (modifier == null
            || parse.tokens().get(t).is("'s")
            || parse.tokens().get(t).capitalized() && t > chunk.from()) {
          continue;
        }
        boolean decisive =
            modifier == NounClass.REBEL
                || modifier == NounClass.SEPARATIST
                || modifier == NounClass.OPPOSITION
                || modifier == NounClass.MILITIA
                || modifier == NounClass.GROUP && parse.tokens().get(t + 1).is("'s");
        boolean forces =
            (modifier == NounClass.FORCE || modifier == NounClass.GOVERNMENT)
                && (known == NounClass.FIGHTER
                    || known == NounClass.ASSET
                    || known == NounClass.CIVIL_OBJECT
                    || known == NounClass.GROUP
                    || known == NounClass.PARTIES
                    || known == NounClass.WEAPON
                    || known == NounClass.MILITIA
                    || known == null);
        if (decisive || forces) {
          return decisive && modifier == NounClass.REBEL && known == NounClass.REBEL
              ? known
              : decisive ? modifier : NounClass.FORCE;
        }
      }
    }
    if (head.is("men") && possessed(parse, chunk)) {
      return NounClass.FIGHTER;
    }
    if (known == NounClass.CIVILIAN && serves(parse, chunk)) {
      return NounClass.FORCE;
    }
    if (known == NounClass.FIGHTER && holdsOffice(parse, chunk)) {
      return NounClass.OFFICIAL;
    }
    if (known == null && (head.tag() == Tag.NUM || NUMBERS.contains(head.lower()))) {
      return NounClass.CIVILIAN;
    }
    if (known == NounClass.CIVILIAN && armed(parse, chunk)) {
      return NounClass.GUNMAN;
    }
    if (known == NounClass.GROUP && armed(parse, chunk)) {
      return NounClass.REBEL;
    }
    return known;
  }

  /** Whether a phrase's own noun means rebels or separatists, and not something of theirs. */
  boolean people(Parse parse, Chunk chunk) {
    NounClass head = nouns.of(parse.tokens().get(chunk.head()).lower());
    return head == NounClass.SEPARATIST || head == NounClass.REBEL || head == NounClass.FIGHTER;
  }

  /** "a residential district", "populated areas" */
  private static boolean lived(Parse parse, Chunk chunk) {
    for (int t = chunk.from(); t < chunk.head(); t++) {
      String word = parse.tokens().get(t).lower();
      if (word.equals("residential") || word.equals("populated") || word.equals("civilian")) {
        return true;
      }
    }
    return false;
  }

  /** "security men", "army doctors" */
  private boolean serves(Parse parse, Chunk chunk) {
    Token before = parse.tokens().get(Math.max(chunk.from(), chunk.head() - 1));
    return before.is("security") || nouns.of(before.lower()) == NounClass.FORCE;
  }

  /** "its men", "the group's men" */
  private static boolean possessed(Parse parse, Chunk chunk) {
    for (int t = chunk.from(); t < chunk.head(); t++) {
      Token word = parse.tokens().get(t);
      if (Pronouns.possessive(word) || word.is("'s") || word.is("’s")) {
        return true;
      }
    }
    return false;
  }

  /** "the district chief", "the head of intelligence" */
  private boolean holdsOffice(Parse parse, Chunk chunk) {
    Token head = parse.tokens().get(chunk.head());
    Token before = parse.tokens().get(Math.max(chunk.from(), chunk.head() - 1));
    return (head.is("chief") || head.is("head") || head.is("leader") || head.is("commander"))
        && nouns.lexicon().has(EventWord.OFFICE_REALM, before.lower());
  }

  /** "two armed men" */
  private static boolean armed(Parse parse, Chunk chunk) {
    for (int t = chunk.from(); t < chunk.head(); t++) {
      if (parse.tokens().get(t).is("armed")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a phrase names an official, a government or a fighter. */
  boolean hasTitle(Parse parse, Chunk chunk) {
    for (int t = chunk.from(); t < chunk.to(); t++) {
      NounClass known = nouns.of(parse.tokens().get(t).lower());
      if (known == NounClass.OFFICIAL
          || known == NounClass.GOVERNMENT
          || known == NounClass.FIGHTER
          || known == NounClass.FORCE && parse.tokens().get(t).is("army")) {
        return true;
      }
    }
    return false;
  }

  /** "President Najib", whoever that is, acts for a state. */
  boolean rules(Parse parse, Chunk chunk) {
    Token first = parse.tokens().get(chunk.from());
    return first.is("president") || first.is("prime") || first.is("king") || first.is("premier");
  }

  /** "the coalition", "the rebels", behind "jets of" */
  boolean group(Parse parse, Chunk chunk) {
    NounClass known = classOf(parse, chunk);
    return parse.tokens().get(chunk.head()).tag() != Tag.PROPN
        && (known == NounClass.GROUP || known == NounClass.REBEL || known == NounClass.MILITIA);
  }

  /** Whether a phrase is nothing but arms that states have: "warplanes", "two helicopters". */
  boolean stateArms(Parse parse, Chunk chunk) {
    for (int t = chunk.from(); t < chunk.head(); t++) {
      if (nouns.of(parse.tokens().get(t).lower()) != null) {
        return false;
      }
    }
    return nouns.means(parse.tokens().get(chunk.head()).lower()) == Means.STATE;
  }

  /** Whether a phrase means a source of which nothing is told that tells whose it is. */
  boolean anonymousSource(Parse parse, Chunk chunk) {
    Token head = parse.tokens().get(chunk.head());
    if (!head.is("source") && !head.is("sources")) {
      return false;
    }
    for (int t = chunk.from(); t < chunk.head(); t++) {
      String word = parse.tokens().get(t).lower();
      boolean known = nouns.lexicon().has(EventWord.OFFICIAL_SOURCE, word) && !word.equals("local");
      if (known || nouns.of(word) != null) {
        return false;
      }
    }
    return true;
  }

  /** Whether a phrase says that nobody knows who it is. */
  static boolean unknown(Parse parse, Chunk chunk) {
    for (int t = chunk.from(); t < chunk.head(); t++) {
      String word = parse.tokens().get(t).lower();
      if (word.equals("unidentified") || word.equals("unknown")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a phrase has nothing but number and determiners before its noun: "two soldiers". */
  static boolean bare(Parse parse, Chunk chunk) {
    for (int t = chunk.from(); t < chunk.head(); t++) {
      Tag tag = parse.tokens().get(t).tag();
      if (tag != Tag.DET && tag != Tag.NUM) {
        return false;
      }
    }
    return true;
  }

  /** "international envoys", "several governments", "aid groups", "mediators": from elsewhere. */
  boolean foreign(Parse parse, Chunk chunk) {
    String noun = parse.tokens().get(chunk.head()).lower();
    if (MEDIATORS.contains(noun)) {
      return true;
    }
    boolean counted = nouns.of(noun) == NounClass.FORCE;
    for (int t = chunk.from(); t < chunk.head(); t++) {
      String word = parse.tokens().get(t).lower();
      if (nouns.lexicon().has(EventWord.FOREIGN, word)
          && !(counted && nouns.lexicon().has(EventWord.QUANTITY, word))
          && !nouns.lexicon().has(EventWord.FOREIGN_OFFICE, parse.tokens().get(t + 1).lower())) {
        return true;
      }
    }
    return false;
  }

  /** "coalition warplanes", "the coalition", "allied planes", but no "allied militia" */
  boolean coalition(Parse parse, Chunk chunk) {
    for (int t = chunk.from(); t <= chunk.head(); t++) {
      if (nouns.lexicon().has(EventWord.COALITION, parse.tokens().get(t).lower())) {
        NounClass next = t == chunk.head() ? null : nouns.of(parse.tokens().get(t + 1).lower());
        return next != NounClass.GOVERNMENT
            && next != NounClass.MILITIA
            && next != NounClass.GROUP
            && next != NounClass.REBEL;
      }
    }
    return false;
  }

  /** Whether a proper noun stands in a phrase. */
  static boolean properName(Parse parse, Chunk chunk) {
    for (int t = chunk.from(); t < chunk.to(); t++) {
      if (parse.tokens().get(t).tag() == Tag.PROPN) {
        return true;
      }
    }
    return false;
  }
}
