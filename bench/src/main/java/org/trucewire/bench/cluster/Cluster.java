package org.trucewire.bench.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.trucewire.app.connect.ConnectClient;
import org.trucewire.app.connect.ConnectException;
import org.trucewire.app.embedded.DemoSettings;
import org.trucewire.app.embedded.EmbeddedStack;
import org.trucewire.app.embedded.Ports;

/**
 * Broker, registry, streams and sink in this process, and the workers that are measured in
 * processes and a Connect cluster of their own. Workers never outlive this process.
 */
public final class Cluster implements AutoCloseable {

  /** Within which a part must start. */
  public static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final String GROUP = "trucewire.measured";
  private static final long LOOK_NANOS = 200_000_000;

  private final Deque<AutoCloseable> started = new ArrayDeque<>();
  private final List<Worker> workers = new ArrayList<>();
  private final Thread reaper = new Thread(() -> workers.forEach(Worker::close));
  private final DemoSettings demo;
  private EmbeddedStack stack;

  private Cluster(DemoSettings demo) {
    this.demo = demo;
  }

  /**
   * Starts everything.
   *
   * @param folder for all that is written
   * @param count number of workers
   * @param changes settings of a worker that differ from deploy/connect/worker.properties
   * @param javaOptions of the workers' virtual machines
   * @throws IOException if a part does not start
   * @throws IllegalStateException if a worker ends, or does not answer in time
   */
  public static Cluster start(
      Path folder, int count, Map<String, String> changes, List<String> javaOptions)
      throws IOException {
    DemoSettings demo =
        new DemoSettings(
            folder.resolve("stack"),
            new Ports(0, 0, 0, 0).claimed(),
            List.of(),
            false,
            Duration.ofSeconds(1),
            null);
    Cluster cluster = new Cluster(demo);
    try {
      cluster.startAll(folder, count, changes, javaOptions);
      return cluster;
    } catch (IOException | RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  private void startAll(
      Path folder, int count, Map<String, String> changes, List<String> javaOptions)
      throws IOException {
    Runtime.getRuntime().addShutdownHook(reaper);
    stack = EmbeddedStack.start(demo, step -> {});
    started.push(stack);
    stack.connect(List.of());
    Map<String, String> settings = new HashMap<>(settings());
    settings.putAll(changes);
    for (int i = 0; i < count; i++) {
      Worker worker = Worker.prepare("worker-" + i, freePort(), folder, settings, javaOptions);
      workers.add(worker);
      started.push(worker);
      worker.start();
    }
    workers.forEach(Cluster::awaitUp);
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    settings.put("bootstrap.servers", bootstrapServers());
    settings.put("group.id", GROUP);
    settings.put("value.converter.schema.registry.url", registry());
    for (String store : List.of("config", "offset", "status")) {
      settings.put(store + ".storage.topic", GROUP + "-" + store);
    }
    return settings;
  }

  private static void awaitUp(Worker worker) {
    ConnectClient client = new ConnectClient(worker.url());
    await(
        worker + " answers",
        PATIENCE,
        () -> {
          try {
            client.connectors();
            return true;
          } catch (ConnectException e) {
            worker.requireAlive();
            return false;
          }
        });
  }

  /** Creates a connector on the workers that are measured, and waits until it runs. */
  public void create(String connector, Map<String, String> config) {
    ConnectClient client = new ConnectClient(workers.get(0).url());
    client.put(connector, config);
    client.awaitRunning(connector, PATIENCE);
  }

  /** Those that are measured. */
  public List<Worker> workers() {
    return workers;
  }

  /** For {@code bootstrap.servers}. */
  public String bootstrapServers() {
    return stack.bootstrapServers();
  }

  /** For {@code schema.registry.url}. */
  public String registry() {
    return stack.registryUrl().toString();
  }

  /** Name of the topic of articles. */
  public String articles() {
    return demo.topics().articles().name();
  }

  /** The SQLite file. */
  public Path database() {
    return demo.database();
  }

  /** What the workers have used of processors since each was last started. */
  public Duration processorTime() {
    return workers.stream().map(Worker::processorTime).reduce(Duration.ZERO, Duration::plus);
  }

  /**
   * Waits for what must come.
   *
   * @throws IllegalStateException naming it, if it does not in time
   */
  public static void await(String what, Duration patience, BooleanSupplier condition) {
    if (!reached(patience, condition)) {
      throw new IllegalStateException("Within " + patience + " did not come: " + what);
    }
  }

  /** Whether the condition came true in time. */
  public static boolean reached(Duration patience, BooleanSupplier condition) {
    long giveUp = System.nanoTime() + patience.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > giveUp) {
        return false;
      }
      LockSupport.parkNanos(LOOK_NANOS);
    }
    return true;
  }

  /** A port of loopback on which nobody listens. */
  public static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() throws IOException {
    IOException failure = null;
    while (!started.isEmpty()) {
      try {
        started.pop().close();
      } catch (Exception e) {
        failure = failure == null ? new IOException("The cluster did not stop cleanly") : failure;
        failure.addSuppressed(e);
      }
    }
    Runtime.getRuntime().removeShutdownHook(reaper);
    if (failure != null) {
      throw failure;
    }
  }
}
