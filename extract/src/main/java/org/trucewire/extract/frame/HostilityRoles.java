package org.trucewire.extract.frame;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trucewire.extract.frame.HostilityFrame.Layout;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.role.Name;
import org.trucewire.extract.role.Party;
import org.trucewire.extract.role.Reading;
import org.trucewire.extract.syntax.Chunk;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;
import org.trucewire.extract.syntax.Parse.PrepositionalPhrase;
import org.trucewire.extract.syntax.Token;

/** Who acts and who suffers in an act that a noun names: "the shelling of X by Y". */
final class HostilityRoles {

  /**
   * An act that a noun names.
   *
   * @param hit the noun
   * @param initiators who acts, or everyone who fights
   * @param targets on whom
   * @param mutual whether the initiators fight each other
   * @param places chunks that name what was struck
   */
  record NounAct(
      PhraseTable.Hit<HostilityFrame> hit,
      List<Party> initiators,
      List<Party> targets,
      boolean mutual,
      List<Integer> places) {}

  private static final Set<String> BY = Set.of("by", "from");
  private static final Set<String> ON =
      Set.of("on", "against", "at", "into", "upon", "targeting", "toward", "towards", "onto", "in");

  private final View view;
  private final Parse parse;
  private final ActOwners owners;
  private final StruckOwners struckOwners;
  private final Map<Integer, NounAct> acts = new HashMap<>();

  HostilityRoles(View view) {
    this.view = view;
    this.parse = view.parse();
    this.owners = new ActOwners(view);
    this.struckOwners = new StruckOwners(view);
    for (int i = 0; i < parse.chunks().size(); i++) {
      if (parse.chunk(i).is(Kind.NOUN_PHRASE)) {
        PhraseTable.Hit<HostilityFrame> hit = nounIn(i);
        if (hit != null) {
          acts.put(i, null);
        }
      }
    }
    for (int np : new ArrayList<>(acts.keySet())) {
      acts.put(np, roles(np, nounIn(np)));
    }
  }

  /** The acts by the index of their noun phrase. */
  Map<Integer, NounAct> acts() {
    return acts;
  }

  private PhraseTable.Hit<HostilityFrame> nounIn(int np) {
    Chunk chunk = parse.chunk(np);
    PhraseTable.Hit<HostilityFrame> found = null;
    for (int t = chunk.from(); t < chunk.to(); t++) {
      PhraseTable.Hit<HostilityFrame> hit = view.frames().hostilityNouns().noun(parse.tokens(), t);
      if (hit == null) {
        continue;
      }
      if (insideName(hit.head()) || flames(hit.head()) || aim(hit.head()) || illness(hit.head())) {
        continue;
      }
      boolean head = hit.head() == chunk.head();
      boolean carried =
          view.lexicon().has(EventWord.CARRIER, parse.tokens().get(chunk.head()).lower())
              && hit.head() == chunk.head() - 1;
      if (head && (found == null || hit.value().layout() != Layout.BLAST)
          || carried && found == null) {
        if (found == null || found.from() > hit.from() || hit.head() > found.head()) {
          found = found != null && found.head() == hit.head() ? found : hit;
        }
        t = Math.max(t, hit.to() - 1);
      }
    }
    return found;
  }

  /** "a push for peace" is none of arms. */
  private boolean aim(int token) {
    List<Token> tokens = parse.tokens();
    return tokens.get(token).is("push")
        && token + 1 < tokens.size()
        && tokens.get(token + 1).is("for");
  }

  /** "a heart attack" */
  private boolean illness(int token) {
    return token > 0
        && parse.tokens().get(token).lower().startsWith("attack")
        && (parse.tokens().get(token - 1).is("heart") || parse.tokens().get(token - 1).is("panic"));
  }

  /** "set the cars on fire", "hold their fire" and "a cease fire" speak of no shooting. */
  private boolean flames(int token) {
    List<Token> tokens = parse.tokens();
    boolean held =
        token > 1
            && tokens.get(token).is("fire")
            && (view.lexicon().has(EventWord.HOLD_FIRE, tokens.get(token - 1).lower())
                || view.lexicon().has(EventWord.HOLD_FIRE, tokens.get(token - 2).lower()));
    return held
        || token > 0
            && tokens.get(token).is("fire")
            && (tokens.get(token - 1).is("on") || tokens.get(token - 1).is("cease"));
  }

  private boolean insideName(int token) {
    Token word = parse.tokens().get(token);
    for (Name name : view.article().names(view.sentence())) {
      if (name.span().start() <= word.start() && word.end() <= name.span().end()) {
        return true;
      }
    }
    return false;
  }

  private NounAct roles(int np, PhraseTable.Hit<HostilityFrame> hit) {
    List<Party> initiators = new ArrayList<>();
    List<Party> targets = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    Layout layout = hit.value().layout();
    boolean fight = layout == Layout.FIGHT;
    Candidate.addAll(initiators, owners.before(np, hit, fight));
    if (!fight) {
      targets.addAll(owners.struckBefore(np, hit));
    }
    boolean mutual = fight;
    for (PrepositionalPhrase phrase : parse.prepositions(lastChunk(np, hit))) {
      List<Party> named = resolveAct(phrase.nounPhrases(), Reading.PATIENT);
      switch (phrase.word()) {
        case "between" -> {
          if (fight || named.size() > 1) {
            Candidate.addAll(initiators, named);
            mutual = true;
          }
        }
        case "with" -> {
          if (fight) {
            if (initiators.isEmpty()) {
              Candidate.addAll(initiators, new FightSides(view, this).beside(np, named));
            }
            Candidate.addAll(initiators, named);
          }
        }
        case "of" -> {
          if (layout == Layout.FALL && phrase.at() == np + 1) {
            places.addAll(phrase.nounPhrases());
          } else if (layout == Layout.ACT_ON && phrase.at() == np + 1) {
            Candidate.addAll(targets, named);
            places.addAll(phrase.nounPhrases());
          } else if (layout == Layout.ACT
              && phrase.at() == np + 1
              && initiators.isEmpty()
              && armed(named)) {
            Candidate.addAll(initiators, named);
          }
        }
        case "to" -> {
          if (layout == Layout.FALL && armed(named)) {
            Candidate.addAll(initiators, named);
          }
        }
        default -> {
          if (BY.contains(phrase.word())) {
            List<Party> agents = resolveAct(phrase.nounPhrases(), Reading.AGENT);
            if (agents.isEmpty() && phrase.word().equals("from")) {
              agents = firingFrom(phrase.nounPhrases().get(0));
            }
            if (phrase.word().equals("by")
                || layout == Layout.ACT
                    && initiators.isEmpty()
                    && !agents.isEmpty()
                    && armed(agents)) {
              Candidate.addAll(initiators, agents);
              for (int agent : phrase.nounPhrases()) {
                Candidate.addAll(initiators, new Allies(view, this).of(agent));
              }
            }
          } else if (ON.contains(phrase.word()) && !fight && layout != Layout.FALL) {
            boolean inside = phrase.word().equals("in");
            List<Party> hitParties = inside ? List.of() : struck(phrase.nounPhrases());
            if (targets.isEmpty()) {
              Candidate.addAll(targets, hitParties);
            }
            places.addAll(phrase.nounPhrases());
          } else if (phrase.word().equals("against") && fight) {
            Candidate.addAll(initiators, named);
          }
        }
      }
    }
    int after = lastChunk(np, hit) + 1;
    if (!fight
        && after < parse.chunks().size()
        && parse.chunk(after).is(Kind.VERB_GROUP)
        && parse.chunk(after).verb().gerund()
        && parse.head(after).equals("targeting")) {
      Candidate.addAll(targets, struck(parse.objects(after)));
      places.addAll(parse.objects(after));
    }
    int participle = after;
    while (view.is(participle, Kind.PREPOSITION) && view.is(participle + 1, Kind.NOUN_PHRASE)) {
      participle += 2;
    }
    if (initiators.isEmpty() && view.is(participle, Kind.VERB_GROUP)) {
      Candidate.addAll(initiators, blamed(participle));
    }
    if (fight && !mutual) {
      mutual = initiators.size() > 1;
    }
    targets.removeIf(t -> Candidate.has(initiators, t.id()) && initiators.size() == 1);
    return new NounAct(hit, initiators, targets, mutual, places);
  }

  /** "a bombing blamed on X", "an attack claimed by X" */
  private List<Party> blamed(int group) {
    String verb = parse.head(group);
    String wanted =
        switch (verb) {
          case "blamed" -> "on";
          case "attributed" -> "to";
          case "claimed" -> "by";
          default -> null;
        };
    if (wanted == null) {
      return List.of();
    }
    for (PrepositionalPhrase phrase : parse.prepositions(group)) {
      if (phrase.word().equals(wanted)) {
        List<Party> named = resolveAct(phrase.nounPhrases(), Reading.AGENT);
        return armed(named) ? named : List.of();
      }
    }
    return List.of();
  }

  private static boolean armed(List<Party> parties) {
    return parties.stream().allMatch(Party::belligerent);
  }

  private int lastChunk(int np, PhraseTable.Hit<HostilityFrame> hit) {
    int last = parse.chunkOf(hit.to() - 1);
    return Math.max(np, last);
  }

  /** Those whom noun phrases name, taking an act for the ones who did it. */
  List<Party> resolveAct(List<Integer> nounPhrases, Reading reading) {
    List<Party> found = new ArrayList<>();
    List<Integer> named = new ArrayList<>();
    for (int np : nounPhrases) {
      NounAct act = acts.get(np);
      if (act == null) {
        named.add(np);
      } else {
        Candidate.addAll(found, act.initiators());
      }
    }
    Candidate.addAll(found, view.resolve(named, reading));
    return found;
  }

  /** Whose the ground or the post is from where shots came: "from Houthi-held hills". */
  List<Party> firingFrom(int np) {
    List<Party> holder = view.parties().holder(parse, view.sentence(), np);
    boolean post = holder.isEmpty() && view.lexicon().has(EventWord.FIRING_POST, parse.head(np));
    List<Party> owner = post ? view.resolve(List.of(np), Reading.PATIENT) : holder;
    return owner.stream().filter(Party::belligerent).toList();
  }

  /** Those who are hit when something of theirs is: people, positions, a country. */
  List<Party> struck(List<Integer> nounPhrases) {
    List<Party> found = new ArrayList<>();
    for (int np : nounPhrases) {
      Candidate.addAll(found, view.resolve(List.of(np), Reading.PATIENT));
      Candidate.addAll(found, struckOwners.behind(np));
    }
    return found;
  }
}
