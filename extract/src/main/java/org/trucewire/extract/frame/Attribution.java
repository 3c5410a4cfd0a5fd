package org.trucewire.extract.frame;

import java.util.List;
import java.util.function.Supplier;
import org.trucewire.extract.EventType;
import org.trucewire.extract.Mode;
import org.trucewire.extract.lexicon.Actor;
import org.trucewire.extract.lexicon.ActorKind;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.role.Party;
import org.trucewire.extract.role.Reading;
import org.trucewire.extract.syntax.Chunk;
import org.trucewire.extract.syntax.Parse;

/** Who says that an event happened, and what that makes of its mode. */
final class Attribution {

  private final View view;
  private final Parse parse;
  private final List<Source> sources;
  private final Supplier<List<Party>> elsewhere;
  private List<Party> teller;

  /**
   * Reads a sentence.
   *
   * @param elsewhere tells whose words it is, if it does not say so itself but those around it do
   */
  Attribution(View view, Supplier<List<Party>> elsewhere) {
    this.view = view;
    this.parse = view.parse();
    this.sources = SourceFinder.find(view);
    this.elsewhere = elsewhere;
  }

  /** Who speaks in a sentence: with whom it ends, else the last one that it names. */
  static List<Party> speakers(View view) {
    Source last = null;
    for (Source source : SourceFinder.find(view)) {
      boolean usable = !source.accuses() && !source.speakers().isEmpty();
      last = usable && (last == null || last.from() > 0) ? source : last;
    }
    return last == null ? List.of() : view.resolve(last.speakers(), Reading.SPEAKER);
  }

  private List<Party> teller() {
    if (teller == null) {
      teller = sources.isEmpty() ? elsewhere.get() : List.of();
    }
    return teller;
  }

  /** Who is quoted in a sentence that ends with its source, or the only source. */
  List<Party> quoted() {
    for (Source source : sources) {
      if (source.from() == 0 || sources.size() == 1) {
        return view.resolve(source.speakers(), Reading.SPEAKER);
      }
    }
    return teller();
  }

  /** The chunks that belong to a verb of speech, whose dates are those of the saying. */
  boolean speaks(int group) {
    return sources.stream().anyMatch(source -> source.verb() == group);
  }

  /** Whether a verb of speech accuses. */
  boolean accuses(int group) {
    return sources.stream().anyMatch(source -> source.verb() == group && source.accuses());
  }

  /** Settles claimants and mode of a candidate. */
  void apply(Candidate candidate) {
    claim(candidate);
    if (Untruths.told(view, candidate)) {
      candidate.mode = Mode.DENIED;
    }
  }

  private void claim(Candidate candidate) {
    if (!candidate.claimants.isEmpty()) {
      settle(candidate, false);
      return;
    }
    Source source = sourceOf(candidate);
    boolean nobody = source == null || source.accuses() && source.speakers().isEmpty();
    if (nobody
        && candidate.mode == Mode.ASSERTED
        && candidate.type == EventType.HOSTILITIES
        && alleged(candidate)) {
      candidate.mode = Mode.CLAIMED;
    }
    if (source == null) {
      if (!teller().isEmpty()) {
        candidate.claimants(teller());
        settle(candidate, false);
      }
      return;
    }
    List<Party> speakers = speakers(source, candidate);
    view.parties().spoke(speakers);
    candidate.mutualClaim = source.accuses() && source.speakers().stream().anyMatch(this::sides);
    candidate.claimants(speakers);
    candidate.ledByClaimant = leads(candidate);
    settle(candidate, source.denies());
  }

  /** "The U.S. military said that the U.S.-led coalition": its own act, too. */
  private boolean leads(Candidate candidate) {
    if (candidate.initiators.size() != 1 || candidate.claimants.size() != 1) {
      return false;
    }
    Actor coalition = candidate.initiators.get(0).actor();
    int led = coalition.name().indexOf("-led");
    return coalition.kind() == ActorKind.COALITION
        && led > 0
        && view.lexicon().actors().find(coalition.name().substring(0, led), 0, led, null).stream()
            .anyMatch(match -> match.actor().id().equals(candidate.claimants.get(0).id()));
  }

  private static boolean act(Candidate candidate) {
    return candidate.type == EventType.HOSTILITIES || candidate.type == EventType.VIOLATED;
  }

  /**
   * The source on whose word a candidate stands: the nearest one before, else one after; or null.
   */
  private Source sourceOf(Candidate candidate) {
    int at = parse.chunkOf(candidate.trigger);
    int anchor = candidate.verb >= 0 ? Math.min(at, candidate.verb) : at;
    Source best = null;
    boolean presupposed = Presupposition.of(view, candidate);
    for (Source source : sources) {
      boolean taken = presupposed || Presupposition.under(view, source, candidate);
      if (source.accuses() && !act(candidate) || taken && !source.accuses()) {
        continue;
      }
      boolean reported = act(candidate) && at > source.verb() && source.from() > 0;
      boolean own = source.verb() == candidate.verb && !source.accuses() && !reported;
      boolean inside =
          source.from() <= anchor && anchor < source.to()
              || (source.accuses() || reported) && source.from() <= at && at < source.to();
      if (own || !inside) {
        continue;
      }
      boolean leading = source.from() > 0;
      if (best == null || leading && (best.from() == 0 || source.verb() > best.verb())) {
        best = source;
      }
    }
    return best;
  }

  /**
   * Who it is. "The defence ministry" of a report on one state's forces is theirs, wherever they
   * strike.
   */
  private List<Party> speakers(Source source, Candidate candidate) {
    List<Party> speakers = view.resolve(source.speakers(), Reading.SPEAKER);
    if (source.from() == 0
        && !act(candidate)
        && candidate.initiators.size() == 1
        && speakers.stream().noneMatch(Party::certain)
        && source.speakers().stream().allMatch(this::spokesman)) {
      return candidate.initiators;
    }
    boolean guessed =
        speakers.size() == 1
            && source.speakers().size() == 1
            && !speakers.get(0).certain()
            && speakers.get(0).state()
            && candidate.type == EventType.HOSTILITIES;
    if (!guessed || !military(source.speakers().get(0))) {
      return speakers;
    }
    List<Party> states = candidate.initiators.stream().filter(Party::state).toList();
    return states.size() == 1 ? states : speakers;
  }

  /** "Both sides accused the other", "each accused": who is meant may be told elsewhere. */
  private boolean sides(int np) {
    String first = parse.tokens().get(parse.chunk(np).from()).lower();
    String head = parse.head(np);
    return head.equals("each")
        || head.equals("both")
        || (first.equals("both") || first.equals("each") || first.equals("two"))
            && (head.startsWith("side") || head.startsWith("part") || head.startsWith("countr"));
  }

  /** "a spokesman said", behind what somebody did: that one's. */
  private boolean spokesman(int np) {
    String head = parse.head(np);
    return head.equals("spokesman") || head.equals("spokeswoman") || head.equals("spokesperson");
  }

  private boolean military(int np) {
    Chunk chunk = parse.chunk(np);
    for (int t = chunk.from(); t < chunk.to(); t++) {
      if (view.lexicon().has(EventWord.MILITARY_SOURCE, parse.tokens().get(t).lower())) {
        return true;
      }
    }
    return false;
  }

  /** "allegedly attacked", "a bombing blamed on" */
  private boolean alleged(Candidate candidate) {
    for (int trigger : candidate.triggers) {
      for (int t = Math.max(0, trigger - 3);
          t < Math.min(parse.tokens().size(), trigger + 3);
          t++) {
        String word = parse.tokens().get(t).lower();
        if (word.equals("allegedly") || word.equals("blamed")) {
          return true;
        }
      }
    }
    return false;
  }

  private static void settle(Candidate candidate, boolean denied) {
    if (denied) {
      candidate.mode = Mode.DENIED;
      return;
    }
    candidate.claimants.removeIf(c -> c.actor().kind() == ActorKind.CIVILIANS);
    if (candidate.claimants.isEmpty()) {
      return;
    }
    if (candidate.mode == Mode.DENIED) {
      return;
    }
    boolean own =
        candidate.ledByClaimant
            || candidate.claimants.stream()
                .anyMatch(c -> Candidate.has(candidate.initiators, c.id()));
    boolean about = candidate.type != EventType.HOSTILITIES && candidate.type != EventType.VIOLATED;
    boolean impersonal =
        candidate.type == EventType.CALLED && !candidate.talks
            || candidate.rule.equals(CeasefireRefusals.RULE)
                && candidate.claimants.stream().allMatch(Party::belligerent);
    if (impersonal && candidate.initiators.isEmpty()) {
      candidate.initiators(candidate.claimants);
      own = true;
    }
    own |=
        candidate.type == EventType.CALLED
            && candidate.claimants.stream()
                .allMatch(c -> Candidate.has(candidate.mediators, c.id()));
    if (candidate.type == EventType.AGREED
        && candidate.oneSided
        && candidate.claimants.size() == 1
        && candidate.claimants.get(0).belligerent()) {
      candidate.initiators(candidate.claimants); // "it says that a truce with Israel is agreed"
      own = true;
    }
    if (own && about && !speaksForOther(candidate)) {
      candidate.claimants.clear();
      return;
    }
    if (own && about) {
      candidate.mode = candidate.mode == Mode.ASSERTED ? Mode.CLAIMED : candidate.mode;
      return;
    }
    boolean mutualClaim =
        candidate.claimants.size() > 1
            && candidate.initiators.stream()
                .allMatch(p -> Candidate.has(candidate.claimants, p.id()));
    if (candidate.mode == Mode.ASSERTED && mutualClaim) {
      candidate.mode = Mode.CLAIMED;
      return;
    }
    if (candidate.mode == Mode.ASSERTED) {
      candidate.mode = own ? Mode.ASSERTED : Mode.CLAIMED;
    }
  }

  /** One party's word that a truce holds on both sides is no act of its own alone. */
  private static boolean speaksForOther(Candidate candidate) {
    return candidate.type == EventType.EFFECTIVE
        && candidate.claimants.size() == 1
        && candidate.initiators.size() > 1;
  }
}
