package org.trucewire.extract.frame;

import java.util.ListIterator;
import org.trucewire.extract.lexicon.Actor;
import org.trucewire.extract.lexicon.Place;
import org.trucewire.extract.role.Party;
import org.trucewire.extract.role.PlaceWord;

/** Suicide and car bombs and massacres are on civilians, unless soldiers are told to be hit. */
final class Terror {

  /** CAMEO: suicide, car, or other non-military bombing. */
  private static final String BOMBING = "183";

  private final Candidate candidate;
  private final View view;

  private Terror(Candidate candidate, View view) {
    this.candidate = candidate;
    this.view = view;
  }

  /** Puts civilians for a country or its towns, and where the words name nobody. */
  static void suffer(Candidate candidate, View view) {
    boolean massacre = candidate.rule.endsWith(":massacre");
    boolean bombing = BOMBING.equals(candidate.cameo) && candidate.rule.contains("bombing");
    boolean group = candidate.initiators.stream().noneMatch(Party::state);
    if (massacre || bombing && group) {
      new Terror(candidate, view).suffer();
    }
  }

  private void suffer() {
    for (ListIterator<Party> each = candidate.targets.listIterator(); each.hasNext(); ) {
      Party struck = each.next();
      if (struck.state() && ground(struck)) {
        each.set(civilians(struck.actor().country(), struck));
      }
    }
    String country = where();
    if (candidate.targets.isEmpty() && !candidate.initiators.isEmpty() && country != null) {
      candidate.targets.add(civilians(country, null));
    }
  }

  private String where() {
    for (Place place : candidate.ownPlaces) {
      if (place.country() != null) {
        return place.country();
      }
    }
    return view.parties().backdrop().placed(view.sentence());
  }

  /** Whether a state is named by its ground: "Israeli cities", "in Haifa". */
  private boolean ground(Party state) {
    String words = state.words();
    return words != null && PlaceWord.namesSort(words.substring(words.lastIndexOf(' ') + 1));
  }

  private Party civilians(String country, Party named) {
    Actor people = view.article().groupOf(country, "_CIV");
    return named == null
        ? new Party(people, null, null, false)
        : new Party(people, named.words(), named.span(), true);
  }
}
