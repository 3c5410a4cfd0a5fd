package org.trucewire.extract.frame;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.trucewire.extract.date.DateInterval;
import org.trucewire.extract.lexicon.ActorKind;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.role.Contexts.Context;
import org.trucewire.extract.role.NounClass;
import org.trucewire.extract.role.Party;
import org.trucewire.extract.role.Reading;
import org.trucewire.extract.role.RoleNouns;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;
import org.trucewire.extract.syntax.Parse.PrepositionalPhrase;
import org.trucewire.extract.syntax.Token;

/** Keeps out violence that is not war's, and words of war for what is not violent. */
final class OtherViolence {

  /** What happened before is told in books of history. */
  private static final LocalDate MEMORY = LocalDate.of(1946, 1, 1);

  private static final Set<String> AGAINST = Set.of("against", "with", "over", "of");

  private static final Set<String> FIRING = Set.of("verb:fire", "verb:launch", "verb:shoot");

  private OtherViolence() {}

  /** Why a sentence reports no event of today's, or null if nothing speaks against it. */
  static String notReported(View view, DateInterval date) {
    List<Token> tokens = view.parse().tokens();
    if (date.known() && date.end() != null && date.end().isBefore(MEMORY)) {
      return "it is history";
    }
    if (!date.known() && historic(view)) {
      return "it is history";
    }
    if (tokens.get(tokens.size() - 1).is("?")) {
      return "it is a question";
    }
    return null;
  }

  /** "The bombing of Hiroshima", "in World War Two", "who fell in the Battle of the Marne" */
  private static boolean historic(View view) {
    List<Token> tokens = view.parse().tokens();
    for (int t = 0; t < tokens.size(); t++) {
      boolean worldWar =
          tokens.get(t).is("world") && t + 1 < tokens.size() && tokens.get(t + 1).is("war");
      boolean compared =
          t > 0 && tokens.get(t - 1).is("since") || t > 1 && tokens.get(t - 2).is("since");
      if (compared) {
        continue;
      }
      boolean battle =
          t > 0
              && tokens.get(t).text().equals("Battle")
              && t + 2 < tokens.size()
              && tokens.get(t + 1).is("of")
              && Character.isUpperCase(tokens.get(t + 2).text().charAt(0))
              && view.parties().backdrop().warDensity() < 2;
      if (worldWar
          || battle
          || view.parties().nouns().contexts().of(tokens.get(t).lower()) == Context.HISTORY) {
        return true;
      }
    }
    return false;
  }

  /** Why a candidate is no act of war, or null if nothing speaks against it. */
  static String doubt(View view, Candidate candidate) {
    List<Token> tokens = view.parse().tokens();
    if (particle(tokens, candidate)) {
      return "the verb has another sense before \""
          + tokens.get(candidate.trigger + 1).text()
          + "\"";
    }
    String words = words(view, candidate);
    if (words != null) {
      return words;
    }
    if (amongOfficials(view, candidate)) {
      return "it is fought with words, by officials of one state";
    }
    if (overWater(tokens, candidate)) {
      return "it is a test or an exercise";
    }
    if (Mishaps.killed(view, candidate)) {
      return "it is an accident or a disaster";
    }
    return policing(view, candidate);
  }

  /** "shell out", "hit out", "strike up". */
  private static boolean particle(List<Token> tokens, Candidate candidate) {
    int next = candidate.trigger + 1;
    if (candidate.rule.equals("verb:push back") && next + 1 < tokens.size()) {
      return tokens.get(next + 1).is("against");
    }
    return candidate.rule.startsWith("verb:")
        && next < tokens.size()
        && (tokens.get(next).is("out") || tokens.get(next).is("up"))
        && (candidate.rule.equals("verb:shell")
            || candidate.rule.equals("verb:hit")
            || candidate.rule.equals("verb:strike"));
  }

  /** "The president attacked the former minister." */
  private static boolean amongOfficials(View view, Candidate candidate) {
    Parse parse = view.parse();
    if (!candidate.rule.equals("verb:attack") && !candidate.rule.equals("verb:hit")
        || !view.is(candidate.chunk, Kind.VERB_GROUP)
        || parse.passive(candidate.chunk)) {
      return false;
    }
    List<Integer> subjects = parse.subjects(candidate.chunk);
    List<Party> attackers = view.resolve(subjects, Reading.AGENT);
    return subjects.stream().noneMatch(np -> armed(view.parties().nouns().of(parse.head(np))))
        && view.resolve(parse.objects(candidate.chunk), Reading.PATIENT).stream()
            .anyMatch(t -> t.state() && Candidate.has(attackers, t.id()));
  }

  /** "attacked the idea", "struck a deal", "attacked the former chief of staff". */
  private static String words(View view, Candidate candidate) {
    if (!view.lexicon().has(EventWord.WORDY, candidate.rule)) {
      return null;
    }
    Parse parse = view.parse();
    List<Integer> objects = new ArrayList<>();
    if (candidate.rule.startsWith("verb:")) {
      objects.add(candidate.chunk + 1);
      objects.add(candidate.chunk - 1);
    }
    for (PrepositionalPhrase phrase : parse.prepositions(candidate.chunk)) {
      boolean inner = phrase.word().equals("of") && phrase.at() != candidate.chunk + 1;
      if (AGAINST.contains(phrase.word()) && !inner) {
        objects.addAll(phrase.nounPhrases());
      }
    }
    for (int object : objects) {
      String head =
          view.is(object, Kind.NOUN_PHRASE) && !named(view, object) ? parse.head(object) : "";
      Context context =
          head.isEmpty() || parse.tokens().get(parse.chunk(object).from()).is("no")
              ? null
              : view.parties().nouns().contexts().of(head);
      if (context == Context.ABSTRACT || context == Context.TRADE) {
        return "it is fought with words: \"" + head + "\"";
      }
    }
    return null;
  }

  /** "positions of the Government of National Accord" */
  private static boolean named(View view, int np) {
    Token head = view.parse().tokens().get(view.parse().chunk(np).head());
    return view.article().names(view.sentence()).stream()
        .anyMatch(n -> n.span().start() <= head.start() && head.end() <= n.span().end());
  }

  /** Missiles that are tried out: fired into the sea or over a country that is not at war. */
  private static boolean overWater(List<Token> tokens, Candidate candidate) {
    if (!FIRING.contains(candidate.rule)
        || candidate.told
        || !candidate.initiators.stream().allMatch(p -> p.actor().kind() == ActorKind.STATE)) {
      return false;
    }
    boolean missile = false;
    boolean away = false;
    boolean at = false;
    for (int t = 0; t < tokens.size(); t++) {
      Token token = tokens.get(t);
      missile |= token.lower().startsWith("missile") || token.is("satellite");
      away |= sea(token) || token.is("zone") && t > 0 && tokens.get(t - 1).is("economic");
      away |=
          token.is("over")
              && !Character.isDigit(
                  tokens.get(Math.min(t + 1, tokens.size() - 1)).text().charAt(0));
      boolean offshore =
          t + 2 < tokens.size() && (sea(tokens.get(t + 1)) || sea(tokens.get(t + 2)));
      at |=
          token.is("at")
              || (token.is("toward") || token.is("towards")) && !offshore
              || token.is("ship")
              || token.is("ships")
              || token.is("shipping");
    }
    return missile && away && !at;
  }

  private static boolean sea(Token token) {
    return token.is("sea") || token.is("ocean") || token.is("waters");
  }

  /** Police and crowds, gunmen of whom nobody knows whose they are. */
  private static String policing(View view, Candidate candidate) {
    List<Party> parties =
        Stream.of(candidate.initiators, candidate.targets).flatMap(List::stream).toList();
    boolean group =
        parties.stream()
            .anyMatch(
                p ->
                    p.words() != null
                        && p.certain()
                        && (p.actor().kind() == ActorKind.ARMED_GROUP
                            || p.actor().kind() == ActorKind.COALITION));
    if (forcesHere(view)) {
      return null;
    }
    boolean crowd = false;
    boolean police = false;
    boolean gunman = false;
    RoleNouns nouns = view.parties().nouns();
    for (Token token : view.parse().tokens()) {
      crowd |= nouns.contexts().of(token.lower()) == Context.CROWD;
      police |= token.lower().startsWith("police") || token.is("officers") || token.is("cops");
      gunman |= token.is("gunman") || token.is("shooter");
    }
    if (crowd && police) {
      return "police and a crowd";
    }
    if (group) {
      return null;
    }
    if (police
        && new MissingSides(candidate, view).means() == null
        && parties.stream()
            .allMatch(
                p -> p.words() == null || byPolice(p) || p.actor().kind() == ActorKind.CIVILIANS)
        && parties.stream().anyMatch(OtherViolence::byPolice)
        && view.parties().backdrop().warDensity() < 2) {
      return "it is police work";
    }
    boolean atWar =
        view.parties().backdrop().warDensity() >= 3
            && view.parties().backdrop().speaksOf(Context.WAR) > 4;
    if (gunman && !atWar) {
      return "nobody says whose gunman it is";
    }
    return null;
  }

  /** Whether a party is named for its policemen. */
  static boolean byPolice(Party party) {
    if (party.words() == null) {
      return false;
    }
    String words = party.words().toLowerCase(Locale.ROOT);
    return words.contains("police") || words.contains("officer");
  }

  /** Whether the sentence names armed forces or fighters besides police and gunmen. */
  private static boolean forcesHere(View view) {
    RoleNouns nouns = view.parties().nouns();
    for (Token token : view.parse().tokens()) {
      NounClass known = nouns.of(token.lower());
      boolean other =
          token.lower().startsWith("police")
              || token.lower().startsWith("officer")
              || token.lower().startsWith("gunm")
              || token.lower().startsWith("guard")
              || token.lower().startsWith("leader")
              || token.lower().startsWith("member");
      if (armed(known) && !other) {
        return true;
      }
    }
    return false;
  }

  private static boolean armed(NounClass known) {
    return known == NounClass.FORCE
        || known == NounClass.REBEL
        || known == NounClass.GUNMAN
        || known == NounClass.SEPARATIST
        || known == NounClass.MILITIA
        || known == NounClass.FIGHTER;
  }
}
