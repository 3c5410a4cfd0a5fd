package org.trucewire.extract.frame;

import java.util.List;
import java.util.Set;
import org.trucewire.extract.frame.HostilityFrame.Layout;
import org.trucewire.extract.lexicon.Actor;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.lexicon.NameSense;
import org.trucewire.extract.role.Name;
import org.trucewire.extract.role.NounClass;
import org.trucewire.extract.role.Party;
import org.trucewire.extract.role.Reading;
import org.trucewire.extract.syntax.Chunk;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;
import org.trucewire.extract.syntax.Parse.PrepositionalPhrase;
import org.trucewire.extract.syntax.Token;

/** Who does what to whom, by the place of the noun phrases around a verb of armed force. */
final class VerbArguments {

  /** CAMEO: property is destroyed; the arms of which that is told are those that are lost. */
  private static final String DESTRUCTION = "1951";

  private static final Set<String> ACTING = Set.of("it", "they", "he", "she", "we");

  private final View view;
  private final Parse parse;
  private final HostilityRoles roles;

  VerbArguments(View view, HostilityRoles roles) {
    this.view = view;
    this.parse = view.parse();
    this.roles = roles;
  }

  boolean passive(int group, PhraseTable.Hit<HostilityFrame> hit) {
    if (parse.passive(group)) {
      return true;
    }
    Chunk.VerbShape verb = parse.chunk(group).verb();
    return transitive(hit)
        && verb.bare()
        && objects(group, hit).isEmpty()
        && !hit.phrase().equals("fight")
        && !hit.phrase().equals("battle")
        && !parse.tokens().get(Math.min(hit.to(), parse.tokens().size() - 1)).is("back")
        && !actingPronoun(group)
        && !actingArms(group, hit)
        && !actingPower(group, hit);
  }

  /** "Rebel rockets hit near the airport": they hit, and are not hit. */
  private boolean actingArms(int group, PhraseTable.Hit<HostilityFrame> hit) {
    List<Integer> subjects = parse.subjects(group);
    return hit.value().layout() == Layout.ON_OBJECT
        && hit.value().cameo().equals("190")
        && subjects.size() == 1
        && subjects.get(0) == parse.skipBack(group - 1)
        && view.parties().nouns().of(parse.head(subjects.get(0))) == NounClass.WEAPON
        && view.is(parse.skipForward(group + 1), Kind.PREPOSITION)
        && !parse.head(parse.skipForward(group + 1)).equals("by");
  }

  private static boolean transitive(PhraseTable.Hit<HostilityFrame> hit) {
    Layout layout = hit.value().layout();
    return layout == Layout.KILL || layout == Layout.SEIZE || layout == Layout.ON_OBJECT;
  }

  /** "Iraq invaded in August", "Hamas attacked on Monday": what was struck is no power. */
  private boolean actingPower(int group, PhraseTable.Hit<HostilityFrame> hit) {
    List<Integer> subjects = parse.subjects(group);
    boolean clause =
        hit.value().layout() == Layout.ON_OBJECT
            && subjects.size() == 1
            && subjects.get(0) == parse.skipBack(group - 1)
            && view.is(group + 1, Kind.PREPOSITION)
            && !parse.head(group + 1).equals("by");
    boolean onward = hit.value().layout() == Layout.ON_OBJECT && through(group) >= 0;
    if (onward && subjects.size() == 1 && fighters(subjects.get(0))) {
      return true;
    }
    if (clause && !hit.value().cameo().equals(DESTRUCTION) && ownedArms(subjects.get(0))) {
      return true;
    }
    if (!clause || !view.lexicon().has(EventWord.WARLIKE, hit.phrase())) {
      return false;
    }
    Token head = parse.tokens().get(parse.chunk(subjects.get(0)).head());
    return view.article().names(view.sentence()).stream()
        .anyMatch(
            n ->
                n.span().end() == head.end() && power(n.actor()) && n.sense() != NameSense.CAPITAL);
  }

  /** "Russian drones struck near the town": what is somebody's to strike with. */
  private boolean ownedArms(int np) {
    return (view.parties().nouns().of(parse.head(np)) == NounClass.WEAPON
            || view.parties().nouns().means(parse.head(np)) != null)
        && !view.parties().namesIn(parse, view.sentence(), parse.chunk(np)).isEmpty();
  }

  private boolean fighters(int np) {
    NounClass known = view.parties().nouns().of(parse.head(np));
    return known == NounClass.FORCE
        || known == NounClass.FIGHTER
        || known == NounClass.REBEL
        || known == NounClass.GUNMAN
        || known == NounClass.MILITIA;
  }

  /**
   * What stands behind "through" or "into" after a verb: "stormed through the positions"; or -1.
   */
  private int through(int group) {
    boolean way =
        view.is(group + 1, Kind.PREPOSITION)
            && (parse.head(group + 1).equals("through") || parse.head(group + 1).equals("into"));
    return way && view.is(group + 2, Kind.NOUN_PHRASE) ? group + 2 : -1;
  }

  /** "it struck near the border" has no object and is active all the same. */
  private boolean actingPronoun(int group) {
    return parse.subjects(group).stream()
        .anyMatch(np -> ACTING.contains(parse.head(np)) && np == parse.skipBack(group - 1));
  }

  /** The direct objects, which stand after the words that belong to the verb. */
  List<Integer> objects(int group, PhraseTable.Hit<HostilityFrame> hit) {
    if (hit.to() <= parse.chunk(group).to()) {
      List<Integer> direct = parse.objects(group);
      if (!direct.isEmpty() || hit.phrase().indexOf(' ') < 0) {
        return direct.isEmpty() && transitive(hit) ? shared(group) : direct;
      }
    }
    int t = hit.to();
    while (t < parse.tokens().size() && parse.chunkOf(t) < 0) {
      t++;
    }
    if (t >= parse.tokens().size()) {
      return List.of();
    }
    int next = parse.skipForward(parse.chunkOf(t));
    if (!view.is(next, Kind.NOUN_PHRASE)) {
      return List.of();
    }
    Chunk chunk = parse.chunk(next);
    return chunk.from() < hit.to() && chunk.head() < hit.to() ? List.of() : parse.group(next, true);
  }

  /** The villages of "attacked, looted and burned two villages" for the verbs before the last. */
  private List<Integer> shared(int group) {
    boolean bare = parse.chunk(group).verb().bare();
    int verb = group;
    while (!parse.passive(verb)) {
      int joint = verb + 1;
      if (view.is(joint, Kind.COMMA) && view.is(joint + 1, Kind.CONJUNCTION)) {
        joint++;
      }
      boolean last = view.is(joint, Kind.CONJUNCTION);
      verb = joint + 1;
      if (!last && !view.is(joint, Kind.COMMA)
          || !view.is(verb, Kind.VERB_GROUP)
          || bare && !parse.chunk(verb).verb().bare()
          || parse.passive(verb)) {
        return List.of();
      }
      if (last) {
        return parse.objects(verb);
      }
    }
    return List.of();
  }

  private static boolean power(Actor actor) {
    return new Party(actor, null, null, true).belligerent();
  }

  List<Integer> patients(int group, boolean passive, PhraseTable.Hit<HostilityFrame> hit) {
    if (passive) {
      return parse.subjects(group);
    }
    List<Integer> direct = objects(group, hit);
    int passed = direct.isEmpty() && hit.value().layout() == Layout.ON_OBJECT ? through(group) : -1;
    return passed >= 0 ? List.of(passed) : direct;
  }

  List<Party> agents(int group, boolean passive) {
    if (!passive) {
      List<Integer> subjects = parse.subjects(group);
      return doers(subjects);
    }
    for (PrepositionalPhrase phrase : parse.prepositions(group)) {
      if (phrase.word().equals("by")) {
        return doers(phrase.nounPhrases());
      }
    }
    for (PrepositionalPhrase phrase : parse.prepositions(group)) {
      if (phrase.word().equals("from")) {
        return roles.firingFrom(phrase.nounPhrases().get(0));
      }
    }
    return List.of();
  }

  List<Party> doers(List<Integer> nounPhrases) {
    boolean use =
        nounPhrases.size() == 1
            && view.lexicon().has(EventWord.ARMS_USE, parse.head(nounPhrases.get(0)));
    return use ? users(nounPhrases.get(0)) : roles.resolveAct(nounPhrases, Reading.AGENT);
  }

  /** "the use of gas by the army", "the army's use of gas" */
  private List<Party> users(int use) {
    for (PrepositionalPhrase phrase : parse.prepositions(use)) {
      if (phrase.word().equals("by")) {
        return roles.resolveAct(phrase.nounPhrases(), Reading.AGENT);
      }
    }
    return view.parties().namesIn(parse, view.sentence(), parse.chunk(use)).stream()
        .map(Name::party)
        .toList();
  }
}
