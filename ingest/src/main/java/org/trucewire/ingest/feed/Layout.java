package org.trucewire.ingest.feed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.trucewire.ingest.article.NewsItem;
import org.trucewire.ingest.feed.format.FeedEntry;

/**
 * What a feed's entries usually have, so that it is noticed when they lose it.
 *
 * @param percent of the entries that have each of {@link #FIELDS}, in their order
 */
record Layout(List<Integer> percent) {

  private static final List<String> FIELDS = List.of("title", "link", "text", "date", "id");

  private static final List<Predicate<NewsItem>> HAS =
      List.of(
          item -> item.title() != null,
          item -> item.url() != null,
          item -> !item.body().isBlank(),
          item -> item.published() != null,
          item -> item.guid() != null);

  /** With fewer entries a share says nothing. */
  private static final int FEWEST = 3;

  private static final int USUAL = 80;
  private static final int LOST = 20;

  /** That of these entries; empty when they are too few to tell. */
  static Optional<Layout> of(List<FeedEntry> entries) {
    if (entries.size() < FEWEST) {
      return Optional.empty();
    }
    List<Integer> percent = new ArrayList<>();
    for (Predicate<NewsItem> has : HAS) {
      long count = entries.stream().map(FeedEntry::item).filter(has).count();
      percent.add((int) (100 * count / entries.size()));
    }
    return Optional.of(new Layout(List.copyOf(percent)));
  }

  /** What most entries had before and hardly any has now, in words; empty when nothing is lost. */
  Optional<String> lostSince(Layout before) {
    List<String> lost = new ArrayList<>();
    for (int i = 0; i < FIELDS.size(); i++) {
      if (before.percent.get(i) >= USUAL && percent.get(i) <= LOST) {
        lost.add(
            "%d%% of its entries have a %s, before it were %d%%"
                .formatted(percent.get(i), FIELDS.get(i), before.percent.get(i)));
      }
    }
    return lost.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", lost));
  }

  String encoded() {
    return percent.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  /**
   * Reads what {@link #encoded} wrote.
   *
   * @throws IllegalArgumentException if the text is not of that form
   */
  static Layout decoded(String text) {
    List<Integer> percent = Arrays.stream(text.split(",", -1)).map(Integer::valueOf).toList();
    if (percent.size() != FIELDS.size()) {
      throw new IllegalArgumentException("\"" + text + "\" is no layout");
    }
    return new Layout(percent);
  }
}
