package org.trucewire.extract.frame;

import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.syntax.Chunk;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;

/** Tells words after which an act happened although they look like doubt: "could be heard". */
final class Factives {

  private Factives() {}

  /** "could be heard", "could see": what can be perceived is there. */
  static boolean perceived(View view, int group) {
    String modal = view.parse().chunk(group).verb().modal();
    return modal.startsWith("c")
        && view.lexicon().has(EventWord.PERCEIVED, view.parse().head(group));
  }

  /** "did not stop them from firing": they did. */
  static boolean failedToStop(View view, int from) {
    int verb = view.parse().verbBefore(from - 1);
    return verb >= 0
        && view.parse().chunk(verb).verb().negated()
        && view.parse().chunk(verb).verb().modal() == null
        && view.lexicon().has(EventWord.PREVENT, view.parse().head(verb));
  }

  /** "punished it for sending tanks": what one is punished for is done. */
  static boolean answered(View view, int chunk) {
    int verb = view.parse().verbBefore(chunk);
    return verb >= 0 && view.lexicon().has(EventWord.ANSWERED_FOR, view.parse().head(verb));
  }

  /** "Hostilities are to cease", "the air campaign is suspended": an act that ends is not new. */
  static boolean stops(View view, int group) {
    Parse parse = view.parse();
    String verb = parse.head(group);
    boolean transitive = verb.equals("suspended") || verb.equals("halted");
    return view.lexicon().has(EventWord.STOPS, verb)
        && (transitive ? parse.passive(group) : parse.objects(group).isEmpty());
  }

  /** The verb of "would go on hitting", "may keep firing", which says how real that is; or -1. */
  static int aspect(View view, int before) {
    Parse parse = view.parse();
    int verb = view.is(before, Kind.PREPOSITION) ? before - 1 : before;
    boolean goesOn =
        view.is(verb, Kind.VERB_GROUP)
            && (verb == before || parse.head(before).equals("on"))
            && view.lexicon().has(EventWord.ASPECT, parse.head(verb));
    return goesOn ? verb : -1;
  }

  /** "were able to attack", "were the first to shell": who was, did. */
  static boolean did(View view, int group, int before) {
    Parse parse = view.parse();
    int last = parse.chunk(group).from() - 1;
    boolean able = last > 0 && parse.tokens().get(last).is("able");
    boolean first =
        view.is(before, Kind.NOUN_PHRASE)
            && (parse.head(before).equals("first") || parse.head(before).equals("last"));
    int verb = able || first ? parse.verbBefore(group - 1) : -1;
    return verb >= 0
        && VerbSetting.was(parse, verb)
        && parse.chunk(verb).verb().modal() == null
        && !parse.chunk(verb).verb().infinitive()
        && !parse.chunk(verb).verb().negated();
  }

  /** "an inquiry into how they were killed": they were. */
  static boolean told(View view, int group, String condition) {
    Parse parse = view.parse();
    Chunk.VerbShape verb = parse.chunk(group).verb();
    if (!condition.equals("how") || verb.modal() != null || verb.infinitive()) {
      return false;
    }
    int t = parse.chunk(group).from() - 1;
    while (t > 0 && !parse.tokens().get(t).is("how")) {
      t--;
    }
    return !parse.tokens().get(t + 1).is("many") && !parse.tokens().get(t + 1).is("much");
  }

  /** "It took an hour for rebels to wipe out a company." */
  static boolean took(View view, int group) {
    Parse parse = view.parse();
    int verb = parse.verbBefore(group - 1);
    return verb > 0
        && parse.head(verb).equals("took")
        && !parse.chunk(verb).verb().negated()
        && parse.subjects(verb).stream().anyMatch(np -> parse.head(np).equals("it"));
  }

  /**
   * "Explosions were heard in the capital", "reported blasts at the airfield", at a named place.
   */
  static boolean heard(View view, int np) {
    int under = Governor.verbUnder(view, np);
    int verb = under >= 0 ? under : Governor.verbOver(view, np);
    return verb >= 0
        && !view.places().isEmpty()
        && (view.lexicon().has(EventWord.PERCEIVED, view.parse().head(verb))
            || view.parse().head(verb).equals("reported"))
        && (under < 0 || view.parse().passive(verb) || view.parse().chunk(verb).verb().bare());
  }

  /** "prompting the army to return fire": who is made to do something does it. */
  static boolean forced(View view, int verb) {
    Chunk.VerbShape shape = view.parse().chunk(verb).verb();
    return view.lexicon().has(EventWord.FORCED, view.parse().head(verb))
        && shape.modal() == null
        && !shape.negated()
        && !shape.infinitive();
  }

  /** "of shelling them", "of being shelled": what stands before it says how real that is. */
  static boolean gerund(Parse parse, int group) {
    return parse.chunk(group).verb().gerund()
        || parse.tokens().get(parse.chunk(group).from()).is("being");
  }
}
