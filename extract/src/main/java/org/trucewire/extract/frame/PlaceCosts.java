package org.trucewire.extract.frame;

import java.util.List;
import java.util.Locale;
import org.trucewire.extract.EventType;
import org.trucewire.extract.Span;
import org.trucewire.extract.lexicon.NameSense;
import org.trucewire.extract.lexicon.PlaceKind;
import org.trucewire.extract.lexicon.PlaceMatch;
import org.trucewire.extract.role.Name;
import org.trucewire.extract.role.NounClass;
import org.trucewire.extract.role.PlaceWord;
import org.trucewire.extract.syntax.Chunk;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;
import org.trucewire.extract.syntax.Token;

/** How far from an event the places of its sentence stand. */
final class PlaceCosts {

  /** The cost of a place where the event cannot have happened. */
  static final int NEVER = Integer.MAX_VALUE;

  private static final int MEASURE = 5;

  private final View view;
  private final Parse parse;
  private final Attribution attribution;

  PlaceCosts(View view, Attribution attribution) {
    this.view = view;
    this.parse = view.parse();
    this.attribution = attribution;
  }

  /** How far a place is from an event, {@link #NEVER} if it is not where that happened. */
  int of(Candidate candidate, PlaceMatch place) {
    int token = tokenAt(place.span());
    int at = token < 0 ? -1 : parse.chunkOf(token);
    if (at < 0 || !parse.chunk(at).is(Kind.NOUN_PHRASE)) {
      return NEVER;
    }
    if (ally(place) || personal(place) || institution(place)) {
      return NEVER;
    }
    boolean country =
        place.place().kind() == PlaceKind.COUNTRY && widened(place).equals(place.span());
    boolean modifies = token < parse.chunk(at).head() && !partOfHead(at, place);
    int link = link(candidate, place, at, country, modifies);
    boolean venue = venue(at);
    boolean spoken =
        candidate.type == EventType.CALLED
            || candidate.type == EventType.AGREED
            || candidate.type == EventType.REJECTED;
    if (link == NEVER || venue && !spoken) {
      return NEVER;
    }
    int cost = Integer.MAX_VALUE;
    for (int trigger : candidate.triggers) {
      cost = Math.min(cost, distance(parse.chunkOf(trigger), at));
    }
    cost += link;
    cost += preposition(at).equals("from") ? 10 : 0;
    cost += measured(token) ? 12 : 0;
    cost += spoken(candidate, at) ? 12 : 0;
    cost += venue ? 15 : 0;
    return cost + (country ? 7 : 0) + (widened(place).equals(place.span()) ? 0 : -2);
  }

  /** What ties the place to the event: that it was struck, a preposition, a noun in front. */
  private int link(
      Candidate candidate, PlaceMatch place, int at, boolean country, boolean modifies) {
    String preposition = preposition(at);
    if (candidate.type != EventType.HOSTILITIES && modifies && war(at)) {
      return 6;
    }
    boolean hint = candidate.placeHints.contains(at);
    if (hint) {
      return modifies && country ? NEVER : -6;
    }
    if (modifies && (owner(place) || people(at) && !triggers(candidate, at))
        || candidate.type == EventType.HOSTILITIES && preposition.equals("from") && origin(at)) {
      return NEVER;
    }
    if (PlaceWord.AT.has(preposition) && !(modifies && country)) {
      return at < parse.chunkOf(candidate.trigger) ? 3 : 0;
    }
    if (included(at) && !(modifies && country)) {
      return 3;
    }
    switch (preposition) {
      case "to", "from", "on" -> {
        return country ? 40 : 5;
      }
      case "into" -> {
        return 5;
      }
      case "for" -> {
        if (!country && !modifies && triggers(candidate, at - 2)) {
          return 3;
        }
      }
      case "of" -> {
        return !country ? 3 : partOf(candidate, at) ? 14 : NEVER;
      }
      case "between" -> {
        return country || capital(place) ? NEVER : 5;
      }
      default -> {}
    }
    if (candidate.type != EventType.HOSTILITIES && at == candidate.chunk && modifies) {
      return -2;
    }
    return at == candidate.chunk && modifies && !country ? 1 : NEVER;
  }

  /** "The invasion of Kuwait", "parts of Syria", but not "the government of Syria" */
  private boolean partOf(Candidate candidate, int at) {
    int owner = parse.firstOfGroup(at) - 2;
    return owner >= 0
        && (candidate.chunk == owner
            || triggers(candidate, owner)
            || view.parties().nouns().of(parse.head(owner)) == null
                && PlaceWord.namesSort(parse.head(owner)));
  }

  /** "A truce to end the Gaza war", "in Syria's war": what it is to end tells where it holds. */
  private boolean war(int at) {
    String head = parse.head(at);
    return head.equals("war") || head.equals("conflict") || head.equals("fighting");
  }

  private boolean triggers(Candidate candidate, int chunk) {
    return candidate.triggers.stream().anyMatch(t -> parse.chunkOf(t) == chunk);
  }

  /** "Donetsk militias" live there, wherever they fight. */
  private boolean people(int at) {
    NounClass people = view.parties().nouns().of(parse.head(at));
    return people != null
        && switch (people) {
          case FORCE, REBEL, SEPARATIST, OPPOSITION, MILITIA, GUNMAN, FIGHTER, GROUP -> true;
          default -> false;
        };
  }

  /** "Soldiers from Puntland" */
  private boolean origin(int at) {
    int before = parse.firstOfGroup(at) - 2;
    return before >= 0 && view.is(before, Kind.NOUN_PHRASE) && people(before);
  }

  /** "Took five villages, including X and Y" */
  private boolean included(int at) {
    int first = parse.firstOfGroup(at);
    return first > 0 && parse.head(first - 1).equals("including");
  }

  /** "Talks in Cairo" */
  private boolean venue(int at) {
    int before = parse.firstOfGroup(at) - 2;
    return before >= 0
        && view.is(before, Kind.NOUN_PHRASE)
        && PlaceWord.VENUE.has(parse.head(before));
  }

  /** "Said in Cairo" */
  private boolean spoken(Candidate candidate, int at) {
    int before = parse.skipBack(parse.firstOfGroup(at) - 1);
    return before >= 0
        && view.is(before, Kind.VERB_GROUP)
        && before != candidate.verb
        && attribution.speaks(before);
  }

  /** "20 km north of Kabul" */
  private boolean measured(int token) {
    boolean towards =
        token > 0
            && (parse.tokens().get(token - 1).is("of") || parse.tokens().get(token - 1).is("from"));
    for (int t = token - 2; towards && t >= Math.max(0, token - MEASURE); t--) {
      if (PlaceWord.DISTANCE.has(parse.tokens().get(t))
          || t == token - 2 && PlaceWord.DIRECTION.has(parse.tokens().get(t))) {
        return true;
      }
    }
    return false;
  }

  /** "Kyiv's offensive", where the capital stands for its government */
  private boolean owner(PlaceMatch place) {
    return possessive(place) && (place.place().kind() == PlaceKind.COUNTRY || capital(place));
  }

  private boolean possessive(PlaceMatch place) {
    String text = view.article().text();
    int end = place.span().end();
    return end < text.length() && (text.charAt(end) == '\'' || text.charAt(end) == '’');
  }

  private boolean capital(PlaceMatch place) {
    return sense(place, NameSense.CAPITAL);
  }

  private boolean sense(PlaceMatch place, NameSense sense) {
    for (Name name : view.article().names(view.sentence())) {
      if (name.span().equals(place.span()) && name.sense() == sense) {
        return true;
      }
    }
    return false;
  }

  /** "The Myanmar military" is a name of the state and no place. */
  private boolean institution(PlaceMatch place) {
    String words = place.words();
    String last = words.substring(words.lastIndexOf(' ') + 1);
    return place.place().kind() == PlaceKind.COUNTRY
        && words.length() > last.length()
        && !words.equals(place.place().name())
        && view.parties().nouns().of(last.toLowerCase(Locale.ROOT)) != null;
  }

  private boolean partOfHead(int at, PlaceMatch place) {
    Token head = parse.tokens().get(parse.chunk(at).head());
    return place.span().start() <= head.start() && head.end() <= place.span().end()
        || PlaceWord.namesSort(head.lower());
  }

  private int distance(int trigger, int at) {
    int cost = Math.abs(trigger - at);
    for (int i = Math.min(trigger, at) + 1; i < Math.max(trigger, at); i++) {
      Chunk chunk = parse.chunk(i);
      if (chunk.is(Kind.SUBORDINATOR) || chunk.is(Kind.RELATIVE)) {
        cost += 6;
      } else if (chunk.is(Kind.VERB_GROUP) && parse.finite(i)) {
        cost += 5;
      } else if (chunk.is(Kind.STOP)) {
        cost += 12;
      }
    }
    return cost;
  }

  /** "Iran-backed" */
  private boolean ally(PlaceMatch place) {
    String text = view.article().text();
    int end = place.span().end();
    return end + 1 < text.length()
        && text.charAt(end) == '-'
        && Character.isLowerCase(text.charAt(end + 1));
  }

  private boolean personal(PlaceMatch place) {
    return sense(place, NameSense.DEMONYM) || sense(place, NameSense.LEADER);
  }

  private String preposition(int np) {
    int first = parse.firstOfGroup(np);
    if (first > 0
        && parse.chunk(first - 1).is(Kind.PREPOSITION)
        && (PlaceWord.AT.has(parse.head(first - 1))
            || PlaceWord.TOWARDS.has(parse.head(first - 1)))) {
      return parse.head(first - 1);
    }
    return "";
  }

  /** The place with the directions before it: "southern Lebanon". */
  Span widened(PlaceMatch place) {
    int token = tokenAt(place.span());
    int start = place.span().start();
    for (int t = token - 1; t >= 0 && PlaceWord.DIRECTION.has(parse.tokens().get(t)); t--) {
      start = parse.tokens().get(t).start();
    }
    return new Span(start, place.span().end());
  }

  /** The first token of a stretch of the text, -1 if it holds none. */
  int tokenAt(Span span) {
    List<Token> tokens = parse.tokens();
    for (int t = 0; t < tokens.size(); t++) {
      if (tokens.get(t).start() < span.end() && span.start() < tokens.get(t).end()) {
        return t;
      }
    }
    return -1;
  }
}
