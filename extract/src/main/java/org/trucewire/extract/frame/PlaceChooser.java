package org.trucewire.extract.frame;

import java.util.List;
import java.util.Set;
import org.trucewire.extract.EventType;
import org.trucewire.extract.Span;
import org.trucewire.extract.lexicon.NameSense;
import org.trucewire.extract.lexicon.PlaceKind;
import org.trucewire.extract.lexicon.PlaceMatch;
import org.trucewire.extract.role.Name;
import org.trucewire.extract.syntax.Chunk;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;
import org.trucewire.extract.syntax.Token;

/** Chooses among the places of a sentence the one where an event happened. */
final class PlaceChooser {

  private static final Set<String> LOCATIVE =
      Set.of(
          "in",
          "near",
          "at",
          "on",
          "outside",
          "around",
          "inside",
          "into",
          "across",
          "over",
          "along",
          "of",
          "from",
          "to",
          "through",
          "off",
          "onto",
          "within",
          "throughout",
          "against",
          "towards",
          "toward",
          "for",
          "between");
  private static final Set<String> PLAIN =
      Set.of(
          "in",
          "near",
          "at",
          "outside",
          "around",
          "inside",
          "across",
          "over",
          "along",
          "within",
          "throughout",
          "off");
  private static final Set<String> DIRECTIONS =
      Set.of(
          "north",
          "south",
          "east",
          "west",
          "northern",
          "southern",
          "eastern",
          "western",
          "central",
          "northeast",
          "northwest",
          "southeast",
          "southwest",
          "northeastern",
          "northwestern",
          "southeastern",
          "southwestern",
          "north-east",
          "north-west",
          "south-east",
          "south-west",
          "north-eastern",
          "north-western",
          "south-eastern",
          "south-western",
          "coastal");

  private final View view;
  private final Parse parse;

  PlaceChooser(View view) {
    this.view = view;
    this.parse = view.parse();
  }

  /** A place and its words, directions included. */
  record Choice(PlaceMatch match, Span span) {}

  Choice choose(Candidate candidate) {
    PlaceMatch best = null;
    int least = Integer.MAX_VALUE;
    for (PlaceMatch place : view.places()) {
      int cost = cost(candidate, place);
      if (cost < least) {
        least = cost;
        best = place;
      }
    }
    return best == null || least > 40 ? null : new Choice(best, widened(best));
  }

  private int cost(Candidate candidate, PlaceMatch place) {
    int token = tokenAt(place.span());
    if (token < 0) {
      return Integer.MAX_VALUE;
    }
    int at = parse.chunkOf(token);
    if (at < 0 || !parse.chunk(at).is(Kind.NOUN_PHRASE)) {
      return Integer.MAX_VALUE;
    }
    if (ally(place) || adjective(place)) {
      return Integer.MAX_VALUE;
    }
    boolean country = place.place().kind() == PlaceKind.COUNTRY;
    boolean hint = candidate.placeHints.contains(at);
    String preposition = preposition(at);
    boolean modifies = token < parse.chunk(at).head() && !partOfHead(at, place);
    int cost = Integer.MAX_VALUE;
    for (int trigger : candidate.triggers) {
      cost = Math.min(cost, distance(parse.chunkOf(trigger), at));
    }
    if (hint) {
      cost -= 6;
    } else if (PLAIN.contains(preposition) && !(modifies && country)) {
      cost += at < parse.chunkOf(candidate.trigger) ? 3 : 0;
    } else if (preposition.equals("to")
        || preposition.equals("from")
        || preposition.equals("into")
        || preposition.equals("on")) {
      cost += country ? 40 : 5;
    } else if (preposition.equals("of")) {
      cost += country ? 14 : 3;
    } else if (candidate.type != EventType.HOSTILITIES && at == candidate.chunk && modifies) {
      cost -= 2;
    } else if (at == candidate.chunk && modifies && !country) {
      cost += 1;
    } else {
      return Integer.MAX_VALUE;
    }
    if (hint && modifies && country) {
      return Integer.MAX_VALUE;
    }
    if (speakerPlace(at)) {
      cost += 10;
    }
    return cost + (country ? 7 : 0) + (widened(place).equals(place.span()) ? 0 : -2);
  }

  private boolean partOfHead(int at, PlaceMatch place) {
    Token head = parse.tokens().get(parse.chunk(at).head());
    return place.span().start() <= head.start() && head.end() <= place.span().end()
        || Set.of(
                "province",
                "city",
                "region",
                "district",
                "town",
                "village",
                "area",
                "island",
                "valley",
                "peninsula",
                "governorate",
                "state",
                "suburb",
                "neighborhood",
                "neighbourhood",
                "sector",
                "county",
                "camp",
                "border",
                "airport",
                "oblast",
                "territory",
                "front",
                "mountains")
            .contains(head.lower());
  }

  private boolean speakerPlace(int at) {
    return at > 0 && preposition(at).equals("from");
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

  private boolean ally(PlaceMatch place) {
    String text = view.article().text();
    int end = place.span().end();
    return end + 1 < text.length()
        && text.charAt(end) == '-'
        && Character.isLowerCase(text.charAt(end + 1));
  }

  private boolean adjective(PlaceMatch place) {
    for (Name name : view.article().names(view.sentence())) {
      if (name.span().equals(place.span())
          && (name.sense() == NameSense.DEMONYM || name.sense() == NameSense.LEADER)) {
        return true;
      }
    }
    return false;
  }

  private String preposition(int np) {
    int first = parse.firstOfGroup(np);
    if (first > 0
        && parse.chunk(first - 1).is(Kind.PREPOSITION)
        && LOCATIVE.contains(parse.head(first - 1))) {
      return parse.head(first - 1);
    }
    return "";
  }

  /** The place with the directions before it: "southern Lebanon". */
  private Span widened(PlaceMatch place) {
    int token = tokenAt(place.span());
    int start = place.span().start();
    for (int t = token - 1; t >= 0 && DIRECTIONS.contains(parse.tokens().get(t).lower()); t--) {
      start = parse.tokens().get(t).start();
    }
    return new Span(start, place.span().end());
  }

  private int tokenAt(Span span) {
    List<Token> tokens = parse.tokens();
    for (int t = 0; t < tokens.size(); t++) {
      if (tokens.get(t).start() < span.end() && span.start() < tokens.get(t).end()) {
        return t;
      }
    }
    return -1;
  }
}
