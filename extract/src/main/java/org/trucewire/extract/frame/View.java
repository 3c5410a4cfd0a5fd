package org.trucewire.extract.frame;

import java.util.List;
import org.trucewire.extract.Span;
import org.trucewire.extract.date.DateExpression;
import org.trucewire.extract.lexicon.Lexicon;
import org.trucewire.extract.lexicon.PlaceMatch;
import org.trucewire.extract.role.Article;
import org.trucewire.extract.role.Party;
import org.trucewire.extract.role.PartyResolver;
import org.trucewire.extract.role.Reading;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;
import org.trucewire.extract.syntax.Parse.PrepositionalPhrase;

/**
 * One sentence as the frames see it.
 *
 * @param article the whole text
 * @param sentence its index
 * @param parse its syntax
 * @param parties tells who is meant
 * @param told the time expressions of the article
 * @param frames the words that report events
 * @param ceasefireBefore whether one of the last sentences names a ceasefire
 * @param callBefore whether the last sentence tells of a call for one, or of one agreed
 */
record View(
    Article article,
    int sentence,
    Parse parse,
    PartyResolver parties,
    DatesTold told,
    FrameLexicon frames,
    boolean ceasefireBefore,
    boolean callBefore) {

  List<Party> resolve(List<Integer> nounPhrases, Reading reading) {
    return parties.resolve(parse, sentence, nounPhrases, reading);
  }

  /** Those whom a verb group names after "by". */
  List<Party> by(int group) {
    for (PrepositionalPhrase phrase : parse.prepositions(group)) {
      if (phrase.word().equals("by")) {
        return resolve(phrase.nounPhrases(), Reading.AGENT);
      }
    }
    return List.of();
  }

  /** The words by which to tell what a sentence means. */
  Lexicon lexicon() {
    return article.lexicon();
  }

  List<DateExpression> dates() {
    return told.of(sentence);
  }

  List<PlaceMatch> places() {
    return article.places(sentence);
  }

  Span span() {
    return article.sentences().get(sentence);
  }

  boolean is(int chunk, Kind kind) {
    return chunk >= 0 && chunk < parse.chunks().size() && parse.chunk(chunk).is(kind);
  }
}
