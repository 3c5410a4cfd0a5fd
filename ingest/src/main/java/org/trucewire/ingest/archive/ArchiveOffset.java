package org.trucewire.ingest.archive;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.connect.errors.ConnectException;
import org.trucewire.ingest.source.Tally;

/**
 * How far a file was read, as the source offset in Kafka Connect.
 *
 * @param record number of the last record that is done with, from 1; lines count, blank or not
 * @param refused how many of them are dead letters
 * @param next where reading can begin to come to the record after it
 * @param size of the file when it was opened, in bytes
 * @param modified time of last modification then, milliseconds since the epoch
 * @param done whether that record was the last
 * @param head number and hash of the file's first bytes
 * @param untold what became of the records since the last reading that was told of
 */
record ArchiveOffset(
    long record,
    long refused,
    Checkpoint next,
    long size,
    long modified,
    boolean done,
    String head,
    Tally untold) {

  /** Enough to tell files apart, and few enough to be read again at every change. */
  private static final int HEAD_BYTES = 4096;

  /**
   * Reads an offset.
   *
   * @param offset null for a file that is new
   * @return null for a file that is new
   * @throws ConnectException if it was not written by this connector
   */
  static ArchiveOffset of(ArchiveFile file, Map<String, Object> offset) {
    if (offset == null) {
      return null;
    }
    try {
      return new ArchiveOffset(
          ((Number) offset.get("record")).longValue(),
          ((Number) offset.getOrDefault("dead_letters", 0L)).longValue(),
          checkpoint(offset),
          ((Number) offset.get("size")).longValue(),
          ((Number) offset.get("modified")).longValue(),
          (Boolean) offset.get("done"),
          (String) offset.get("head"),
          Tally.decoded((String) offset.get("untold")));
    } catch (ClassCastException | NullPointerException | IllegalArgumentException e) {
      throw new ConnectException(
          "The offset stored for file "
              + file.path()
              + " cannot be read: "
              + offset
              + ". Stop the connector and delete the offset (DELETE /connectors/NAME/offsets)",
          e);
    }
  }

  /** Where a file that was not read yet begins. */
  static ArchiveOffset start(ArchiveFile file, FileState state, int singleLimit)
      throws IOException {
    // All of a file that is one article: any edit of it makes a new file.
    long length = Math.min(state.size(), file.format().isSingle() ? singleLimit : HEAD_BYTES);
    String head = FileState.head(file.path(), length);
    return new ArchiveOffset(
        0, 0, Checkpoint.START, state.size(), state.modified(), false, head, Tally.NONE);
  }

  /**
   * Where reading goes on, for a file of which this is known.
   *
   * @return one that is done when there is nothing new
   */
  ArchiveOffset resumed(ArchiveFile file, FileState now, int singleLimit) throws IOException {
    if (isDoneAt(now)) {
      return this;
    }
    boolean sameHead = now.size() >= size && head.equals(FileState.head(file.path(), headLength()));
    if (!sameHead) {
      return start(file, now, singleLimit).with(untold);
    }
    if (done && now.size() == size) {
      return new ArchiveOffset(
          record, refused, next, size, now.modified(), true, head, untold); // touched
    }
    if (done && !file.format().grows()) {
      return start(file, now, singleLimit).with(untold);
    }
    return new ArchiveOffset(
        record, refused, next, now.size(), now.modified(), false, head, untold);
  }

  /** Whether a file that was read to its end has not been changed since. */
  boolean isDoneAt(FileState now) {
    return done && now.size() == size && now.modified() == modified;
  }

  /** Whether there is neither a record to be read nor a reading to be told of. */
  boolean isSettled() {
    return done && untold.isEmpty();
  }

  ArchiveOffset at(long latest, long deadLetters, Checkpoint goOn, boolean last) {
    return new ArchiveOffset(latest, deadLetters, goOn, size, modified, last, head, untold);
  }

  ArchiveOffset with(Tally latest) {
    return new ArchiveOffset(record, refused, next, size, modified, done, head, latest);
  }

  Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("record", record);
    if (refused > 0) {
      map.put("dead_letters", refused);
    }
    if (!next.equals(Checkpoint.START)) {
      map.put("position", next.position());
      map.put("before", next.records());
    }
    map.put("size", size);
    map.put("modified", modified);
    map.put("done", done);
    map.put("head", head);
    if (!untold.isEmpty()) {
      map.put("untold", untold.encoded());
    }
    return map;
  }

  /** Files that are always read from their beginning have none. */
  private static Checkpoint checkpoint(Map<String, Object> offset) {
    Object position = offset.get("position");
    return position == null
        ? Checkpoint.START
        : new Checkpoint(
            ((Number) position).longValue(), ((Number) offset.get("before")).longValue());
  }

  private long headLength() {
    return Long.parseLong(head.substring(0, head.indexOf(':')));
  }
}
