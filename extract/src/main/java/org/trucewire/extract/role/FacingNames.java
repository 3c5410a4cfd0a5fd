package org.trucewire.extract.role;

import java.util.ArrayList;
import java.util.List;
import org.trucewire.extract.lexicon.Actor;
import org.trucewire.extract.lexicon.ActorKind;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.syntax.Token;

/**
 * The pairs of names that stand against each other in a sentence: "between X and Y", "X's war with
 * Y", "the X-Y war".
 */
final class FacingNames {

  private static final int NEAR = 14;

  /** How many words stand at most between "Israel" and "with" in "Israel's war with". */
  private static final int OWNED = 4;

  /** How many words stand at most between "Hamas-Fatah" and "conflict". */
  private static final int QUALIFIED = 2;

  private final Article article;
  private final List<Token> words;
  private final List<Name> names;
  private final List<List<Actor>> pairs = new ArrayList<>();

  private FacingNames(Article article, int sentence) {
    this.article = article;
    words = article.words(sentence);
    names = article.names(sentence);
  }

  static List<List<Actor>> in(Article article, int sentence) {
    FacingNames found = new FacingNames(article, sentence);
    found.against();
    found.between();
    found.joined();
    found.atWar();
    return found.pairs;
  }

  private void between() {
    for (int i = 0; i < words.size(); i++) {
      if (!words.get(i).is("between")) {
        continue;
      }
      List<Actor> parties = new ArrayList<>();
      int and = -1;
      for (int k = i + 1; k < words.size() && k < i + NEAR; k++) {
        if (words.get(k).is("and")) {
          and = k;
        }
        if (words.get(k).is(";") || words.get(k).is(".") || listed(parties, and, k)) {
          break;
        }
        for (Name name : names) {
          if (name.span().start() == words.get(k).start()
              && name.actor().kind() != ActorKind.ORGANISATION
              && parties.size() < 2
              && (parties.isEmpty() || and > 0 && !parties.get(0).id().equals(name.actor().id()))) {
            parties.add(name.actor());
          }
        }
      }
      if (parties.size() == 2) {
        pairs.add(parties);
      }
    }
  }

  /** "between Germany, France, Russia and Ukraine": more than two stand against nobody. */
  private boolean listed(List<Actor> parties, int and, int word) {
    return parties.size() == 1
        && and < 0
        && words.get(word - 1).is(",")
        && names.stream().anyMatch(n -> n.span().start() == words.get(word).start());
  }

  /** "Sudan resumed its war against the SPLM", "Israel's conflict with Hamas" */
  private void against() {
    for (int i = 1; i + 1 < words.size(); i++) {
      String noun = words.get(i - 1).lower();
      boolean campaign =
          words.get(i).is("against") && article.lexicon().has(EventWord.CAMPAIGN, noun);
      boolean feud = words.get(i).is("with") || words.get(i).is("against");
      boolean pitted = words.get(i).is("against") && pits(i);
      if (!campaign && !pitted && !(feud && article.lexicon().has(EventWord.FEUD, noun))) {
        continue;
      }
      int reach = pitted ? NEAR : OWNED;
      boolean own = false;
      for (int k = Math.max(0, i - OWNED); k < i; k++) {
        own |= words.get(k).is("its") || words.get(k).is("their");
      }
      Actor first = null;
      Actor second = null;
      for (Name name : names) {
        if (name.actor().kind() == ActorKind.ORGANISATION) {
          continue;
        }
        if (name.span().end() <= words.get(i).start()) {
          boolean near = name.span().end() >= words.get(Math.max(0, i - reach)).start();
          first = near || own && first == null ? name.actor() : first;
        } else if (second == null
            && name.span().start() <= words.get(Math.min(i + 3, words.size() - 1)).start()) {
          second = name.actor();
        }
      }
      add(first, second);
    }
  }

  /** Whether "against" belongs to "a war pitting X against Y". */
  private boolean pits(int against) {
    for (int i = against - 1; i >= 0 && i >= against - NEAR; i--) {
      if (words.get(i).is("pitting") || words.get(i).is("pitted") || words.get(i).is("pits")) {
        return true;
      }
    }
    return false;
  }

  /** "the Israel-Hamas war", "Armenian-Azerbaijani border clashes" */
  private void joined() {
    for (int i = 0; i + 1 < names.size(); i++) {
      Name first = names.get(i);
      Name second = names.get(i + 1);
      boolean dash =
          second.span().start() == first.span().end() + 1
              && dash(article.text().charAt(first.span().end()));
      if (dash && feud(second.span().end())) {
        add(first.actor(), second.actor());
      }
    }
  }

  /** "Iran and Iraq have been at war since" */
  private void atWar() {
    for (int i = 1; i < words.size(); i++) {
      if (!words.get(i).is("war") || !words.get(i - 1).is("at")) {
        continue;
      }
      for (int n = 0; n + 1 < names.size(); n++) {
        int end = names.get(n + 1).span().end();
        boolean near =
            end <= words.get(i).start() && end >= words.get(Math.max(0, i - OWNED - 1)).start();
        String between =
            near
                ? article
                    .text()
                    .substring(names.get(n).span().end(), names.get(n + 1).span().start())
                : "";
        if (between.equals(" and ") || between.equals(" and the ")) {
          add(names.get(n).actor(), names.get(n + 1).actor());
        }
      }
    }
  }

  private static boolean dash(char c) {
    return c == '-' || c >= '\u2010' && c <= '\u2013';
  }

  /** Whether a word of strife follows soon. */
  private boolean feud(int from) {
    int seen = 0;
    for (Token word : words) {
      if (word.start() >= from
          && seen++ <= QUALIFIED
          && article.lexicon().has(EventWord.SHARED_FEUD, word.lower())) {
        return true;
      }
    }
    return false;
  }

  private void add(Actor first, Actor second) {
    boolean two =
        first != null
            && second != null
            && !first.id().equals(second.id())
            && first.kind() != ActorKind.ORGANISATION
            && second.kind() != ActorKind.ORGANISATION;
    if (two) {
      pairs.add(List.of(first, second));
    }
  }
}
