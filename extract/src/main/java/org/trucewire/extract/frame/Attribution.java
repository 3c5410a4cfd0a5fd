package org.trucewire.extract.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.trucewire.extract.EventType;
import org.trucewire.extract.Mode;
import org.trucewire.extract.lexicon.ActorKind;
import org.trucewire.extract.role.Party;
import org.trucewire.extract.role.Reading;
import org.trucewire.extract.syntax.Chunk;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;

/** Who says that an event happened, and what that makes of its mode. */
final class Attribution {

  /**
   * A source in a sentence.
   *
   * @param verb its verb group, or the "according" before it
   * @param from first chunk that it speaks of
   * @param to chunk after the last one
   * @param speakers who it is
   * @param denies whether it denies
   * @param accuses whether it accuses
   */
  private record Source(
      int verb, int from, int to, List<Integer> speakers, boolean denies, boolean accuses) {}

  private static final Set<String> SAME_SOURCE =
      Set.of(
          "official",
          "officials",
          "source",
          "sources",
          "statement",
          "spokesman",
          "spokeswoman",
          "communique",
          "witnesses");

  private static final Set<String> ASIDES = Set.of("as", "while", "whereas", "although", "though");

  private final View view;
  private final Parse parse;
  private final List<Source> sources = new ArrayList<>();

  Attribution(View view) {
    this.view = view;
    this.parse = view.parse();
    for (int i = 0; i < parse.chunks().size(); i++) {
      if (parse.chunk(i).is(Kind.VERB_GROUP)) {
        speech(i);
      } else if (parse.head(i).equals("according")) {
        according(i);
      }
    }
  }

  private void speech(int group) {
    boolean denies =
        view.frames().uses(parse, group, Operator.DENIAL)
            && (isDenial(group) || deniesClaim(group));
    boolean accuses = view.frames().uses(parse, group, Operator.ACCUSE);
    boolean says = view.frames().uses(parse, group, Operator.SPEECH);
    if (!denies && !accuses && !says || parse.passive(group) && !accuses) {
      return;
    }
    if (parse.chunk(group).verb().infinitive()) {
      return;
    }
    List<Integer> speakers = parse.subjects(group);
    int next = parse.skipForward(group + 1);
    boolean inverted = speakers.isEmpty() || view.is(group - 1, Kind.COMMA);
    boolean trailing = trails(group);
    if (trailing && inverted && view.is(next, Kind.NOUN_PHRASE)) {
      speakers = parse.group(next, false);
    }
    if (trailing) {
      sources.add(new Source(group, 0, group, speakers, false, false));
      return;
    }
    if (parse.passive(group)) {
      speakers = List.of();
      for (Parse.PrepositionalPhrase phrase : parse.prepositions(group)) {
        if (phrase.word().equals("by")) {
          speakers = phrase.nounPhrases();
        }
      }
    }
    sources.add(new Source(group, group + 1, scopeEnd(group), speakers, denies, accuses));
  }

  private boolean isDenial(int group) {
    String head = parse.head(group);
    return !head.startsWith("reject") && !head.startsWith("dismiss");
  }

  /** "rejected the accusation that", "dismissed reports of" */
  private boolean deniesClaim(int group) {
    for (int np : parse.objects(group)) {
      String head = parse.head(np);
      if (head.startsWith("accus")
          || head.startsWith("alleg")
          || head.startsWith("claim")
          || head.startsWith("report")
          || head.startsWith("charge")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a verb of speech stands after what is said: ", police said." */
  private boolean trails(int group) {
    int first = group;
    for (int np : parse.subjects(group)) {
      first = Math.min(first, np);
    }
    boolean commaBefore = false;
    for (int i = first - 1; i >= 0 && i >= first - 2; i--) {
      commaBefore |= view.is(i, Kind.COMMA);
    }
    if (!commaBefore) {
      commaBefore = quoteBefore(first);
    }
    if (!commaBefore || first == 0) {
      return false;
    }
    int next = parse.skipForward(group + 1);
    if (view.is(next, Kind.SUBORDINATOR) && parse.head(next).equals("that")) {
      return false;
    }
    for (int i = next; i < parse.chunks().size(); i++) {
      if (view.is(i, Kind.COMMA)
          || view.is(i, Kind.STOP)
          || view.is(i, Kind.RELATIVE)
          || view.is(i, Kind.SUBORDINATOR)) {
        return true;
      }
      if (view.is(i, Kind.VERB_GROUP) && parse.finite(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean quoteBefore(int chunk) {
    int t = parse.chunk(chunk).from() - 1;
    return t >= 0 && parse.chunkOf(t) < 0;
  }

  private int scopeEnd(int group) {
    for (int i = group + 1; i < parse.chunks().size(); i++) {
      boolean aside =
          view.is(i, Kind.SUBORDINATOR) && ASIDES.contains(parse.head(i))
              || view.is(i, Kind.COMMA)
                  && i + 1 < parse.chunks().size()
                  && parse.head(i + 1).equals("following");
      if (aside || view.is(i, Kind.STOP) && parse.head(i).equals(";")) {
        return i;
      }
    }
    return parse.chunks().size();
  }

  private void according(int chunk) {
    for (int i = chunk + 1; i < parse.chunks().size() && i <= chunk + 2; i++) {
      if (view.is(i, Kind.NOUN_PHRASE)) {
        sources.add(
            new Source(chunk, 0, parse.chunks().size(), parse.group(i, false), false, false));
        return;
      }
    }
  }

  /** Who is quoted in a sentence that ends with its source, or the only source. */
  List<Party> quoted() {
    for (Source source : sources) {
      if (source.from() == 0 || sources.size() == 1) {
        return view.resolve(source.speakers(), Reading.SPEAKER);
      }
    }
    return List.of();
  }

  /** The chunks that belong to a verb of speech, whose dates are those of the saying. */
  boolean speaks(int group) {
    return sources.stream().anyMatch(source -> source.verb() == group);
  }

  /** Whether it goes on quoting whom the sentence before quoted: "the official said". */
  boolean quotesSameSource() {
    return sources.stream().anyMatch(source -> isSameSource(source.speakers()));
  }

  private boolean isSameSource(List<Integer> speakers) {
    if (speakers.size() != 1) {
      return false;
    }
    Chunk chunk = parse.chunk(speakers.get(0));
    return chunk.to() - chunk.from() == 2
        && parse.tokens().get(chunk.from()).is("the")
        && SAME_SOURCE.contains(parse.head(speakers.get(0)));
  }

  /** Whether a verb of speech accuses. */
  boolean accuses(int group) {
    return sources.stream().anyMatch(source -> source.verb() == group && source.accuses());
  }

  /** Settles claimants and mode of a candidate. */
  void apply(Candidate candidate) {
    if (!candidate.claimants.isEmpty()) {
      settle(candidate, false);
      return;
    }
    int at = parse.chunkOf(candidate.trigger);
    int anchor = candidate.verb >= 0 ? Math.min(at, candidate.verb) : at;
    Source best = null;
    for (Source source : sources) {
      boolean act = candidate.type == EventType.HOSTILITIES || candidate.type == EventType.VIOLATED;
      boolean reported = act && at > source.verb() && source.from() > 0;
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
    if (best == null) {
      if (candidate.mode == Mode.ASSERTED
          && candidate.type == EventType.HOSTILITIES
          && alleged(candidate)) {
        candidate.mode = Mode.CLAIMED;
      }
      return;
    }
    List<Party> speakers = view.resolve(best.speakers(), Reading.SPEAKER);
    view.parties().spoke(speakers);
    candidate.claimants(speakers);
    settle(candidate, best.denies());
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
    boolean own =
        candidate.claimants.stream().anyMatch(c -> Candidate.has(candidate.initiators, c.id()));
    boolean about = candidate.type != EventType.HOSTILITIES && candidate.type != EventType.VIOLATED;
    if (candidate.type == EventType.CALLED && candidate.initiators.isEmpty()) {
      candidate.initiators(candidate.claimants);
      own = true;
    }
    own |=
        about
            && candidate.claimants.stream()
                .allMatch(c -> Candidate.has(candidate.mediators, c.id()));
    if (own && about) {
      candidate.claimants.clear();
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
}
