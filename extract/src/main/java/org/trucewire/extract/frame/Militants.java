package org.trucewire.extract.frame;

import java.util.List;
import java.util.ListIterator;
import java.util.Locale;
import org.trucewire.extract.lexicon.Actor;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.role.Party;

/**
 * Who fights for a people whose authority has police but no army: "a Palestinian gunman" is none of
 * the authority's.
 */
final class Militants {

  private static final String AUTHORITY = "PSE";

  private final View view;

  Militants(View view) {
    this.view = view;
  }

  /** Puts armed groups in the place of an authority without an army. */
  void replace(Candidate act) {
    replace(act.initiators, true);
    replace(act.targets, act.targets.size() == 1);
  }

  /** Whether a country's authority has no army that could be struck. */
  static boolean unarmed(String country) {
    return AUTHORITY.equals(country);
  }

  /** Who attacked, where the article only tells of an authority without an army. */
  static Party attack(Party inferred, View view) {
    if (!inferred.id().equals(AUTHORITY)) {
      return inferred;
    }
    Actor only = view.parties().backdrop().onlyGroup();
    boolean theirs = only != null && AUTHORITY.equals(only.country());
    return new Party(theirs ? only : view.article().groupOf(AUTHORITY, "_REB"), null, null, false);
  }

  /** Strikes on such a country that name nobody are told for what they do to its people. */
  static void suffer(Candidate act, View view) {
    boolean inferred =
        act.targets.size() == 1
            && act.targets.get(0).id().equals(AUTHORITY)
            && act.targets.get(0).span() == null;
    if (inferred) {
      act.targets.set(0, new Party(view.article().groupOf(AUTHORITY, "_CIV"), null, null, false));
    }
  }

  private void replace(List<Party> parties, boolean always) {
    for (ListIterator<Party> each = parties.listIterator(); each.hasNext(); ) {
      Party party = each.next();
      if (!party.id().equals(AUTHORITY) || party.words() == null || official(party)) {
        continue;
      }
      Actor group = group(party);
      if (!Candidate.has(parties, group.id()) && always) {
        each.set(new Party(group, party.words(), party.span(), false));
      } else {
        each.remove();
      }
    }
  }

  private boolean official(Party party) {
    String words = party.words().toLowerCase(Locale.ROOT);
    return view.lexicon().wordsOf(EventWord.OFFICIAL_STEM).stream().anyMatch(words::contains);
  }

  /** Attacks from a place are by those who hold it, others by anyone of the people. */
  private Actor group(Party party) {
    boolean people = party.words().contains("Palestinian");
    Actor only = people ? null : view.parties().backdrop().onlyGroup();
    return only != null && AUTHORITY.equals(only.country())
        ? only
        : view.article().groupOf(AUTHORITY, "_REB");
  }
}
