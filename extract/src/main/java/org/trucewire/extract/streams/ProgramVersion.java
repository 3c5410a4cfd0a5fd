package org.trucewire.extract.streams;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version that the build gave this program. */
final class ProgramVersion {

  private static final String VERSION = read();

  private ProgramVersion() {}

  static String get() {
    return VERSION;
  }

  private static String read() {
    Properties built = new Properties();
    try (InputStream in = ProgramVersion.class.getResourceAsStream("version.properties")) {
      built.load(in);
      return built.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException("version.properties of the program cannot be read", e);
    }
  }
}
