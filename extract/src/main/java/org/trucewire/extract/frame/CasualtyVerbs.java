package org.trucewire.extract.frame;

import java.util.List;
import org.trucewire.extract.frame.HostilityRoles.NounAct;
import org.trucewire.extract.lexicon.ActorKind;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.role.Party;
import org.trucewire.extract.role.Reading;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;
import org.trucewire.extract.syntax.Tag;

/** Fills in the acts that verbs of killing report. */
final class CasualtyVerbs {

  /** Chunks between a deadly act and the noun before the verb that tells its dead. */
  private static final int FARTHEST_ACT = 7;

  /** How the names of peoples end, of one and of many. */
  private static final List<String> PEOPLE = List.of("n", "ns", "ese");

  private final View view;
  private final Parse parse;
  private final HostilityRoles roles;
  private final VerbArguments arguments;
  private final StruckPhrases struckPhrases;
  private final VictimLists victims;
  private final Wars wars;

  CasualtyVerbs(View view, HostilityRoles roles) {
    this.view = view;
    this.parse = view.parse();
    this.roles = roles;
    this.arguments = new VerbArguments(view, roles);
    this.struckPhrases = new StruckPhrases(view);
    this.victims = new VictimLists(view);
    this.wars = new Wars(view, roles);
  }

  boolean kill(Candidate candidate, int group, PhraseTable.Hit<HostilityFrame> hit) {
    boolean passive = arguments.passive(group, hit);
    List<Integer> patients = arguments.patients(group, passive, hit);
    patients = passive ? reported(group, counted(group, patients)) : counted(group, patients);
    if (hit.phrase().equals("claim")) {
      boolean war =
          parse.subjects(group).stream()
              .anyMatch(np -> view.lexicon().has(EventWord.LONG_WAR, parse.head(np)));
      if (war || patients.isEmpty() || !parse.head(patients.get(0)).equals("lives")) {
        return false;
      }
      candidate.initiators(arguments.agents(group, passive));
      return true;
    }
    if (hit.phrase().equals("leave") && !leftDead(patients)) {
      return false;
    }
    if (patients.isEmpty() || !struckPhrases.persons(patients) || passive && fallen(group)) {
      return false;
    }
    int deadly = passive ? -1 : deadlyAct(group);
    candidate.initiators(
        deadly >= 0 ? roles.acts().get(deadly).initiators() : arguments.agents(group, passive));
    candidate.mutual = deadly >= 0 && roles.acts().get(deadly).mutual();
    if (candidate.mutual) {
      return true;
    }
    for (int np : passive || deadly >= 0 ? List.<Integer>of() : parse.subjects(group)) {
      NounAct act = roles.acts().get(np);
      if (act != null && act.mutual() || wars.names(parse.head(np))) {
        candidate.mutual = true;
        return true;
      }
      int fight = wars.between(np);
      if (fight >= 0) {
        NounAct between = roles.acts().get(fight);
        if (between != null) {
          candidate.initiators(between.initiators());
        }
        candidate.initiators(
            view.resolve(parse.group(parse.firstOfGroup(np), true), Reading.AGENT));
        candidate.mutual = true;
        return true;
      }
    }
    candidate.targets(
        roles.struck(patients).stream().map(t -> people(t, candidate.initiators)).toList());
    candidate.targets.removeIf(
        t -> Candidate.has(candidate.initiators, t.id()) && !SelfAttack.others(candidate, t));
    candidate.stranger =
        candidate.targets.isEmpty()
            && patients.stream()
                .allMatch(np -> parse.tokens().get(parse.chunk(np).head()).tag() == Tag.PROPN)
            && candidate.initiators.stream().allMatch(Party::state);
    if (parse.chunk(group).verb().gerund() && patients.stream().anyMatch(this::ofThem)) {
      candidate.targets.clear(); // "leaving six of them dead": of those whom the act was on.
    }
    if (passive && candidate.initiators.isEmpty() && wars.killedIn(group)) {
      boolean anybody = candidate.targets.stream().allMatch(t -> Merger.vague(view, t));
      candidate.mutual = anybody;
      if (anybody) {
        candidate.targets.clear();
        return true;
      }
    }
    victims.tell(candidate, patients);
    return true;
  }

  /**
   * The act that a verb of killing has for its subject although another noun stands nearer: "a raid
   * on the town, which killed six", "an attack in X killed six"; or -1.
   */
  private int deadlyAct(int group) {
    List<Integer> subjects = parse.subjects(group);
    if (subjects.size() != 1 || roles.acts().containsKey(subjects.get(0))) {
      return -1;
    }
    int relative = parse.skipBack(group - 1);
    boolean thing =
        view.is(relative, Kind.RELATIVE)
            && (parse.head(relative).equals("which") || parse.head(relative).equals("that"));
    if (!thing && !struckPhrases.namesPlaceOnly(subjects.get(0))) {
      return -1;
    }
    for (int i = subjects.get(0) - 1; i >= 0 && i >= subjects.get(0) - FARTHEST_ACT; i--) {
      boolean inside =
          view.is(i, Kind.PREPOSITION) || view.is(i, Kind.COMMA) || view.is(i, Kind.TIME);
      if (roles.acts().get(i) != null) {
        return i;
      }
      if (!inside
          && !view.is(i, Kind.NOUN_PHRASE)
          && !view.is(i, Kind.ASIDE)
          && !(view.is(i, Kind.VERB_GROUP) && parse.reduced(i))) {
        return -1;
      }
    }
    return -1;
  }

  /** "Three men were reported killed", "the bodies of two villagers killed by the group" */
  private List<Integer> reported(int group, List<Integer> patients) {
    int before = parse.skipBack(group - 1);
    if (patients.isEmpty() && view.is(before, Kind.VERB_GROUP) && parse.passive(before)) {
      return parse.subjects(before);
    }
    boolean nearer =
        parse.chunk(group).verb().bare()
            && view.is(before, Kind.NOUN_PHRASE)
            && !patients.contains(before)
            && !struckPhrases.persons(patients);
    return nearer ? List.of(before) : patients;
  }

  /** "Soldiers killed in action" fell in no act in particular. */
  private boolean fallen(int group) {
    return parse.prepositions(group).stream()
        .filter(p -> p.word().equals("in"))
        .flatMap(p -> p.nounPhrases().stream())
        .anyMatch(
            np ->
                view.lexicon()
                        .has(
                            EventWord.FALLEN_IN, parse.tokens().get(parse.chunk(np).from()).lower())
                    && !view.is(np + 1, Kind.TIME)
                    && !view.is(np + 1, Kind.PREPOSITION));
  }

  /** "Two officers were among those killed." */
  private List<Integer> counted(int group, List<Integer> patients) {
    boolean those = patients.size() == 1 && parse.head(patients.get(0)).equals("those");
    int among = those ? parse.skipBack(patients.get(0) - 1) : -1;
    if (among < 0
        || patients.get(0) > group
        || !parse.chunk(among).is(Kind.PREPOSITION)
        || !parse.head(among).equals("among")) {
      return patients;
    }
    int be = parse.skipBack(among - 1);
    return view.is(be, Kind.VERB_GROUP) && VerbSetting.be(parse, be)
        ? parse.subjects(be)
        : patients;
  }

  private boolean ofThem(int np) {
    return view.is(np + 1, Kind.PREPOSITION)
        && parse.head(np + 1).equals("of")
        && view.is(np + 2, Kind.NOUN_PHRASE)
        && parse.head(np + 2).equals("them");
  }

  /** "44 Palestinians" who are killed are people, not their state, if that does not fight. */
  private Party people(Party party, List<Party> killers) {
    String words = party.words();
    boolean unarmed =
        party.id().equals("PSE")
            || killers.stream().anyMatch(k -> !k.state() || fightsGroup(k, party.id()));
    boolean people =
        unarmed
            && party.actor().kind() == ActorKind.STATE
            && words != null
            && words.indexOf(' ') < 0
            && PEOPLE.stream().anyMatch(words::endsWith)
            && !words.equals(party.actor().name());
    return people
        ? new Party(
            view.article().actor(party.id() + "_CIV", ActorKind.CIVILIANS, party.id()),
            words,
            party.span(),
            true)
        : party;
  }

  /** Whether the article sets a state against a group of a country rather than against that. */
  private boolean fightsGroup(Party state, String country) {
    Party opponent = view.parties().backdrop().toldOpponent(state, view.sentence());
    return opponent != null && !opponent.state() && country.equals(opponent.actor().country());
  }

  private boolean leftDead(List<Integer> patients) {
    if (patients.isEmpty()) {
      return false;
    }
    int from = parse.chunk(patients.get(0)).from();
    for (int t = from; t < parse.tokens().size() && t < from + 10; t++) {
      String word = parse.tokens().get(t).lower();
      if (word.equals("dead") || word.equals("wounded") || word.equals("injured")) {
        return true;
      }
    }
    return false;
  }
}
