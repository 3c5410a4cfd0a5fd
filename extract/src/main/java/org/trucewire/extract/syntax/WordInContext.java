package org.trucewire.extract.syntax;

import java.util.List;
import java.util.Set;

/** A word whose tag is in doubt, with its neighbours in the sentence. */
final class WordInContext {

  private final List<Token> tokens;
  private final int index;
  private final Set<String> eventNouns;
  private final Set<String> eventVerbs;

  final Token token;
  final String lower;
  final Tag tag;

  /** The tag of the word before, {@link Tag#PUNCT} at the start of the sentence. */
  final Tag before;

  /** The tag of the word after, {@link Tag#PUNCT} at the end of the sentence. */
  final Tag after;

  /**
   * Looks at one word.
   *
   * @param tokens the sentence, in which the word may be given another tag
   * @param index the word's index there
   * @param eventNouns words that name an event when they stand as nouns
   * @param eventVerbs words that report an event when they stand as verbs
   */
  WordInContext(List<Token> tokens, int index, Set<String> eventNouns, Set<String> eventVerbs) {
    this.tokens = tokens;
    this.index = index;
    this.eventNouns = eventNouns;
    this.eventVerbs = eventVerbs;
    token = tokens.get(index);
    lower = token.lower();
    tag = token.tag();
    before = first() ? Tag.PUNCT : tokens.get(index - 1).tag();
    after = last() ? Tag.PUNCT : tokens.get(index + 1).tag();
  }

  List<Token> tokens() {
    return tokens;
  }

  int index() {
    return index;
  }

  boolean first() {
    return index == 0;
  }

  boolean last() {
    return index + 1 >= tokens.size();
  }

  /** Whether "its", "their" or the like follows. */
  boolean precedesPossessive() {
    return !last() && tokens.get(index + 1).possessive();
  }

  boolean is(String word) {
    return lower.equals(word);
  }

  boolean ends(String suffix) {
    return lower.endsWith(suffix);
  }

  /** Whether the word can name an event. */
  boolean eventNoun() {
    return eventNouns.contains(lower);
  }

  /** Whether the word can report an event. */
  boolean eventVerb() {
    return eventVerbs.contains(lower);
  }

  /** Whether its capital may be that of a name: in "WERE AMBUSHED" it is not. */
  boolean capitalized() {
    return token.capitalized() && !(shouted(token) && !first() && shouted(tokens.get(index - 1)));
  }

  private static boolean shouted(Token token) {
    String text = token.text();
    return text.length() > 2 && text.chars().allMatch(Character::isUpperCase);
  }

  /** Whether a subject may end before it: "the Front (PLF) launches rockets". */
  boolean afterSubject() {
    return before.nominal() || follows(")");
  }

  /** Whether it has the letters of a verb in the third person and is no name. */
  boolean thirdPerson() {
    return ends("s") && !capitalized();
  }

  /** Whether the word after can report an event. */
  boolean precedesEventVerb() {
    return !last() && eventVerbs.contains(tokens.get(index + 1).lower());
  }

  /** Whether the word after is of that class. */
  boolean precedes(WordClass wordClass) {
    return !last() && wordClass.has(tokens.get(index + 1));
  }

  /** Whether the word before is that one. */
  boolean follows(String word) {
    return !first() && tokens.get(index - 1).is(word);
  }

  /** Whether the word before is of that class. */
  boolean follows(WordClass wordClass) {
    return !first() && wordClass.has(tokens.get(index - 1));
  }

  /** Whether the word before ends so. */
  boolean followsEnding(String suffix) {
    return !first() && tokens.get(index - 1).lower().endsWith(suffix);
  }

  /** Whether the word after is that one. */
  boolean precedes(String word) {
    return !last() && tokens.get(index + 1).is(word);
  }

  /** Whether the word but one after is a verb: "fighting also continued". */
  boolean verbAfterNext() {
    return index + 2 < tokens.size() && tokens.get(index + 2).tag() == Tag.VERB;
  }

  /** Whether the word after can name an event. */
  boolean precedesEventNoun() {
    return !last() && eventNouns.contains(tokens.get(index + 1).lower());
  }

  /** Whether the word before can name an event. */
  boolean followsEventNoun() {
    return !first() && eventNouns.contains(tokens.get(index - 1).lower());
  }

  /** Whether the word after ends so. */
  boolean precedesEnding(String suffix) {
    return !last() && tokens.get(index + 1).lower().endsWith(suffix);
  }

  /** Whether the tag of the word before is one of these. */
  boolean afterAny(Tag... tags) {
    return any(before, tags);
  }

  /** Whether the tag of the word after is one of these. */
  boolean beforeAny(Tag... tags) {
    return any(after, tags);
  }

  private static boolean any(Tag tag, Tag... tags) {
    for (Tag other : tags) {
      if (tag == other) {
        return true;
      }
    }
    return false;
  }

  /** Gives the word another tag; always true, so that a rule can end with it. */
  boolean retag(Tag newTag) {
    tokens.set(index, token.tagged(newTag));
    return true;
  }

  void retagBefore(Tag newTag) {
    tokens.set(index - 1, tokens.get(index - 1).tagged(newTag));
  }

  void retagAfter(Tag newTag) {
    tokens.set(index + 1, tokens.get(index + 1).tagged(newTag));
  }
}
