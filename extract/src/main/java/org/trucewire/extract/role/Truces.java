package org.trucewire.extract.role;

import java.util.ArrayList;
import java.util.List;

/** Who made the truces that an article tells of, for those of its sentences that do not say. */
public final class Truces {

  private record Truce(int sentence, Party maker) {}

  private final List<Truce> alone = new ArrayList<>();
  private boolean joint;
  private final List<Truce> offers = new ArrayList<>();

  /** Remembers that one party has bound itself alone. */
  public void alone(int sentence, Party maker) {
    alone.add(new Truce(sentence, maker));
  }

  /**
   * Remembers that a party has bound itself alone and waits for the others; null where a truce has
   * been agreed on since.
   */
  public void offered(int sentence, Party by) {
    offers.add(new Truce(sentence, by));
  }

  /** The side whose offer, the last before a sentence, another side refuses there; or null. */
  public Party offerer(int sentence, Party refuser) {
    Party last = null;
    for (Truce offer : offers) {
      last = offer.sentence() <= sentence ? offer.maker() : last;
    }
    return last == null || !last.belligerent() || last.id().equals(refuser.id())
        ? null
        : last.inferred();
  }

  /** Remembers that several parties agreed on a truce. */
  public void joint() {
    joint = true;
  }

  /**
   * The party whose truce a sentence goes on about: the only one of which the article has told that
   * it binds itself alone, of several the one that speaks; null where it tells of a truce that
   * several agreed on.
   */
  public Party alone(int sentence, List<Party> speakers) {
    Party only = null;
    boolean several = false;
    for (Truce truce : alone) {
      Party maker = truce.maker();
      if (speakers.size() == 1 && speakers.get(0).id().equals(maker.id())) {
        return maker.inferred();
      }
      several |= only != null && !only.id().equals(maker.id());
      only = only == null && truce.sentence() <= sentence ? maker : only;
    }
    return several || joint || only == null ? null : only.inferred();
  }
}
