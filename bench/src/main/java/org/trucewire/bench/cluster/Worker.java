package org.trucewire.bench.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.connect.cli.ConnectDistributed;

/**
 * A Connect worker in a process of its own, as deployments have it: Connect's own program, over the
 * settings of deploy/connect/worker.properties. It is ended by its process, and by nothing else.
 */
public final class Worker implements AutoCloseable {

  private static final String SHIPPED = "/worker.properties";
  private static final long PATIENCE_SECONDS = 30;

  private final String name;
  private final int port;
  private final Path folder;
  private final List<String> command;
  private Process process;
  private int starts;

  private Worker(String name, int port, Path folder, List<String> command) {
    this.name = name;
    this.port = port;
    this.folder = folder;
    this.command = command;
  }

  /**
   * Prepares one.
   *
   * @param port of its REST API, on loopback
   * @param changes settings that differ from those that are shipped
   * @param javaOptions of its virtual machine
   */
  static Worker prepare(
      String name, int port, Path folder, Map<String, String> changes, List<String> javaOptions)
      throws IOException {
    Properties settings = new Properties();
    try (InputStream shipped = Worker.class.getResourceAsStream(SHIPPED)) {
      settings.load(shipped);
    }
    settings.remove("plugin.path");
    settings.putAll(changes);
    settings.put("listeners", "http://localhost:" + port);
    settings.put("rest.advertised.host.name", "localhost");
    Path file = folder.resolve(name + ".properties");
    try (Writer writer = Files.newBufferedWriter(file)) {
      settings.store(writer, null);
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(javaOptions);
    command.add("-Xlog:gc*=info:file=" + folder.resolve(name + ".gc.log") + ":uptime:filecount=0");
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(ConnectDistributed.class.getName(), file.toString()));
    return new Worker(name, port, folder, command);
  }

  /** Starts it; also again, after it was killed. */
  public void start() throws IOException {
    Path log = folder.resolve(name + "-" + starts++ + ".log");
    process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }

  /** Without warning, as the system's killer of processes does it. */
  public void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  private boolean awaitEnd() {
    try {
      return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** As {@code worker_id} in the answers of the REST API. */
  public String id() {
    return "localhost:" + port;
  }

  /** Of its REST API. */
  public URI url() {
    return URI.create("http://" + id());
  }

  /** Whether its process is there. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /**
   * Requires that it runs.
   *
   * @throws IllegalStateException if it has ended by itself
   */
  void requireAlive() {
    if (!process.isAlive()) {
      throw new IllegalStateException(
          "%s ended with exit code %d; see its log in %s"
              .formatted(name, process.exitValue(), folder));
    }
  }

  /** Time on processors since this process was started. */
  Duration processorTime() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** What its heap was like since it was last started. */
  public HeapPeak heap() throws IOException {
    return HeapPeak.of(collections());
  }

  private Path collections() {
    return folder.resolve(name + ".gc.log");
  }

  /**
   * Lets the virtual machine collect all that nobody holds; without the JDK's tool nothing comes.
   */
  public void collect() throws IOException, InterruptedException {
    Path tool = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    if (Files.isExecutable(tool)) {
      new ProcessBuilder(tool.toString(), Long.toString(process.pid()), "GC.run")
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
  }

  /** Most memory that it had at once, in KiB; 0 where the system does not tell. */
  public long peakResidentKib() throws IOException {
    Path status = Path.of("/proc/" + process.pid() + "/status");
    if (!Files.isReadable(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElse(0);
  }

  @Override
  public String toString() {
    return name;
  }

  @Override
  public void close() {
    if (process == null) {
      return;
    }
    process.destroy();
    if (!awaitEnd()) {
      kill();
    }
  }
}
