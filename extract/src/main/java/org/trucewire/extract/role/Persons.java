package org.trucewire.extract.role;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.trucewire.extract.lexicon.Actor;
import org.trucewire.extract.lexicon.NameSense;
import org.trucewire.extract.syntax.Token;

/** The persons of an article, and whom they speak or act for. */
public final class Persons {

  /** How many sentences back a person is remembered. */
  private static final int REACH = 2;

  private final Article article;
  private final Map<String, Actor> persons = new HashMap<>();
  private final Set<String> titled = new HashSet<>();

  Persons(Article article) {
    this.article = article;
  }

  void collect(int sentence, RoleNouns nouns) {
    PersonNames.collect(article, sentence, nouns, persons);
    PersonNames.titled(article, sentence, nouns, titled);
  }

  /** Whom a person speaks or acts for, by the last word of the name in lower case, or null. */
  public Actor of(String surname) {
    return persons.get(surname);
  }

  /** Whether the article introduces a person by an office without saying whose. */
  boolean titled(String surname) {
    return titled.contains(surname);
  }

  /** Whom "he" means before a word: the last person of the sentence, else the first before it. */
  Actor before(int sentence, int offset) {
    if (sentence < 0) {
      return null;
    }
    Actor here = person(sentence, offset, true);
    for (int i = sentence - 1; here == null && i >= 0 && i >= sentence - REACH; i--) {
      here = person(i, Integer.MAX_VALUE, false);
    }
    return here;
  }

  private Actor person(int sentence, int limit, boolean last) {
    Actor found = null;
    int at = -1;
    for (Name name : article.names(sentence)) {
      if (name.sense() == NameSense.LEADER && name.span().end() <= limit && (at < 0 || last)) {
        found = name.actor();
        at = name.span().start();
      }
    }
    for (Token word : article.words(sentence)) {
      Actor known = word.capitalized() && word.end() <= limit ? persons.get(word.lower()) : null;
      boolean nearer = last ? word.start() > at : at < 0 || word.start() < at;
      if (known != null && nearer) {
        found = known;
        at = word.start();
      }
    }
    return found;
  }
}
