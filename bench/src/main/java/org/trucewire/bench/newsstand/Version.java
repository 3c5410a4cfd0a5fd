package org.trucewire.bench.newsstand;

/**
 * One state of a story: what must come out as one record.
 *
 * @param feed number of the feed
 * @param story number of the story within it
 * @param edition 0, and 1 for the edited one
 */
public record Version(int feed, int story, int edition) {

  @Override
  public String toString() {
    return "feed %d, story %d%s".formatted(feed, story, edition == 0 ? "" : ", edited");
  }
}
