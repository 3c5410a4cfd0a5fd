package org.trucewire.extract.role;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.trucewire.extract.Span;
import org.trucewire.extract.lexicon.Actor;
import org.trucewire.extract.lexicon.ActorKind;
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
  private static final Set<String> QUANTITIES =
      Set.of(
          "hundreds",
          "thousands",
          "dozens",
          "scores",
          "some",
          "many",
          "most",
          "several",
          "one",
          "number",
          "numbers",
          "any",
          "tens",
          "majority",
          "group",
          "groups",
          "all",
          "none",
          "half",
          "handful",
          "band",
          "pair",
          "couple",
          "wave",
          "waves",
          "coalition",
          "alliance",
          "crowd",
          "team",
          "convoy",
          "column",
          "contingent");
  private static final Set<String> BOTH_SIDES =
      Set.of("both", "each", "they", "them", "themselves", "either", "other", "another");

  private final Article article;
  private final Backdrop backdrop;
  private final RoleNouns nouns;
  private final List<Party> lastAgents = new ArrayList<>();
  private final List<Party> quoted = new ArrayList<>();
  private final List<Party> lastSpeakers = new ArrayList<>();

  /** Creates a resolver for one article. */
  public PartyResolver(Article article, Backdrop backdrop, RoleNouns nouns) {
    this.article = article;
    this.backdrop = backdrop;
    this.nouns = nouns;
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
    if (!agents.isEmpty()) {
      lastAgents.clear();
      lastAgents.addAll(agents);
    }
  }

  /** Tells who is quoted in the sentence at hand, for "we". */
  public void quoting(List<Party> speakers) {
    quoted.clear();
    quoted.addAll(speakers.isEmpty() ? lastSpeakers : speakers);
  }

  /** Remembers who spoke, for "he said". */
  public void spoke(List<Party> speakers) {
    if (!speakers.isEmpty()) {
      lastSpeakers.clear();
      lastSpeakers.addAll(speakers);
    }
  }

  /** The actors of several noun phrases, each once. */
  public List<Party> resolve(Parse parse, int sentence, List<Integer> phrases, Reading reading) {
    Map<String, Party> found = new LinkedHashMap<>();
    for (int np : phrases) {
      for (Party party : resolve(parse, sentence, np, reading)) {
        found.putIfAbsent(party.id(), party);
      }
    }
    return new ArrayList<>(found.values());
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
    if (head.tag() == Tag.PRON || head.tag() == Tag.DET || BOTH_SIDES.contains(head.lower())) {
      List<Party> meant = pronoun(parse, sentence, np, head, reading);
      if (!meant.isEmpty() || head.tag() == Tag.PRON) {
        return meant;
      }
    }
    boolean quantity = head.tag() == Tag.NUM || QUANTITIES.contains(head.lower());
    if (quantity
        && np + 2 < parse.chunks().size()
        && parse.chunk(np + 1).is(Kind.PREPOSITION)
        && parse.head(np + 1).equals("of")
        && parse.chunk(np + 2).is(Kind.NOUN_PHRASE)) {
      return resolve(parse, sentence, np + 2, reading);
    }
    List<Name> inside = namesIn(parse, sentence, chunk);
    Name headName = null;
    for (Name name : inside) {
      if (name.span().start() < head.end() && head.start() < name.span().end()) {
        headName = name;
      }
    }
    if (headName != null && !led(headName)) {
      return headed(parse, sentence, np, headName, inside, reading);
    }
    NounClass known = classOf(parse, chunk);
    List<Name> modifiers = new ArrayList<>();
    for (Name name : inside) {
      if (name.span().end() <= head.start() && !led(name)) {
        modifiers.add(name);
      }
    }
    if (!modifiers.isEmpty()) {
      return modified(parse, sentence, np, chunk, known, modifiers, reading);
    }
    return bare(parse, sentence, np, chunk, known, reading);
  }

  /** The phrase's head is a name. */
  private List<Party> headed(
      Parse parse, int sentence, int np, Name name, List<Name> inside, Reading reading) {
    boolean place = article.alsoPlace(sentence, name);
    if (place && reading != Reading.PATIENT && afterPlacePreposition(parse, np)) {
      return List.of();
    }
    if (name.sense() == NameSense.CAPITAL && reading == Reading.PATIENT) {
      return List.of(name.party());
    }
    List<Party> parties = new ArrayList<>();
    for (Name other : inside) {
      if (other != name && joined(other, name) && !led(other)) {
        parties.add(other.party());
      }
    }
    parties.add(name.party());
    return parties;
  }

  private boolean joined(Name first, Name second) {
    if (first.actor().id().equals(second.actor().id())
        || first.span().end() > second.span().start()) {
      return false;
    }
    String between = article.text().substring(first.span().end(), second.span().start()).strip();
    return between.equals("and")
        || between.equals("-")
        || between.equals("–")
        || between.equals("/");
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
      if (joined(modifiers.get(i), modifiers.get(i + 1))) {
        owners.add(modifiers.get(i));
      }
    }
    owners.add(last);
    List<Party> parties = new ArrayList<>();
    for (Name owner : owners) {
      Actor actor = ofClass(parse, sentence, chunk, owner, known, reading);
      if (actor != null) {
        parties.add(new Party(actor, words(parse, chunk), parse.span(np), true));
      }
    }
    return parties;
  }

  private Actor ofClass(
      Parse parse, int sentence, Chunk chunk, Name owner, NounClass known, Reading reading) {
    Actor actor = owner.actor();
    boolean state = actor.kind() == ActorKind.STATE || actor.kind() == ActorKind.DE_FACTO_STATE;
    if (known == null) {
      boolean title = hasTitle(parse, chunk);
      Token head = parse.tokens().get(chunk.head());
      boolean person = head.tag() == Tag.PROPN;
      boolean staff = actor.kind() == ActorKind.ORGANISATION && reading == Reading.PATIENT;
      return title
              || staff
              || person && reading != Reading.PATIENT
              || owner.sense() == NameSense.LEADER
          ? actor
          : null;
    }
    return switch (known) {
      case FORCE, OFFICIAL, GOVERNMENT, WEAPON -> actor;
      case FIGHTER ->
          state && parse.head(parse.chunkOf(chunk.head())).startsWith("fighter")
              ? group(actor, "_REB")
              : actor;
      case REBEL -> state ? group(actor, backdrop.separatist() ? "_SEP" : "_REB") : actor;
      case SEPARATIST -> state ? group(actor, "_SEP") : actor;
      case OPPOSITION -> state ? group(actor, "_OPP") : actor;
      case MILITIA -> state ? group(actor, "_MIL") : actor;
      case CIVILIAN, CIVIL_OBJECT ->
          state
              ? group(actor, "_CIV")
              : actor.kind() == ActorKind.ORGANISATION ? actor : civilians(sentence);
      case ASSET -> reading == Reading.PATIENT ? actor : null;
      case GROUP -> actor;
      case PARTIES, COUNTRY -> reading == Reading.PATIENT ? actor : null;
    };
  }

  /** Who a common noun inside a phrase means: "a rebel attack". */
  public List<Party> common(int sentence, Parse parse, int np, NounClass known, int token) {
    Token word = parse.tokens().get(token);
    Chunk chunk = new Chunk(Kind.NOUN_PHRASE, token, token + 1, token, null);
    Actor actor = inContext(parse, sentence, chunk, known, Reading.AGENT);
    return actor == null
        ? List.of()
        : List.of(new Party(actor, word.text(), new Span(word.start(), word.end()), false));
  }

  /** Whom a possessive pronoun inside a phrase means: "its offensive". */
  public List<Party> owner(Parse parse, int sentence, int np, Token word) {
    return pronoun(parse, sentence, np, word, Reading.AGENT);
  }

  private Actor group(Actor state, String suffix) {
    return article.groupOf(state.id(), suffix);
  }

  private Actor civilians(int sentence) {
    String country = backdrop.theatre(sentence);
    return country == null ? null : article.groupOf(country, "_CIV");
  }

  private boolean hasTitle(Parse parse, Chunk chunk) {
    for (int t = chunk.from(); t < chunk.to(); t++) {
      NounClass known = nouns.of(parse.tokens().get(t).lower());
      if (known == NounClass.OFFICIAL
          || known == NounClass.GOVERNMENT
          || known == NounClass.FIGHTER) {
        return true;
      }
    }
    return false;
  }

  /** The phrase has no name of its own. */
  private List<Party> bare(
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
      Actor person = backdrop.person(head.lower());
      if (person != null) {
        return one(person, parse, np, true);
      }
    }
    List<Party> beside = apposition(parse, sentence, np, reading);
    if (!beside.isEmpty()) {
      return beside;
    }
    if (known == null) {
      return List.of();
    }
    boolean anonymous =
        reading == Reading.SPEAKER
            && (head.is("source") || head.is("sources"))
            && chunk.head() - chunk.from() <= 1;
    if (unknown(parse, chunk) || anonymous) {
      return List.of();
    }
    boolean official =
        known == NounClass.OFFICIAL || known == NounClass.GOVERNMENT || known == NounClass.FORCE;
    boolean definite =
        parse.tokens().get(chunk.from()).is("the") || parse.tokens().get(chunk.from()).is("a");
    if (reading == Reading.SPEAKER
        && official
        && definite
        && lastSpeakers.size() == 1
        && lastSpeakers.get(0).state()) {
      return one(lastSpeakers.get(0).actor(), parse, np, false);
    }
    Actor actor = inContext(parse, sentence, chunk, known, reading);
    return actor == null
        ? meansBoth(parse, chunk, known, head) ? sides(parse, np, sentence) : List.of()
        : one(actor, parse, np, false);
  }

  private static boolean unknown(Parse parse, Chunk chunk) {
    for (int t = chunk.from(); t < chunk.head(); t++) {
      String word = parse.tokens().get(t).lower();
      if (word.equals("unidentified") || word.equals("unknown")) {
        return true;
      }
    }
    return false;
  }

  /** "the two sides", "both countries", "warring parties", but not "Arab countries". */
  private static boolean meansBoth(Parse parse, Chunk chunk, NounClass known, Token head) {
    if (known != NounClass.PARTIES && known != NounClass.COUNTRY || !head.lower().endsWith("s")) {
      return false;
    }
    for (int t = chunk.from(); t < chunk.head(); t++) {
      String word = parse.tokens().get(t).lower();
      boolean two =
          word.equals("two")
              || word.equals("both")
              || word.equals("warring")
              || word.equals("rival")
              || word.equals("opposing");
      if (two || known == NounClass.PARTIES && (word.equals("the") || word.equals("all"))) {
        return true;
      }
    }
    return false;
  }

  private List<Party> sides(Parse parse, int np, int sentence) {
    List<Party> parties = new ArrayList<>();
    for (Party party : backdrop.parties(sentence)) {
      parties.add(new Party(party.actor(), words(parse, parse.chunk(np)), parse.span(np), false));
    }
    return parties;
  }

  /** "forces of Azerbaijan", "its forces", "rebels in Syria". */
  private List<Party> owned(
      Parse parse, int sentence, int np, Chunk chunk, NounClass known, Reading reading) {
    Token first = parse.tokens().get(chunk.from());
    boolean joinedBefore = parse.firstOfGroup(np) != np;
    if (possessive(first) && !(reading == Reading.PATIENT && joinedBefore)) {
      List<Party> owner = pronoun(parse, sentence, np, first, Reading.AGENT);
      if (known == NounClass.PARTIES) {
        Party opponent = owner.size() == 1 ? backdrop.opponent(owner.get(0), sentence) : null;
        return opponent != null ? List.of(opponent) : owner.size() == 2 ? owner : List.of();
      }
      if (owner.size() == 1 && known != null && known != NounClass.COUNTRY) {
        Party party = owner.get(0);
        Name name = new Name(parse.span(np), party.actor(), NameSense.NAME, first.text());
        Actor actor = ofClass(parse, sentence, chunk, name, known, reading);
        return actor == null ? List.of() : one(actor, parse, np, false);
      }
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
            || preposition.equals("loyal")
            || preposition.equals("with") && known == NounClass.OFFICIAL;
    boolean place =
        preposition.equals("in")
            && (known == NounClass.REBEL
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
    List<Name> names = namesIn(parse, sentence, tail);
    List<Party> parties = new ArrayList<>();
    for (Name name : names) {
      if (led(name)) {
        continue;
      }
      Actor actor = ofClass(parse, sentence, chunk, name, known, reading);
      if (actor != null) {
        parties.add(new Party(actor, words(parse, chunk), parse.span(np), true));
        break;
      }
    }
    if (parties.isEmpty() && of && (known == NounClass.FIGHTER || known == NounClass.OFFICIAL)) {
      return resolve(parse, sentence, at + 1, reading);
    }
    return parties;
  }

  private static boolean possessive(Token token) {
    return token.is("its")
        || token.is("their")
        || token.is("his")
        || token.is("her")
        || token.is("our");
  }

  /** "Ben Emmerson, the UN's special rapporteur," */
  private List<Party> apposition(Parse parse, int sentence, int np, Reading reading) {
    int comma = np + 1;
    if (comma + 1 >= parse.chunks().size() || !parse.chunk(comma).is(Kind.COMMA)) {
      return List.of();
    }
    Chunk next = parse.chunk(comma + 1);
    if (!next.is(Kind.NOUN_PHRASE)
        || parse.tokens().get(parse.chunk(np).head()).tag() != Tag.PROPN) {
      return List.of();
    }
    NounClass known = classOf(parse, next);
    if (known != NounClass.OFFICIAL
        && known != NounClass.FIGHTER
        && known != NounClass.GOVERNMENT
        && known != NounClass.FORCE) {
      return List.of();
    }
    return resolve(parse, sentence, comma + 1, reading);
  }

  private Actor inContext(
      Parse parse, int sentence, Chunk chunk, NounClass known, Reading reading) {
    String country = backdrop.theatre(sentence);
    int offset = parse.tokens().get(chunk.head()).start();
    return switch (known) {
      case FORCE, GOVERNMENT, OFFICIAL ->
          country == null ? null : article.actor(country, ActorKind.STATE, country);
      case REBEL -> {
        Actor only = backdrop.onlyGroup();
        yield only != null
            ? only
            : country == null
                ? null
                : article.groupOf(country, backdrop.separatist() ? "_SEP" : "_REB");
      }
      case SEPARATIST -> {
        Actor only = parse.tokens().get(chunk.from()).is("the") ? backdrop.onlyGroup() : null;
        yield only != null ? only : country == null ? null : article.groupOf(country, "_SEP");
      }
      case OPPOSITION -> country == null ? null : article.groupOf(country, "_OPP");
      case MILITIA -> backdrop.onlyGroup();
      case FIGHTER -> reading == Reading.SPEAKER ? null : backdrop.lastGroup(sentence, offset);
      case GROUP -> backdrop.lastGroup(sentence, offset);
      case CIVILIAN, CIVIL_OBJECT ->
          country == null || reading == Reading.SPEAKER ? null : article.groupOf(country, "_CIV");
      case ASSET, PARTIES, COUNTRY, WEAPON -> null;
    };
  }

  private List<Party> pronoun(Parse parse, int sentence, int np, Token word, Reading reading) {
    return switch (word.lower()) {
      case "both", "each", "either", "other", "another" -> {
        List<Party> named =
            word.is("both") || word.is("either") ? List.of() : earlier(parse, sentence, np, "they");
        yield named.size() > 1 ? named : sides(parse, np, sentence);
      }
      case "we", "our", "us", "i", "my" ->
          quoted.size() == 1 ? quoted.stream().map(Party::inferred).toList() : List.of();
      case "he", "she", "his", "her", "it", "its", "they", "them", "their", "him" -> {
        List<Party> before = earlier(parse, sentence, np, word.lower());
        List<Party> last =
            reading == Reading.SPEAKER && !lastSpeakers.isEmpty() ? lastSpeakers : lastAgents;
        yield before.isEmpty() ? last.stream().map(Party::inferred).toList() : before;
      }
      default -> List.of();
    };
  }

  /** The subject of an earlier clause of the same sentence. */
  private List<Party> earlier(Parse parse, int sentence, int np, String word) {
    int next = parse.skipForward(np + 1);
    boolean subject =
        next < parse.chunks().size()
            && parse.chunk(next).is(Kind.VERB_GROUP)
            && parse.subjects(next).contains(np);
    boolean reciprocal =
        parse.tokens().get(parse.chunk(np).head()).is("other")
            || parse.tokens().get(parse.chunk(np).head()).is("another");
    int own = subject || reciprocal ? -1 : parse.skipBack(np - 1);
    for (int i = np - 1; i >= 0; i--) {
      if (!parse.chunk(i).is(Kind.VERB_GROUP) || i == own || parse.chunk(i).verb().infinitive()) {
        continue;
      }
      List<Integer> subjects = parse.subjects(i);
      if (subjects.isEmpty() || subjects.contains(np) || subjects.get(0) > np) {
        continue;
      }
      Tag tag = parse.tokens().get(parse.chunk(subjects.get(0)).head()).tag();
      if (tag == Tag.PRON || tag == Tag.DET) {
        continue;
      }
      List<Party> parties = resolve(parse, sentence, subjects, Reading.SPEAKER);
      if (!parties.isEmpty() && (word.startsWith("th") || parties.size() == 1)) {
        return parties.stream().map(Party::inferred).toList();
      }
    }
    return List.of();
  }

  /**
   * The class of a phrase: "rebel positions" and "separatist fighters" are the rebels and
   * separatists.
   */
  private NounClass classOf(Parse parse, Chunk chunk) {
    Token head = parse.tokens().get(chunk.head());
    NounClass known = nouns.of(head.lower());
    boolean open =
        known == NounClass.FORCE
            || known == NounClass.FIGHTER
            || known == NounClass.REBEL
            || known == NounClass.GROUP
            || known == NounClass.ASSET
            || known == NounClass.CIVIL_OBJECT
            || known == NounClass.OFFICIAL
            || known == NounClass.PARTIES
            || known == null && head.tag() == Tag.NOUN;
    if (open) {
      for (int t = chunk.head() - 1; t >= chunk.from(); t--) {
        NounClass modifier = nouns.of(parse.tokens().get(t).lower());
        if (modifier == null
            || parse.tokens().get(t).is("'s")
            || parse.tokens().get(t).capitalized() && t > chunk.from()) {
          continue;
        }
        boolean decisive =
            modifier == NounClass.REBEL
                || modifier == NounClass.SEPARATIST
                || modifier == NounClass.OPPOSITION
                || modifier == NounClass.MILITIA;
        boolean forces =
            (modifier == NounClass.FORCE || modifier == NounClass.GOVERNMENT)
                && (known == NounClass.FIGHTER
                    || known == NounClass.ASSET
                    || known == NounClass.CIVIL_OBJECT
                    || known == NounClass.GROUP
                    || known == NounClass.PARTIES
                    || known == null);
        if (decisive || forces) {
          return decisive && modifier == NounClass.REBEL && known == NounClass.REBEL
              ? known
              : decisive ? modifier : NounClass.FORCE;
        }
      }
    }
    if (known == null && head.tag() == Tag.NUM) {
      return NounClass.CIVILIAN;
    }
    return known;
  }

  /** The names in a chunk, in order. */
  public List<Name> namesIn(Parse parse, int sentence, Chunk chunk) {
    int from = parse.tokens().get(chunk.from()).start();
    int to = parse.tokens().get(chunk.to() - 1).end();
    List<Name> inside = new ArrayList<>();
    for (Name name : article.names(sentence)) {
      if (name.span().start() >= from && name.span().end() <= to) {
        inside.add(name);
      }
    }
    return inside;
  }

  /** Whether a name only says whose ally someone is: "Iran-backed", "pro-Russian". */
  private boolean led(Name name) {
    String text = article.text();
    int end = name.span().end();
    if (end + 1 < text.length()
        && text.charAt(end) == '-'
        && Character.isLowerCase(text.charAt(end + 1))) {
      return true;
    }
    int start = name.span().start();
    if (start < 2 || text.charAt(start - 1) != '-') {
      return false;
    }
    int word = start - 1;
    while (word > 0 && Character.isLetter(text.charAt(word - 1))) {
      word--;
    }
    String prefix = text.substring(word, start - 1).toLowerCase(Locale.ROOT);
    return prefix.equals("pro") || prefix.equals("anti") || prefix.equals("non");
  }

  private List<Party> one(Actor actor, Parse parse, int np, boolean certain) {
    return List.of(new Party(actor, words(parse, parse.chunk(np)), parse.span(np), certain));
  }

  private String words(Parse parse, Chunk chunk) {
    Span span =
        new Span(
            parse.tokens().get(chunk.from()).start(), parse.tokens().get(chunk.to() - 1).end());
    return span.of(article.text());
  }
}
