package org.trucewire.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * The records of a WARC file, packed record by record or not at all. A damaged record is one member
 * in its raw bytes, and reading goes on at the next place where a record begins.
 */
final class WarcMembers implements MemberReader {

  private static final int BUFFER = 64 * 1024;

  private final FileChannel file;
  private final int limit;
  private final UnpackLimits limits;
  private final WarcBoundaries boundaries;
  private WarcReader reader;
  private long number;
  private long position;
  private Checkpoint checkpoint;
  private boolean ended;

  /**
   * Opens a file.
   *
   * @param from at which record to begin
   */
  WarcMembers(Path path, int limit, UnpackLimits limits, Checkpoint from) throws IOException {
    this.file = FileChannel.open(path);
    this.limit = limit;
    this.limits = limits;
    this.boundaries = new WarcBoundaries(file);
    this.number = from.records();
    this.position = from.position();
    this.checkpoint = from;
    this.ended = position >= file.size();
  }

  @Override
  public Member next() throws IOException {
    if (ended) {
      return null;
    }
    try {
      if (reader == null) {
        file.position(position);
        reader = new WarcReader(file);
      }
      Optional<WarcRecord> record = reader.next();
      if (record.isEmpty()) {
        ended = true;
        return null;
      }
      position = reader.position();
      return member(record.get());
    } catch (IOException | RuntimeException e) {
      position = reader == null ? position : Math.max(position, reader.position());
      return damaged(Damage.of(e));
    }
  }

  private Member member(WarcRecord record) throws IOException {
    MemberBytes bytes = new MemberBytes(limit);
    byte[] header = record.serializeHeader();
    bytes.add(header, 0, header.length);
    String skipped = WarcContent.skipped(record);
    long length = copyBody(record, skipped == null ? bytes : null);
    Optional<Long> stated = record.headers().first("Content-Length").map(Long::valueOf);
    if (stated.isPresent() && length < stated.get()) {
      throw new IOException(
          "The record has " + length + " of the " + stated.get() + " bytes that it states");
    }
    if (boundaries.isAt(position)) {
      checkpoint = new Checkpoint(position, number);
    }
    number++;
    Content content =
        skipped == null ? WarcContent.of(record, header.length, limit) : Content.skipped(skipped);
    return bytes.toMember(number, true, null, content).from(checkpoint);
  }

  private long copyBody(WarcRecord record, MemberBytes into) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long length = 0;
    try (InputStream body = record.body().stream()) {
      for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        length += read;
        UnpackedBytes.check(length, file.position() - position, limits);
        if (into != null) {
          into.add(buffer, 0, read);
        }
      }
    }
    return length;
  }

  /** The bytes from the last position up to where the next record begins. */
  private Member damaged(IOException cause) throws IOException {
    long end = boundaries.next(position + 1);
    MemberBytes bytes = new MemberBytes(limit);
    boundaries.copy(position, end, bytes);
    number++;
    ended = end >= file.size();
    Member member = bytes.toMember(number, !ended, cause, null).from(checkpoint);
    position = end;
    checkpoint = new Checkpoint(end, number);
    reader = null;
    return member;
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
