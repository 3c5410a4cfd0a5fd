package org.trucewire.extract.role;

import java.util.List;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.syntax.Token;

/** Groups that are named only to tell whose ally another one is. */
final class Sponsors {

  private Sponsors() {}

  /** "the Sahel branch of al-Qaeda", "linked to Islamic State" */
  static boolean named(Article article, int sentence, Name name) {
    List<Token> words = article.words(sentence);
    int from = 0;
    while (from < words.size() && words.get(from).end() <= name.span().start()) {
      from++;
    }
    return from > 1
        && linking(words.get(from - 1))
        && article.lexicon().has(EventWord.AFFILIATE, words.get(from - 2).lower());
  }

  private static boolean linking(Token word) {
    return word.is("of") || word.is("to") || word.is("with");
  }
}
