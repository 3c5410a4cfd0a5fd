package org.trucewire.bench.feeds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks a worker which feeds are whose, and which tasks have failed. */
final class Assignment {

  private static final Duration TIMEOUT = Duration.ofSeconds(2);
  private static final Pattern FEED = Pattern.compile("/feeds/(\\d+)\\.xml");

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
  private final ObjectMapper json = new ObjectMapper();
  private final String connector;

  Assignment(String connector) {
    this.connector = connector;
  }

  /**
   * The feeds of every task that a worker has, a list for each.
   *
   * @param askedAt address of the worker that is asked; it may know nothing while work is dealt out
   *     anew, and then there are no tasks
   */
  List<List<Integer>> of(String workerId, URI askedAt) throws InterruptedException {
    try {
      Map<Integer, List<Integer>> feeds = new HashMap<>();
      for (JsonNode task : get(askedAt, "/tasks")) {
        List<Integer> numbers = new ArrayList<>();
        Matcher matcher = FEED.matcher(task.path("config").path("feed.urls").asText());
        while (matcher.find()) {
          numbers.add(Integer.parseInt(matcher.group(1)));
        }
        feeds.put(task.path("id").path("task").asInt(), numbers);
      }
      List<List<Integer>> mine = new ArrayList<>();
      for (JsonNode task : get(askedAt, "/status").path("tasks")) {
        boolean runs = task.path("state").asText().equals("RUNNING");
        if (runs && task.path("worker_id").asText().equals(workerId)) {
          mine.add(feeds.getOrDefault(task.path("id").asInt(), List.of()));
        }
      }
      return mine;
    } catch (IOException e) {
      return List.of(); // that worker is starting, or was killed too
    }
  }

  /** First lines of the traces of the tasks that have failed; none if the worker does not tell. */
  List<String> failures(URI askedAt) throws InterruptedException {
    try {
      List<String> failures = new ArrayList<>();
      for (JsonNode task : get(askedAt, "/status").path("tasks")) {
        if (task.path("state").asText().equals("FAILED")) {
          failures.add(task.path("trace").asText().lines().findFirst().orElse("no reason given"));
        }
      }
      return failures;
    } catch (IOException e) {
      return List.of();
    }
  }

  /** Lets Connect start again what has failed; false if it does not take that now. */
  boolean restartFailed(URI askedAt) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(
                askedAt.resolve(
                    "/connectors/" + connector + "/restart?includeTasks=true&onlyFailed=true"))
            .timeout(TIMEOUT)
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() < 300;
    } catch (IOException e) {
      return false;
    }
  }

  private JsonNode get(URI worker, String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(worker.resolve("/connectors/" + connector + path))
            .timeout(TIMEOUT)
            .build();
    HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    if (response.statusCode() != 200) {
      throw new IOException("Answered " + response.statusCode());
    }
    return json.readTree(response.body());
  }
}
