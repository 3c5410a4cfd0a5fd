package org.trucewire.extract.frame;

import java.util.ArrayList;
import java.util.List;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.role.Name;
import org.trucewire.extract.role.NounClass;
import org.trucewire.extract.role.Party;
import org.trucewire.extract.role.Reading;
import org.trucewire.extract.syntax.Chunk;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;
import org.trucewire.extract.syntax.Parse.PrepositionalPhrase;

/** Whom the words around a ceasefire name: the sides that it is between, whose call it is. */
final class CeasefireSides {

  private CeasefireSides() {}

  /** The parties that a ceasefire is between or with, or whose names stand before it. */
  static List<Party> between(View view, CeasefirePhrase phrase) {
    List<Party> parties =
        between(
            view,
            phrase.np() == phrase.carrier()
                ? List.of(phrase.np())
                : List.of(phrase.carrier(), phrase.np()));
    List<Party> named = new ArrayList<>();
    for (Name name : namesBefore(view, phrase)) {
      Candidate.addAll(named, List.of(new Party(name.actor(), name.words(), name.span(), true)));
    }
    if (parties.isEmpty() && named.size() > 1) {
      parties.addAll(named);
    }
    return parties;
  }

  /** Those whom noun phrases, or a verb group, name after "between", "among" or "with". */
  static List<Party> between(View view, List<Integer> chunks) {
    Parse parse = view.parse();
    List<Party> parties = new ArrayList<>();
    for (int chunk : chunks) {
      boolean verb = parse.chunk(chunk).is(Kind.VERB_GROUP);
      for (PrepositionalPhrase pp : parse.prepositions(chunk)) {
        boolean with = pp.word().equals("with") && !verb;
        if (with || pp.word().equals("between") || pp.word().equals("among")) {
          Candidate.addAll(parties, view.resolve(pp.nounPhrases(), Reading.PATIENT));
        }
      }
    }
    return parties;
  }

  /** Whose foes a truce spares: "a halt to operations against the rebels". */
  static List<Party> against(View view, CeasefirePhrase phrase) {
    Parse parse = view.parse();
    List<Party> facing = new ArrayList<>();
    for (int np = phrase.np(); np <= phrase.np() + 2; np += 2) {
      for (PrepositionalPhrase pp : parse.prepositions(np)) {
        if (pp.word().equals("against")) {
          Candidate.addAll(facing, view.resolve(pp.nounPhrases(), Reading.PATIENT));
        }
      }
    }
    return facing;
  }

  private static List<Name> namesBefore(View view, CeasefirePhrase phrase) {
    List<Name> names = new ArrayList<>();
    Chunk chunk = view.parse().chunk(phrase.np());
    int limit = view.parse().tokens().get(phrase.trigger()).start();
    for (Name name : view.parties().namesIn(view.parse(), view.sentence(), chunk)) {
      if (name.span().end() <= limit && CeasefireMediators.brokerSuffix(view, name) == null) {
        names.add(name);
      }
    }
    return names;
  }

  /** Whose call, offer or violation it is. */
  static List<Party> proposers(View view, CeasefirePhrase phrase) {
    Parse parse = view.parse();
    List<Party> found = new ArrayList<>();
    Chunk chunk = parse.chunk(phrase.carrier());
    for (Name name : view.parties().namesIn(parse, view.sentence(), chunk)) {
      if (name.span().end() <= parse.tokens().get(chunk.head()).start()
          && CeasefireMediators.brokerSuffix(view, name) == null) {
        Candidate.addAll(found, List.of(new Party(name.actor(), name.words(), name.span(), true)));
      }
    }
    for (int t = chunk.head() - 1; t >= chunk.from() && found.isEmpty(); t--) {
      String word = parse.tokens().get(t).lower();
      NounClass known = view.parties().nouns().of(word);
      if (known == NounClass.REBEL
          || known == NounClass.SEPARATIST
          || known == NounClass.GOVERNMENT) {
        found.addAll(view.parties().common(view.sentence(), parse, phrase.carrier(), known, t));
      } else if (word.equals("its") || word.equals("their") || word.equals("his")) {
        found.addAll(
            view.parties().owner(parse, view.sentence(), phrase.carrier(), parse.tokens().get(t)));
      }
    }
    int participle = phrase.carrier() + 1;
    boolean offered =
        found.isEmpty()
            && view.is(participle, Kind.VERB_GROUP)
            && parse.reduced(participle)
            && view.lexicon().has(EventWord.PUT_FORWARD, parse.head(participle));
    if (offered) {
      Candidate.addAll(found, view.by(participle));
    }
    if (found.isEmpty()) {
      for (PrepositionalPhrase pp : parse.prepositions(phrase.carrier())) {
        if (pp.word().equals("by") || pp.word().equals("from")) {
          Candidate.addAll(found, view.resolve(pp.nounPhrases(), Reading.AGENT));
        }
      }
    }
    return found;
  }

  /** Whose the efforts or the talks are that an infinitive depends on. */
  static List<Party> owners(View view, CeasefirePhrase phrase, int group, int outer) {
    int matter = CeasefireAttachments.matter(view, group);
    if (matter < 0 || CeasefirePhrase.notionOf(view, matter) != CeasefireNotion.CALL) {
      return List.of();
    }
    List<Party> owners = proposers(view, phrase.carriedBy(matter));
    return owners.isEmpty() && outer >= 0 && outer < matter
        ? view.resolve(view.parse().subjects(outer), Reading.AGENT)
        : owners;
  }

  /** Who does what an opening infinitive is for: "Eager to secure a truce, X sent an envoy". */
  static List<Party> pursuing(View view, int group) {
    Parse parse = view.parse();
    if (!parse.chunk(group).verb().infinitive() || parse.verbBefore(group - 1) >= 0) {
      return List.of();
    }
    for (int i = group + 1; i + 1 < parse.chunks().size(); i++) {
      if (view.is(i, Kind.STOP) || view.is(i, Kind.SUBORDINATOR)) {
        return List.of();
      }
      if (view.is(i, Kind.VERB_GROUP) && parse.finite(i) && !parse.reduced(i)) {
        return parse.passive(i) || view.frames().uses(parse, i, Operator.SPEECH)
            ? List.of()
            : view.resolve(parse.subjects(i), Reading.AGENT);
      }
    }
    return List.of();
  }

  /** Whose clause a participle ends: "X arrived in the region, seeking", "X went to Y seeking". */
  static List<Party> behind(View view, int group) {
    Parse parse = view.parse();
    int main = parse.verbBefore(group - 1);
    boolean named =
        parse.subjects(group).stream()
            .anyMatch(np -> view.parties().nouns().of(parse.head(np)) != null);
    return !named && main >= 0 && parse.finite(main) && !parse.passive(main)
        ? view.resolve(parse.subjects(main), Reading.AGENT)
        : List.of();
  }
}
