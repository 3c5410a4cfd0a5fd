package org.trucewire.extract.role;

import java.util.List;
import org.trucewire.extract.lexicon.Actor;
import org.trucewire.extract.syntax.Token;

/** The rebels of whom an article speaks without a name, and whether they want their own state. */
final class Uprising {

  private final Article article;
  private final KnownWars wars;
  private int separatistWords;
  private int rebelWords;

  Uprising(Article article, KnownWars wars) {
    this.article = article;
    this.wars = wars;
  }

  void read(List<Token> words, RoleNouns nouns) {
    for (Token word : words) {
      NounClass known = nouns.of(word.lower());
      boolean secession =
          known == NounClass.SEPARATIST || word.is("secession") || word.is("pro-russian");
      separatistWords += secession ? 1 : 0;
      rebelWords += known == NounClass.REBEL ? 1 : 0;
    }
  }

  /** Whether the article speaks of rebels. */
  boolean told() {
    return rebelWords + separatistWords > 0;
  }

  /** The unnamed rebels of a country, who are separatists where it knows or the article tells. */
  Actor rebelsOf(String country) {
    boolean separatist = separatistWords > 0 || wars.ofSeparatists(country, article.published());
    return article.groupOf(country, separatist ? "_SEP" : "_REB");
  }
}
