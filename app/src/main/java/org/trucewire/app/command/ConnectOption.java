package org.trucewire.app.command;

import java.net.URI;
import org.trucewire.app.connect.ConnectClient;
import picocli.CommandLine.Option;

/** The option of every command that speaks to Kafka Connect. */
final class ConnectOption {

  @Option(
      names = "--connect",
      paramLabel = "URL",
      defaultValue = "http://localhost:8083",
      description = "Kafka Connect's REST API (default: ${DEFAULT-VALUE}).")
  private URI url;

  ConnectClient client() {
    return new ConnectClient(url);
  }
}
