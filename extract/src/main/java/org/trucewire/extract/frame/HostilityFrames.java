package org.trucewire.extract.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.trucewire.extract.EventType;
import org.trucewire.extract.frame.HostilityFrame.Layout;
import org.trucewire.extract.frame.HostilityRoles.NounAct;
import org.trucewire.extract.lexicon.ActorKind;
import org.trucewire.extract.lexicon.PlaceMatch;
import org.trucewire.extract.role.NounClass;
import org.trucewire.extract.role.Party;
import org.trucewire.extract.role.Reading;
import org.trucewire.extract.syntax.Chunk;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;
import org.trucewire.extract.syntax.Parse.PrepositionalPhrase;
import org.trucewire.extract.syntax.Tag;
import org.trucewire.extract.syntax.Token;

/** Proposes acts of armed force that a sentence reports. */
final class HostilityFrames {

  private static final Set<String> AT =
      Set.of("at", "on", "into", "toward", "towards", "against", "onto", "upon", "across", "over");
  private static final Set<String> WARS =
      Set.of("war", "conflict", "fighting", "violence", "hostilities", "clashes", "bloodshed");
  private static final Set<String> DEFINITE =
      Set.of("the", "this", "that", "those", "these", "such");

  private final View view;
  private final Parse parse;
  private final HostilityRoles roles;
  private final List<Candidate> found = new ArrayList<>();
  private final List<String> notes;

  private HostilityFrames(View view, List<String> notes) {
    this.view = view;
    this.parse = view.parse();
    this.roles = new HostilityRoles(view);
    this.notes = notes;
  }

  /** The acts in a sentence; why a word gave none goes to {@code notes}. */
  static List<Candidate> find(View view, List<String> notes) {
    HostilityFrames frames = new HostilityFrames(view, notes);
    for (int i = 0; i < view.parse().chunks().size(); i++) {
      if (view.parse().chunk(i).is(Kind.VERB_GROUP)) {
        frames.verb(i);
      } else if (frames.roles.acts().containsKey(i)) {
        frames.noun(i);
      }
    }
    return frames.found;
  }

  private void verb(int group) {
    List<PhraseTable.Hit<HostilityFrame>> hits = view.frames().hostilityVerbs().verbs(parse, group);
    for (PhraseTable.Hit<HostilityFrame> hit : hits) {
      if (parse.tokens().get(hit.head()).tag() != Tag.VERB) {
        continue;
      }
      String obstacle = Modality.obstacle(view, group, EventType.HOSTILITIES);
      if (obstacle != null) {
        notes.add("trigger \"" + hit.phrase() + "\" found, but " + obstacle);
        return;
      }
      Candidate candidate =
          new Candidate(EventType.HOSTILITIES, "verb:" + hit.phrase(), hit.head(), group);
      candidate.verb = group;
      candidate.needsArms = hit.value().armed();
      candidate.cameo = hit.value().cameo();
      boolean fits =
          switch (hit.value().layout()) {
            case ON_OBJECT -> onObject(candidate, group, hit);
            case KILL -> {
              candidate.toll = true;
              candidate.told = true;
              yield kill(candidate, group, hit);
            }
            case SEIZE -> seize(candidate, group, hit);
            case FIRE_AT -> fireAt(candidate, group, hit);
            case MUTUAL -> mutual(candidate, group, hit);
            case REPEL -> repel(candidate, group);
            case BLAST -> blast(candidate, group);
            case LOSE -> lose(candidate, group, hit);
            case DIE -> {
              candidate.toll = true;
              yield die(candidate, group);
            }
            case CLAIM -> claim(candidate, group);
            default -> false;
          };
      if (fits) {
        int before = parse.skipBack(group - 1);
        candidate.aside =
            before > 0
                && parse.chunk(before).is(Kind.RELATIVE)
                && parse.chunk(before - 1).is(Kind.COMMA);
        found.add(candidate);
        return;
      }
    }
  }

  private boolean passive(int group, PhraseTable.Hit<HostilityFrame> hit) {
    if (parse.passive(group)) {
      return true;
    }
    boolean transitive =
        hit.value().layout() == Layout.KILL
            || hit.value().layout() == Layout.SEIZE
            || hit.value().layout() == Layout.ON_OBJECT;
    Chunk.VerbShape verb = parse.chunk(group).verb();
    return transitive && verb.bare() && objects(group, hit).isEmpty();
  }

  /** The direct objects, which stand after the words that belong to the verb. */
  private List<Integer> objects(int group, PhraseTable.Hit<HostilityFrame> hit) {
    if (hit.to() <= parse.chunk(group).to()) {
      List<Integer> direct = parse.objects(group);
      if (!direct.isEmpty() || hit.phrase().indexOf(' ') < 0) {
        return direct;
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

  private List<Party> agents(int group, boolean passive) {
    if (!passive) {
      List<Integer> subjects = parse.subjects(group);
      return doers(subjects);
    }
    for (PrepositionalPhrase phrase : parse.prepositions(group)) {
      if (phrase.word().equals("by")) {
        return doers(phrase.nounPhrases());
      }
    }
    return List.of();
  }

  private List<Party> doers(List<Integer> nounPhrases) {
    return roles.resolveAct(nounPhrases, Reading.AGENT);
  }

  private List<Integer> patients(int group, boolean passive, PhraseTable.Hit<HostilityFrame> hit) {
    return passive ? parse.subjects(group) : objects(group, hit);
  }

  private boolean onObject(Candidate candidate, int group, PhraseTable.Hit<HostilityFrame> hit) {
    boolean passive = passive(group, hit);
    List<Integer> patients = patients(group, passive, hit);
    candidate.initiators(agents(group, passive));
    candidate.targets(roles.struck(patients));
    candidate.placeHints.addAll(patients);
    if (patients.isEmpty() && candidate.initiators.isEmpty()) {
      return false;
    }
    if (patients.isEmpty() && !passive && hit.value().armed()) {
      return intransitive(candidate, group, hit);
    }
    return !patients.isEmpty() && strikable(patients, candidate)
        || patients.isEmpty() && !hit.value().armed();
  }

  /** "Israel strikes near the ministry", "the two groups are fighting for control". */
  private boolean intransitive(
      Candidate candidate, int group, PhraseTable.Hit<HostilityFrame> hit) {
    boolean armed =
        !candidate.initiators.isEmpty()
            && candidate.initiators.stream().allMatch(Party::belligerent);
    if (!armed) {
      return false;
    }
    if (hit.phrase().equals("fight") || hit.phrase().equals("battle")) {
      for (PrepositionalPhrase phrase : parse.prepositions(group)) {
        if (phrase.word().equals("against") || phrase.word().equals("with")) {
          candidate.targets(view.resolve(phrase.nounPhrases(), Reading.PATIENT));
        }
      }
      candidate.mutual = candidate.initiators.size() > 1 && candidate.targets.isEmpty();
      return true;
    }
    for (PrepositionalPhrase phrase : parse.prepositions(group)) {
      boolean at =
          phrase.word().equals("near")
              || phrase.word().equals("in")
              || phrase.word().equals("at")
              || phrase.word().equals("inside");
      if (at && phrase.nounPhrases().stream().anyMatch(this::namesPlace)) {
        candidate.placeHints.addAll(phrase.nounPhrases());
        return true;
      }
    }
    return false;
  }

  /** Whether what is attacked can be attacked with arms. */
  private boolean strikable(List<Integer> patients, Candidate candidate) {
    if (!candidate.targets.isEmpty()) {
      return true;
    }
    boolean inPlace =
        candidate.initiators.stream().anyMatch(Party::belligerent)
            && patients.stream()
                .anyMatch(
                    np ->
                        view.is(np + 1, Kind.PREPOSITION)
                            && parse.head(np + 1).equals("in")
                            && view.is(np + 2, Kind.NOUN_PHRASE)
                            && namesPlace(np + 2));
    if (inPlace) {
      return true;
    }
    boolean counted = patients.stream().anyMatch(np -> weaponOf(np));
    if (counted) {
      return true;
    }
    boolean group = candidate.initiators.stream().anyMatch(p -> p.belligerent() && !p.state());
    for (int np : patients) {
      NounClass known = view.parties().nouns().of(parse.head(np));
      if (group
          || known != null
          || namesPlace(np)
          || parse.tokens().get(parse.chunk(np).head()).tag() == Tag.PRON) {
        return true;
      }
    }
    return false;
  }

  private boolean namesPlace(int np) {
    Chunk chunk = parse.chunk(np);
    int from = parse.tokens().get(chunk.from()).start();
    int to = parse.tokens().get(chunk.to() - 1).end();
    for (PlaceMatch place : view.places()) {
      if (place.span().start() >= from && place.span().end() <= to) {
        return true;
      }
    }
    return false;
  }

  private boolean kill(Candidate candidate, int group, PhraseTable.Hit<HostilityFrame> hit) {
    boolean passive = passive(group, hit);
    List<Integer> patients = patients(group, passive, hit);
    if (hit.phrase().equals("claim")) {
      if (patients.isEmpty() || !parse.head(patients.get(0)).equals("lives")) {
        return false;
      }
      candidate.initiators(agents(group, passive));
      return true;
    }
    if (hit.phrase().equals("leave") && !leftDead(patients)) {
      return false;
    }
    if (patients.isEmpty() || !persons(patients)) {
      return false;
    }
    candidate.initiators(agents(group, passive));
    for (int np : passive ? List.<Integer>of() : parse.subjects(group)) {
      NounAct act = roles.acts().get(np);
      if (act != null && act.mutual() || WARS.contains(parse.head(np))) {
        candidate.mutual = true;
        return true;
      }
    }
    candidate.targets(
        roles.struck(patients).stream().map(t -> people(t, candidate.initiators)).toList());
    candidate.targets.removeIf(t -> Candidate.has(candidate.initiators, t.id()));
    return true;
  }

  /** "44 Palestinians" who are killed are people, not their state. */
  private Party people(Party party, List<Party> killers) {
    String words = party.words();
    boolean byGroup = party.id().equals("PSE") || killers.stream().anyMatch(k -> !k.state());
    boolean people =
        byGroup
            && party.actor().kind() == ActorKind.STATE
            && words != null
            && words.indexOf(' ') < 0
            && words.endsWith("ns")
            && !words.equals(party.actor().name());
    return people
        ? new Party(
            view.article().actor(party.id() + "_CIV", ActorKind.CIVILIANS, party.id()),
            words,
            party.span(),
            true)
        : party;
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

  private boolean persons(List<Integer> patients) {
    for (int np : patients) {
      Token head = parse.tokens().get(parse.chunk(np).head());
      NounClass known = view.parties().nouns().of(head.lower());
      boolean person =
          known != null
                  && known != NounClass.WEAPON
                  && known != NounClass.ASSET
                  && known != NounClass.CIVIL_OBJECT
              || head.tag() == Tag.NUM
              || head.tag() == Tag.PROPN
              || head.tag() == Tag.PRON
              || !view.resolve(List.of(np), Reading.PATIENT).isEmpty()
              || numbered(np);
      if (person) {
        return true;
      }
    }
    return false;
  }

  private boolean numbered(int np) {
    Chunk chunk = parse.chunk(np);
    for (int t = chunk.from(); t < chunk.head(); t++) {
      if (parse.tokens().get(t).tag() == Tag.NUM) {
        return true;
      }
    }
    return parse.head(np).equals("dozens")
        || parse.head(np).equals("hundreds")
        || parse.head(np).equals("scores");
  }

  private boolean seize(Candidate candidate, int group, PhraseTable.Hit<HostilityFrame> hit) {
    boolean passive = passive(group, hit);
    List<Integer> patients = patients(group, passive, hit);
    boolean place = false;
    boolean power = false;
    for (int np : patients) {
      NounClass known = view.parties().nouns().of(parse.head(np));
      String head = parse.head(np);
      power |= head.equals("power");
      place |=
          namesPlace(np)
              || known == NounClass.ASSET
              || head.equals("control")
              || known == NounClass.CIVIL_OBJECT
              || head.equals("parts")
              || head.equals("swathes")
              || head.equals("ground");
    }
    candidate.initiators(agents(group, passive));
    boolean coup =
        power && candidate.initiators.stream().anyMatch(p -> p.belligerent() && !p.state());
    if (!place && !coup) {
      return false;
    }
    for (int np : patients) {
      if (!namesPlaceOnly(np)) {
        candidate.targets(view.resolve(List.of(np), Reading.PATIENT));
      }
    }
    candidate.targets.removeIf(
        t ->
            t.actor().kind() == ActorKind.CIVILIANS || Candidate.has(candidate.initiators, t.id()));
    for (PrepositionalPhrase phrase : parse.prepositions(group)) {
      if (phrase.word().equals("from")) {
        candidate.targets(view.resolve(phrase.nounPhrases(), Reading.AGENT));
      }
    }
    candidate.placeHints.addAll(patients);
    candidate.needsArms = true;
    return true;
  }

  private boolean namesPlaceOnly(int np) {
    return namesPlace(np) && view.parties().nouns().of(parse.head(np)) == null;
  }

  private boolean fireAt(Candidate candidate, int group, PhraseTable.Hit<HostilityFrame> hit) {
    boolean direct = hit.phrase().indexOf(' ') > 0;
    boolean passive = parse.passive(group);
    List<Integer> weapons = passive ? parse.subjects(group) : objects(group, hit);
    List<Integer> struck = new ArrayList<>();
    if (direct) {
      struck.addAll(weapons);
    } else if (!weapons.isEmpty()) {
      boolean weapon = false;
      for (int np : weapons) {
        weapon |= view.parties().nouns().of(parse.head(np)) == NounClass.WEAPON || weaponOf(np);
      }
      if (!weapon) {
        return false;
      }
    } else if (!hit.phrase().equals("fire")) {
      return false;
    }
    for (PrepositionalPhrase phrase : parse.prepositions(group)) {
      if (AT.contains(phrase.word())) {
        struck.addAll(phrase.nounPhrases());
      }
    }
    candidate.initiators(agents(group, passive));
    candidate.targets(roles.struck(struck));
    candidate.placeHints.addAll(struck);
    return !(struck.isEmpty() && weapons.isEmpty() && !direct);
  }

  /** "hundreds of rockets" */
  private boolean weaponOf(int np) {
    return view.is(np + 1, Kind.PREPOSITION)
        && parse.head(np + 1).equals("of")
        && view.is(np + 2, Kind.NOUN_PHRASE)
        && view.parties().nouns().of(parse.head(np + 2)) == NounClass.WEAPON;
  }

  private boolean mutual(Candidate candidate, int group, PhraseTable.Hit<HostilityFrame> hit) {
    candidate.mutual = true;
    candidate.initiators(doers(parse.subjects(group)));
    for (PrepositionalPhrase phrase : parse.prepositions(group)) {
      if (phrase.word().equals("with")
          || phrase.word().equals("between")
          || phrase.word().equals("against")) {
        candidate.initiators(view.resolve(phrase.nounPhrases(), Reading.PATIENT));
      }
    }
    if (hit.phrase().endsWith(" with")) {
      candidate.initiators(view.resolve(objects(group, hit), Reading.PATIENT));
    }
    return true;
  }

  private boolean repel(Candidate candidate, int group) {
    boolean passive = parse.passive(group);
    List<Integer> repelled = passive ? parse.subjects(group) : parse.objects(group);
    for (int np : repelled) {
      NounAct act = roles.acts().get(np);
      if (act != null) {
        candidate.initiators(act.initiators());
        candidate.targets(act.targets());
        candidate.targets(agents(group, passive));
        candidate.targets.removeIf(t -> Candidate.has(candidate.initiators, t.id()));
        candidate.triggers.add(act.hit().head());
        candidate.definite =
            DEFINITE.contains(parse.tokens().get(parse.chunk(np).from()).lower()) || possessive(np);
        return true;
      }
    }
    return false;
  }

  /** "Islamic State claimed responsibility." */
  private boolean claim(Candidate candidate, int group) {
    candidate.initiators(doers(parse.subjects(group)));
    candidate.claimants(candidate.initiators);
    candidate.claimsAct = true;
    return !candidate.initiators.isEmpty();
  }

  /** "Ten rebels died in the clash." */
  private boolean die(Candidate candidate, int group) {
    List<Integer> dead = parse.subjects(group);
    boolean inAct = false;
    for (PrepositionalPhrase phrase : parse.prepositions(group)) {
      for (int np : phrase.nounPhrases()) {
        inAct |= roles.acts().containsKey(np) && !phrase.word().equals("since");
      }
    }
    if (!inAct || dead.isEmpty() || !persons(dead)) {
      return false;
    }
    candidate.targets(roles.struck(dead));
    return true;
  }

  /** "The group lost 400 fighters in air strikes." */
  private boolean lose(Candidate candidate, int group, PhraseTable.Hit<HostilityFrame> hit) {
    List<Integer> lost = objects(group, hit);
    if (lost.isEmpty() || !persons(lost)) {
      return false;
    }
    candidate.targets(view.resolve(parse.subjects(group), Reading.PATIENT));
    boolean inAct = false;
    for (PrepositionalPhrase phrase : parse.prepositions(group)) {
      for (int np : phrase.nounPhrases()) {
        inAct |= roles.acts().containsKey(np);
      }
    }
    return inAct && !candidate.targets.isEmpty();
  }

  private boolean blast(Candidate candidate, int group) {
    List<Integer> subjects = parse.subjects(group);
    boolean weapon = false;
    for (int np : subjects) {
      weapon |=
          view.parties().nouns().of(parse.head(np)) == NounClass.WEAPON
              || roles.acts().containsKey(np);
    }
    if (!weapon) {
      return false;
    }
    candidate.initiators(doers(subjects));
    candidate.targets(roles.struck(parse.objects(group)));
    return true;
  }

  private void noun(int np) {
    NounAct act = roles.acts().get(np);
    PhraseTable.Hit<HostilityFrame> hit = act.hit();
    String obstacle = Modality.obstacleOfNoun(view, np);
    if (obstacle != null) {
      notes.add("trigger \"" + hit.phrase() + "\" found, but " + obstacle);
      return;
    }
    Candidate candidate =
        new Candidate(EventType.HOSTILITIES, "noun:" + hit.phrase(), hit.head(), np);
    candidate.cameo = hit.value().cameo();
    candidate.needsArms = hit.value().armed();
    candidate.mutual = act.mutual();
    candidate.initiators(act.initiators());
    candidate.targets(act.targets());
    candidate.placeHints.addAll(act.places());
    boolean supported = support(candidate, np);
    Token first = parse.tokens().get(parse.chunk(np).from());
    candidate.definite = DEFINITE.contains(first.lower()) || possessive(np);
    candidate.continues = act.initiators().isEmpty() && DEFINITE.contains(first.lower());
    candidate.refersBack =
        !supported
            && act.initiators().isEmpty()
            && act.targets().isEmpty()
            && DEFINITE.contains(first.lower());
    if (hit.value().layout() == Layout.BLAST
        && !supported
        && act.initiators().isEmpty()
        && act.targets().isEmpty()) {
      return;
    }
    found.add(candidate);
  }

  private boolean possessive(int np) {
    Chunk chunk = parse.chunk(np);
    for (int t = chunk.from() + 1; t < chunk.head(); t++) {
      if (parse.tokens().get(t).is("'s") || parse.tokens().get(t).is("'")) {
        return true;
      }
    }
    return false;
  }

  /** The verb of "responded to the raid with an attack", or -1. */
  private int answering(int np) {
    int before = parse.skipBack(parse.firstOfGroup(np) - 1);
    if (before < 0
        || !parse.chunk(before).is(Kind.PREPOSITION)
        || !(parse.head(before).equals("with") || parse.head(before).equals("by"))) {
      return -1;
    }
    int verb = parse.verbBefore(before - 1);
    return verb >= 0 && view.frames().uses(parse, verb, Operator.ANSWER) ? verb : -1;
  }

  /** "launched an attack", "an attack was carried out by", "came under fire". */
  private boolean support(Candidate candidate, int np) {
    int group = Governor.verbOver(view, np);
    if (group >= 0) {
      candidate.verb = group;
      if (view.frames().uses(parse, group, Operator.RECEIVE)) {
        List<Party> victims = view.resolve(parse.subjects(group), Reading.PATIENT);
        if (candidate.mutual) {
          candidate.initiators(victims);
        } else if (candidate.targets.isEmpty()) {
          victims =
              victims.stream().filter(v -> !Candidate.has(candidate.initiators, v.id())).toList();
          candidate.targets(victims);
        }
        return true;
      }
      boolean claims = view.frames().uses(parse, group, Operator.CLAIM_ACT);
      if (claims || view.frames().uses(parse, group, Operator.SUPPORT)) {
        if (parse.passive(group)) {
          candidate.initiators(agents(group, true));
        } else if (candidate.initiators.isEmpty() || candidate.mutual) {
          candidate.initiators(doers(parse.subjects(group)));
          candidate.targets.removeIf(t -> Candidate.has(candidate.initiators, t.id()));
        }
        if (claims && candidate.initiators.isEmpty()) {
          candidate.refersBack = true;
        }
        if (claims) {
          candidate.claimants(candidate.initiators);
        }
        return true;
      }
      if (view.frames().uses(parse, group, Operator.ACCUSE) && candidate.initiators.isEmpty()) {
        candidate.initiators(view.resolve(parse.objects(group), Reading.AGENT));
      }
      return false;
    }
    int answer = answering(np);
    if (answer >= 0) {
      candidate.verb = answer;
      if (candidate.initiators.isEmpty()) {
        candidate.initiators(doers(parse.subjects(answer)));
      }
      return true;
    }
    int own = Governor.verbUnder(view, np);
    if (own >= 0) {
      candidate.verb = own;
      candidate.subject = parse.finite(own);
      boolean supports = view.frames().uses(parse, own, Operator.SUPPORT);
      if (supports && parse.passive(own)) {
        candidate.initiators(agents(own, true));
        return true;
      }
    }
    return false;
  }
}
