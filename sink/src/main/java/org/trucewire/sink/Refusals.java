package org.trucewire.sink;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.sink.ErrantRecordReporter;
import org.apache.kafka.connect.sink.SinkRecord;

/**
 * Hands bad records to Connect's dead-letter queue, each once, before their offset counts as done.
 */
final class Refusals {

  private record Place(TopicPartition partition, long offset) {}

  private final ErrantRecordReporter reporter;
  private final Set<Place> reported = new HashSet<>();

  /**
   * @param reporter null when the connector is configured to tolerate no bad record
   */
  Refusals(ErrantRecordReporter reporter) {
    this.reporter = reporter;
  }

  /**
   * Reports a record and waits until the report is safe.
   *
   * @throws ConnectException naming the record and the cause, when there is nobody to report to
   */
  void report(SinkRecord record, TopicPartition partition, Exception cause) {
    Place place = new Place(partition, record.originalKafkaOffset());
    if (reported.contains(place)) {
      return; // the transaction failed after the report, and is made again
    }
    if (reporter == null) {
      throw new ConnectException(
          describe(record, partition)
              + " can't be written: "
              + cause.getMessage()
              + ". To set such records aside and go on, set errors.tolerance=all and"
              + " errors.deadletterqueue.topic.name",
          cause);
    }
    try {
      reporter.report(record, cause).get();
    } catch (ExecutionException e) {
      throw new ConnectException(
          describe(record, partition) + " could not be reported to the dead-letter queue", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ConnectException(
          "Interrupted while " + describe(record, partition) + " was being reported", e);
    }
    reported.add(place);
  }

  /** Everything of the partition below the offset is durable: it won't come again. */
  void forgetBelow(TopicPartition partition, long offset) {
    reported.removeIf(p -> p.partition().equals(partition) && p.offset() < offset);
  }

  private static String describe(SinkRecord record, TopicPartition partition) {
    return "Record "
        + partition
        + " at offset "
        + record.originalKafkaOffset()
        + " (key "
        + record.key()
        + ")";
  }
}
