package org.trucewire.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A temporary file for what is packed in another one. */
final class Spool {

  private static final int BUFFER = 64 * 1024;

  private final Path file;
  private final IOException damage;

  private Spool(Path file, IOException damage) {
    this.file = file;
    this.damage = damage;
  }

  /** Copies all that can be read. */
  static Spool of(InputStream in) throws IOException {
    Path file = Files.createTempFile("trucewire-", ".unpacked");
    IOException damage = null;
    try (OutputStream out = Files.newOutputStream(file)) {
      byte[] buffer = new byte[BUFFER];
      int read = 0;
      while (read >= 0) {
        out.write(buffer, 0, read);
        try {
          read = in.read(buffer);
        } catch (UnreadableFileException e) {
          throw e;
        } catch (IOException | RuntimeException e) {
          damage = Damage.of(e);
          read = -1;
        }
      }
      return new Spool(file, damage);
    } catch (IOException e) {
      Files.deleteIfExists(file);
      // A full disk may pass; it is no damage of the file.
      throw e instanceof UnreadableFileException ? e : new UnreadableFileException(e);
    }
  }

  Path file() {
    return file;
  }

  /** What kept it from being complete; null when it is. */
  IOException damage() {
    return damage;
  }

  InputStream bytes() throws IOException {
    return Files.newInputStream(file);
  }

  /** The same records; closing them deletes the file. */
  MemberReader around(MemberReader reader) {
    return new MemberReader() {
      @Override
      public Member next() throws IOException {
        return reader.next();
      }

      @Override
      public void close() throws IOException {
        try {
          reader.close();
        } finally {
          Files.deleteIfExists(file);
        }
      }
    };
  }
}
