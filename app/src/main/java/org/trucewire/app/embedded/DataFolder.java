package org.trucewire.app.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Holds a demo's folder for one process; the system lets go of it even after a kill. */
final class DataFolder implements AutoCloseable {

  private final FileChannel channel;

  private DataFolder(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Creates the folder if it is missing, and locks it.
   *
   * @throws IllegalStateException if another process holds it
   * @throws UncheckedIOException if it cannot be created or written
   */
  static DataFolder claim(Path folder, Path lockFile) {
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        throw new IllegalStateException(
            "Another demo uses the folder " + folder + ". Stop it, or name another with --data.");
      }
      return new DataFolder(channel);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot write to the folder "
              + folder
              + " ("
              + e.getMessage()
              + "): name another with --data.",
          e);
    }
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
