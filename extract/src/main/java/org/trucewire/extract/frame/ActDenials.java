package org.trucewire.extract.frame;

import java.util.List;
import org.trucewire.extract.EventType;
import org.trucewire.extract.Mode;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.role.Party;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;
import org.trucewire.extract.syntax.Tag;
import org.trucewire.extract.syntax.Token;

/**
 * Denials of an act that is told elsewhere: "X denied responsibility", "Y dismissed the charge".
 */
final class ActDenials {

  /** Sentences between an act and a noun phrase that denies it. */
  private static final int FARTHEST = 3;

  /** The same for a pronoun. */
  private static final int NEAR = 1;

  /** What a verb of denial has for its object. */
  private enum Denied {
    NOTHING,
    PRONOUN,
    ACCUSATION,
    OWNERSHIP
  }

  private final View view;
  private final VerbArguments arguments;

  ActDenials(View view, HostilityRoles roles) {
    this.view = view;
    this.arguments = new VerbArguments(view, roles);
  }

  /** Whether somebody denies to have done it: "denied responsibility", "denied being behind". */
  static boolean ownership(View view, int group) {
    return denied(view, group) == Denied.OWNERSHIP;
  }

  private static Denied denied(View view, int group) {
    Parse parse = view.parse();
    String verb = parse.head(group);
    int next = parse.skipForward(group + 1);
    if (verb.startsWith("den") && view.is(next, Kind.VERB_GROUP)) {
      return parse.head(next).equals("being") && parse.head(next + 1).equals("behind")
          ? Denied.OWNERSHIP
          : Denied.NOTHING;
    }
    for (int np : parse.objects(group)) {
      Token head = parse.tokens().get(parse.chunk(np).head());
      if (view.lexicon().has(EventWord.DISOWNED, head.lower())) {
        return verb.startsWith("re") ? Denied.NOTHING : Denied.OWNERSHIP;
      }
      boolean thing = head.is("thing") && parse.tokens().get(head(parse, np) - 1).is("such");
      if (thing || view.lexicon().has(EventWord.ACCUSATION, head.lower()) && !told(parse, np)) {
        return Denied.ACCUSATION;
      }
      if (verb.startsWith("den") && (head.is("it") || head.is("this") || head.is("that"))) {
        return Denied.PRONOUN;
      }
    }
    return Denied.NOTHING;
  }

  private static int head(Parse parse, int np) {
    return Math.max(1, parse.chunk(np).head());
  }

  /** "the claim that", "an accusation of": what is denied is told in the sentence itself. */
  private static boolean told(Parse parse, int np) {
    String next = np + 1 < parse.chunks().size() ? parse.head(np + 1) : "";
    return next.equals("that") || next.equals("of") || next.equals("to");
  }

  /** How many sentences before it the denied act may stand. */
  static int reach(Candidate denial) {
    return denial.rule.endsWith(" it") ? NEAR : FARTHEST;
  }

  /** Reads who denies an act; false if nobody who may have done it does. */
  boolean deny(Candidate candidate, int group) {
    Denied denied = denied(view, group);
    if (denied == Denied.NOTHING) {
      return false;
    }
    List<Party> deniers = arguments.agents(group, view.parse().passive(group));
    if (deniers.isEmpty() || !deniers.stream().allMatch(Party::belligerent)) {
      return false;
    }
    candidate.claimants(deniers);
    if (denied == Denied.OWNERSHIP) {
      candidate.initiators(deniers);
    }
    if (denied == Denied.PRONOUN) {
      candidate.rule += " it";
    }
    Parse parse = view.parse();
    candidate.deniedByPronoun =
        parse.subjects(group).stream()
            .anyMatch(np -> parse.tokens().get(parse.chunk(np).head()).tag() == Tag.PRON);
    candidate.deniesAct = true;
    candidate.mode = Mode.DENIED;
    return true;
  }

  /** The denial of an act, or of a breach if that is what was told last. */
  static Candidate of(Candidate denial, EventType type) {
    if (denial.type == type) {
      return denial;
    }
    Candidate same = new Candidate(type, denial.rule, denial.trigger, denial.chunk);
    same.verb = denial.verb;
    same.claimants(denial.claimants);
    same.initiators(denial.initiators);
    same.deniesAct = true;
    same.deniedByPronoun = denial.deniedByPronoun;
    same.mode = Mode.DENIED;
    return same;
  }

  /**
   * Takes the actors of the act told before for its denial. An accusation needs somebody who makes
   * it: what another party says, of others or of itself.
   */
  static void complete(Candidate denial, Candidate act) {
    if (denial.deniedByPronoun && act.mode == Mode.CLAIMED && act.initiators.size() == 1) {
      denial.claimants.clear();
      denial.claimants(act.initiators);
    }
    boolean accused =
        !act.mutual
            && denial.claimants.stream().anyMatch(d -> Candidate.has(act.initiators, d.id()));
    boolean reported =
        act.claimants.stream().anyMatch(c -> Candidate.has(act.initiators, c.id()))
            && denial.claimants.stream().noneMatch(d -> Candidate.has(act.claimants, d.id()));
    boolean said = accused || reported;
    if (!said && denial.initiators.isEmpty()) {
      return;
    }
    denial.needsArms &= !said;
    if (denial.initiators.isEmpty() && !act.mutual) {
      denial.initiators(act.initiators);
    }
    denial.targets(
        act.targets.stream().filter(p -> !Candidate.has(denial.initiators, p.id())).toList());
  }
}
