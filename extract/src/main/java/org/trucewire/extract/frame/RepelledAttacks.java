package org.trucewire.extract.frame;

import java.util.List;
import org.trucewire.extract.frame.HostilityRoles.NounAct;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.role.Reading;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;

/** Fills in the attacks that verbs of defence report: "beat off an assault". */
final class RepelledAttacks {

  private final View view;
  private final Parse parse;
  private final HostilityRoles roles;
  private final VerbArguments arguments;

  RepelledAttacks(View view, HostilityRoles roles) {
    this.view = view;
    this.parse = view.parse();
    this.roles = roles;
    this.arguments = new VerbArguments(view, roles);
  }

  boolean repel(Candidate candidate, int group, PhraseTable.Hit<HostilityFrame> hit) {
    boolean passive = parse.passive(group);
    List<Integer> repelled = arguments.patients(group, passive, hit);
    for (int np : repelled) {
      NounAct act = roles.acts().get(np);
      if (act != null) {
        candidate.initiators(act.initiators());
        candidate.targets(act.targets());
        candidate.targets(arguments.agents(group, passive));
        candidate.targets.removeIf(t -> Candidate.has(candidate.initiators, t.id()));
        candidate.triggers.add(act.hit().head());
        candidate.definite = NamedActs.definite(parse, np);
        return true;
      }
      if (attempted(np)) {
        candidate.initiators(view.resolve(List.of(np), Reading.AGENT));
        candidate.targets(arguments.agents(group, passive));
        candidate.targets.removeIf(t -> Candidate.has(candidate.initiators, t.id()));
        candidate.placeHints.addAll(parse.objects(np + 1));
        return !candidate.initiators.isEmpty();
      }
    }
    return false;
  }

  /** "fended off attempts to storm the town": who tried has attacked. */
  private boolean attempted(int np) {
    return view.lexicon().has(EventWord.ATTEMPT, parse.head(np))
        && view.is(np + 1, Kind.VERB_GROUP)
        && parse.chunk(np + 1).verb().infinitive()
        && !view.frames().hostilityVerbs().verbs(parse, np + 1).isEmpty();
  }
}
