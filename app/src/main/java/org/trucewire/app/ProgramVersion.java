package org.trucewire.app;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.trucewire.extract.Extractor;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
public final class ProgramVersion implements IVersionProvider {

  /** For picocli. */
  public ProgramVersion() {}

  @Override
  public String[] getVersion() throws IOException {
    Properties built = new Properties();
    try (InputStream in = ProgramVersion.class.getResourceAsStream("version.properties")) {
      built.load(in);
    }
    return new String[] {
      "trucewire " + built.getProperty("version"),
      "extractor " + Extractor.VERSION,
      "Kafka " + built.getProperty("kafka") + ", Java " + Runtime.version()
    };
  }
}
