package org.trucewire.extract.frame;

import java.util.List;
import java.util.Set;
import org.trucewire.extract.lexicon.ActorKind;
import org.trucewire.extract.role.Party;
import org.trucewire.extract.role.Reading;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;

/** The side of a fight that stands in its clause: "troops took the hill after clashes with X". */
final class FightSides {

  private static final Set<String> LINKS =
      Set.of("after", "following", "in", "during", "amid", "before");

  private final View view;
  private final Parse parse;
  private final HostilityRoles roles;

  FightSides(View view, HostilityRoles roles) {
    this.view = view;
    this.parse = view.parse();
    this.roles = roles;
  }

  /**
   * Who fights beside those whom a fight names after "with", by the subject of its verb; nobody if
   * that is no power, or several.
   */
  List<Party> beside(int np, List<Party> named) {
    int link = parse.skipBack(np - 1);
    boolean linked =
        named.size() == 1
            && (view.is(link, Kind.PREPOSITION) || view.is(link, Kind.SUBORDINATOR))
            && LINKS.contains(parse.head(link));
    int group = linked ? parse.verbBefore(link - 1) : -1;
    if (group < 0 || view.frames().uses(parse, group, Operator.SPEECH)) {
      return List.of();
    }
    boolean suffers = parse.passive(group);
    List<Integer> subjects = parse.subjects(group);
    List<Party> found = suffers ? roles.struck(subjects) : view.resolve(subjects, Reading.AGENT);
    boolean side =
        found.size() == 1
            && found.get(0).belligerent()
            && (found.get(0).state()
                || found.get(0).certain() && found.get(0).actor().kind() == ActorKind.ARMED_GROUP)
            && !found.get(0).id().equals(named.get(0).id());
    return side ? found : List.of();
  }
}
