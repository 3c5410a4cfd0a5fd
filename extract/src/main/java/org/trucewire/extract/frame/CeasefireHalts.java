package org.trucewire.extract.frame;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.trucewire.extract.EventType;
import org.trucewire.extract.Span;
import org.trucewire.extract.frame.HostilityFrame.Layout;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.role.Party;
import org.trucewire.extract.role.Reading;
import org.trucewire.extract.syntax.Chunk;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;
import org.trucewire.extract.syntax.Tag;
import org.trucewire.extract.syntax.Token;

/** Ceasefires that are not called so: an armed act that is to stop or stops for a time. */
final class CeasefireHalts {

  private static final Set<String> TO = Set.of("to", "of", "in");
  private static final Set<String> OWN = Set.of("its", "their", "his", "all");

  private static final Set<Layout> HALTED =
      EnumSet.of(Layout.ON_OBJECT, Layout.FIRE_AT, Layout.MUTUAL, Layout.KILL);

  private static final Set<String> DEFINITE = Set.of("the", "this", "that", "its", "their");
  private static final List<String> UNITS = List.of("hour", "day", "week", "month");
  private static final List<String> LENGTHS =
      List.of("-day", "-hour", "-week", "-month", "-minute", "-days", "-hours");

  private final View view;
  private final Parse parse;

  CeasefireHalts(View view) {
    this.view = view;
    this.parse = view.parse();
  }

  /**
   * Whether a noun like "pause" or "lull" means a ceasefire: one that was named before, one whose
   * length is told.
   *
   * @param named whether a ceasefire is named in the sentence or in those before
   */
  static boolean namesOne(View view, int np, boolean named) {
    Parse parse = view.parse();
    Chunk chunk = parse.chunk(np);
    boolean definite = DEFINITE.contains(parse.tokens().get(chunk.from()).lower());
    boolean timed = false;
    for (int t = chunk.from(); t < chunk.head(); t++) {
      String word = parse.tokens().get(t).lower();
      definite |= word.equals("'s");
      timed |= LENGTHS.stream().anyMatch(word::endsWith);
    }
    boolean ofOther =
        view.is(np + 1, Kind.PREPOSITION)
            && (TO.contains(parse.head(np + 1)) || parse.head(np + 1).equals("on"))
            && view.is(np + 2, Kind.NOUN_PHRASE)
            && !new CeasefireHalts(view).arms(np + 2);
    boolean placed =
        ofOther
            && parse.head(np + 1).equals("in")
            && view.places().stream().anyMatch(p -> stands(parse, np + 2, p.span()));
    return (!ofOther || placed) && (timed || named && definite);
  }

  private static boolean stands(Parse parse, int np, Span span) {
    Chunk chunk = parse.chunk(np);
    return span.start() >= parse.tokens().get(chunk.from()).start()
        && span.start() < parse.tokens().get(chunk.to() - 1).end();
  }

  /** "an end to all air strikes", "halted its offensive", as ceasefires that verbs may govern. */
  List<CeasefirePhrase> phrases() {
    List<CeasefirePhrase> phrases = new ArrayList<>();
    for (int i = 0; i < parse.chunks().size(); i++) {
      if (view.is(i, Kind.NOUN_PHRASE)
          && view.lexicon().has(EventWord.HALT, parse.head(i))
          && ofArms(i)
          && asked(i)) {
        phrases.add(phrase(i, i + 2, i));
      } else if (view.is(i, Kind.VERB_GROUP) && view.frames().uses(parse, i, Operator.STOP)) {
        int act = actedOut(i);
        if (act >= 0) {
          phrases.add(phrase(i, act, act));
        }
        for (int np : parse.objects(i)) {
          CeasefirePhrase halt = arms(np) && !ofOthers(np) ? phrase(i, np, np) : null;
          CeasefirePhrase matter = halt == null ? null : halt.matterOf(view, i);
          if (halt != null
              && (matter.carrier() != halt.carrier()
                  || ordered(i)
                  || ownOrTimed(np)
                  || suspended(i, np))) {
            phrases.add(matter);
            break;
          }
        }
      }
    }
    return phrases;
  }

  /** The act of "agreed to stop shelling each other", "stopped firing at the town"; or -1. */
  private int actedOut(int group) {
    int act = parse.skipForward(group + 1);
    if (!view.is(act, Kind.VERB_GROUP) || !parse.chunk(act).verb().gerund()) {
      return -1;
    }
    boolean armed =
        view.frames().hostilityVerbs().verbs(parse, act).stream()
            .map(hit -> hit.value().layout())
            .anyMatch(HALTED::contains);
    boolean own =
        !parse.chunk(group).verb().infinitive()
            && !parse.chunk(group).verb().gerund()
            && view.resolve(parse.subjects(group), Reading.AGENT).stream()
                .anyMatch(Party::belligerent);
    return armed && (own || ordered(group)) ? act : -1;
  }

  private CeasefirePhrase phrase(int from, int to, int np) {
    Chunk first = parse.chunk(from);
    int begin = first.is(Kind.VERB_GROUP) ? first.head() : first.from();
    Chunk last = parse.chunk(Math.max(from, to)); // In "attacks that they halted" it stands before.
    String words =
        view.article()
            .text()
            .substring(
                parse.tokens().get(Math.min(begin, parse.chunk(to).from())).start(),
                parse.tokens().get(last.to() - 1).end());
    return new CeasefirePhrase(
        np, parse.chunk(np).head(), words, np, CeasefireNotion.CEASEFIRE, "", false);
  }

  private boolean ofArms(int np) {
    return view.is(np + 1, Kind.PREPOSITION)
        && TO.contains(parse.head(np + 1))
        && view.is(np + 2, Kind.NOUN_PHRASE)
        && (arms(np + 2) || spell(np + 2));
  }

  /** "eight days of fire", "two weeks of shelling" */
  private boolean spell(int np) {
    return lasting(np)
        && view.is(np + 1, Kind.PREPOSITION)
        && parse.head(np + 1).equals("of")
        && view.is(np + 2, Kind.NOUN_PHRASE)
        && arms(np + 2);
  }

  /** Whether the head of a noun phrase is an armed act. */
  private boolean arms(int np) {
    Chunk chunk = parse.chunk(np);
    if (view.lexicon().has(EventWord.LASTING_WAR, parse.head(np))) {
      return false;
    }
    for (int t = chunk.from(); t <= chunk.head(); t++) {
      PhraseTable.Hit<HostilityFrame> hit = view.frames().hostilityNouns().noun(parse.tokens(), t);
      if (hit != null && hit.to() == chunk.head() + 1) {
        return true;
      }
    }
    return false;
  }

  /** Whether the verb over a noun phrase calls for it or refuses it. */
  private boolean asked(int np) {
    int over = Governor.verbOver(view, np);
    int before = parse.skipBack(np - 1);
    int call = view.is(before, Kind.PREPOSITION) ? parse.skipBack(before - 1) : -1;
    if (over < 0
        && view.is(call, Kind.NOUN_PHRASE)
        && CeasefirePhrase.notionOf(view, call) == CeasefireNotion.CALL) {
      over = Governor.verbOver(view, call);
    }
    return over >= 0
        && view.frames().ceasefireVerbs().verbs(parse, over).stream()
            .map(hit -> hit.value().type())
            .anyMatch(type -> type != EventType.ENDED && type != EventType.EFFECTIVE);
  }

  /** "urged them to halt", "agreed to stop" */
  private boolean ordered(int group) {
    int outer = parse.verbBefore(group - 1);
    return parse.chunk(group).verb().infinitive()
        && outer >= 0
        && (view.frames().uses(parse, outer, Operator.URGE)
            || view.frames().uses(parse, outer, Operator.AGREE));
  }

  /** "the enemy's advance" is not for its foes to suspend. */
  private boolean ofOthers(int np) {
    Chunk chunk = parse.chunk(np);
    for (int t = chunk.from(); t < chunk.head(); t++) {
      if (parse.tokens().get(t).is("'s") || parse.tokens().get(t).is("’s")) {
        return true;
      }
    }
    return false;
  }

  /** "suspended hostilities", "has halted air strikes": one's own acts, told without an article. */
  private boolean suspended(int group, int np) {
    Chunk chunk = parse.chunk(np);
    Token first = parse.tokens().get(chunk.from());
    boolean bare = first.tag() == Tag.NOUN || first.tag() == Tag.ADJ;
    // Embassies, airlines and mines suspend operations, too.
    boolean anybodys = chunk.from() == chunk.head() && first.lower().equals("operations");
    boolean byOthers = view.is(np + 1, Kind.PREPOSITION) && parse.head(np + 1).equals("by");
    String verb = parse.head(group);
    boolean ceasing =
        verb.startsWith("suspend")
            || verb.startsWith("halt")
            || verb.startsWith("paus")
            || verb.startsWith("cease");
    return bare
        && ceasing
        && !anybodys
        && !byOthers
        && !parse.passive(group)
        && view.parties().namesIn(parse, view.sentence(), chunk).isEmpty()
        && view.resolve(parse.subjects(group), Reading.AGENT).stream().anyMatch(Party::belligerent);
  }

  private boolean lasting(int np) {
    return UNITS.stream().anyMatch(unit -> parse.head(np).startsWith(unit));
  }

  /** "its offensive", "the operations of his army", "air strikes for two days" */
  private boolean ownOrTimed(int np) {
    boolean ofOwn =
        view.is(np + 1, Kind.PREPOSITION)
            && parse.head(np + 1).equals("of")
            && view.is(np + 2, Kind.NOUN_PHRASE)
            && OWN.contains(parse.tokens().get(parse.chunk(np + 2).from()).lower());
    return ofOwn
        || OWN.contains(parse.tokens().get(parse.chunk(np).from()).lower())
        || view.is(np + 1, Kind.PREPOSITION)
            && parse.head(np + 1).equals("for")
            && (view.is(np + 2, Kind.TIME) || view.is(np + 2, Kind.NOUN_PHRASE) && lasting(np + 2));
  }

  /** "called for the fighting to stop", "the bloodshed must end" */
  List<Candidate> wanted() {
    List<Candidate> wanted = new ArrayList<>();
    for (int i = 1; i < parse.chunks().size(); i++) {
      if (!view.is(i, Kind.VERB_GROUP)
          || !view.frames().uses(parse, i, Operator.STOP)
          || !parse.objects(i).isEmpty()) {
        continue;
      }
      int np = parse.skipBack(i - 1);
      if (!view.is(np, Kind.NOUN_PHRASE)
          || !arms(np) && !view.lexicon().has(EventWord.BLOODSHED, parse.head(np))) {
        continue;
      }
      Chunk.VerbShape verb = parse.chunk(i).verb();
      boolean must =
          !verb.negated()
              && verb.modal() != null
              && (verb.modal().equals("must") || verb.modal().equals("should"));
      int caller = verb.infinitive() ? callerOf(np) : -1;
      if (must || caller >= 0) {
        Candidate candidate =
            new Candidate(EventType.CALLED, "halt:wanted", parse.chunk(np).head(), np);
        candidate.verb = caller >= 0 ? caller : i;
        if (caller >= 0) {
          candidate.initiators(view.resolve(parse.subjects(caller), Reading.AGENT));
        }
        wanted.add(candidate);
      }
    }
    return wanted;
  }

  private int callerOf(int np) {
    int before = parse.skipBack(np - 1);
    if (before < 1 || !parse.head(before).equals("for")) {
      return -1;
    }
    int over = parse.skipBack(before - 1);
    boolean calls =
        view.is(over, Kind.VERB_GROUP)
            && view.frames().ceasefireVerbs().verbs(parse, over).stream()
                .anyMatch(hit -> hit.value().type() == EventType.CALLED);
    return calls ? over : -1;
  }
}
