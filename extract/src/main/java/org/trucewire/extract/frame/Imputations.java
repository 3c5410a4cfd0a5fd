package org.trucewire.extract.frame;

import java.util.List;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;

/** On whose word an act is named by a verb that is none of saying. */
final class Imputations {

  private Imputations() {}

  /** The source that a verb group makes of its subject, or null. */
  static Source by(View view, int group) {
    Parse parse = view.parse();
    List<Integer> subjects = parse.subjects(group);
    if (subjects.isEmpty() || parse.passive(group)) {
      return null;
    }
    if (exchanged(view, group)) {
      return new Source(group, group + 1, parse.chunks().size(), subjects, false, true);
    }
    if (view.lexicon().has(EventWord.LABEL, parse.head(group)) && labels(view, group, subjects)) {
      return new Source(group, group + 1, nextVerb(view, group), subjects, false, false);
    }
    return null;
  }

  /** "traded charges of truce violations" */
  private static boolean exchanged(View view, int group) {
    Parse parse = view.parse();
    return view.lexicon().has(EventWord.TRADED, parse.head(group))
        && parse.objects(group).stream()
            .map(parse::head)
            .anyMatch(
                head ->
                    view.lexicon().has(EventWord.ACCUSATION, head)
                        || view.lexicon().has(EventWord.BLAME, head)
                        || head.equals("recriminations"));
  }

  /** "what Kyiv called a raid", "described it as a breach" */
  private static boolean labels(View view, int group, List<Integer> subjects) {
    Parse parse = view.parse();
    int before = subjects.get(0) - 1;
    boolean what = before >= 0 && parse.head(before).equals("what");
    int object = group + 1;
    boolean as =
        view.is(object, Kind.NOUN_PHRASE)
            && object + 1 < parse.chunks().size()
            && parse.head(object + 1).equals("as");
    return what || as;
  }

  private static int nextVerb(View view, int group) {
    for (int i = group + 1; i < view.parse().chunks().size(); i++) {
      boolean ends =
          view.is(i, Kind.VERB_GROUP) && view.parse().finite(i)
              || view.is(i, Kind.STOP)
              || view.is(i, Kind.SUBORDINATOR) && !view.parse().head(i).equals("as");
      if (ends) {
        return i;
      }
    }
    return view.parse().chunks().size();
  }
}
