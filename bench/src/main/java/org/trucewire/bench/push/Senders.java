package org.trucewire.bench.push;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.trucewire.bench.newsstand.StoryText;
import org.trucewire.bench.newsstand.Version;

/** Pushes NDJSON as the documentation asks for it: with an Idempotency-Key, heeding Retry-After. */
final class Senders {

  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private final URI url;
  private final String secret;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final AtomicInteger nextArticle = new AtomicInteger();
  private long accepted;

  Senders(URI url, String secret) {
    this.url = url;
    this.secret = secret;
  }

  LoadResult push(Load load) throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(load.senders());
    long began = System.nanoTime();
    long end = began + load.time().toNanos();
    try {
      List<Future<Sender>> running = new ArrayList<>();
      for (int i = 0; i < load.senders(); i++) {
        running.add(threads.submit(() -> new Sender().push(load.items(), end)));
      }
      List<Sender> done = new ArrayList<>();
      for (Future<Sender> sender : running) {
        done.add(sender.get());
      }
      return sum(done, load, Duration.ofNanos(System.nanoTime() - began));
    } catch (ExecutionException e) {
      throw new IllegalStateException("A sender failed", e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  /** Articles that were answered with 202, in all loads. */
  long accepted() {
    return accepted;
  }

  private LoadResult sum(List<Sender> senders, Load load, Duration took) {
    List<Long> millis = new ArrayList<>();
    long throttled = 0;
    long others = 0;
    long retryAfter = 0;
    for (Sender sender : senders) {
      millis.addAll(sender.millis);
      throttled += sender.throttled;
      others += sender.others;
      retryAfter = Math.max(retryAfter, sender.retryAfter);
    }
    Collections.sort(millis);
    long requests = millis.size();
    accepted += requests * load.items();
    return new LoadResult(
        took, requests, requests * load.items(), throttled, others, retryAfter, millis);
  }

  private String body(int items) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < items; i++) {
      int number = nextArticle.getAndIncrement();
      StoryText text = StoryText.of(1, new Version(number / 1000, number % 1000, 0));
      lines
          .append("{\"id\": \"")
          .append(number)
          .append("\", \"published\": \"2026-11-12\", \"title\": \"")
          .append(text.title())
          .append("\", \"text\": \"")
          .append(text.body().replace("\n", "\\n"))
          .append("\"}\n");
    }
    return lines.toString();
  }

  private final class Sender {
    private final List<Long> millis = new ArrayList<>();
    private long throttled;
    private long others;
    private long retryAfter;

    Sender push(int items, long end) throws InterruptedException {
      String body = body(items);
      while (System.nanoTime() < end) {
        long before = System.nanoTime();
        HttpResponse<Void> answer = send(body);
        int status = answer == null ? 0 : answer.statusCode();
        if (status == 202) {
          millis.add((System.nanoTime() - before) / 1_000_000);
          body = body(items);
        } else if (status == 429) {
          throttled++;
          long wait = answer.headers().firstValueAsLong("Retry-After").orElse(1);
          retryAfter = Math.max(retryAfter, wait);
          Thread.sleep(Duration.ofSeconds(wait).toMillis());
        } else {
          others++;
          Thread.sleep(100);
        }
      }
      return this;
    }

    private HttpResponse<Void> send(String body) throws InterruptedException {
      HttpRequest request =
          HttpRequest.newBuilder(url)
              .timeout(TIMEOUT)
              .header("Authorization", "Bearer " + secret)
              .header("Content-Type", "application/x-ndjson")
              .header("Idempotency-Key", Integer.toHexString(body.hashCode()) + body.length())
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build();
      try {
        return http.send(request, HttpResponse.BodyHandlers.discarding());
      } catch (IOException e) {
        return null;
      }
    }
  }
}
