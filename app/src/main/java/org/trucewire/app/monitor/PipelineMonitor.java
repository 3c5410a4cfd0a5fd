package org.trucewire.app.monitor;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.streams.KafkaStreams;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trucewire.app.connect.ConnectClient;
import org.trucewire.app.connect.ConnectorStatus;
import org.trucewire.schemas.topics.Topics;

/** Looks at the pipeline once a second. */
public final class PipelineMonitor implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PipelineMonitor.class);

  private final Topics topics;
  private final Supplier<KafkaStreams.State> streams;
  private final String streamsGroup;
  private final Supplier<List<String>> ledger;
  private final ConnectClient connect;
  private final String sink;
  private final LagReader lag;
  private final RecordCount deadLetters;
  private final FeedReports feeds = new FeedReports();
  private final Clock clock;
  private final Consumer<PipelineState> listener;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "pipeline-monitor");
            thread.setDaemon(true);
            return thread;
          });
  private boolean failing;

  /**
   * A monitor that is not started yet.
   *
   * @param streams state of the streams application
   * @param ledger what does not add up, in words
   * @param connectUrl of Connect's REST API
   * @param sink name of the sink connector
   * @param listener told every state, on the monitor's thread
   */
  public PipelineMonitor(
      Topics topics,
      String bootstrapServers,
      Supplier<KafkaStreams.State> streams,
      Supplier<List<String>> ledger,
      URI connectUrl,
      String sink,
      Clock clock,
      Consumer<PipelineState> listener) {
    this.topics = topics;
    this.streams = streams;
    this.ledger = ledger;
    this.streamsGroup = topics.prefix() + "extract";
    this.connect = new ConnectClient(connectUrl);
    this.sink = sink;
    this.lag = new LagReader(bootstrapServers);
    this.deadLetters = new RecordCount(bootstrapServers, topics.deadLetters().name());
    this.clock = clock;
    this.listener = listener;
  }

  /** Starts to look. */
  public void start() {
    // look() lets nothing escape, so nobody needs the future.
    var unused = timer.scheduleWithFixedDelay(this::look, 0, 1, TimeUnit.SECONDS);
  }

  private void look() {
    try {
      PipelineState state = measure();
      failing = false;
      listener.accept(state);
    } catch (RuntimeException e) {
      if (!failing) {
        LOG.warn("The pipeline cannot be measured: {}", e.getMessage());
      }
      failing = true;
    }
  }

  private PipelineState measure() {
    List<Source> sources = new ArrayList<>();
    ConnectorStatus sinkStatus = null;
    for (String name : connect.connectors().stream().sorted().toList()) {
      ConnectorStatus status = connect.statusOrNone(name);
      if (name.equals(sink)) {
        sinkStatus = status;
      } else {
        sources.add(new Source(name, stateOf(status), note(status)));
      }
    }
    String streamsState = name(streams.get());
    List<Stage> stages = new ArrayList<>();
    stages.add(ingest(sources));
    stages.add(stage("extract", streamsGroup, topics.articles().name(), streamsState, null));
    stages.add(stage("resolve", streamsGroup, topics.mentions().name(), streamsState, null));
    stages.add(stage("track", streamsGroup, topics.events().name(), streamsState, null));
    stages.add(sink(sinkStatus));
    return new PipelineState(
        clock.instant(), stages, sources, deadLetters.read(), ledger.get(), feeds.read());
  }

  private Stage ingest(List<Source> sources) {
    boolean failed = sources.stream().anyMatch(s -> s.state().equals("FAILED"));
    return new Stage(
        "ingest",
        failed ? "failed" : "running",
        null,
        lag.size(topics.articles().name()),
        failed ? "a source connector has failed" : null);
  }

  private Stage sink(ConnectorStatus status) {
    if (status == null) {
      return new Stage("sink", "stopped", null, 0, "there is no connector " + sink);
    }
    String group = "connect-" + sink;
    Stage events = stage("sink", group, topics.events().name(), "running", null);
    Stage articles = stage("sink", group, topics.articles().name(), "running", null);
    Stage ceasefires = stage("sink", group, topics.ceasefires().name(), "running", null);
    Stage ledger = stage("sink", group, topics.ledger().name(), "running", null);
    Stage readings = stage("sink", group, topics.readings().name(), "running", null);
    String state = status.hasFailed() ? "failed" : status.isRunning() ? "running" : "rebalancing";
    return new Stage(
        "sink",
        state,
        events.lag() + articles.lag() + ceasefires.lag() + ledger.lag() + readings.lag(),
        events.position()
            + articles.position()
            + ceasefires.position()
            + ledger.position()
            + readings.position(),
        note(status));
  }

  private Stage stage(String name, String group, String topic, String state, String note) {
    StageLag measured = lag.lag(name, group, topic);
    return new Stage(name, state, measured.lag(), measured.done(), note);
  }

  private static String stateOf(ConnectorStatus status) {
    return status.hasFailed() ? "FAILED" : status.state();
  }

  private static String note(ConnectorStatus status) {
    return status.traces().stream()
        .findFirst()
        .map(t -> t.lines().findFirst().orElse(t))
        .orElse(null);
  }

  private static String name(KafkaStreams.State state) {
    return switch (state) {
      case CREATED -> "starting";
      case REBALANCING -> "rebalancing";
      case RUNNING -> "running";
      case ERROR, PENDING_ERROR -> "failed";
      default -> "stopped";
    };
  }

  @Override
  public void close() {
    timer.shutdownNow();
    try {
      if (!timer.awaitTermination(5, TimeUnit.SECONDS)) {
        LOG.warn("The monitor is still waiting for an answer while it is closed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    deadLetters.close();
    lag.close();
  }
}
