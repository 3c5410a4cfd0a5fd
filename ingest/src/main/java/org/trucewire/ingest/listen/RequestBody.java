package org.trucewire.ingest.listen;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPInputStream;
import org.eclipse.jetty.io.Content;

/** Reads a body piece by piece as it comes, up to a limit; no thread waits for a slow sender. */
public final class RequestBody implements Runnable {

  private static final int BUFFER = 16 * 1024;

  private final Content.Source source;
  private final BodyLimit limit;
  private final RequestBudget.Share share;
  private final ByteArrayOutputStream read = new ByteArrayOutputStream();
  private final CompletableFuture<byte[]> whole = new CompletableFuture<>();

  private RequestBody(Content.Source source, BodyLimit limit, RequestBudget.Share share) {
    this.source = source;
    this.limit = limit;
    this.share = share;
  }

  /** Completes with the bytes, or exceptionally with why they are refused or did not come. */
  public static CompletableFuture<byte[]> read(
      Content.Source source, BodyLimit limit, RequestBudget.Share share) {
    RequestBody body = new RequestBody(source, limit, share);
    body.run();
    return body.whole;
  }

  @Override
  public void run() {
    while (true) {
      Content.Chunk chunk = source.read();
      if (chunk == null) {
        source.demand(this);
        return;
      }
      if (Content.Chunk.isFailure(chunk)) {
        whole.completeExceptionally(chunk.getFailure());
        return;
      }
      try {
        add(chunk);
      } catch (RefusedException e) {
        whole.completeExceptionally(e);
        return;
      } finally {
        chunk.release();
      }
      if (chunk.isLast()) {
        whole.complete(read.toByteArray());
        return;
      }
    }
  }

  private void add(Content.Chunk chunk) throws RefusedException {
    byte[] bytes = new byte[chunk.remaining()];
    chunk.getByteBuffer().get(bytes);
    if ((long) read.size() + bytes.length > limit.bytes()) {
      throw tooLarge(limit);
    }
    share.take(bytes.length);
    read.writeBytes(bytes);
  }

  /**
   * Unpacks gzip.
   *
   * @throws RefusedException if more comes out than the limit, or than there is room for
   * @throws IOException if the bytes are no gzip, or end too early
   */
  public static byte[] gunzip(byte[] bytes, BodyLimit limit, RequestBudget.Share share)
      throws RefusedException, IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      byte[] buffer = new byte[BUFFER];
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        if (out.size() + count > limit.bytes()) {
          throw tooLarge(limit);
        }
        share.take(count);
        out.write(buffer, 0, count);
      }
    }
    return out.toByteArray();
  }

  /** Says so of a body that is larger. */
  public static RefusedException tooLarge(BodyLimit limit) {
    return new RefusedException(
        Refusal.TOO_LARGE,
        "The body is larger than "
            + limit.bytes()
            + " bytes ("
            + limit.key()
            + "); send its articles in several requests");
  }
}
