package org.trucewire.bench.newsstand;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All feeds of a run. The same seed gives the same feeds and stories. */
public final class Newsstand {

  /**
   * A version that there is on this day.
   *
   * @param version which
   * @param last whether no other version follows
   * @param ofTheDay whether it came on the day itself, and not before
   * @param visibleAt when the feed showed it first, milliseconds since the epoch
   * @param servedAt when it was first in an answer; empty if it never was
   */
  public record Expected(
      Version version, boolean last, boolean ofTheDay, long visibleAt, OptionalLong servedAt) {}

  private static final Pattern STORY = Pattern.compile("/stories/(\\d{1,6})-(\\d{1,6})\\.html$");

  private final long seed;
  private final VirtualClock clock;
  private final Map<String, ServedFeed> byPath = new HashMap<>();
  private final List<ServedFeed> feeds = new ArrayList<>();

  /**
   * Draws the feeds.
   *
   * @param origins address of each host, without a path
   * @param windowMs real time within which no story scrolls out of its feed
   */
  Newsstand(int count, List<String> origins, long seed, long windowMs, VirtualClock clock) {
    this.seed = seed;
    this.clock = clock;
    SplittableRandom random = new SplittableRandom(seed);
    List<Double> places = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      places.add((i + 0.5) / count);
    }
    Collections.shuffle(places, new Random(seed));
    long virtualWindow = Math.round(windowMs * clock.speed());
    for (int i = 0; i < count; i++) {
      int host = hostOf(i, count);
      FeedScript script = FeedScript.of(i, host, places.get(i), virtualWindow, random.split());
      ServedFeed feed = new ServedFeed(script, origins.get(host), seed, clock);
      feeds.add(feed);
      byPath.put(feed.path(), feed);
    }
  }

  /** Three of five feeds have a host of their own; the others share one with seven. */
  static int hostOf(int feed, int count) {
    int alone = count * 3 / 5;
    return feed < alone ? feed : alone + (feed - alone) / 8;
  }

  ServedFeed at(String path) {
    return byPath.get(path);
  }

  /** Lines for {@code feed.list.file}. */
  public List<String> list() {
    return feeds.stream().map(feed -> name(feed.script().number()) + "=" + feed.url()).toList();
  }

  private static String name(int feed) {
    return "Paper " + feed;
  }

  /** How many feeds there are. */
  public int size() {
    return feeds.size();
  }

  /** How lively a feed is. */
  public Liveliness liveliness(int feed) {
    return feeds.get(feed).script().liveliness();
  }

  /** All that should have come out by the end of the day. */
  public List<Expected> expected() {
    List<Expected> all = new ArrayList<>();
    for (ServedFeed feed : feeds) {
      List<Story> stories = feed.script().stories();
      int before = (int) stories.stream().filter(story -> story.publishedAt() <= 0).count();
      int firstShown = Math.max(0, before - feed.script().window());
      for (Story story : stories.subList(firstShown, stories.size())) {
        boolean edited = story.editedAt() != Story.NEVER;
        all.add(expected(feed, story, 0, !edited, story.publishedAt()));
        if (edited) {
          all.add(expected(feed, story, 1, true, story.editedAt()));
        }
      }
    }
    return all;
  }

  private Expected expected(ServedFeed feed, Story story, int edition, boolean last, long at) {
    Version version = new Version(feed.script().number(), story.number(), edition);
    Long served = feed.firstShown(version);
    return new Expected(
        version,
        last,
        at > 0,
        clock.real(at).toEpochMilli(),
        served == null ? OptionalLong.empty() : OptionalLong.of(served));
  }

  /** Number of stories that feeds show when the day begins. */
  public long backlog() {
    return feeds.stream()
        .mapToLong(
            feed ->
                Math.min(
                    feed.script().window(),
                    feed.script().stories().stream().filter(s -> s.publishedAt() <= 0).count()))
        .sum();
  }

  /**
   * The version that an article is, if its text is right in every character.
   *
   * @param url its address, or null
   * @return null if it is none
   */
  public Version versionOf(String url, String title, String body) {
    Matcher numbers = STORY.matcher(String.valueOf(url));
    for (int edition = 0; edition < 2 && numbers.find(0); edition++) {
      Version version =
          new Version(
              Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)), edition);
      StoryText text = StoryText.of(seed, version);
      if (text.title().equals(title) && text.body().equals(body)) {
        return version;
      }
    }
    return null;
  }
}
