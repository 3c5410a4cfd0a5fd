package org.trucewire.ingest.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version that connectors and dead letters state: that of the Maven build. */
public final class ConnectorVersion {

  private static final String RESOURCE = "/org/trucewire/ingest/version.properties";

  private ConnectorVersion() {}

  /** For example 0.1.0. */
  public static String current() {
    return Holder.VERSION;
  }

  private static String read() {
    try (InputStream in = ConnectorVersion.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("Resource " + RESOURCE + " is missing from the archive");
      }
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read resource " + RESOURCE, e);
    }
  }

  private static final class Holder {
    static final String VERSION = read();
  }
}
