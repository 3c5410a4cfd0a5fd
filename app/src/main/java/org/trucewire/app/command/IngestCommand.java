package org.trucewire.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.trucewire.app.connect.ConnectClient;
import org.trucewire.app.connect.ConnectException;
import org.trucewire.app.connect.ConnectorStatus;
import org.trucewire.app.embedded.Connectors;
import org.trucewire.ingest.archive.ArchivePreview;
import org.trucewire.schemas.identity.StableId;
import org.trucewire.schemas.topics.Topics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Wires files and folders into a running pipeline. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description = {
      "Read files and folders of articles into a running pipeline, and wait until they are read.",
      "",
      "Takes .txt, .html, .json (one article, or an array of them), .jsonl (one a line), .csv, "
          + ".tsv, .xml (NewsML-G2, NITF), .warc, .zip and .tar, each also as .gz, .bz2 or .xz. "
          + "Creates an archive source connector for the paths, which remembers what "
          + "it has read: the same file again gives nothing, a file that grew gives the rest."
    })
public final class IngestCommand implements Callable<Integer> {

  private static final long LOOK_AGAIN_MS = 200;

  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and folders.")
  private List<Path> paths = new ArrayList<>();

  @Mixin private ConnectOption connect = new ConnectOption();

  @Option(
      names = "--topic-prefix",
      paramLabel = "PREFIX",
      defaultValue = Topics.DEFAULT_PREFIX,
      description = "Beginning of the topics' names (default: ${DEFAULT-VALUE}).")
  private String topicPrefix;

  @Option(
      names = "--timeout-seconds",
      paramLabel = "N",
      defaultValue = "3600",
      description = "How long to wait; the connector goes on after it (default: ${DEFAULT-VALUE}).")
  private long timeoutSeconds;

  /** For picocli. */
  public IngestCommand() {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    requirePaths();
    Map<String, String> config = Connectors.archive(topicPrefix, paths);
    ArchivePreview preview = new ArchivePreview(config);
    Set<String> files = files(preview);
    String name = connectorName();
    ConnectClient client = connect.client();
    client.put(name, config);
    PrintWriter out = spec.commandLine().getOut();
    out.printf("Connector %s reads %d file(s) ...%n", name, files.size());
    out.flush();
    // What gives no record has no offset by which anybody could tell that it was read.
    for (Map.Entry<String, Map<String, Long>> empty : withoutRecords(preview, files).entrySet()) {
      files.remove(empty.getKey());
      out.printf("  %s: %s%n", empty.getKey(), nothing(empty.getValue()));
      out.flush();
    }
    awaitRead(client, name, files)
        .forEach((file, read) -> out.printf("  %s: read to the end, %s%n", file, read.text()));
    out.println("A file that was read before gives only what is new in it.");
    out.flush();
    return 0;
  }

  private void requirePaths() throws IOException {
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new NoSuchFileException("There is no file or folder " + path);
      }
    }
  }

  private Set<String> files(ArchivePreview preview) throws IOException {
    Set<String> files = new TreeSet<>();
    preview.files().forEach(file -> files.add(file.toString()));
    if (files.isEmpty()) {
      throw new NoSuchFileException(
          "There is no file with articles (.txt, .html, .json, .jsonl, .csv, .xml, .warc, .zip, "
              + ".tar, or one of these as .gz, or what is one by its content) in "
              + paths);
    }
    return files;
  }

  private static Map<String, Map<String, Long>> withoutRecords(
      ArchivePreview preview, Set<String> files) throws IOException {
    Map<String, Map<String, Long>> without = new TreeMap<>();
    for (String file : files) {
      preview.passedOver(Path.of(file)).ifPresent(reasons -> without.put(file, reasons));
    }
    return without;
  }

  private static String nothing(Map<String, Long> reasons) {
    return reasons.isEmpty()
        ? "holds no record"
        : "holds no article, passed over: "
            + reasons.entrySet().stream()
                .map(reason -> reason.getKey() + " " + reason.getValue())
                .collect(Collectors.joining(", "));
  }

  /**
   * The same paths, into the same topics, have one connector, and so one memory of what was read.
   */
  private String connectorName() {
    return "archive-"
        + StableId.of(
                topicPrefix,
                paths.stream()
                    .map(p -> p.toAbsolutePath().normalize().toString())
                    .sorted()
                    .collect(Collectors.joining("\n")))
            .substring(0, 8);
  }

  private Map<String, FileRead> awaitRead(ConnectClient client, String name, Set<String> files)
      throws InterruptedException {
    long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(timeoutSeconds);
    while (true) {
      failIfFailed(client, name);
      Map<String, FileRead> read = readToTheEnd(client, name);
      if (read.keySet().containsAll(files)) {
        return read;
      }
      if (System.nanoTime() > giveUp) {
        Set<String> open = new TreeSet<>(files);
        open.removeAll(read.keySet());
        throw new IllegalStateException(
            "Not read within "
                + timeoutSeconds
                + " s: "
                + open
                + ". Connector "
                + name
                + " goes on.");
      }
      Thread.sleep(LOOK_AGAIN_MS);
    }
  }

  private static void failIfFailed(ConnectClient client, String name) {
    ConnectorStatus status = client.statusOrNone(name);
    if (status.hasFailed()) {
      throw new IllegalStateException(
          "Connector " + name + " failed: " + String.join("\n", status.traces()));
    }
  }

  private Map<String, FileRead> readToTheEnd(ConnectClient client, String name) {
    Map<String, FileRead> read = new TreeMap<>();
    for (JsonNode pair : offsets(client, name)) {
      if (pair.path("offset").path("done").asBoolean()) {
        read.put(
            pair.path("partition").path("file").asText(),
            new FileRead(
                pair.path("offset").path("record").asLong(),
                pair.path("offset").path("dead_letters").asLong(),
                topicPrefix));
      }
    }
    return read;
  }

  /** What was read of a file, now or before. */
  private record FileRead(long records, long deadLetters, String topicPrefix) {
    String text() {
      return deadLetters == 0
          ? records + " record(s)"
          : "%d record(s), of which %d could not be read: see topic %s"
              .formatted(records, deadLetters, Topics.withPrefix(topicPrefix).deadLetters().name());
    }
  }

  private static JsonNode offsets(ConnectClient client, String name) {
    try {
      return client.offsets(name);
    } catch (ConnectException e) {
      if (e.status() == 404) {
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
      }
      throw e;
    }
  }
}
