package org.trucewire.extract.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.role.NounClass;
import org.trucewire.extract.role.Reading;
import org.trucewire.extract.syntax.Parse;
import org.trucewire.extract.syntax.Parse.PrepositionalPhrase;

/** Whom a call for a ceasefire goes to: "asked Chad for a truce", "appealed to both sides". */
final class CeasefireAddressees {

  private static final Set<String> TOWARDS = Set.of("to", "on", "upon", "with");

  private CeasefireAddressees() {}

  /** "offered the government a truce", "proposed one to the rebels", "asked the army for one" */
  static void add(View view, Candidate candidate, CeasefireFrame frame, int group) {
    boolean proposed = view.lexicon().has(EventWord.PROPOSE, frame.verb());
    boolean requested = view.lexicon().has(EventWord.REQUEST, first(frame.verb()));
    if (!candidate.targets.isEmpty() || !proposed && !requested) {
      return;
    }
    Parse parse = view.parse();
    List<Integer> addressees = new ArrayList<>();
    if (group < candidate.chunk && !parse.passive(group)) {
      addressees.addAll(parse.objects(group));
    }
    for (PrepositionalPhrase pp : parse.prepositions(group)) {
      boolean towards = requested ? TOWARDS.contains(pp.word()) : pp.word().equals("to");
      if (towards && (proposed || pp.at() < candidate.chunk)) {
        addressees.addAll(pp.nounPhrases());
      }
    }
    fill(view, candidate, addressees);
  }

  /** "pleaded with the army and the rebels to stop": the parse gives the verb no such object. */
  static void urged(View view, Candidate candidate, int outer) {
    if (!candidate.targets.isEmpty()) {
      return;
    }
    List<Integer> addressees = new ArrayList<>();
    if (!view.parse().passive(outer)) {
      addressees.addAll(view.parse().objects(outer));
    }
    for (PrepositionalPhrase pp : view.parse().prepositions(outer)) {
      if (TOWARDS.contains(pp.word())) {
        addressees.addAll(pp.nounPhrases());
      }
    }
    boolean parties =
        addressees.size() == 1
            && view.parties().nouns().of(view.parse().head(addressees.get(0))) == NounClass.PARTIES;
    fill(view, candidate, addressees);
    if (parties && candidate.targets.size() == 1) {
      candidate.targets.clear();
    }
  }

  private static void fill(View view, Candidate candidate, List<Integer> addressees) {
    candidate.targets(
        view.resolve(addressees, Reading.PATIENT).stream()
            .filter(p -> p.belligerent() && !Candidate.has(candidate.initiators, p.id()))
            .toList());
  }

  private static String first(String verb) {
    int space = verb.indexOf(' ');
    return space < 0 ? verb : verb.substring(0, space);
  }
}
