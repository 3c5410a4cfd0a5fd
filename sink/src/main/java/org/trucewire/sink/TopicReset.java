package org.trucewire.sink;

import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.sink.SinkRecord;

/**
 * A partition delivers what can't come from the log that was written so far: its topic was made
 * anew.
 */
final class TopicReset extends ConnectException {

  private static final long serialVersionUID = 1L;

  private final transient TopicPartition partition;

  private TopicReset(TopicPartition partition, String message) {
    super(message);
    this.partition = partition;
  }

  /**
   * Looks for signs that the topic is another one than the tables were filled from.
   *
   * @param askedFor the offset that Connect was asked to deliver from
   * @return the reset that this record shows, or null when it is one that is in the tables already
   */
  static TopicReset shownBy(
      SinkRecord record, TopicPartition partition, Position inTables, long askedFor) {
    long offset = record.originalKafkaOffset();
    String sign;
    if (inTables.isOutlived(record)) {
      sign =
          "its timestamp "
              + record.timestamp()
              + " is later than any written, "
              + inTables.maxTimestamp();
    } else if (offset < askedFor) {
      sign = "the log was to be read from offset " + askedFor + " on, and no longer reaches it";
    } else if (inTables.lastRecord() != null
        && offset == inTables.nextOffset() - 1
        && !Position.fingerprint(record).equals(inTables.lastRecord())) {
      sign = "another record was written at that offset";
    } else {
      return null;
    }
    return new TopicReset(
        partition,
        "Topic "
            + partition.topic()
            + " was deleted and made anew, or its log was cut: partition "
            + partition.partition()
            + " delivers offset "
            + offset
            + ", but the tables hold everything"
            + " below offset "
            + inTables.nextOffset()
            + " and "
            + sign
            + ". Nothing was written."
            + " To read the new topic from its start over the rows that are there, set "
            + SinkConfig.ON_TOPIC_RESET
            + "=restart, or stop the connector and reset its offsets; to begin with empty tables,"
            + " point "
            + SinkConfig.URL
            + " at a new database");
  }

  TopicPartition partition() {
    return partition;
  }
}
