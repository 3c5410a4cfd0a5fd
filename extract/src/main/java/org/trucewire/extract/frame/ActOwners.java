package org.trucewire.extract.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.trucewire.extract.Span;
import org.trucewire.extract.lexicon.Actor;
import org.trucewire.extract.lexicon.ActorKind;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.lexicon.NameSense;
import org.trucewire.extract.role.Name;
import org.trucewire.extract.role.NounClass;
import org.trucewire.extract.role.Party;
import org.trucewire.extract.syntax.Chunk;
import org.trucewire.extract.syntax.Parse;
import org.trucewire.extract.syntax.Token;

/** Whose act it is by the words before its noun: "Israeli air strikes", "a rebel attack". */
final class ActOwners {

  /** "United States" has no adjective and stands for one: "a United States air raid". */
  private static final String UNITED = "United ";

  /** Where a side's own fire comes from as well: "Saudi border attacks". */
  private static final Set<String> FRONTIERS = Set.of("border", "territory", "soil");

  private final View view;
  private final Parse parse;

  ActOwners(View view) {
    this.view = view;
    this.parse = view.parse();
  }

  /** "Israeli air strikes", "Hezbollah's rocket fire", "a rebel attack". */
  List<Party> before(int np, PhraseTable.Hit<HostilityFrame> hit, boolean fight) {
    Chunk chunk = parse.chunk(np);
    List<Party> found = new ArrayList<>();
    int limit = parse.tokens().get(hit.from()).start();
    for (Name name : view.parties().namesIn(parse, view.sentence(), chunk)) {
      if (name.span().end() > limit) {
        continue;
      }
      boolean capital = name.sense() == NameSense.CAPITAL;
      boolean ledBy = hyphenated(name);
      boolean namedAsPlace =
          name.sense() == NameSense.NAME
              && !possessive(chunk, name)
              && name.actor().kind() == ActorKind.STATE
              && !name.words().startsWith(UNITED)
              && !fight;
      if (!capital && !ledBy && !namedAsPlace && (fight || !struck(name, hit))) {
        found.add(new Party(withClass(chunk, name, hit), name.words(), name.span(), true));
      }
    }
    if (found.isEmpty() && (fight || struckBefore(np, hit).isEmpty())) {
      found.addAll(common(np, chunk, hit));
    }
    return found;
  }

  /**
   * Whom "the Israeli embassy attack", "a Turkish wedding bombing" were on, by what stands there.
   */
  List<Party> struckBefore(int np, PhraseTable.Hit<HostilityFrame> hit) {
    List<Party> found = new ArrayList<>();
    for (Name name : view.parties().namesIn(parse, view.sentence(), parse.chunk(np))) {
      NounClass known = between(name, hit);
      if (struck(name, hit)) {
        String state = name.actor().id();
        Actor actor =
            known == NounClass.CIVIL_OBJECT ? view.article().groupOf(state, "_CIV") : name.actor();
        found.add(new Party(actor, name.words(), name.span(), true));
      }
    }
    return found;
  }

  private boolean struck(Name name, PhraseTable.Hit<HostilityFrame> hit) {
    return name.actor().kind() == ActorKind.STATE && between(name, hit) != null;
  }

  /** What could be struck and stands between a name and the act that follows, null for nothing. */
  private NounClass between(Name name, PhraseTable.Hit<HostilityFrame> hit) {
    for (int t = hit.from() - 1; t >= 0; t--) {
      Token thing = parse.tokens().get(t);
      if (thing.start() < name.span().end()) {
        return null;
      }
      NounClass known = view.parties().nouns().of(thing.lower());
      boolean held =
          known == NounClass.ASSET && t == hit.from() - 1 && !FRONTIERS.contains(thing.lower());
      if (held || known == NounClass.CIVIL_OBJECT) {
        return known;
      }
    }
    return null;
  }

  /** "Syrian rebel attack" is the rebels'. */
  private Actor withClass(Chunk chunk, Name name, PhraseTable.Hit<HostilityFrame> hit) {
    boolean state = name.actor().kind() == ActorKind.STATE;
    if (!state) {
      return name.actor();
    }
    for (int t = chunk.from(); t < hit.from(); t++) {
      Token token = parse.tokens().get(t);
      if (token.start() < name.span().end()) {
        continue;
      }
      NounClass known = view.parties().nouns().of(token.lower());
      if (known == NounClass.REBEL || known == NounClass.GUNMAN) {
        return view.article()
            .actor(name.actor().id() + "_REB", ActorKind.GENERIC_GROUP, name.actor().id());
      }
      if (known == NounClass.SEPARATIST) {
        return view.article()
            .actor(name.actor().id() + "_SEP", ActorKind.GENERIC_GROUP, name.actor().id());
      }
    }
    return name.actor();
  }

  private List<Party> common(int np, Chunk chunk, PhraseTable.Hit<HostilityFrame> hit) {
    List<Name> names = view.parties().namesIn(parse, view.sentence(), chunk);
    for (int t = hit.from() - 1; t >= chunk.from(); t--) {
      Token word = parse.tokens().get(t);
      if (names.stream()
          .anyMatch(
              n ->
                  n.words().startsWith(UNITED)
                      && n.span().contains(new Span(word.start(), word.end())))) {
        continue;
      }
      boolean joined = view.lexicon().has(EventWord.COALITION, word.lower());
      NounClass known = joined ? NounClass.FORCE : view.parties().nouns().of(word.lower());
      boolean party =
          known == NounClass.REBEL
              || known == NounClass.SEPARATIST
              || known == NounClass.FORCE
              || known == NounClass.GOVERNMENT
              || known == NounClass.MILITIA;
      if (party) {
        return view.parties().common(view.sentence(), parse, np, known, t);
      }
      if (parse.tokens().get(t).is("its")
          || parse.tokens().get(t).is("their")
          || parse.tokens().get(t).is("his")) {
        return view.parties().owner(parse, view.sentence(), np, parse.tokens().get(t));
      }
    }
    return List.of();
  }

  private boolean possessive(Chunk chunk, Name name) {
    for (int t = chunk.from() + 1; t < chunk.to(); t++) {
      Token token = parse.tokens().get(t);
      if ((token.is("'s") || token.is("'"))
          && parse.tokens().get(t - 1).end() == name.span().end()) {
        return true;
      }
    }
    return false;
  }

  private boolean hyphenated(Name name) {
    String text = view.article().text();
    int end = name.span().end();
    return end + 1 < text.length()
        && text.charAt(end) == '-'
        && Character.isLowerCase(text.charAt(end + 1));
  }
}
