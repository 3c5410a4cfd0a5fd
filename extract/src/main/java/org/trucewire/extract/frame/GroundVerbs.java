package org.trucewire.extract.frame;

import java.util.List;
import java.util.Set;
import org.trucewire.extract.role.NounClass;
import org.trucewire.extract.role.Party;
import org.trucewire.extract.role.PlaceWord;
import org.trucewire.extract.role.Reading;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;
import org.trucewire.extract.syntax.Parse.PrepositionalPhrase;

/** Fills in the acts by which ground changes hands: troops take it, drive others off, lose it. */
final class GroundVerbs {

  private static final Set<String> OFF = Set.of("from", "of", "off");
  private static final Set<String> TOWARDS =
      Set.of("towards", "toward", "into", "on", "onto", "through", "to", "deeper", "inside");
  private static final Set<String> CAPTOR = Set.of("to", "into", "under");

  private final View view;
  private final Parse parse;
  private final HostilityRoles roles;
  private final VerbArguments arguments;
  private final StruckPhrases struckPhrases;

  GroundVerbs(View view, HostilityRoles roles) {
    this.view = view;
    this.parse = view.parse();
    this.roles = roles;
    this.arguments = new VerbArguments(view, roles);
    this.struckPhrases = new StruckPhrases(view);
  }

  /** "Troops took the town", "tanks rolled into the region": a delegation does the same unarmed. */
  boolean march(Candidate candidate, int group, PhraseTable.Hit<HostilityFrame> hit) {
    boolean passive = arguments.passive(group, hit);
    List<Integer> ground =
        hit.phrase().equals("advance") ? headedFor(group) : arguments.patients(group, passive, hit);
    candidate.initiators(arguments.agents(group, passive));
    boolean troops =
        passive
            ? candidate.initiators.stream().anyMatch(p -> p.belligerent() && !p.state())
            : parse.subjects(group).stream().anyMatch(this::troops);
    boolean forced = hit.phrase().contains(" way ");
    for (PrepositionalPhrase phrase : parse.prepositions(group)) {
      if (phrase.word().equals("from")) {
        candidate.targets(belligerents(phrase.nounPhrases(), Reading.AGENT));
      }
    }
    boolean wrested = !candidate.targets.isEmpty();
    for (int np : wrested ? List.<Integer>of() : ground) {
      candidate.targets(view.parties().holder(parse, view.sentence(), np));
    }
    boolean reached =
        ground.stream()
            .anyMatch(np -> ground(np) || forced && held(np) || wrested && struckPhrases.named(np));
    if (!troops && !wrested || candidate.initiators.isEmpty() || !reached) {
      return false;
    }
    candidate.placeHints.addAll(ground);
    return true;
  }

  /** "advanced out of the hills towards the capital" */
  private List<Integer> headedFor(int group) {
    return parse.prepositions(group).stream()
        .filter(p -> TOWARDS.contains(p.word()))
        .flatMap(p -> p.nounPhrases().stream())
        .toList();
  }

  /** "pushed the army out of the town", "were driven from their villages by militiamen" */
  boolean expel(Candidate candidate, int group, PhraseTable.Hit<HostilityFrame> hit) {
    boolean passive = arguments.passive(group, hit);
    if (!passive && parse.subjects(group).stream().anyMatch(roles.acts()::containsKey)) {
      return false;
    }
    List<Integer> expelled = arguments.patients(group, passive, hit);
    candidate.initiators(arguments.agents(group, passive));
    candidate.targets(view.resolve(expelled, Reading.PATIENT));
    if (candidate.initiators.isEmpty()
        || candidate.targets.isEmpty()
        || candidate.initiators.stream().noneMatch(Party::belligerent)
            && fighting(group, passive).stream().noneMatch(this::force)) {
      return false;
    }
    for (PrepositionalPhrase phrase : parse.prepositions(group)) {
      boolean ground =
          OFF.contains(phrase.word())
              && phrase.nounPhrases().stream().anyMatch(np -> ground(np) || held(np));
      if (ground) {
        candidate.placeHints.addAll(phrase.nounPhrases());
        return true;
      }
    }
    return false;
  }

  /** "The town fell to rebels." */
  boolean fall(Candidate candidate, int group) {
    List<Integer> ground = parse.subjects(group);
    if (ground.stream().noneMatch(np -> ground(np) || held(np))) {
      return false;
    }
    for (PrepositionalPhrase phrase : parse.prepositions(group)) {
      if (CAPTOR.contains(phrase.word())) {
        for (int np : phrase.nounPhrases()) {
          boolean hands = view.is(np + 2, Kind.NOUN_PHRASE) && parse.head(np + 1).equals("of");
          candidate.initiators(belligerents(List.of(hands ? np + 2 : np), Reading.AGENT));
        }
      }
    }
    candidate.placeHints.addAll(ground);
    return !candidate.initiators.isEmpty() || fallen(ground, group);
  }

  /** "The city fell on Monday": a place alone can fall so, if its day is told. */
  private boolean fallen(List<Integer> ground, int group) {
    boolean place =
        ground.stream()
            .anyMatch(
                np ->
                    struckPhrases.namesPlaceOnly(np)
                        || struckPhrases.groundOf(np) && PlaceWord.namesSort(parse.head(np)));
    boolean bare = parse.prepositions(group).stream().allMatch(p -> p.word().equals("on"));
    return place && bare && parse.objects(group).isEmpty() && !view.dates().isEmpty();
  }

  /** "Marines engaged the rebels", "were defeated by the army": diplomats engage with words. */
  boolean engage(Candidate candidate, int group, PhraseTable.Hit<HostilityFrame> hit) {
    boolean passive = arguments.passive(group, hit);
    List<Integer> fighting = fighting(group, passive);
    List<Integer> fought = arguments.patients(group, passive, hit);
    if (fighting.stream().noneMatch(this::troops)
        || fought.stream().anyMatch(roles.acts()::containsKey)) {
      return false;
    }
    candidate.initiators(arguments.agents(group, passive));
    candidate.targets(belligerents(fought, Reading.PATIENT));
    candidate.targets.removeIf(t -> Candidate.has(candidate.initiators, t.id()));
    return !candidate.targets.isEmpty();
  }

  /** Who does what a verb says. */
  private List<Integer> fighting(int group, boolean passive) {
    return passive
        ? parse.prepositions(group).stream()
            .filter(p -> p.word().equals("by"))
            .flatMap(p -> p.nounPhrases().stream())
            .toList()
        : parse.subjects(group);
  }

  /** "Rebels overthrew the president": an army that does so to its own government makes a coup. */
  boolean topple(Candidate candidate, int group, PhraseTable.Hit<HostilityFrame> hit) {
    boolean passive = arguments.passive(group, hit);
    candidate.initiators(belligerents(fighting(group, passive), Reading.AGENT));
    candidate.targets(
        belligerents(arguments.patients(group, passive, hit), Reading.PATIENT).stream()
            .filter(t -> !Candidate.has(candidate.initiators, t.id()))
            .toList());
    return !candidate.initiators.isEmpty() && !candidate.targets.isEmpty();
  }

  /**
   * "Troops from Chad intervened", "Indian troops retaliated": what troops do, they do with arms.
   */
  boolean act(Candidate candidate, int group) {
    int next = parse.chunk(group).to();
    boolean troops =
        next < parse.tokens().size() && parse.tokens().get(next).is("militarily")
            || parse.subjects(group).stream().anyMatch(this::force);
    candidate.initiators(arguments.agents(group, false));
    for (PrepositionalPhrase phrase : parse.prepositions(group)) {
      if (phrase.word().equals("against")) {
        candidate.targets(belligerents(phrase.nounPhrases(), Reading.PATIENT));
      }
    }
    boolean fought =
        !candidate.targets.isEmpty() && candidate.initiators.stream().allMatch(Party::belligerent);
    return (troops || fought) && !parse.passive(group) && !candidate.initiators.isEmpty();
  }

  /** "The rebels now control the town": it is news, so they have taken it. */
  boolean hold(Candidate candidate, int group, PhraseTable.Hit<HostilityFrame> hit) {
    int before = parse.chunk(group).from() - 1;
    boolean now = before >= 0 && parse.tokens().get(before).is("now");
    List<Integer> held = arguments.objects(group, hit);
    candidate.initiators(belligerents(parse.subjects(group), Reading.AGENT));
    candidate.placeHints.addAll(held);
    return now
        && held.stream().anyMatch(np -> struckPhrases.named(np) || struckPhrases.groundOf(np))
        && candidate.initiators.stream().anyMatch(p -> !p.state());
  }

  /** "has waged an insurgency since 2009": a war in general, which counts with its years. */
  boolean revolt(Candidate candidate, int group) {
    candidate.initiators(belligerents(parse.subjects(group), Reading.AGENT));
    for (PrepositionalPhrase phrase : parse.prepositions(group)) {
      if (phrase.word().equals("against")) {
        candidate.targets(belligerents(phrase.nounPhrases(), Reading.PATIENT));
      }
    }
    boolean told = !view.dates().isEmpty() || !candidate.targets.isEmpty();
    return told && candidate.initiators.stream().anyMatch(p -> !p.state());
  }

  private List<Party> belligerents(List<Integer> nounPhrases, Reading reading) {
    return view.resolve(nounPhrases, reading).stream().filter(Party::belligerent).toList();
  }

  private boolean troops(int np) {
    NounClass known = view.parties().nouns().of(parse.head(np));
    return known == NounClass.FORCE
        || known == NounClass.REBEL
        || known == NounClass.GUNMAN
        || known == NounClass.SEPARATIST
        || known == NounClass.MILITIA
        || known == NounClass.FIGHTER
        || view.resolve(List.of(np), Reading.AGENT).stream()
            .anyMatch(p -> p.belligerent() && !p.state());
  }

  private boolean force(int np) {
    return view.parties().nouns().of(parse.head(np)) == NounClass.FORCE;
  }

  private boolean held(int np) {
    NounClass known = view.parties().nouns().of(parse.head(np));
    return known == NounClass.ASSET || known == NounClass.CIVIL_OBJECT;
  }

  /** "the town", "the outskirts of Aleppo" */
  private boolean ground(int np) {
    return struckPhrases.namesPlace(np)
        || PlaceWord.namesSort(parse.head(np))
        || parse.head(np).equals("border")
        || struckPhrases.groundOf(np);
  }
}
