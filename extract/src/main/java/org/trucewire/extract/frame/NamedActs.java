package org.trucewire.extract.frame;

import java.util.List;
import java.util.Set;
import org.trucewire.extract.EventType;
import org.trucewire.extract.frame.HostilityFrame.Layout;
import org.trucewire.extract.frame.HostilityRoles.NounAct;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.lexicon.PlaceKind;
import org.trucewire.extract.role.NounClass;
import org.trucewire.extract.role.Party;
import org.trucewire.extract.role.Reading;
import org.trucewire.extract.syntax.Chunk;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;
import org.trucewire.extract.syntax.Parse.PrepositionalPhrase;
import org.trucewire.extract.syntax.Tag;
import org.trucewire.extract.syntax.Token;

/** Proposes the acts of armed force that nouns name: "an attack", "the shelling of". */
final class NamedActs {

  private static final Set<String> DEFINITE =
      Set.of("the", "this", "that", "those", "these", "such");

  private final View view;
  private final Parse parse;
  private final HostilityRoles roles;
  private final VerbArguments arguments;
  private final ImputedActs imputed;
  private final List<String> notes;

  NamedActs(View view, HostilityRoles roles, List<String> notes) {
    this.view = view;
    this.parse = view.parse();
    this.roles = roles;
    this.arguments = new VerbArguments(view, roles);
    this.imputed = new ImputedActs(view, arguments);
    this.notes = notes;
  }

  /** The act that a noun phrase names, null for none; why not goes to the notes. */
  Candidate noun(int np) {
    NounAct act = roles.acts().get(np);
    PhraseTable.Hit<HostilityFrame> hit = act.hit();
    String obstacle = office(np);
    if (obstacle == null) {
      obstacle = Modality.obstacleOfNoun(view, np);
    }
    if (obstacle == null && stopped(np, hit.head())) {
      obstacle = "it is what stops";
    }
    if (obstacle != null) {
      notes.add("trigger \"" + hit.phrase() + "\" found, but " + obstacle);
      return null;
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
    if (hit.value().group() && !ofGroup(candidate, hit.value().layout())) {
      return null;
    }
    Token first = parse.tokens().get(parse.chunk(np).from());
    candidate.definite = definite(parse, np);
    candidate.continues = act.initiators().isEmpty() && DEFINITE.contains(first.lower());
    candidate.mention = candidate.continues && candidate.initiators.isEmpty() && candidate.verb < 0;
    candidate.refersBack =
        !supported
            && candidate.initiators.isEmpty()
            && candidate.targets.isEmpty()
            && DEFINITE.contains(first.lower());
    if (hit.value().layout() == Layout.FALL && act.places().stream().noneMatch(this::town)) {
      return null;
    }
    if (hit.value().layout() == Layout.BLAST
        && !supported
        && act.initiators().isEmpty()
        && act.targets().isEmpty()
        && !Factives.heard(view, np)) {
      return null;
    }
    return candidate;
  }

  /** "a campaign against the rebels", "a murder by rebels" */
  private static boolean ofGroup(Candidate candidate, Layout layout) {
    List<Party> group = layout == Layout.ACT ? candidate.targets : candidate.initiators;
    return group.stream().anyMatch(p -> p.belligerent() && !p.state());
  }

  /** The ground of "the fall of Goma": "the fall of the Berlin Wall" is of none. */
  private boolean town(int np) {
    Token head = parse.tokens().get(parse.chunk(np).head());
    return view.places().stream()
        .anyMatch(p -> p.span().end() == head.end() && p.place().kind() != PlaceKind.COUNTRY);
  }

  /** "appealed to them to hold their fire": the verb and the noun mean a ceasefire. */
  private boolean stopped(int np, int trigger) {
    if (!view.is(np - 1, Kind.VERB_GROUP) || !parse.tokens().get(trigger).is("fire")) {
      return false;
    }
    PhraseTable.Hit<CeasefireNotion> hit =
        view.frames().ceasefireNouns().noun(parse.tokens(), parse.chunk(np - 1).head());
    return hit != null && hit.value() == CeasefireNotion.CEASEFIRE && hit.to() > trigger;
  }

  /** Whether a noun phrase means a certain act: "the offensive", "Israel's raid". */
  static boolean definite(Parse parse, int np) {
    return DEFINITE.contains(parse.tokens().get(parse.chunk(np).from()).lower())
        || possessive(parse, np);
  }

  private static boolean possessive(Parse parse, int np) {
    Chunk chunk = parse.chunk(np);
    for (int t = chunk.from() + 1; t < chunk.head(); t++) {
      if (parse.tokens().get(t).is("'s") || parse.tokens().get(t).is("'")) {
        return true;
      }
    }
    return false;
  }

  /**
   * What makes an act a field of duties: "the directors of military operations", "minister for the
   * offensive"; null for none.
   */
  private String office(int np) {
    int before = parse.skipBack(parse.firstOfGroup(np) - 1);
    boolean of =
        before > 0
            && view.is(before, Kind.PREPOSITION)
            && (parse.head(before).equals("of") || parse.head(before).equals("for"))
            && parse.chunk(np).from() == parse.chunk(before).to();
    int holder = of ? parse.skipBack(before - 1) : -1;
    boolean bare = first(np).tag() != Tag.DET && !possessive(parse, np);
    return bare && view.is(holder, Kind.NOUN_PHRASE) && office(parse.head(holder))
        ? "part of an office: \"" + parse.head(holder) + " of\""
        : null;
  }

  private boolean office(String noun) {
    NounClass known = view.parties().nouns().of(noun);
    return known == NounClass.OFFICIAL || known == NounClass.FIGHTER;
  }

  private Token first(int np) {
    return parse.tokens().get(parse.chunk(np).from());
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

  /** "The worst clash was reported between X and Y." */
  private List<Party> between(int group) {
    for (PrepositionalPhrase phrase : parse.prepositions(group)) {
      if (phrase.word().equals("between")) {
        List<Party> sides = view.resolve(phrase.nounPhrases(), Reading.PATIENT);
        return sides.size() > 1 ? sides : List.of();
      }
    }
    return List.of();
  }

  /** "The raids went on against X", "The strike was aimed at X." */
  private List<Party> against(int group) {
    boolean aimed = parse.head(group).equals("aimed") || parse.head(group).equals("directed");
    for (PrepositionalPhrase phrase : parse.prepositions(group)) {
      if (phrase.word().equals("against") || aimed && phrase.word().equals("at")) {
        return roles.struck(phrase.nounPhrases());
      }
    }
    return List.of();
  }

  /** "launched an attack", "an attack was carried out by", "came under fire". */
  private boolean support(Candidate candidate, int np) {
    int group = Governor.verbOver(view, np);
    if (group >= 0) {
      candidate.verb = group;
      if (candidate.mutual && imputed.started(candidate, group)) {
        return true;
      }
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
          candidate.initiators(arguments.agents(group, true));
        } else if (candidate.initiators.isEmpty() || candidate.mutual) {
          candidate.initiators(arguments.doers(parse.subjects(group)));
          candidate.targets.removeIf(t -> Candidate.has(candidate.initiators, t.id()));
          if (!candidate.mutual) {
            new Allies(view, roles).join(candidate, group);
          }
        }
        if (claims && candidate.initiators.isEmpty()) {
          candidate.refersBack = true;
        }
        if (claims) {
          candidate.claimants(candidate.initiators);
          candidate.claimsAct =
              !candidate.initiators.isEmpty() && candidate.targets.isEmpty() && definite(parse, np);
        }
        return true;
      }
      if (view.frames().uses(parse, group, Operator.ACCUSE) && candidate.initiators.isEmpty()) {
        List<Integer> blamed = parse.passive(group) ? parse.subjects(group) : parse.objects(group);
        candidate.initiators(view.resolve(blamed, Reading.AGENT));
        imputed.accused(candidate, group);
      }
      if (parse.objects(group).contains(np)
          && view.lexicon().has(EventWord.BLAME, parse.head(group))) {
        imputed.blame(candidate, np, group);
        return !candidate.initiators.isEmpty();
      }
      return false;
    }
    int answer = answering(np);
    if (answer >= 0) {
      candidate.verb = answer;
      if (candidate.initiators.isEmpty()) {
        candidate.initiators(arguments.doers(parse.subjects(answer)));
      }
      return true;
    }
    int own = Governor.verbUnder(view, np);
    if (own >= 0) {
      candidate.verb = own;
      candidate.subject = parse.finite(own);
      boolean supports = view.frames().uses(parse, own, Operator.SUPPORT);
      if (candidate.mutual && candidate.initiators.size() < 2) {
        candidate.initiators(between(own));
      } else if (!candidate.mutual && candidate.targets.isEmpty()) {
        candidate.targets(against(own));
      }
      if (supports && parse.passive(own)) {
        candidate.initiators(arguments.agents(own, true));
        return true;
      }
    }
    return false;
  }
}
