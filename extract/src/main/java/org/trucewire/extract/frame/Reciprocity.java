package org.trucewire.extract.frame;

import java.util.ArrayList;
import java.util.List;
import org.trucewire.extract.EventType;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.role.Reading;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;

/** Calls upon the other side to do what one did: "declared a truce and asked them to follow". */
final class Reciprocity {

  private static final String RULE = "ceasefire:reciprocate";

  private Reciprocity() {}

  /** The calls of a sentence that follows upon a ceasefire declared there or before it. */
  static List<Candidate> find(View view, boolean named) {
    List<Candidate> found = new ArrayList<>();
    if (!named && !view.callBefore()) {
      return found;
    }
    Parse parse = view.parse();
    for (int i = 1; i < parse.chunks().size(); i++) {
      if (!view.is(i, Kind.VERB_GROUP)
          || !parse.chunk(i).verb().infinitive()
          || !reciprocates(view, i)) {
        continue;
      }
      int asking = parse.verbBefore(i - 1);
      if (asking < 0
          || !view.frames().uses(parse, asking, Operator.URGE)
          || parse.chunk(asking).verb().negated()) {
        continue;
      }
      Candidate call = new Candidate(EventType.CALLED, RULE, parse.chunk(i).head(), i);
      call.verb = asking;
      call.initiators(view.resolve(parse.subjects(asking), Reading.AGENT));
      call.targets(view.resolve(parse.subjects(i), Reading.PATIENT));
      call.targets.removeIf(t -> Candidate.has(call.initiators, t.id()));
      found.add(call);
    }
    return found;
  }

  private static boolean reciprocates(View view, int group) {
    Parse parse = view.parse();
    int head = parse.chunk(group).head();
    int start = parse.tokens().get(head).start();
    String text = view.article().text();
    return view.lexicon().wordsOf(EventWord.RECIPROCATE).stream()
        .anyMatch(words -> text.regionMatches(true, start, words, 0, words.length()));
  }
}
