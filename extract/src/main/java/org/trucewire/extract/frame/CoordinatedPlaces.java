package org.trucewire.extract.frame;

import java.util.ArrayList;
import java.util.List;
import org.trucewire.extract.Span;
import org.trucewire.extract.date.DateExpression;
import org.trucewire.extract.lexicon.PlaceKind;
import org.trucewire.extract.lexicon.PlaceMatch;
import org.trucewire.extract.role.PlaceWord;
import org.trucewire.extract.syntax.Chunk;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;
import org.trucewire.extract.syntax.Tag;
import org.trucewire.extract.syntax.Token;

/**
 * Finds the places that a sentence names side by side: an act in two cities is two acts, while one
 * in two countries is a campaign.
 */
final class CoordinatedPlaces {

  /** More places than this are one campaign. */
  private static final int MOST = 4;

  /** More words than this between two places tell something else of the second. */
  private static final int WIDEST_GAP = 7;

  private enum Joint {
    AND,
    COMMA,
    WITHIN,
    NONE
  }

  private final View view;
  private final Parse parse;

  CoordinatedPlaces(View view) {
    this.view = view;
    this.parse = view.parse();
  }

  /** The places of an act; those side by side belong to the act that stands nearest. */
  List<PlaceMatch> of(Candidate candidate, PlaceMatch chosen, List<Candidate> all) {
    int token = tokenAt(chosen.span());
    for (Candidate other : all) {
      if (other.type == candidate.type
          && reach(other, token) < reach(candidate, token)
          && !divided(other, token)) {
        return List.of(chosen);
      }
    }
    return beside(chosen);
  }

  /** Whether another clause begins between a place and an act. */
  private boolean divided(Candidate act, int token) {
    int from = Math.min(act.trigger, token);
    int to = Math.max(act.trigger, token);
    for (int t = from; t <= to; t++) {
      int chunk = parse.chunkOf(t);
      if (view.is(chunk, Kind.SUBORDINATOR) || view.is(chunk, Kind.STOP)) {
        return true;
      }
    }
    return false;
  }

  /** How far the nearest word of an act stands from a token. */
  private static int reach(Candidate candidate, int token) {
    int least = Integer.MAX_VALUE;
    for (int trigger : candidate.triggers) {
      least = Math.min(least, Math.abs(trigger - token));
    }
    return least;
  }

  /** The place chosen for an act and those named side by side with it, in the order of the text. */
  private List<PlaceMatch> beside(PlaceMatch chosen) {
    List<PlaceMatch> places = view.places();
    int at = places.indexOf(chosen);
    List<PlaceMatch> only = List.of(chosen);
    if (at < 0 || modifies(chosen)) {
      return only;
    }
    int first = at;
    while (first > 0 && joint(places.get(first - 1), places.get(first)) != Joint.NONE) {
      first--;
    }
    List<PlaceMatch> members = new ArrayList<>();
    boolean joined = false;
    PlaceMatch last = null;
    for (int i = first; i < places.size(); i++) {
      PlaceMatch place = places.get(i);
      Joint joint = last == null ? Joint.AND : joint(last, place);
      if (joint == Joint.NONE) {
        break;
      }
      boolean and = joint == Joint.AND && last != null;
      boolean part = joint == Joint.WITHIN || joint == Joint.COMMA && surrounds(place, last);
      if (!part) {
        members.add(place);
      }
      joined |= and;
      last = place;
    }
    boolean split =
        joined
            && members.size() > 1
            && members.size() <= MOST
            && members.contains(chosen)
            && members.stream().noneMatch(this::modifies)
            && members.stream().noneMatch(p -> p.place().kind() == PlaceKind.COUNTRY)
            && members.stream().map(p -> p.place().name()).distinct().count() == members.size()
            && !between(members.get(0));
    return split ? members : only;
  }

  private Joint joint(PlaceMatch left, PlaceMatch right) {
    int from = tokenAfter(left.span());
    int to = tokenAt(right.span());
    if (from < 0 || to < from || to - from > WIDEST_GAP || to == from) {
      return Joint.NONE;
    }
    List<Token> tokens = parse.tokens();
    int t = from;
    int around = parse.chunkOf(from);
    Chunk named = around < 0 ? null : parse.chunk(around);
    if (named != null
        && named.covers(from - 1)
        && named.to() <= to
        && PlaceWord.namesSort(parse.head(around))) {
      t = named.to();
      if (t < to && tokens.get(t).is("of")) {
        return Joint.NONE;
      }
    }
    while (t < to && PlaceWord.namesSort(tokens.get(t).lower())) {
      t++;
    }
    if (t == to || clauseOf(right)) {
      return Joint.NONE;
    }
    boolean comma = tokens.get(t).is(",");
    t += comma ? 1 : 0;
    if (t == to) {
      return comma ? Joint.COMMA : Joint.NONE;
    }
    int next = pastDate(t, to);
    t = next > t && tokens.get(next).is(",") ? next + 1 : next;
    boolean and = tokens.get(t).is("and") || tokens.get(t).is("&");
    boolean also = t + 2 < to && tokens.get(t + 1).is("well") && tokens.get(t + 2).is("as");
    t += and ? 1 : also ? 3 : 0;
    and |= also;
    for (; t < to; t++) {
      Tag tag = tokens.get(t).tag();
      boolean describes =
          tag == Tag.DET
              || tag == Tag.ADJ
              || tag == Tag.ADP
              || tag == Tag.NOUN
              || tag == Tag.PROPN
              || tag == Tag.NUM
              || tokens.get(t).is("also")
              || tokens.get(t).text().indexOf('-') > 0;
      if (!describes || tokens.get(t).is("between") || tokens.get(t).is("against")) {
        return Joint.NONE;
      }
    }
    return and ? Joint.AND : Joint.WITHIN;
  }

  /** "struck X, and Y was shelled": of the second place another clause tells. */
  private boolean clauseOf(PlaceMatch place) {
    int chunk = parse.chunkOf(tokenAt(place.span()));
    int before = parse.skipBack(chunk - 1);
    int verb = parse.skipForward(chunk + 1);
    return view.is(before, Kind.CONJUNCTION)
        && view.is(before - 1, Kind.COMMA)
        && view.is(verb, Kind.VERB_GROUP)
        && parse.finite(verb)
        && parse.verbBefore(before) >= 0;
  }

  /** The token after a date that stands between two places: "X on Monday and Y". */
  private int pastDate(int from, int to) {
    for (DateExpression date : view.dates()) {
      int t = tokenAt(date.span());
      if (t == from || t == from + 1 && parse.tokens().get(from).tag() == Tag.ADP) {
        while (t < to && parse.tokens().get(t).start() < date.span().end()) {
          t++;
        }
        return t < to ? t : from;
      }
    }
    return from;
  }

  /** "Aleppo, Syria" names one place; "Aleppo, Homs" two. */
  private static boolean surrounds(PlaceMatch outer, PlaceMatch inner) {
    return wide(outer.place().kind()) && !wide(inner.place().kind());
  }

  private static boolean wide(PlaceKind kind) {
    return kind == PlaceKind.COUNTRY || kind == PlaceKind.REGION;
  }

  /** "Gaza residents" are no place. */
  private boolean modifies(PlaceMatch place) {
    int next = tokenAfter(place.span());
    if (next < 0) {
      return false;
    }
    int chunk = parse.chunkOf(next);
    if (chunk < 0 || chunk != parse.chunkOf(tokenAt(place.span()))) {
      return false;
    }
    Token token = parse.tokens().get(next);
    if (PlaceWord.namesSort(parse.head(chunk))) {
      return false;
    }
    return (token.tag() == Tag.NOUN || token.tag() == Tag.ADJ || token.is("'s") || token.is("'"))
        && !PlaceWord.SETTLEMENT.has(token)
        && !PlaceWord.AREA.has(token);
  }

  private boolean between(PlaceMatch first) {
    for (int t = tokenAt(first.span()) - 1; t >= 0; t--) {
      Token token = parse.tokens().get(t);
      if (token.tag() == Tag.ADP) {
        return token.is("between");
      }
      if (token.tag() == Tag.VERB || token.tag() == Tag.PUNCT) {
        return false;
      }
    }
    return false;
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

  private int tokenAfter(Span span) {
    List<Token> tokens = parse.tokens();
    for (int t = 0; t < tokens.size(); t++) {
      if (tokens.get(t).start() >= span.end()) {
        return t;
      }
    }
    return -1;
  }
}
