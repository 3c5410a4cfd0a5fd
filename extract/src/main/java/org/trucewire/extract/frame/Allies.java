package org.trucewire.extract.frame;

import java.util.ArrayList;
import java.util.List;
import org.trucewire.extract.lexicon.ActorKind;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.role.NounClass;
import org.trucewire.extract.role.Party;
import org.trucewire.extract.role.Reading;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;
import org.trucewire.extract.syntax.Parse.PrepositionalPhrase;

/**
 * Who fights on the side of those who act: "troops backed by Russian warplanes", "Ethiopian forces
 * supporting the army", "alongside militiamen". Backing without arms ("backed by Iran") is no
 * fight.
 */
final class Allies {

  private final View view;
  private final Parse parse;
  private final HostilityRoles roles;

  Allies(View view, HostilityRoles roles) {
    this.view = view;
    this.parse = view.parse();
    this.roles = roles;
  }

  /** Those who fight beside the doers of an act that a verb reports. */
  void join(Candidate candidate, int group) {
    if (candidate.initiators.isEmpty() || parse.passive(group)) {
      return;
    }
    List<Party> allies = new ArrayList<>();
    for (int np : parse.subjects(group)) {
      Candidate.addAll(allies, of(np));
    }
    Candidate.addAll(allies, beside(group));
    Candidate.addAll(allies, joined(group));
    allies.removeIf(ally -> Candidate.has(candidate.targets, ally.id()));
    candidate.initiators(allies);
  }

  /** Those who fight beside the people that a noun phrase names. */
  List<Party> of(int np) {
    int next = view.is(np + 1, Kind.COMMA) ? np + 2 : np + 1;
    if (!view.is(next, Kind.VERB_GROUP)) {
      return List.of();
    }
    if (view.lexicon().has(EventWord.BACKING, parse.head(next))
        && parse.chunk(next).verb().gerund()) {
      return armed(view.is(next + 1, Kind.NOUN_PHRASE) ? List.of(next + 1) : List.of());
    }
    return backed(next) ? armed(backers(next)) : List.of();
  }

  /** Whether an act is only the arms that back somebody: "troops backed by air strikes". */
  boolean backing(int np) {
    int by = parse.firstOfGroup(np) - 1;
    return view.is(by, Kind.PREPOSITION) && parse.head(by).equals("by") && backed(by - 1);
  }

  private boolean backed(int group) {
    return view.is(group, Kind.VERB_GROUP)
        && view.lexicon().has(EventWord.BACKED, parse.head(group))
        && parse.reduced(group);
  }

  private List<Integer> backers(int group) {
    for (PrepositionalPhrase phrase : parse.prepositions(group)) {
      if (phrase.word().equals("by")) {
        return phrase.nounPhrases();
      }
    }
    return List.of();
  }

  /** "joined US planes in bombing the camps" */
  private List<Party> joined(int group) {
    int in = parse.skipBack(group - 1);
    int verb =
        parse.chunk(group).verb().gerund() && view.is(in, Kind.PREPOSITION)
            ? parse.verbBefore(in - 1)
            : -1;
    boolean with = verb >= 0 && parse.head(in).equals("in") && parse.head(verb).startsWith("join");
    return with ? armed(parse.objects(verb)) : List.of();
  }

  /** "fought alongside government forces", "in conjunction with", past the words between */
  private List<Party> beside(int group) {
    for (int i = group + 1; i + 1 < parse.chunks().size(); i++) {
      if (view.is(i, Kind.VERB_GROUP) || view.is(i, Kind.STOP) || view.is(i, Kind.SUBORDINATOR)) {
        return List.of();
      }
      int with = parse.head(i + 1).equals("with") ? i + 2 : i + 1;
      if (view.lexicon().has(EventWord.JOINTLY, parse.head(i)) && view.is(with, Kind.NOUN_PHRASE)) {
        return armed(parse.group(with, true));
      }
    }
    return List.of();
  }

  private List<Party> armed(List<Integer> nounPhrases) {
    List<Party> found = new ArrayList<>();
    for (int np : nounPhrases) {
      NounClass known = view.parties().nouns().of(parse.head(np));
      boolean force =
          known == NounClass.FORCE
              || known == NounClass.FIGHTER
              || known == NounClass.MILITIA
              || known == NounClass.REBEL
              || known == NounClass.WEAPON
              || roles.acts().get(np) != null;
      for (Party party : roles.resolveAct(List.of(np), Reading.AGENT)) {
        boolean group = party.belligerent() && !party.state();
        if (group || force && party.actor().kind() != ActorKind.CIVILIANS) {
          Candidate.addAll(found, List.of(party));
        }
      }
    }
    return found;
  }
}
