package org.trucewire.extract.role;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.trucewire.extract.lexicon.Actor;
import org.trucewire.extract.lexicon.ActorKind;
import org.trucewire.extract.lexicon.NameSense;
import org.trucewire.extract.syntax.Chunk;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;
import org.trucewire.extract.syntax.Tag;
import org.trucewire.extract.syntax.Token;

/** Whom noun phrases mean that have no name of their own: "the rebels", "its forces". */
final class NamelessPhrases {

  private final PartyResolver resolver;
  private final Discourse discourse;
  private final PhraseText text;
  private final PhraseClasses classes;
  private final ClassActors actors;
  private final Pronouns pronouns;
  private final Appositions appositions;
  private final Voices voices;
  private final KnownOwners owners;

  NamelessPhrases(
      PartyResolver resolver,
      Discourse discourse,
      PhraseText text,
      PhraseClasses classes,
      ClassActors actors,
      Pronouns pronouns,
      KnownOwners owners) {
    this.owners = owners;
    this.resolver = resolver;
    this.discourse = discourse;
    this.text = text;
    this.classes = classes;
    this.actors = actors;
    this.pronouns = pronouns;
    this.appositions = new Appositions(resolver, classes);
    this.voices = new Voices(resolver, discourse);
  }

  List<Party> resolve(
      Parse parse, int sentence, int np, Chunk chunk, NounClass known, Reading reading) {
    List<Party> owner = owned(parse, sentence, np, chunk, known, reading);
    boolean memberOf =
        known == NounClass.FIGHTER
            && np + 1 < parse.chunks().size()
            && parse.chunk(np + 1).is(Kind.PREPOSITION)
            && parse.head(np + 1).equals("of");
    if (!owner.isEmpty() || memberOf) {
      return owner;
    }
    Token head = parse.tokens().get(chunk.head());
    if (head.tag() == Tag.PROPN) {
      Actor person = resolver.backdrop().persons().of(head.lower());
      if (person != null) {
        return text.one(person, parse, np, true);
      }
    }
    boolean paper = reading == Reading.SPEAKER && voices.paper(head);
    List<Party> beside =
        paper
            ? voices.issuedIn(parse, sentence, np)
            : appositions.behind(parse, sentence, np, reading);
    if (beside.isEmpty() && reading == Reading.SPEAKER && head.tag() == Tag.PROPN) {
      beside = appositions.office(parse, sentence, np);
    }
    if (!beside.isEmpty()) {
      return beside;
    }
    if ((reading == Reading.SPEAKER || reading == Reading.AGENT && classes.rules(parse, chunk))
        && head.tag() == Tag.PROPN
        && (classes.hasTitle(parse, chunk) || resolver.backdrop().persons().titled(head.lower()))) {
      Actor state = resolver.backdrop().state();
      return state == null ? List.of() : text.one(state, parse, np, false);
    }
    if (reading == Reading.SPEAKER && known == null) {
      return voices.resolve(parse, sentence, np, head);
    }
    if (known == null) {
      return List.of();
    }
    if (known != NounClass.REBEL && PhraseClasses.unknown(parse, chunk)
        || reading == Reading.SPEAKER && classes.anonymousSource(parse, chunk)) {
      return List.of();
    }
    if (reading == Reading.SPEAKER && parse.head(np).startsWith("spokes")) {
      List<Party> topic = discourse.topicBefore(sentence);
      boolean theirs =
          topic.size() == 1
              && topic.get(0).belligerent()
              && !topic.get(0).state()
              && PhraseClasses.bare(parse, chunk)
              && !(np + 1 < parse.chunks().size() && parse.chunk(np + 1).is(Kind.PREPOSITION));
      if (theirs) {
        return text.one(topic.get(0).actor(), parse, np, false);
      }
    }
    boolean official =
        known == NounClass.OFFICIAL || known == NounClass.GOVERNMENT || known == NounClass.FORCE;
    if ((official || known == NounClass.GROUP) && classes.foreign(parse, chunk)) {
      return List.of();
    }
    boolean definite =
        parse.tokens().get(chunk.from()).is("the") || parse.tokens().get(chunk.from()).is("a");
    if (reading == Reading.SPEAKER && official && definite && discourse.official() != null) {
      return text.one(discourse.official().actor(), parse, np, false);
    }
    Party reporter = discourse.reporter();
    if (known == NounClass.FORCE
        && reading != Reading.SPEAKER
        && reporter != null
        && resolver.backdrop().rival(reporter.id()) == null
        && PhraseClasses.bare(parse, chunk)
        && !classes.stateArms(parse, chunk)) {
      return text.one(reporter.actor(), parse, np, false);
    }
    Actor holder = owner(parse, sentence, chunk, known, reading);
    if (holder != null) {
      return text.one(holder, parse, np, false);
    }
    Actor partner = official ? stateBeside(parse, sentence, np) : null;
    Actor actor =
        partner != null ? partner : actors.inContext(parse, sentence, chunk, known, reading);
    return actor == null
        ? BothSides.mean(parse, chunk, known, head)
            ? pronouns.sides(parse, np, sentence)
            : List.of()
        : text.one(actor, parse, np, false);
  }

  /** Whose the forces or arms are of which the article told before; null if it did not. */
  private Actor owner(Parse parse, int sentence, Chunk chunk, NounClass known, Reading reading) {
    boolean arms =
        reading != Reading.SPEAKER && (known == NounClass.FORCE || known == NounClass.WEAPON);
    boolean plain = arms && (PhraseClasses.bare(parse, chunk) || another(parse, chunk));
    return plain ? owners.of(sentence, parse.tokens().get(chunk.head()).lower()) : null;
  }

  private static boolean another(Parse parse, Chunk chunk) {
    return parse.tokens().get(chunk.from()).is("another") && chunk.from() + 1 == chunk.head();
  }

  /** "the government and the ELN": that of the group's country, wherever they meet; or null. */
  private Actor stateBeside(Parse parse, int sentence, int np) {
    for (int other : parse.group(parse.firstOfGroup(np), true)) {
      for (Name name : text.namesIn(parse, sentence, parse.chunk(other))) {
        Actor actor = name.actor();
        if (actor.kind() == ActorKind.ARMED_GROUP && actor.country() != null) {
          Party state = resolver.backdrop().state(actor.country());
          return state == null ? null : state.actor();
        }
      }
    }
    return null;
  }

  /** "forces of Azerbaijan", "its forces", "rebels in Syria". */
  private List<Party> owned(
      Parse parse, int sentence, int np, Chunk chunk, NounClass known, Reading reading) {
    Token first = parse.tokens().get(chunk.from());
    boolean joinedBefore = parse.firstOfGroup(np) != np;
    if (Pronouns.possessive(first) && !(reading == Reading.PATIENT && joinedBefore)) {
      List<Party> owner =
          pronouns.resolve(
              parse, sentence, np, first, reading == Reading.PATIENT ? reading : Reading.AGENT);
      if (known == NounClass.PARTIES) {
        Party opponent =
            owner.size() == 1 ? resolver.backdrop().opponent(owner.get(0), sentence) : null;
        return opponent != null ? List.of(opponent) : owner.size() == 2 ? owner : List.of();
      }
      if (owner.size() == 2 && reading == Reading.AGENT && armed(known)) {
        return owner;
      }
      if (known == null && reading == Reading.SPEAKER && classes.hasTitle(parse, chunk)) {
        known = NounClass.OFFICIAL;
      }
      if (owner.size() == 1 && known != null && known != NounClass.COUNTRY) {
        Party party = owner.get(0);
        Name name = new Name(parse.span(np), party.actor(), NameSense.NAME, first.text());
        Actor actor = actors.ofClass(parse, sentence, chunk, name, known, reading);
        return actor == null ? List.of() : text.one(actor, parse, np, false);
      }
    }
    List<Party> whose = whose(parse, sentence, np, chunk, known, reading);
    if (!whose.isEmpty()) {
      return whose;
    }
    if (known == null && !(parse.tokens().get(chunk.head()).tag() == Tag.PROPN)) {
      return List.of();
    }
    int at = np + 1;
    if (at + 1 >= parse.chunks().size() || !parse.chunk(at).is(Kind.PREPOSITION)) {
      return List.of();
    }
    String preposition = parse.head(at);
    boolean of =
        preposition.equals("of")
            || preposition.equals("from")
            || preposition.equals("for") && known == NounClass.OFFICIAL
            || preposition.equals("at") && known == NounClass.OFFICIAL
            || preposition.equals("with") && known == NounClass.OFFICIAL;
    boolean place =
        preposition.equals("in")
            && (known == NounClass.REBEL
                || known == NounClass.GUNMAN
                || known == NounClass.SEPARATIST
                || known == NounClass.OPPOSITION
                || known == NounClass.CIVILIAN
                || known == NounClass.MILITIA);
    if (!of && !place) {
      return List.of();
    }
    Chunk tail = parse.chunk(at + 1);
    if (!tail.is(Kind.NOUN_PHRASE)) {
      return List.of();
    }
    List<Party> parties = new ArrayList<>();
    boolean several = of && known != null && parse.head(np).endsWith("s");
    for (int owner : several ? parse.group(at + 1, false) : List.of(at + 1)) {
      if (owner > at + 1 && parse.chunk(owner).to() - parse.chunk(owner).from() > 2) {
        break;
      }
      List<Name> names = new ArrayList<>(text.namesIn(parse, sentence, parse.chunk(owner)));
      Token last = parse.tokens().get(parse.chunk(owner).head());
      names.sort(Comparator.comparing(name -> name.span().end() < last.end()));
      if (known == NounClass.FIGHTER || known == NounClass.REBEL) {
        names.sort(Comparator.comparing(name -> name.actor().kind() != ActorKind.ARMED_GROUP));
      }
      for (Name name : names) {
        if (text.led(name)) {
          continue;
        }
        Actor actor = actors.ofClass(parse, sentence, chunk, name, known, reading);
        if (actor != null) {
          parties.add(new Party(actor, text.words(parse, chunk), parse.span(np), true));
          break;
        }
      }
    }
    boolean members =
        known == NounClass.FIGHTER
            || known == NounClass.OFFICIAL
            || (known == NounClass.FORCE || known == NounClass.GOVERNMENT)
                && classes.group(parse, tail);
    if (parties.isEmpty() && of && members) {
      parties = resolver.resolve(parse, sentence, at + 1, reading);
    }
    boolean local =
        parties.isEmpty()
            && of
            && reading == Reading.SPEAKER
            && known == NounClass.FIGHTER
            && PhraseClasses.properName(parse, tail)
            && resolver.backdrop().placed(sentence) != null;
    if (local) {
      Actor state = resolver.backdrop().state(sentence);
      return state == null ? parties : text.one(state, parse, np, false);
    }
    return parties;
  }

  private static boolean armed(NounClass known) {
    return known == NounClass.FORCE || known == NounClass.WEAPON || known == NounClass.FIGHTER;
  }

  /** "Sankoh, whose fighters attacked": of the one before. */
  private List<Party> whose(
      Parse parse, int sentence, int np, Chunk chunk, NounClass known, Reading reading) {
    boolean relative =
        np > 1
            && (known == NounClass.FORCE || known == NounClass.FIGHTER || known == NounClass.GUNMAN)
            && parse.chunk(np - 1).is(Kind.RELATIVE)
            && parse.head(np - 1).equals("whose");
    int before = relative ? parse.skipBack(np - 2) : -1;
    before = before > 0 && parse.chunk(before).is(Kind.COMMA) ? before - 1 : before;
    if (before < 0 || !parse.chunk(before).is(Kind.NOUN_PHRASE)) {
      return List.of();
    }
    List<Party> owner = resolver.resolve(parse, sentence, before, Reading.SPEAKER);
    if (owner.size() != 1 || !owner.get(0).belligerent()) {
      return List.of();
    }
    Name name = new Name(parse.span(np), owner.get(0).actor(), NameSense.NAME, parse.head(before));
    Actor actor = actors.ofClass(parse, sentence, chunk, name, known, reading);
    return actor == null ? List.of() : text.one(actor, parse, np, false);
  }
}
