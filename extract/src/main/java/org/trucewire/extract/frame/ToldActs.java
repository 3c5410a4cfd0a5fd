package org.trucewire.extract.frame;

import java.util.ArrayList;
import java.util.List;
import org.trucewire.extract.EventType;
import org.trucewire.extract.role.Means;
import org.trucewire.extract.role.Party;

/** The acts of war that an article told last, for the one that "the strikes" goes on about. */
final class ToldActs {

  /** A reader has no more than so many in mind. */
  private static final int KEPT = 8;

  private static final double SAME_WORD = 1;
  private static final double BACKGROUND = 0.8;
  private static final double SENTENCE = 0.6;
  private static final double MISFIT = 3;

  /** The letters by which "shelling" and "shelled" are taken for one word. */
  private static final int STEM = 4;

  private record Told(int sentence, Candidate act, boolean background) {}

  private final List<Told> recent = new ArrayList<>();
  private boolean opened;

  /** The act told last, null for none. */
  Candidate last() {
    return recent.isEmpty() ? null : recent.get(recent.size() - 1).act();
  }

  /** The sentence that told the last act, -1 for none. */
  int lastSentence() {
    return recent.isEmpty() ? -1 : recent.get(recent.size() - 1).sentence();
  }

  /** Begins an article whose headline tells these acts. */
  void open(List<Candidate> announced) {
    recent.clear();
    for (Candidate act : announced) {
      if (act.type == EventType.HOSTILITIES
          && !act.deniesAct
          && !(act.initiators.isEmpty() && act.targets.isEmpty())) {
        recent.add(new Told(-1, act, false));
      }
    }
    opened = !recent.isEmpty();
  }

  /** Whether the headline tells an act. */
  boolean opened() {
    return opened;
  }

  void tell(Candidate act, View view) {
    if (recent.size() == KEPT) {
      recent.remove(0);
    }
    recent.add(new Told(view.sentence(), act, new ActSequence(view).background(act)));
  }

  /**
   * The act that a definite noun goes on about: of the same word before others, of a main clause
   * before one that tells what came before it, done by somebody who has such arms.
   */
  Candidate meant(Candidate candidate, View view) {
    if (!candidate.continues || candidate.claimsAct) {
      return last();
    }
    Means means = new MissingSides(candidate, view).means();
    Candidate best = null;
    double most = 0;
    for (Told told : recent) {
      double score = -SENTENCE * (view.sentence() - told.sentence());
      score += sameWord(candidate, told.act()) ? SAME_WORD : 0;
      score -= told.background() ? BACKGROUND : 0;
      score -= fits(candidate, told.act(), means) ? 0 : MISFIT;
      if (best == null || score >= most) {
        most = score;
        best = told.act();
      }
    }
    return best;
  }

  private static boolean fits(Candidate candidate, Candidate act, Means means) {
    boolean armed = means == null || act.mutual || act.initiators.stream().allMatch(means::fit);
    boolean doers =
        candidate.initiators.isEmpty() || Merger.subset(candidate.initiators, act.initiators);
    boolean victims =
        candidate.targets.stream().noneMatch(t -> Candidate.has(act.initiators, t.id()))
            && (candidate.targets.isEmpty()
                || act.targets.isEmpty()
                || candidate.targets.stream().anyMatch(t -> beside(t, act.targets)));
    return armed && doers && victims;
  }

  private static boolean beside(Party party, List<Party> others) {
    String country = party.actor().country();
    return others.stream()
        .anyMatch(
            o ->
                o.id().equals(party.id())
                    || country != null && country.equals(o.actor().country()));
  }

  private static boolean sameWord(Candidate first, Candidate second) {
    String a = word(first.rule);
    String b = word(second.rule);
    if (a.endsWith(b) || b.endsWith(a)) {
      return true;
    }
    int common = 0;
    while (common < Math.min(a.length(), b.length()) && a.charAt(common) == b.charAt(common)) {
      common++;
    }
    return common >= STEM;
  }

  /** The verb of "verb:fire at", the noun of "noun:air strike". */
  private static String word(String rule) {
    String phrase = rule.substring(rule.indexOf(':') + 1);
    return rule.startsWith("noun:")
        ? phrase.substring(phrase.lastIndexOf(' ') + 1)
        : phrase.substring(0, phrase.indexOf(' ') < 0 ? phrase.length() : phrase.indexOf(' '));
  }
}
