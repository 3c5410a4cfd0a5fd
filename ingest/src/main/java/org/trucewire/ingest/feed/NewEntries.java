package org.trucewire.ingest.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trucewire.ingest.article.NewsItem;
import org.trucewire.ingest.feed.ArticlePages.Completed;
import org.trucewire.ingest.feed.FeedReading.Outcome;
import org.trucewire.ingest.feed.format.FeedEntry;
import org.trucewire.ingest.feed.http.Fetched;
import org.trucewire.ingest.source.LedgerReasons;
import org.trucewire.ingest.source.SourceRecords;
import org.trucewire.ingest.source.Tally;
import org.trucewire.schemas.Article;
import org.trucewire.schemas.LedgerState;

/** Finds the entries of a feed that were not sent before, and makes articles of them. */
final class NewEntries {

  /**
   * What a feed has that is new.
   *
   * @param shown states of entries that were sent before, and are shown still
   * @param shownContents the same by content
   * @param fresh number of new entries, those that are left included
   * @param known entries that were sent before, or stand in the feed twice
   * @param repeated entries that have a new id and say what was sent before
   * @param overLimit entries that are more than can be remembered
   * @param left entries whose pages are left for the next fetch
   * @param pagesRefused why no page of a new entry may be fetched, in words; or null
   * @param pageFailures failed tries so far of entries that are left
   */
  record Comparison(
      List<Outcome> outcomes,
      Set<Long> shown,
      Set<Long> shownContents,
      int fresh,
      int known,
      int repeated,
      int overLimit,
      int left,
      String pagesRefused,
      Map<Long, Integer> pageFailures) {

    /** What became of the entries that nothing is sent of. */
    Tally passed() {
      return Tally.NONE
          .with(LedgerState.DUPLICATE, LedgerReasons.KNOWN, known)
          .with(LedgerState.DUPLICATE, LedgerReasons.REPEATED, repeated)
          .with(LedgerState.FILTERED, LedgerReasons.PAGE_PENDING, left)
          .with(LedgerState.FILTERED, LedgerReasons.OVER_LIMIT, overLimit);
    }
  }

  /** So long the pages of one feed may hold a thread while they wait for their turns. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Clocks differ; beyond that a date is no date of publication. */
  private static final Duration TOLERATED_FUTURE = Duration.ofDays(1);

  private final ArticlePages pages;

  NewEntries(ArticlePages pages) {
    this.pages = pages;
  }

  /**
   * Goes through the entries from the last to the first, for feeds have the newest first. What is
   * known already is remembered anew first, so that nothing the feed still shows is forgotten while
   * new entries come in.
   *
   * @param fetchedAt when the feed's answer had come
   */
  Comparison in(
      FeedAddress feed,
      Fetched fetched,
      List<FeedEntry> entries,
      FeedMemory memory,
      Map<Long, Integer> pageFailures,
      Instant fetchedAt)
      throws InterruptedException {
    List<FeedEntry> newest = newest(entries);
    Sorted sorted = sorted(feed, newest, memory);
    List<Outcome> outcomes = new ArrayList<>();
    int overLimit = entries.size() - newest.size();
    if (overLimit > 0) {
      outcomes.addAll(Refusals.rest(feed, fetched, memory, entries.size(), fetchedAt));
    }
    Map<Long, Integer> stillFailing = new HashMap<>();
    int left = 0;
    int refused = 0;
    String refusal = null;
    long patienceEnds = System.nanoTime() + PATIENCE.toNanos();
    for (Map.Entry<EntryFingerprints, FeedEntry> candidate : sorted.fresh.entrySet()) {
      EntryFingerprints prints = candidate.getKey();
      FeedEntry entry = candidate.getValue();
      if (entry.item().isEmpty()) {
        outcomes.add(
            Refusals.entry(
                feed, entry, prints, "The entry has neither a title nor a text", fetchedAt));
        continue;
      }
      int tries = pageFailures.getOrDefault(prints.state(), 0);
      Duration patience = Duration.ofNanos(Math.max(0, patienceEnds - System.nanoTime()));
      Completed completed = pages.complete(entry, tries, patience);
      if (completed instanceof Completed.Whole whole) {
        outcomes.add(article(feed, whole.entry(), prints, fetchedAt));
        refused += whole.refused() == null ? 0 : 1;
        refusal = whole.refused();
      } else {
        left++;
        int failed = tries + (((Completed.Left) completed).tried() ? 1 : 0);
        if (failed > 0) {
          stillFailing.put(prints.state(), failed);
        }
      }
    }
    boolean allRefused = refused > 0 && refused == sorted.fresh.size();
    return new Comparison(
        outcomes,
        sorted.shown,
        sorted.shownContents,
        sorted.fresh.size(),
        sorted.known,
        sorted.repeated,
        overLimit,
        left,
        allRefused ? refusal + "; the feed's summaries are taken instead" : null,
        stillFailing);
  }

  /** Tells known entries from fresh ones. */
  private static Sorted sorted(FeedAddress feed, List<FeedEntry> newest, FeedMemory memory) {
    Set<Long> states = memory.items().asSet();
    Set<Long> contents = memory.contents().asSet();
    Map<Long, Integer> timesShown = new HashMap<>();
    List<EntryFingerprints> prints =
        newest.stream().map(entry -> EntryFingerprints.of(feed, entry.item())).toList();
    Set<EntryFingerprints> distinct = new LinkedHashSet<>(prints);
    distinct.forEach(print -> timesShown.merge(print.content(), 1, Integer::sum));
    Sorted sorted = new Sorted();
    for (int i = 0; i < newest.size(); i++) {
      EntryFingerprints print = prints.get(i);
      // Two entries that differ in nothing but their ids are two: alerts say the same every day.
      boolean repeats =
          newest.get(i).item().url() != null
              && contents.contains(print.content())
              && timesShown.get(print.content()) == 1;
      if (states.contains(print.state())) {
        sorted.known++;
        sorted.shown.add(print.state());
        sorted.shownContents.add(print.content());
      } else if (repeats) {
        sorted.repeated++;
        sorted.shownContents.add(print.content());
      } else if (sorted.fresh.put(print, newest.get(i)) != null) {
        sorted.known++;
      }
    }
    return sorted;
  }

  /** As many as can be remembered, the newest last: by their dates if all have one. */
  private static List<FeedEntry> newest(List<FeedEntry> entries) {
    List<FeedEntry> newestFirst = new ArrayList<>(entries);
    if (entries.size() > FeedMemory.MOST_ITEMS
        && entries.stream().allMatch(entry -> publishedAt(entry) != null)) {
      newestFirst.sort(Comparator.comparing(NewEntries::publishedAt).reversed());
    }
    List<FeedEntry> newest =
        newestFirst.subList(0, Math.min(entries.size(), FeedMemory.MOST_ITEMS));
    Collections.reverse(newest);
    return newest;
  }

  static Instant publishedAt(FeedEntry entry) {
    return entry.item().published() == null ? null : entry.item().published().at();
  }

  private static Outcome article(
      FeedAddress feed, FeedEntry entry, EntryFingerprints prints, Instant fetchedAt) {
    NewsItem item = withoutFutureDate(entry.item(), fetchedAt);
    Article article = item.toArticle(feed.name(), feed.name(), fetchedAt, entry.original());
    return SourceRecords.fits(article)
        ? new Outcome.Taken(article, prints)
        : Refusals.entry(
            feed, entry, prints, "The entry is larger than a record may be", fetchedAt);
  }

  /** Nothing is published after it was read; what the feed wrote stays in the original. */
  private static NewsItem withoutFutureDate(NewsItem item, Instant now) {
    Instant at = item.published() == null ? null : item.published().at();
    if (at == null || !at.isAfter(now.plus(TOLERATED_FUTURE))) {
      return item;
    }
    return new NewsItem(
        item.guid(),
        item.url(),
        item.outlet(),
        item.title(),
        item.author(),
        item.section(),
        item.body(),
        item.language(),
        null);
  }

  private static final class Sorted {
    private final Set<Long> shown = new LinkedHashSet<>();
    private final Set<Long> shownContents = new LinkedHashSet<>();
    private final Map<EntryFingerprints, FeedEntry> fresh = new LinkedHashMap<>();
    private int known;
    private int repeated;
  }
}
