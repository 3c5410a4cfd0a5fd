package org.trucewire.ingest.push;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trucewire.ingest.listen.HttpListener;
import org.trucewire.ingest.source.ConnectorVersion;
import org.trucewire.ingest.source.SourceRecords;

/** Listens on the port, and hands what comes to Connect in whole requests. */
public final class PushSourceTask extends SourceTask {

  private static final Logger LOG = LoggerFactory.getLogger(PushSourceTask.class);
  private static final int MOST_RECORDS = 1000;
  private static final Duration LONGEST_WAIT = Duration.ofMillis(500);
  private static final String PUSH = "push";
  private static final String UNNAMED = "unnamed";
  private static final String REQUEST_NUMBER = "number";
  private static final String RECORD = "record";

  private final InstantSource clock;
  private RememberedRequests remembered;
  private SourceRecords records;
  private PushQueue queue;
  private HttpListener server;

  /** For Kafka Connect. */
  public PushSourceTask() {
    this(Clock.systemUTC());
  }

  PushSourceTask(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public String version() {
    return ConnectorVersion.current();
  }

  @Override
  public void start(Map<String, String> props) {
    PushSourceConfig config = new PushSourceConfig(props);
    config.requireUsable();
    PushKeys keys = config.keys();
    remembered =
        RememberedRequests.read(config.rememberedRequests(), context.offsetStorageReader());
    records = new SourceRecords(config.topics());
    queue = new PushQueue(remembered);
    PushMetrics metrics = PushMetrics.register(context, keys.all(), queue);
    Admission admission = new Admission(config, keys, queue, clock);
    server =
        HttpListener.start(
            config.listener(),
            new PushHandler(admission, queue, metrics, clock, config.commitTimeout()));
    config.warnOfPlainText();
    LOG.info(
        "Takes articles at {}/articles from the keys {}",
        server.url(),
        keys.all().stream().map(PushKey::id).toList());
  }

  /** Of the server: http or https, host and port. */
  String url() {
    return server.url();
  }

  /** Kafka Connect wants null when there is nothing. */
  @Override
  public List<SourceRecord> poll() throws InterruptedException {
    List<SourceRecord> batch = new ArrayList<>();
    queue
        .take(LONGEST_WAIT, MOST_RECORDS)
        .forEach((number, submission) -> addRecords(number, submission, batch));
    return batch.isEmpty() ? null : batch;
  }

  private void addRecords(long number, Submission submission, List<SourceRecord> batch) {
    RequestIdentity identity = submission.identity();
    long position = identity == null ? 0 : remembered.nextPosition();
    Map<String, Object> partition =
        identity == null ? Map.of(PUSH, UNNAMED) : remembered.partition(position);
    long record = 0;
    for (PushItem item : submission.items()) {
      if (!item.hasRecord()) {
        continue;
      }
      record++;
      Map<String, Object> offset =
          identity == null
              ? new java.util.HashMap<>(Map.of(RECORD, record))
              : RememberedRequests.offset(position, identity, record, submission.records());
      // Under exactly-once Connect keeps what it must confirm in a map by the records' equality:
      // two records that are equal in everything would be confirmed once.
      offset.put(REQUEST_NUMBER, number);
      batch.add(
          item instanceof PushItem.Taken taken
              ? records.article(partition, offset, taken.article())
              : records.deadLetter(partition, offset, ((PushItem.Refused) item).deadLetter()));
    }
  }

  /**
   * Only here a request learns that Kafka has it. Under {@code exactly.once.source.support} Connect
   * calls this for the records of a transaction after the producer's {@code commitTransaction}
   * returned, with which the records and this connector's offsets become visible together. {@code
   * poll} being called again tells nothing (with {@code transaction.boundary=interval} the
   * transaction is still open), and {@code commit} names no records. Without exactly-once Connect
   * calls it when the brokers have acknowledged the record.
   *
   * @param metadata null when the record was dropped on its way, and Kafka does not have it
   */
  @Override
  public void commitRecord(SourceRecord record, RecordMetadata metadata) {
    if (record.sourceOffset().get(REQUEST_NUMBER) instanceof Long number) {
      queue.confirm(number, metadata != null);
    }
  }

  /**
   * Connect calls this after the task's last transaction is committed and confirmed: what was taken
   * is finished by then. What was not, nobody will poll for, and its senders are told to repeat it.
   */
  @Override
  public void stop() {
    if (queue != null) {
      queue.stop();
    }
    if (server != null) {
      server.stop();
    }
  }
}
