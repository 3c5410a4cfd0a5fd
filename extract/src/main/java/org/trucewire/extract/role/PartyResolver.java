package org.trucewire.extract.role;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trucewire.extract.Span;
import org.trucewire.extract.lexicon.Actor;
import org.trucewire.extract.lexicon.ActorKind;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.lexicon.NameSense;
import org.trucewire.extract.syntax.Chunk;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;
import org.trucewire.extract.syntax.Tag;
import org.trucewire.extract.syntax.Token;

/** Tells which actors a noun phrase means, from its words and the rest of the article. */
public final class PartyResolver {

  private static final Set<String> PLACE_PREPOSITIONS =
      Set.of(
          "in", "near", "at", "from", "to", "into", "outside", "around", "through", "across",
          "over", "inside", "toward", "towards", "off");
  private final Article article;
  private final Backdrop backdrop;
  private final RoleNouns nouns;
  private final Discourse discourse = new Discourse();
  private final PhraseText text;
  private final PhraseClasses classes;
  private final ClassActors actors;
  private final Pronouns pronouns;
  private final NamelessPhrases nameless;
  private final HeldGround held;
  private final Followers followers;
  private final BracketedNames bracketed;
  private final KnownOwners owners;
  private final LooseGroups groups;

  /** Creates a resolver for one article. */
  public PartyResolver(Article article, Backdrop backdrop, RoleNouns nouns) {
    this.article = article;
    this.backdrop = backdrop;
    this.nouns = nouns;
    this.owners = new KnownOwners(article.lexicon());
    this.text = new PhraseText(article);
    this.classes = new PhraseClasses(nouns);
    this.actors = new ClassActors(article, backdrop, classes);
    this.held = new HeldGround(text, nouns, actors);
    this.followers = new Followers(nouns);
    this.bracketed = new BracketedNames(text);
    this.groups = new LooseGroups(text, backdrop);
    this.pronouns = new Pronouns(this, discourse, text);
    this.nameless = new NamelessPhrases(this, discourse, text, classes, actors, pronouns, owners);
  }

  /** What the whole article tells. */
  public Backdrop backdrop() {
    return backdrop;
  }

  /** The classes of nouns. */
  public RoleNouns nouns() {
    return nouns;
  }

  /** Remembers who acted, for the pronouns of what follows. */
  public void acted(List<Party> agents) {
    discourse.acted(agents);
  }

  /** Remembers of whom a sentence speaks, for the pronouns of the next one. */
  public void speaksOf(int sentence, List<Party> parties) {
    discourse.speaksOf(sentence, parties);
  }

  /** Tells who is quoted in the sentence at hand, for "we". */
  public void quoting(List<Party> speakers) {
    discourse.quoting(speakers);
  }

  /** Remembers who spoke, for "he said". */
  public void spoke(List<Party> speakers) {
    discourse.spoke(speakers);
  }

  /** The actors of several noun phrases, each once. */
  public List<Party> resolve(Parse parse, int sentence, List<Integer> phrases, Reading reading) {
    Map<String, Party> found = new LinkedHashMap<>();
    for (int np : phrases) {
      if (!found.isEmpty() && sharesOwner(parse, sentence, np)) {
        continue;
      }
      for (Party party : resolve(parse, sentence, np, reading)) {
        found.putIfAbsent(party.id(), party);
      }
    }
    return new ArrayList<>(found.values());
  }

  /** The artillery of "Turkish jets and artillery" is Turkish too. */
  private boolean sharesOwner(Parse parse, int sentence, int np) {
    Chunk chunk = parse.chunk(np);
    NounClass known = nouns.of(parse.head(np));
    return (known == NounClass.FORCE || known == NounClass.WEAPON)
        && chunk.from() == chunk.head()
        && parse.firstOfGroup(np) < np
        && text.namesIn(parse, sentence, chunk).isEmpty();
  }

  /** The actors that a noun phrase means. */
  public List<Party> resolve(Parse parse, int sentence, int np, Reading reading) {
    Chunk chunk = parse.chunk(np);
    if (chunk.kind() != Kind.NOUN_PHRASE) {
      return List.of();
    }
    Token head = parse.tokens().get(chunk.head());
    if (parse.tokens().get(chunk.from()).is("no")) {
      return List.of();
    }
    boolean quantity =
        head.tag() == Tag.NUM || article.lexicon().has(EventWord.QUANTITY, head.lower());
    if (quantity
        && np + 2 < parse.chunks().size()
        && parse.chunk(np + 1).is(Kind.PREPOSITION)
        && parse.head(np + 1).equals("of")
        && parse.chunk(np + 2).is(Kind.NOUN_PHRASE)) {
      return reading == Reading.PATIENT
          ? resolve(parse, sentence, parse.group(np + 2, true), reading)
          : resolve(parse, sentence, np + 2, reading);
    }
    if (head.tag() == Tag.PRON || head.tag() == Tag.DET || Pronouns.SIDES.contains(head.lower())) {
      List<Party> meant = pronouns.resolve(parse, sentence, np, head, reading);
      if (!meant.isEmpty() || head.tag() == Tag.PRON) {
        return meant;
      }
    }
    if (reading == Reading.PATIENT) {
      List<Party> holder = held.holder(parse, sentence, np);
      if (!holder.isEmpty()) {
        return holder;
      }
    }
    int service = followers.service(parse, np);
    List<Party> lent = service < 0 ? List.of() : resolve(parse, sentence, service, Reading.PATIENT);
    if (lent.stream().anyMatch(p -> p.id().equals("UN"))) {
      return lent;
    }
    List<Name> inside = text.namesIn(parse, sentence, chunk);
    Name headName = null;
    for (Name name : inside) {
      if (name.span().start() < head.end() && head.start() < name.span().end()) {
        headName = name;
      } else if (headName == null
          && name.span().start() >= head.end()
          && name.actor().kind() == ActorKind.ARMED_GROUP) {
        headName = name;
      }
    }
    if (headName != null && !text.led(headName)) {
      return headed(parse, sentence, np, headName, inside, reading);
    }
    int leader = followers.leader(parse, np);
    if (leader >= 0) {
      List<Party> led = ledBy(parse, sentence, leader, reading);
      if (led != null) {
        return led;
      }
    }
    NounClass known = classes.classOf(parse, chunk);
    List<Name> modifiers = new ArrayList<>();
    for (Name name : inside) {
      if (name.span().end() <= head.start() && !text.led(name)) {
        modifiers.add(name);
      }
    }
    if (inside.isEmpty() && modifiers.isEmpty()) {
      modifiers.addAll(bracketed.before(parse, sentence, np));
    }
    if (reading == Reading.SPEAKER && text.speaksFor(head, modifiers)) {
      known = NounClass.OFFICIAL;
    }
    if (!modifiers.isEmpty()) {
      return modified(parse, sentence, np, chunk, known, modifiers, reading);
    }
    return nameless.resolve(parse, sentence, np, chunk, known, reading);
  }

  /** Whom followers of a leader fight for; nobody for an unknown one, null if it names no one. */
  private List<Party> ledBy(Parse parse, int sentence, int leader, Reading reading) {
    List<Party> found = resolve(parse, sentence, leader, Reading.AGENT);
    found = found.stream().filter(Party::belligerent).toList();
    boolean person = parse.tokens().get(parse.chunk(leader).head()).tag() == Tag.PROPN;
    return !found.isEmpty() || person && reading != Reading.SPEAKER ? found : null;
  }

  /** The phrase's head is a name. */
  private List<Party> headed(
      Parse parse, int sentence, int np, Name name, List<Name> inside, Reading reading) {
    boolean place = article.alsoPlace(sentence, name);
    if (place && reading == Reading.AGENT && afterPlacePreposition(parse, np)) {
      return List.of();
    }
    Actor meant = groups.sponsored(parse, sentence, np, name);
    if (meant != null) {
      return text.one(meant, parse, np, false);
    }
    if (name.sense() == NameSense.CAPITAL && reading == Reading.PATIENT) {
      return List.of(name.party());
    }
    Name group =
        name.actor().kind() == ActorKind.GENERIC_GROUP ? groups.behind(parse, sentence, np) : null;
    if (group != null) {
      return List.of(new Party(group.actor(), name.words(), name.span(), true));
    }
    List<Party> parties = new ArrayList<>();
    for (Name other : inside) {
      if (!other.equals(name) && text.joined(other, name) && !text.led(other)) {
        parties.add(other.party());
      }
    }
    parties.add(name.party());
    return parties;
  }

  private boolean afterPlacePreposition(Parse parse, int np) {
    int first = parse.firstOfGroup(np);
    return first > 0
        && parse.chunk(first - 1).is(Kind.PREPOSITION)
        && PLACE_PREPOSITIONS.contains(parse.head(first - 1));
  }

  /** The phrase has names before its head: "Azerbaijani troops", "Hezbollah's leader". */
  private List<Party> modified(
      Parse parse,
      int sentence,
      int np,
      Chunk chunk,
      NounClass known,
      List<Name> modifiers,
      Reading reading) {
    Name last = modifiers.get(modifiers.size() - 1);
    List<Name> owners = new ArrayList<>();
    for (int i = 0; i < modifiers.size() - 1; i++) {
      if (text.joined(modifiers.get(i), modifiers.get(i + 1))) {
        owners.add(modifiers.get(i));
      }
    }
    owners.add(last);
    List<Party> parties = new ArrayList<>();
    for (Name owner : owners) {
      Actor actor = actors.ofClass(parse, sentence, chunk, owner, known, reading);
      if (actor != null) {
        parties.add(new Party(actor, text.words(parse, chunk), parse.span(np), true));
      }
    }
    boolean arms = known == NounClass.FORCE || known == NounClass.WEAPON;
    if (arms && parties.size() == 1) {
      this.owners.tell(sentence, parse.tokens().get(chunk.head()).lower(), parties.get(0).actor());
    }
    return parties;
  }

  /** Who a common noun inside a phrase means: "a rebel attack". */
  public List<Party> common(int sentence, Parse parse, int np, NounClass known, int token) {
    Token word = parse.tokens().get(token);
    Chunk chunk = new Chunk(Kind.NOUN_PHRASE, token, token + 1, token, null);
    Actor actor = actors.inContext(parse, sentence, chunk, known, Reading.AGENT);
    return actor == null
        ? List.of()
        : List.of(new Party(actor, word.text(), new Span(word.start(), word.end()), false));
  }

  /** Whom a possessive pronoun inside a phrase means: "its offensive". */
  public List<Party> owner(Parse parse, int sentence, int np, Token word) {
    return pronouns.resolve(parse, sentence, np, word, Reading.AGENT);
  }

  /** Whoever holds the ground that a phrase names, nobody if it does not tell. */
  public List<Party> holder(Parse parse, int sentence, int np) {
    return held.holder(parse, sentence, np);
  }

  /** The names in a chunk, in order. */
  public List<Name> namesIn(Parse parse, int sentence, Chunk chunk) {
    return text.namesIn(parse, sentence, chunk);
  }
}
