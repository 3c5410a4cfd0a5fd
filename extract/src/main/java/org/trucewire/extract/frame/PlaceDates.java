package org.trucewire.extract.frame;

import java.util.List;
import org.trucewire.extract.date.DateExpression;
import org.trucewire.extract.date.DateInterval;
import org.trucewire.extract.lexicon.PlaceMatch;

/** Dates acts by the places they happened at: "took X on Monday and Y on Thursday". */
final class PlaceDates {

  /** Characters between a place and its date, for a preposition. */
  private static final int WIDEST_GAP = 5;

  private final View view;
  private final List<PlaceChooser.Choice> places;

  PlaceDates(View view, List<PlaceChooser.Choice> places) {
    this.view = view;
    this.places = places;
  }

  /** The date that stands right after a place, if every place has one; else that of the act. */
  DateInterval of(PlaceChooser.Choice place, DateInterval date) {
    if (places.size() < 2 || places.stream().anyMatch(p -> after(p.match()) == null)) {
      return date;
    }
    DateExpression own = after(place.match());
    return own.resolve(false, view.told().before(own));
  }

  private DateExpression after(PlaceMatch place) {
    for (DateExpression expression : view.dates()) {
      int gap = expression.span().start() - place.span().end();
      if (gap > 0 && gap <= WIDEST_GAP) {
        return expression;
      }
    }
    return null;
  }
}
