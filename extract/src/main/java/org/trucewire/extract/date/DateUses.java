package org.trucewire.extract.date;

import java.util.List;
import java.util.Set;
import org.trucewire.extract.count.Word;
import org.trucewire.extract.count.Word.Kind;
import org.trucewire.extract.date.CombinedDate.Since;
import org.trucewire.extract.date.NamedDate.Weekend;

/** Tells from the words around a time expression what it does in the sentence. */
final class DateUses {
  private static final int LONGEST_DATELINE = 10;
  private static final int LONGEST_HEARER = 6;
  private static final int FARTHEST_EXTREME = 14;

  private static final Set<String> DETERMINERS =
      Set.of("the", "a", "an", "its", "his", "her", "their", "our", "that", "this", "another");

  private static final Set<String> LIMITS = Set.of("until", "till", "by", "before", "through");

  private static final Set<String> PREPOSITIONS =
      Set.of("in", "on", "at", "since", "during", "over", "from", "of", "for", "after", "between");

  private final List<Word> words;

  DateUses(List<Word> words) {
    this.words = words;
  }

  /** The phrase with its use, and as an open interval if it follows "since". */
  DatePhrase of(DatePhrase phrase) {
    if (isDateline(phrase)) {
      return phrase.use(DateUse.DATELINE);
    }
    if (modifies(phrase)) {
      return phrase.use(DateUse.MODIFIER);
    }
    Word before = before(phrase);
    if (before.is("since") && extreme(phrase)) {
      int at = word(phrase.next()).is(",") ? phrase.next() + 1 : phrase.next();
      return phrase.use(word(at).is("when") ? DateUse.NEXT_CLAUSE : DateUse.MODIFIER);
    }
    if (before.is("since") && phrase.use() != DateUse.WINDOW) {
      return phrase.meaning(new Since(phrase.meaning())).use(DateUse.SINCE);
    }
    boolean close =
        before.is("before")
            && (TimeWord.CLOSE.has(word(phrase.first() - 2).text())
                || TimeWord.DAY_PART.has(word(phrase.first()).text()));
    if (LIMITS.contains(before.text()) && !close) {
      return phrase.use(DateUse.UNTIL);
    }
    return isSaying(phrase) ? phrase.use(DateUse.SAYING) : phrase;
  }

  /** "The worst fighting since May" was not in May. */
  private boolean extreme(DatePhrase phrase) {
    for (int i = phrase.first() - 2; i >= 0 && i > phrase.first() - FARTHEST_EXTREME; i--) {
      if (TimeWord.EXTREME.has(word(i).text())) {
        return true;
      }
      if (word(i).is(",") || word(i).is(".") || word(i).is(";")) {
        return false;
      }
    }
    return false;
  }

  /** "Since 2022, when the truce broke down" dates the breakdown. */
  boolean datesNextClause(DatePhrase phrase) {
    if (phrase.use() != DateUse.SINCE) {
      return false;
    }
    int at = word(phrase.next()).is(",") ? phrase.next() + 1 : phrase.next();
    return word(at).is("when");
  }

  /** "Said on Tuesday", "told reporters in Kabul late on Monday". */
  private boolean isSaying(DatePhrase phrase) {
    int at = phrase.first() - 1;
    if (word(at).is("on") || word(at).is("late") || word(at).is("early")) {
      at--;
    }
    if (TimeWord.SAID.has(word(at).text())) {
      return true;
    }
    for (int i = at; i > at - LONGEST_HEARER && word(i).kind() == Kind.WORD; i--) {
      if (word(i).is("told")) {
        return true;
      }
    }
    return false;
  }

  private Word word(int index) {
    return DateWords.word(words, index);
  }

  /** The word before, past an article and an "on": "since the weekend". */
  private Word before(DatePhrase phrase) {
    Word before = word(phrase.first() - 1);
    return before.is("the") || before.is("at") ? word(phrase.first() - 2) : before;
  }

  private boolean modifies(DatePhrase phrase) {
    Word after = word(phrase.next());
    if (phrase.first() == 1
        && word(0).is("the")
        && phrase.meaning() instanceof CountedDate.FromDate) {
      return false; // "The next morning rebels fled"
    }
    if (possessive(phrase.next())) {
      return true;
    }
    if (TimeWord.PACT.has(after.text())
        && !PREPOSITIONS.contains(word(phrase.first() - 1).text())) {
      return true;
    }
    boolean noun =
        after.kind() == Kind.WORD && !after.capital() && !MonthNames.isFunctionWord(after);
    Word before = word(phrase.first() - 1);
    boolean owned = possessive(phrase.first() - 1);
    boolean named =
        after.kind() == Kind.WORD
            && after.capital()
            && (before.is("the") || before.is("its") || owned)
            && phrase.meaning() instanceof NamedDate
            && !(phrase.meaning() instanceof Weekend);
    return named
        || noun
            && (owned
                || DETERMINERS.contains(before.text())
                || (phrase.meaning() instanceof Weekend && !PREPOSITIONS.contains(before.text())));
  }

  /** "Monday's", "the rebels' Monday raid" */
  private boolean possessive(int at) {
    return word(at).is("'s") || word(at).is("'") && word(at - 1).text().endsWith("s");
  }

  /** "MANILA, March 20 -", "BAGHDAD, Oct 4 (Reuters)", "Oct 4 (Reuters)" at the start. */
  private boolean isDateline(DatePhrase phrase) {
    Word after = word(phrase.next());
    boolean agency = after.is("(") && word(phrase.next() + 1).capital();
    if (phrase.first() == 0) {
      return agency && word(phrase.next() + 2).is(")");
    }
    boolean closes = after.isDash() || agency;
    if (!closes || phrase.first() > LONGEST_DATELINE || !word(phrase.first() - 1).is(",")) {
      return false;
    }
    for (int i = 0; i < phrase.first(); i++) {
      Word word = word(i);
      if (word.kind() == Kind.WORD && !word.capital() && !word.is("of")) {
        return false;
      }
    }
    return true;
  }
}
