package org.trucewire.bench.newsstand;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import java.util.zip.GZIPOutputStream;
import org.trucewire.bench.newsstand.FeedScript.ValidatorKind;

/** A feed as it stands now, and what it has ever shown. Thread-safe. */
final class ServedFeed {

  /**
   * What an answer would hold.
   *
   * @param body packed if the feed packs
   * @param etag null where it gives none; likewise lastModified
   * @param shown what is in the body
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Edition(byte[] body, String etag, String lastModified, List<Version> shown) {}

  private final FeedScript script;
  private final String origin;
  private final long seed;
  private final VirtualClock clock;
  private final long[] changes;
  private final Map<Version, Long> firstShown = new ConcurrentHashMap<>();
  private int renderedState = -1;
  private long lastModified;
  private Edition rendered;

  ServedFeed(FeedScript script, String origin, long seed, VirtualClock clock) {
    this.script = script;
    this.origin = origin;
    this.seed = seed;
    this.clock = clock;
    this.changes =
        script.stories().stream()
            .flatMapToLong(story -> LongStream.of(story.publishedAt(), story.editedAt()))
            .filter(at -> at != Story.NEVER)
            .sorted()
            .toArray();
  }

  FeedScript script() {
    return script;
  }

  String path() {
    return "/feeds/" + script.number() + ".xml";
  }

  String url() {
    return origin + path();
  }

  String mediaType() {
    return script.atom() ? "application/atom+xml" : "application/rss+xml; charset=utf-8";
  }

  /** As it stands now. */
  synchronized Edition edition() {
    long now = clock.now();
    int state = state(now);
    if (state != renderedState) {
      rendered = render(now, state);
      renderedState = state;
    }
    return rendered;
  }

  /** How many things have happened to it. */
  private int state(long now) {
    int state = 0;
    while (state < changes.length && changes[state] <= now) {
      state++;
    }
    return state;
  }

  private Edition render(long now, int state) {
    List<Story> published =
        script.stories().stream().filter(story -> story.publishedAt() <= now).toList();
    List<Story> window =
        published.subList(Math.max(0, published.size() - script.window()), published.size());
    List<FeedXml.Entry> entries = new ArrayList<>();
    List<Version> shown = new ArrayList<>();
    window.stream()
        .sorted(Comparator.comparingInt(Story::number).reversed())
        .forEach(
            story -> {
              Version version = new Version(script.number(), story.number(), story.version(now));
              entries.add(entry(story, version));
              shown.add(version);
            });
    Instant changed = clock.real(state == 0 ? 0 : changes[state - 1]);
    // No two states may share a date: it is all that a client has to tell them apart.
    lastModified = Math.max(lastModified + 1, changed.getEpochSecond());
    String title = "Paper " + script.number();
    String xml =
        script.atom()
            ? FeedXml.atom(title, url(), changed, entries)
            : FeedXml.rss(title, origin + "/", entries);
    byte[] body = xml.getBytes(UTF_8);
    ValidatorKind kind = script.validators();
    return new Edition(
        script.gzip() ? packed(body) : body,
        kind == ValidatorKind.BOTH || kind == ValidatorKind.ETAG
            ? "\"" + script.number() + "-" + state + "\""
            : null,
        kind == ValidatorKind.BOTH || kind == ValidatorKind.LAST_MODIFIED
            ? FeedXml.date(Instant.ofEpochSecond(lastModified))
            : null,
        shown);
  }

  private FeedXml.Entry entry(Story story, Version version) {
    String link = origin + "/stories/" + script.number() + "-" + story.number() + ".html";
    Instant published = clock.real(story.publishedAt());
    return new FeedXml.Entry(
        link,
        script.guids() ? "tag:papers.test,2026:" + script.number() + "-" + story.number() : null,
        published,
        version.edition() == 0 ? published : clock.real(story.editedAt()),
        StoryText.of(seed, version));
  }

  private static byte[] packed(byte[] body) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /** Notes that somebody got an answer to its last byte. */
  void shown(Edition edition) {
    long now = System.currentTimeMillis();
    edition.shown().forEach(version -> firstShown.putIfAbsent(version, now));
  }

  /** When a version was first in an answer, milliseconds since the epoch; null if it never was. */
  Long firstShown(Version version) {
    return firstShown.get(version);
  }
}
