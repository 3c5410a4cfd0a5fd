package org.trucewire.app.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * TCP ports on loopback.
 *
 * @param kafka of the broker
 * @param registry of the schema registry
 * @param connect of Connect's REST API
 * @param console of the page
 */
public record Ports(int kafka, int registry, int connect, int console) {

  /**
   * Chooses a free port for every one that is 0, and checks that the others are free.
   *
   * @throws PortTakenException naming the port and the option that changes it
   */
  public Ports claimed() {
    return new Ports(
        claim(kafka, "--kafka-port"),
        claim(registry, "--registry-port"),
        claim(connect, "--connect-port"),
        claim(console, "--port"));
  }

  static int free() {
    return claim(0, "");
  }

  private static int claim(int port, String option) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return socket.getLocalPort();
    } catch (java.net.BindException e) {
      throw new PortTakenException(port, option);
    } catch (IOException e) {
      throw new UncheckedIOException("Port " + port + " of loopback: " + e.getMessage(), e);
    }
  }

  /** Another process listens on a port that is wanted. */
  public static final class PortTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PortTakenException(int port, String option) {
      super(
          "Port "
              + port
              + " is taken, perhaps by another demo. Stop that, or choose another port with "
              + option
              + " (0 for any free one).");
    }
  }
}
