package org.trucewire.extract.frame;

import java.util.ArrayList;
import java.util.List;
import org.trucewire.extract.EventType;
import org.trucewire.extract.role.Contexts.Context;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;
import org.trucewire.extract.syntax.Tag;

/** Proposes acts of armed force that a sentence reports. */
final class HostilityFrames {

  private final View view;
  private final Parse parse;
  private final HostilityRoles roles;
  private final AttackVerbs attacks;
  private final FireVerbs fires;
  private final RepelledAttacks repelled;
  private final CasualtyVerbs casualties;
  private final LossVerbs losses;
  private final GroundVerbs ground;
  private final BlowVerbs blows;
  private final NamedActs named;
  private final ActDenials denials;
  private final Allies allies;
  private final List<String> notes;
  private final List<Candidate> found = new ArrayList<>();

  /** The token after the words of the last verb: the fire of "opened fire" is no act besides. */
  private int read;

  private HostilityFrames(View view, List<String> notes) {
    this.view = view;
    this.parse = view.parse();
    this.roles = new HostilityRoles(view);
    this.attacks = new AttackVerbs(view, roles);
    this.fires = new FireVerbs(view, roles);
    this.repelled = new RepelledAttacks(view, roles);
    this.casualties = new CasualtyVerbs(view, roles);
    this.losses = new LossVerbs(view, roles);
    this.ground = new GroundVerbs(view, roles);
    this.blows = new BlowVerbs(view, roles);
    this.denials = new ActDenials(view, roles);
    this.allies = new Allies(view, roles);
    this.named = new NamedActs(view, roles, notes);
    this.notes = notes;
  }

  /** The acts in a sentence; why a word gave none goes to {@code notes}. */
  static List<Candidate> find(View view, List<String> notes) {
    HostilityFrames frames = new HostilityFrames(view, notes);
    for (int i = 0; i < view.parse().chunks().size(); i++) {
      if (view.parse().chunk(i).is(Kind.VERB_GROUP)) {
        frames.verb(i);
      } else if (frames.roles.acts().containsKey(i)
          && view.parse().chunk(i).head() >= frames.read
          && !frames.allies.backing(i)) {
        Candidate act = frames.named.noun(i);
        if (act != null) {
          OwnPlaces.note(view, act);
          frames.found.add(act);
        }
      }
    }
    return frames.found;
  }

  private void verb(int group) {
    List<PhraseTable.Hit<HostilityFrame>> hits =
        view.frames().hostilityVerbs().readings(parse, group);
    for (PhraseTable.Hit<HostilityFrame> hit : hits) {
      if (parse.tokens().get(hit.head()).tag() != Tag.VERB) {
        continue;
      }
      String obstacle = Modality.obstacle(view, group, EventType.HOSTILITIES);
      if (obstacle != null) {
        notes.add("trigger \"" + hit.phrase() + "\" found, but " + obstacle);
        return;
      }
      Candidate candidate =
          new Candidate(EventType.HOSTILITIES, "verb:" + hit.phrase(), hit.head(), group);
      candidate.verb = group;
      candidate.needsArms = hit.value().armed();
      candidate.cameo = hit.value().cameo();
      boolean fits =
          !crowd(group)
              && switch (hit.value().layout()) {
                case ON_OBJECT -> attacks.onObject(candidate, group, hit);
                case KILL -> {
                  candidate.toll = true;
                  candidate.told = true;
                  yield casualties.kill(candidate, group, hit);
                }
                case SEIZE -> attacks.seize(candidate, group, hit);
                case FIRE_AT -> fires.fireAt(candidate, group, hit);
                case MUTUAL -> attacks.mutual(candidate, group, hit);
                case REPEL -> repelled.repel(candidate, group, hit);
                case BLAST -> fires.blast(candidate, group, hit);
                case LOSE -> losses.lose(candidate, group, hit);
                case DIE -> {
                  candidate.toll = true;
                  yield losses.die(candidate, group);
                }
                case CLAIM -> attacks.claim(candidate, group);
                case DENY -> denials.deny(candidate, group);
                case MARCH -> ground.march(candidate, group, hit);
                case EXPEL -> ground.expel(candidate, group, hit);
                case TOPPLE -> ground.topple(candidate, group, hit);
                case FALL -> ground.fall(candidate, group);
                case ENGAGE -> ground.engage(candidate, group, hit);
                case TROOPS -> ground.act(candidate, group);
                case HOLD -> ground.hold(candidate, group, hit);
                case REVOLT -> ground.revolt(candidate, group);
                case REPLY -> blows.reply(candidate, group);
                case INFLICT -> blows.inflict(candidate, group, hit);
                default -> false;
              };
      if (fits) {
        int before = parse.skipBack(group - 1);
        candidate.aside =
            before > 0
                && parse.chunk(before).is(Kind.RELATIVE)
                && parse.chunk(before - 1).is(Kind.COMMA);
        allies.join(candidate, group);
        OwnPlaces.note(view, candidate);
        found.add(candidate);
        read = hit.to();
        return;
      }
    }
  }

  /** "Protesters stormed the palace", "invaded by protesters": riots are no war. */
  private boolean crowd(int group) {
    return parse.passive(group)
        ? parse.prepositions(group).stream()
            .anyMatch(p -> p.word().equals("by") && p.nounPhrases().stream().anyMatch(this::mob))
        : parse.subjects(group).stream().anyMatch(this::mob);
  }

  private boolean mob(int np) {
    return view.parties().nouns().contexts().of(parse.head(np)) == Context.CROWD;
  }
}
