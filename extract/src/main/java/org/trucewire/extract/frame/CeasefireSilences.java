package org.trucewire.extract.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.trucewire.extract.EventType;
import org.trucewire.extract.Mode;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.role.Reading;
import org.trucewire.extract.syntax.Chunk;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;
import org.trucewire.extract.syntax.Token;

/** Ceasefires told by what they do: the guns fall silent, the fighting stops under a truce. */
final class CeasefireSilences {

  private static final Set<String> SILENT = Set.of("silent", "quiet");
  private static final Set<String> BY_TRUCE = Set.of("under", "with", "after", "following");

  private final View view;
  private final Parse parse;

  CeasefireSilences(View view) {
    this.view = view;
    this.parse = view.parse();
  }

  /** The ceasefires so told in a sentence that names some, or none, by other words. */
  List<Candidate> find(List<CeasefirePhrase> named) {
    boolean truce = named.stream().anyMatch(p -> BY_TRUCE.contains(p.preposition()));
    List<Candidate> found = new ArrayList<>();
    for (int i = 1; i < parse.chunks().size(); i++) {
      if (!view.is(i, Kind.VERB_GROUP)) {
        continue;
      }
      int np = parse.skipBack(i - 1);
      if (!view.is(np, Kind.NOUN_PHRASE)) {
        continue;
      }
      boolean silent = view.lexicon().has(EventWord.GUN, parse.head(np)) && fallSilent(i);
      boolean stops =
          truce && view.lexicon().has(EventWord.STOPPING_FIGHT, parse.head(np)) && stops(i);
      Candidate candidate = silent || stops ? candidate(np, i) : null;
      if (candidate != null) {
        found.add(candidate);
      }
    }
    return found;
  }

  private boolean fallSilent(int group) {
    List<Token> tokens = parse.tokens();
    int next = parse.chunk(group).to();
    while (next < tokens.size() && tokens.get(next).lower().endsWith("ly")) {
      next++;
    }
    return view.lexicon().has(EventWord.FALL, parse.head(group))
        && next < tokens.size()
        && SILENT.contains(tokens.get(next).lower());
  }

  private boolean stops(int group) {
    Chunk.VerbShape verb = parse.chunk(group).verb();
    return parse.objects(group).isEmpty()
        && !parse.passive(group)
        && !verb.infinitive()
        && !verb.gerund()
        && view.frames().uses(parse, group, Operator.STOP);
  }

  private Candidate candidate(int np, int group) {
    Chunk.VerbShape verb = parse.chunk(group).verb();
    String modal = verb.modal() == null ? "" : verb.modal();
    boolean must = modal.equals("must") || modal.equals("should");
    int asking = verb.infinitive() ? parse.verbBefore(group - 1) : -1;
    boolean asked =
        asking >= 0
            && (view.frames().uses(parse, asking, Operator.URGE)
                || view.frames().uses(parse, asking, Operator.WISH));
    boolean told =
        !verb.infinitive()
            && !must
            && Modality.obstacle(view, group, EventType.EFFECTIVE) == null
            && Modality.condition(parse, group) == null;
    if (verb.negated() || !must && !asked && !told) {
      return null;
    }
    EventType type = told ? EventType.EFFECTIVE : EventType.CALLED;
    Candidate candidate = new Candidate(type, "halt:silent", parse.chunk(np).head(), np);
    candidate.verb = asked ? asking : group;
    candidate.triggers.add(parse.chunk(group).head());
    if (asked) {
      candidate.initiators(view.resolve(parse.subjects(asking), Reading.AGENT));
    }
    if (told && !modal.isEmpty()) {
      candidate.mode = Mode.PLANNED;
    }
    return candidate;
  }
}
