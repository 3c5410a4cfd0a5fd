package org.trucewire.extract.role;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.trucewire.extract.lexicon.Actor;
import org.trucewire.extract.syntax.Chunk;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;
import org.trucewire.extract.syntax.Tag;
import org.trucewire.extract.syntax.Token;

/** Whom pronouns mean, by the sentence before them and by who acted and spoke last. */
final class Pronouns {

  /** Words other than pronouns that stand for sides named elsewhere. */
  static final Set<String> SIDES =
      Set.of(
          "both",
          "each",
          "they",
          "them",
          "themselves",
          "either",
          "other",
          "another",
          "latter",
          "former");

  private static final Set<String> PERSONAL = Set.of("he", "she", "his", "him");

  /**
   * How far a subject is followed that is a pronoun itself; each step costs a sentence's length.
   */
  private static final int DEEPEST = 2;

  private final PartyResolver resolver;
  private final Discourse discourse;
  private final PhraseText text;

  private int depth;

  Pronouns(PartyResolver resolver, Discourse discourse, PhraseText text) {
    this.resolver = resolver;
    this.discourse = discourse;
    this.text = text;
  }

  List<Party> resolve(Parse parse, int sentence, int np, Token word, Reading reading) {
    return switch (word.lower()) {
      case "latter", "former" -> ordered(sentence, word);
      case "both", "each", "either", "other", "another" -> {
        List<Party> named =
            word.is("both") || word.is("either")
                ? List.of()
                : earlier(parse, sentence, np, word, "they", reading);
        yield named.size() > 1 ? named : sides(parse, np, sentence);
      }
      case "we", "our", "us", "i", "my" ->
          discourse.quoted().size() == 1
              ? discourse.quoted().stream().map(Party::inferred).toList()
              : List.of();
      case "he", "she", "his", "her", "it", "its", "they", "them", "their", "him" -> {
        List<Party> before =
            reading != Reading.SPEAKER && ofSpeaker(parse, np, word)
                ? discourse.speaking()
                : List.of();
        if (before.isEmpty()) {
          before = earlier(parse, sentence, np, word, word.lower(), reading);
        }
        if (before.isEmpty() && word.is("they")) {
          before = twoBefore(parse, sentence, np);
        }
        if (before.isEmpty() && reading != Reading.SPEAKER && PERSONAL.contains(word.lower())) {
          Actor person = resolver.backdrop().persons().before(sentence, word.start());
          before = person == null ? before : List.of(new Party(person, null, null, false));
        }
        List<Party> topic = first(parse, np) ? discourse.topicBefore(sentence) : List.of();
        boolean several = word.lower().startsWith("th");
        List<Party> last =
            reading == Reading.SPEAKER && !discourse.speakers().isEmpty()
                ? discourse.speakers()
                : topic.size() == 1 || several && !topic.isEmpty() ? topic : discourse.agents();
        yield before.isEmpty() && (several || last.size() < 2)
            ? last.stream().map(Party::inferred).toList()
            : before;
      }
      default -> List.of();
    };
  }

  /** "It said it had shot down the drone", "it said its troops": of whoever speaks. */
  private static boolean ofSpeaker(Parse parse, int np, Token word) {
    int said = parse.skipBack(np - 1);
    said = said > 0 && parse.chunk(said).is(Kind.SUBORDINATOR) ? said - 1 : said;
    if (said < 1 || !parse.chunk(said).is(Kind.VERB_GROUP) || !parse.finite(said)) {
      return false;
    }
    String pronoun =
        switch (word.lower()) {
          case "it", "its" -> "it";
          case "they", "their" -> "they";
          default -> "";
        };
    List<Integer> subjects = parse.subjects(said);
    return subjects.size() == 1 && parse.head(subjects.get(0)).equals(pronoun);
  }

  /** "the worst fight between X and Y since they signed a truce" */
  private List<Party> twoBefore(Parse parse, int sentence, int np) {
    for (int i = np - 1; i > 0; i--) {
      if (parse.chunk(i).is(Kind.PREPOSITION)
          && parse.head(i).equals("between")
          && parse.chunk(i + 1).is(Kind.NOUN_PHRASE)) {
        List<Integer> group = parse.group(i + 1, false);
        if (group.contains(np) || group.stream().anyMatch(each -> pronoun(parse, each))) {
          return List.of();
        }
        List<Party> two = resolver.resolve(parse, sentence, group, Reading.SPEAKER);
        return two.size() == 2 ? two.stream().map(Party::inferred).toList() : List.of();
      }
    }
    return List.of();
  }

  /** Who stands for others would have to be asked about himself. */
  private static boolean pronoun(Parse parse, int np) {
    return parse.tokens().get(parse.chunk(np).head()).tag() == Tag.PRON;
  }

  /** "The former" and "the latter": of the two who were named last. */
  private List<Party> ordered(int sentence, Token word) {
    Name last = null;
    Name other = null;
    for (int i = sentence; i >= Math.max(0, sentence - 1) && other == null; i--) {
      List<Name> names = text.namesIn(i);
      for (int n = names.size() - 1; n >= 0 && other == null; n--) {
        Name name = names.get(n);
        boolean before = name.span().end() <= word.start() && name.party().belligerent();
        if (before && last == null) {
          last = name;
        } else if (before && !name.actor().id().equals(last.actor().id())) {
          other = name;
        }
      }
    }
    Name meant = word.is("latter") ? last : other;
    return meant == null ? List.of() : List.of(meant.party().inferred());
  }

  /** Whether a phrase stands before the first verb with a subject. */
  private static boolean first(Parse parse, int np) {
    for (int i = 0; i < np; i++) {
      if (parse.chunk(i).is(Kind.VERB_GROUP) && !parse.subjects(i).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** The subject of an earlier clause of the same sentence. */
  private List<Party> earlier(
      Parse parse, int sentence, int np, Token word, String read, Reading reading) {
    if (depth == DEEPEST) {
      return List.of();
    }
    depth++;
    try {
      return subjectBefore(parse, sentence, np, word, read, reading);
    } finally {
      depth--;
    }
  }

  private List<Party> subjectBefore(
      Parse parse, int sentence, int np, Token word, String read, Reading reading) {
    boolean subject = subject(parse, np);
    boolean reciprocal =
        parse.tokens().get(parse.chunk(np).head()).is("other")
            || parse.tokens().get(parse.chunk(np).head()).is("another");
    boolean owner = possessive(word) && reading != Reading.PATIENT;
    int own = subject || reciprocal || owner ? -1 : verbOf(parse, np, reading);
    for (int i = np - 1; i >= 0; i--) {
      if (!parse.chunk(i).is(Kind.VERB_GROUP) || i == own || parse.chunk(i).verb().infinitive()) {
        continue;
      }
      List<Integer> subjects = parse.subjects(i);
      if (subjects.isEmpty() || subjects.contains(np) || subjects.get(0) > np) {
        continue;
      }
      Tag tag = parse.tokens().get(parse.chunk(subjects.get(0)).head()).tag();
      boolean many = many(parse, subjects) && !(owner(word) && speakFor(parse, sentence, subjects));
      if (tag == Tag.PRON || tag == Tag.DET || !read.startsWith("th") && many) {
        continue;
      }
      List<Party> parties = resolver.resolve(parse, sentence, subjects, Reading.SPEAKER);
      if (!parties.isEmpty() && (read.startsWith("th") || parties.size() == 1)) {
        return parties.stream().map(Party::inferred).toList();
      }
    }
    return List.of();
  }

  /** The verb whose object a phrase is: in "lobbed a grenade at their bunker", of whatever kind. */
  private static int verbOf(Parse parse, int np, Reading reading) {
    int i = parse.skipBack(np - 1);
    while (reading == Reading.PATIENT
        && i > 0
        && (parse.chunk(i).is(Kind.PREPOSITION)
            || parse.chunk(i).is(Kind.NOUN_PHRASE)
            || parse.chunk(i).is(Kind.TIME))) {
      i--;
    }
    return i;
  }

  /** "its" and "his" are not of "soldiers". */
  private static boolean many(Parse parse, List<Integer> subjects) {
    Token head = parse.tokens().get(parse.chunk(subjects.get(0)).head());
    return head.tag() == Tag.NOUN
        && (head.lower().endsWith("s") && !head.lower().endsWith("ss")
            || head.lower().endsWith("men")
            || head.is("people"));
  }

  private static boolean owner(Token word) {
    return word.is("its");
  }

  /** "sources in the group said four of its men": of those on whose behalf they speak. */
  private boolean speakFor(Parse parse, int sentence, List<Integer> subjects) {
    Chunk chunk = parse.chunk(subjects.get(0));
    NounClass known = resolver.nouns().of(parse.tokens().get(chunk.head()).lower());
    return subjects.size() == 1
        && known == NounClass.OFFICIAL
        && text.namesIn(parse, sentence, chunk).size() == 1;
  }

  /**
   * Whether a phrase is a subject of the next verb, alone or with others: "he and Putin agreed".
   */
  private static boolean subject(Parse parse, int np) {
    List<Integer> joined = parse.group(np, false);
    int next = parse.skipForward(joined.get(joined.size() - 1) + 1);
    return next < parse.chunks().size()
        && parse.chunk(next).is(Kind.VERB_GROUP)
        && parse.subjects(next).contains(whole(parse, np));
  }

  /** The "five" of "five of its fighters". */
  private static int whole(Parse parse, int np) {
    boolean part =
        np > 1
            && parse.chunk(np - 1).is(Kind.PREPOSITION)
            && parse.head(np - 1).equals("of")
            && parse.chunk(np - 2).is(Kind.NOUN_PHRASE);
    return part ? np - 2 : np;
  }

  /** The parties that face each other, under the words of a phrase. */
  List<Party> sides(Parse parse, int np, int sentence) {
    List<Party> parties = new ArrayList<>();
    List<Party> two = discourse.topicBefore(sentence);
    for (Party party : two.size() == 2 ? two : resolver.backdrop().parties(sentence)) {
      parties.add(
          new Party(party.actor(), text.words(parse, parse.chunk(np)), parse.span(np), false));
    }
    return parties;
  }

  /** Whether a word says whose something is. */
  static boolean possessive(Token token) {
    return token.is("its")
        || token.is("their")
        || token.is("his")
        || token.is("her")
        || token.is("our");
  }
}
