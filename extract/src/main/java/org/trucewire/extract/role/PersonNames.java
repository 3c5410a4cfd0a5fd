package org.trucewire.extract.role;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trucewire.extract.lexicon.Actor;
import org.trucewire.extract.lexicon.NameSense;
import org.trucewire.extract.syntax.Token;

/**
 * Persons whom the article introduces by their office: "Israeli Defence Minister Yoav Gallant",
 * "Zubaidi, Yemen's vice president".
 */
final class PersonNames {

  private static final int TITLE = 7;
  private static final int NAME = 5;

  private PersonNames() {}

  static void collect(Article article, int sentence, RoleNouns nouns, Map<String, Actor> persons) {
    List<Token> words = article.words(sentence);
    PhraseText text = new PhraseText(article);
    for (Name name : article.names(sentence)) {
      if (name.sense() == NameSense.LEADER || text.led(name)) {
        continue;
      }
      int at = indexOf(words, name.span().start());
      int end = indexAfter(words, name.span().end());
      if (at < 0 || end < 0) {
        continue;
      }
      after(article, sentence, words, end, nouns, name, persons);
      before(words, at, end, nouns, name, persons);
      spokesman(words, at, nouns, name, persons);
    }
  }

  /** "Israeli Defence Minister Yoav Gallant" */
  private static void after(
      Article article,
      int sentence,
      List<Token> words,
      int from,
      RoleNouns nouns,
      Name name,
      Map<String, Actor> persons) {
    int title = -1;
    int i = from;
    while (i < words.size() && i < from + TITLE) {
      Token word = words.get(i);
      if (word.is(",") || word.is(".") || word.is(";")) {
        break;
      }
      NounClass known = nouns.of(word.lower());
      if (known == NounClass.OFFICIAL || known == NounClass.FIGHTER) {
        title = i;
      } else if (title >= 0) {
        break;
      }
      i++;
    }
    if (title < 0) {
      return;
    }
    int start = afterPost(article, sentence, words, title + 1);
    if (start < words.size() && words.get(start).is(",")) {
      start++;
    }
    int last = nameEnd(words, start);
    if (last >= start && !named(article, sentence, words.get(last))) {
      persons.putIfAbsent(words.get(last).lower(), name.actor());
    }
  }

  /** Persons with an office and no country beside it: "army spokesman Colonel Guy Kasongo". */
  static void titled(Article article, int sentence, RoleNouns nouns, Set<String> surnames) {
    List<Token> words = article.words(sentence);
    for (int i = 0; i + 1 < words.size(); i++) {
      if (nouns.of(words.get(i).lower()) != NounClass.OFFICIAL || !properWord(words.get(i + 1))) {
        continue;
      }
      int last = nameEnd(words, i + 1);
      if (last > i
          && nouns.of(words.get(last).lower()) == null
          && !named(article, sentence, words.get(last))) {
        surnames.add(words.get(last).lower());
      }
    }
  }

  /** Past the country of a post abroad: "ambassador to Syria", "envoy for the region". */
  private static int afterPost(Article article, int sentence, List<Token> words, int start) {
    if (start + 1 >= words.size() || !words.get(start).is("to") && !words.get(start).is("for")) {
      return start;
    }
    int at = words.get(start + 1).is("the") ? start + 2 : start + 1;
    int end = at;
    while (end < words.size() && named(article, sentence, words.get(end))) {
      end++;
    }
    return end > at ? end : start;
  }

  /** The last word of the person's name that begins at a word, or -1. */
  private static int nameEnd(List<Token> words, int start) {
    int last = -1;
    for (int k = start; k < words.size() && k < start + NAME; k++) {
      Token word = words.get(k);
      if (!properWord(word) && !particle(word)) {
        break;
      }
      if (properWord(word)) {
        last = k;
      }
    }
    return last;
  }

  /** "Zubaidi, Yemen's vice president" */
  private static void before(
      List<Token> words, int at, int end, RoleNouns nouns, Name name, Map<String, Actor> persons) {
    int comma = at - 1;
    while (comma > 0
        && (words.get(comma).is("the") || words.get(comma).is("a") || words.get(comma).is("an"))) {
      comma--;
    }
    if (comma < 1 || !words.get(comma).is(",") || !properWord(words.get(comma - 1))) {
      return;
    }
    for (int i = end; i < words.size() && i < end + TITLE; i++) {
      if (words.get(i).is(",")) {
        return;
      }
      NounClass known = nouns.of(words.get(i).lower());
      if (known == NounClass.OFFICIAL || known == NounClass.FIGHTER) {
        persons.putIfAbsent(words.get(comma - 1).lower(), name.actor());
        return;
      }
    }
  }

  /** "Dau, a spokesman for the KIO" */
  private static void spokesman(
      List<Token> words, int at, RoleNouns nouns, Name name, Map<String, Actor> persons) {
    int of = at - 1;
    while (of > 0 && (words.get(of).is("the") || words.get(of).is("rebel"))) {
      of--;
    }
    if (of < 3
        || !words.get(of).is("for") && !words.get(of).is("of")
        || nouns.of(words.get(of - 1).lower()) != NounClass.OFFICIAL) {
      return;
    }
    for (int i = of - 2; i > 0 && i > of - TITLE; i--) {
      if (words.get(i).is(",")) {
        if (properWord(words.get(i - 1))) {
          persons.putIfAbsent(words.get(i - 1).lower(), name.actor());
        }
        return;
      }
    }
  }

  private static boolean properWord(Token word) {
    return word.capitalized()
        && word.text().length() > 1
        && Character.isLetter(word.text().charAt(1));
  }

  private static boolean particle(Token word) {
    return word.is("al")
        || word.is("bin")
        || word.is("de")
        || word.is("el")
        || word.is("van")
        || word.is("ul")
        || word.text().startsWith("al-")
        || word.text().length() == 2 && word.text().endsWith(".");
  }

  private static boolean named(Article article, int sentence, Token word) {
    for (Name name : article.names(sentence)) {
      if (name.span().start() <= word.start() && word.end() <= name.span().end()) {
        return true;
      }
    }
    return false;
  }

  private static int indexOf(List<Token> words, int offset) {
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).end() > offset) {
        return i;
      }
    }
    return -1;
  }

  private static int indexAfter(List<Token> words, int offset) {
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).start() >= offset) {
        return i;
      }
    }
    return -1;
  }
}
