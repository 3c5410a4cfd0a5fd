package org.trucewire.app.gold;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.trucewire.app.gold.GoldEvent.Role;
import org.trucewire.app.gold.Matching.Pair;
import org.trucewire.extract.EventType;

/**
 * How well extracted events agree with annotated ones.
 *
 * <p>Detection: same type, evidence that overlaps by half of the shorter. Strict: and the same
 * initiators and targets (their union, for what parties do together). Fillers: pairs of role and
 * actor. Date, place, mode: the share of matched events that have it right, over those where it is
 * annotated.
 */
public final class Scores {

  private final Share detection = new Share();
  private final Share strict = new Share();
  private final Map<EventType, Share> detectionByType = new EnumMap<>(EventType.class);
  private final Map<EventType, Share> strictByType = new EnumMap<>(EventType.class);
  private final Map<Role, Share> fillers = new EnumMap<>(Role.class);
  private final Share allFillers = new Share();
  private final Share date = new Share();
  private final Share noDate = new Share();
  private final Share place = new Share();
  private final Share mode = new Share();
  private int documents;

  Scores() {
    for (EventType type : EventType.values()) {
      detectionByType.put(type, new Share());
      strictByType.put(type, new Share());
    }
    for (Role role : Role.values()) {
      fillers.put(role, new Share());
    }
  }

  void add(List<GoldEvent> annotated, List<GoldEvent> extracted) {
    documents++;
    annotated.forEach(e -> countEvent(e, 1, 0));
    extracted.forEach(e -> countEvent(e, 0, 1));
    Matching.of(annotated, extracted).forEach(this::countPair);
  }

  private void countEvent(GoldEvent event, int annotated, int extracted) {
    detection.add(0, annotated, extracted);
    strict.add(0, annotated, extracted);
    detectionByType.get(event.type()).add(0, annotated, extracted);
    strictByType.get(event.type()).add(0, annotated, extracted);
    for (Role role : Role.values()) {
      int actors = distinct(event.actors(role)).size();
      countFillers(role, 0, annotated * actors, extracted * actors);
    }
  }

  private void countPair(Pair pair) {
    GoldEvent gold = pair.annotated();
    GoldEvent found = pair.extracted();
    detection.add(1, 0, 0);
    detectionByType.get(gold.type()).add(1, 0, 0);
    if (pair.sameActors()) {
      strict.add(1, 0, 0);
      strictByType.get(gold.type()).add(1, 0, 0);
    }
    for (Role role : Role.values()) {
      int hits = ActorSets.found(distinct(gold.actors(role)), found.actors(role));
      countFillers(role, hits, 0, 0);
    }
    boolean sameDate =
        Objects.equals(gold.firstDay(), found.firstDay())
            && Objects.equals(gold.lastDay(), found.lastDay());
    (gold.isDated() ? date : noDate).add(sameDate ? 1 : 0, 1, 1);
    if (gold.place() != null) {
      place.add(samePlace(gold.place(), found.place()) ? 1 : 0, 1, 1);
    }
    mode.add(gold.mode() == found.mode() ? 1 : 0, 1, 1);
  }

  private void countFillers(Role role, int hits, int annotated, int extracted) {
    fillers.get(role).add(hits, annotated, extracted);
    allFillers.add(hits, annotated, extracted);
  }

  private static Collection<String> distinct(List<String> ids) {
    return new LinkedHashSet<>(ids);
  }

  /** One name may hold the other: "eastern Aleppo" and "Aleppo". */
  private static boolean samePlace(String gold, String found) {
    if (found == null || found.isEmpty()) {
      return false;
    }
    String a = gold.toLowerCase(Locale.ROOT);
    String b = found.toLowerCase(Locale.ROOT);
    return a.contains(b) || b.contains(a);
  }

  /** The scores as a table for people, lines joined by newlines. */
  public String table() {
    StringBuilder table = new StringBuilder();
    line(
        table,
        "documents %d  annotated events %d  extracted %d",
        documents,
        detection.annotated(),
        detection.extracted());
    row(table, "detection", detection);
    row(table, "strict", strict);
    row(table, "fillers", allFillers);
    fillers.forEach((role, share) -> row(table, "  " + role.name(), share));
    line(
        table,
        "date %.3f  no-date %.3f  place %.3f  mode %.3f",
        date.recall(),
        noDate.recall(),
        place.recall(),
        mode.recall());
    detectionByType.forEach(
        (type, share) -> {
          if (share.annotated() + share.extracted() > 0) {
            line(
                table,
                "%-12s annotated %4d  extracted %4d  detection F1 %.3f  strict F1 %.3f",
                type,
                share.annotated(),
                share.extracted(),
                share.f1(),
                strictByType.get(type).f1());
          }
        });
    return table.toString();
  }

  private static void row(StringBuilder table, String name, Share share) {
    line(
        table,
        "%-12s precision %.3f  recall %.3f  F1 %.3f",
        name,
        share.precision(),
        share.recall(),
        share.f1());
  }

  private static void line(StringBuilder table, String format, Object... values) {
    table.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
