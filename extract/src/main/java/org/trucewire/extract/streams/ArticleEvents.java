package org.trucewire.extract.streams;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.trucewire.schemas.DateInterval;
import org.trucewire.schemas.Mention;
import org.trucewire.schemas.Mode;
import org.trucewire.schemas.Place;
import org.trucewire.schemas.identity.StableId;

/**
 * Groups the mentions of one article that report the same event: same type, same actors in the same
 * roles, and no date or place that contradicts. Each mention then carries the id of its event.
 */
final class ArticleEvents {

  private ArticleEvents() {}

  /**
   * Gives every mention its event id.
   *
   * @param mentions of one article, in order of the text
   */
  static List<Mention> identify(List<Mention> mentions) {
    List<List<Mention>> events = new ArrayList<>();
    for (Mention mention : mentions) {
      events.stream()
          .filter(event -> event.stream().allMatch(m -> agree(m, mention)))
          .findFirst()
          .orElseGet(
              () -> {
                List<Mention> event = new ArrayList<>();
                events.add(event);
                return event;
              })
          .add(mention);
    }
    return events.stream()
        .flatMap(
            event -> {
              String id = id(event);
              return event.stream().map(m -> Mention.newBuilder(m).setEventId(id).build());
            })
        .toList();
  }

  private static boolean agree(Mention a, Mention b) {
    return a.getType() == b.getType()
        && isDenied(a) == isDenied(b)
        && MentionRecords.ids(a.getInitiators()).equals(MentionRecords.ids(b.getInitiators()))
        && MentionRecords.ids(a.getTargets()).equals(MentionRecords.ids(b.getTargets()))
        && agree(a.getDate(), b.getDate())
        && agree(a.getPlace(), b.getPlace());
  }

  private static boolean isDenied(Mention mention) {
    return mention.getMode() == Mode.DENIED;
  }

  private static boolean agree(DateInterval a, DateInterval b) {
    return isUnknown(a)
        || isUnknown(b)
        || (Objects.equals(a.getStart(), b.getStart()) && Objects.equals(a.getEnd(), b.getEnd()));
  }

  static boolean isUnknown(DateInterval date) {
    return date.getStart() == null && date.getEnd() == null;
  }

  private static boolean agree(Place a, Place b) {
    return a == null || b == null || a.getName().equalsIgnoreCase(b.getName());
  }

  private static String id(List<Mention> event) {
    Mention first = event.get(0);
    DateInterval date =
        event.stream().map(Mention::getDate).filter(d -> !isUnknown(d)).findFirst().orElse(null);
    Place place =
        event.stream().map(Mention::getPlace).filter(p -> p != null).findFirst().orElse(null);
    return StableId.of(
        "event",
        first.getArticleId(),
        first.getType(),
        isDenied(first),
        MentionRecords.ids(first.getInitiators()),
        MentionRecords.ids(first.getTargets()),
        date == null ? null : date.getStart(),
        date == null ? null : date.getEnd(),
        place == null ? null : place.getName().toLowerCase(Locale.ROOT));
  }
}
