package org.trucewire.extract.streams;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trucewire.extract.Extractors;
import org.trucewire.extract.streams.ledger.LedgerAlerts;
import org.trucewire.extract.streams.ledger.UnbalancedHour;
import org.trucewire.schemas.serde.RegistryOutage;
import org.trucewire.schemas.topics.TopicSetup;

/** The streams application: one instance of as many as the cluster's partitions allow. */
public final class ExtractApplication implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ExtractApplication.class);
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);

  private final KafkaStreams streams;
  private final LedgerAlerts alerts;

  private ExtractApplication(KafkaStreams streams, LedgerAlerts alerts) {
    this.streams = streams;
    this.alerts = alerts;
  }

  /**
   * Loads the lexicons, creates the topics that are missing, and starts.
   *
   * @throws org.trucewire.extract.lexicon.LexiconException if a lexicon file has a mistake
   * @throws org.apache.kafka.common.KafkaException if the cluster does not answer
   */
  public static ExtractApplication start(ExtractSettings settings) {
    return start(settings, () -> {});
  }

  /**
   * Like {@link #start(ExtractSettings)}.
   *
   * @param whenFailed run once the application has stopped for good, on a thread of Kafka's
   */
  public static ExtractApplication start(ExtractSettings settings, Runnable whenFailed) {
    Extractors extractors =
        settings.lexiconPath() == null
            ? Extractors.bundled()
            : Extractors.withUserFolder(Path.of(settings.lexiconPath()));
    try (Admin admin = Admin.create(Map.copyOf(settings.clients()))) {
      TopicSetup.createOrCheck(admin, settings.topics().all(), settings.replicationFactor())
          .forEach(name -> LOG.info("Created topic {}", name));
    }
    LedgerAlerts alerts = new LedgerAlerts();
    Properties properties = new Properties();
    properties.putAll(settings.streams());
    KafkaStreams streams =
        new KafkaStreams(
            ExtractTopologies.build(
                settings.topics(),
                settings.serdes(),
                () -> extractors.newExtractor()::extract,
                settings.identity(),
                settings.ledgerGrace(),
                alerts),
            properties);
    streams.setUncaughtExceptionHandler(ExtractApplication::onFailure);
    streams.setStateListener(
        (now, before) -> {
          if (now == KafkaStreams.State.ERROR) {
            whenFailed.run();
          }
        });
    streams.start();
    return new ExtractApplication(streams, alerts);
  }

  /**
   * What fails outside of one record (a broker or the registry away for longer than the clients
   * wait) is tried again from the last commit; the state directory taken by another process, or a
   * bug of ours in wiring, is not.
   */
  private static StreamThreadExceptionResponse onFailure(Throwable failure) {
    if (failure instanceof Error) {
      LOG.error("The streams application stops", failure);
      return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }
    LOG.error(
        RegistryOutage.isCauseOf(failure)
            ? "The schema registry does not answer; the stream thread is replaced and tries again"
            : "A stream thread failed and is replaced; it goes on from the last commit",
        failure);
    return StreamThreadExceptionResponse.REPLACE_THREAD;
  }

  /** Kafka's own handle, for state and metrics. */
  public KafkaStreams streams() {
    return streams;
  }

  /** What does not add up, in the part of the ledger that this process counts. */
  public List<UnbalancedHour> unbalancedHours() {
    return alerts.all();
  }

  @Override
  public void close() {
    streams.close(STOP_PATIENCE);
  }
}
