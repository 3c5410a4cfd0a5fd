package org.trucewire.sink;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this module, as the build wrote it beside this class. */
final class SinkVersion {

  private static final String VERSION = read();

  private SinkVersion() {}

  static String get() {
    return VERSION;
  }

  private static String read() {
    try (InputStream resource = SinkVersion.class.getResourceAsStream("version.properties")) {
      if (resource == null) {
        throw new IllegalStateException("version.properties is missing from the jar of the sink");
      }
      Properties properties = new Properties();
      properties.load(resource);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
