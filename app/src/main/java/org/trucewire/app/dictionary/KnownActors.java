package org.trucewire.app.dictionary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trucewire.app.dictionary.CameoCode.Role;
import org.trucewire.extract.lexicon.Actor;
import org.trucewire.extract.lexicon.ActorKind;
import org.trucewire.extract.lexicon.Lexicon;
import org.trucewire.extract.lexicon.NameMatch;

/** Which actors of ours the names and codes of a dictionary mean. */
final class KnownActors {

  private final Lexicon lexicon;
  private final Map<String, String> idsByCode = new HashMap<>();

  KnownActors(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Remembers that a code which is no other group's means an actor. */
  void learn(String code, String id) {
    idsByCode.putIfAbsent(code, id);
  }

  /** The actor that a code was seen with. */
  Optional<String> byCode(String code) {
    return Optional.ofNullable(idsByCode.get(code));
  }

  /** Whether we know an actor by that id. */
  boolean exists(String id) {
    return lexicon.actor(id).isPresent();
  }

  /** Whether the whole phrase is a name of that actor. */
  boolean means(String name, String id) {
    return whole(name).stream().anyMatch(actor -> actor.id().equals(id));
  }

  /** Whether the whole phrase is a place and no actor: a town is not its government. */
  boolean place(String name) {
    return whole(name).isEmpty()
        && lexicon.places().find(name, 0, name.length()).stream()
            .anyMatch(match -> match.words().length() == name.length());
  }

  /**
   * The group or organisation that one of the names means, if the country does not speak against
   * it.
   */
  Optional<String> named(List<String> names, CameoCode code) {
    for (String name : names) {
      List<Actor> found =
          whole(name).stream().filter(actor -> fits(actor, code)).distinct().toList();
      if (found.size() == 1) {
        return Optional.of(found.get(0).id());
      }
    }
    return Optional.empty();
  }

  /** Whether a phrase names nobody in particular: "Ruritanian rebels". */
  boolean generic(String name, Role role) {
    String lower = name.toLowerCase(java.util.Locale.ROOT);
    return lexicon.patterns().stream()
        .filter(pattern -> pattern.suffix().equals(role.suffix()))
        .anyMatch(pattern -> lower.endsWith(" " + String.join(" ", pattern.headWords())));
  }

  private static boolean fits(Actor actor, CameoCode code) {
    boolean organisation = actor.kind() == ActorKind.ORGANISATION;
    boolean group =
        actor.kind() == ActorKind.ARMED_GROUP
            || actor.kind() == ActorKind.COALITION
            || actor.kind() == ActorKind.DE_FACTO_STATE;
    boolean elsewhere =
        actor.country() != null
            && code.country() != null
            && !actor.country().equals(code.country());
    return code.role() == Role.ORGANISATION ? organisation : group && !elsewhere;
  }

  private List<Actor> whole(String name) {
    return lexicon.actors().find(name, 0, name.length(), null).stream()
        .filter(match -> match.words().length() == name.length())
        .map(NameMatch::actor)
        .toList();
  }
}
