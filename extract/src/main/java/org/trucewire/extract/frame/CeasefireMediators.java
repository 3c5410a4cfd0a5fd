package org.trucewire.extract.frame;

import java.util.List;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.role.Name;
import org.trucewire.extract.role.Party;
import org.trucewire.extract.role.Reading;
import org.trucewire.extract.syntax.Chunk;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;
import org.trucewire.extract.syntax.Parse.PrepositionalPhrase;

/** Who brokered a ceasefire. */
final class CeasefireMediators {

  private CeasefireMediators() {}

  /**
   * "Egyptian-brokered", "brokered by Egypt", "under the auspices of the UN", "in talks hosted by
   * Qatar".
   */
  static void add(View view, Candidate candidate, CeasefirePhrase phrase) {
    Parse parse = view.parse();
    Chunk chunk = parse.chunk(phrase.np());
    for (Name name : view.parties().namesIn(parse, view.sentence(), chunk)) {
      String suffix = brokerSuffix(view, name);
      if (suffix != null && suffix.length() > 1) {
        candidate.mediators(List.of(new Party(name.actor(), name.words(), name.span(), true)));
      }
    }
    for (int i = 0; i < parse.chunks().size(); i++) {
      Chunk verb = parse.chunk(i);
      if (verb.is(Kind.VERB_GROUP)
          && view.lexicon().has(EventWord.BROKERED, parse.head(i))
          && parse.passive(i)) {
        candidate.mediators(view.by(i));
        candidate.mediators(together(view, i));
      }
      if (verb.is(Kind.NOUN_PHRASE) && mediators(parse, verb)) {
        for (Name name : view.parties().namesIn(parse, view.sentence(), verb)) {
          candidate.mediators(List.of(new Party(name.actor(), name.words(), name.span(), true)));
        }
      }
      boolean auspices =
          verb.is(Kind.NOUN_PHRASE)
              && (parse.head(i).equals("auspices")
                  || parse.head(i).equals("mediation")
                  || parse.head(i).equals("supervision"));
      if (auspices) {
        candidate.mediators(view.resolve(List.of(i), Reading.AGENT));
        for (PrepositionalPhrase pp : parse.prepositions(i)) {
          if (pp.word().equals("of") || pp.word().equals("by")) {
            candidate.mediators(view.resolve(pp.nounPhrases(), Reading.AGENT));
          }
        }
        for (Name name : view.parties().namesIn(parse, view.sentence(), verb)) {
          candidate.mediators(List.of(new Party(name.actor(), name.words(), name.span(), true)));
        }
      }
    }
  }

  /** "brokered by Turkey with Russia", "mediated by Egypt along with Qatar" */
  private static List<Party> together(View view, int group) {
    for (PrepositionalPhrase pp : view.parse().prepositions(group)) {
      if (pp.word().equals("with")) {
        return view.resolve(pp.nounPhrases(), Reading.AGENT);
      }
    }
    return List.of();
  }

  /** "Egyptian and Qatari mediators", "mediator Qatar" */
  private static boolean mediators(Parse parse, Chunk chunk) {
    for (int t = chunk.from(); t < chunk.to(); t++) {
      if (parse.tokens().get(t).is("mediators") || parse.tokens().get(t).is("mediator")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a chunk belongs to a verb that tells who brokered, up to the verb after it. */
  static boolean toldOfBroker(View view, int chunk) {
    Parse parse = view.parse();
    for (int i = chunk - 1; i >= 0; i--) {
      if (parse.chunk(i).is(Kind.VERB_GROUP)) {
        return view.lexicon().has(EventWord.BROKERED, parse.head(i)) && parse.passive(i);
      }
    }
    return false;
  }

  /** What stands after a name that only brokers or backs: "-brokered", or null. */
  static String brokerSuffix(View view, Name name) {
    String text = view.article().text();
    int end = name.span().end();
    for (String suffix : view.lexicon().wordsOf(EventWord.BROKERED_COMPOUND)) {
      if (text.regionMatches(true, end, suffix, 0, suffix.length())) {
        return suffix;
      }
    }
    return end + 1 < text.length()
            && text.charAt(end) == '-'
            && Character.isLowerCase(text.charAt(end + 1))
        ? "-"
        : null;
  }
}
