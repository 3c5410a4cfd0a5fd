package org.trucewire.ingest.listen;

import java.nio.file.Path;

/**
 * Where and how a connector listens.
 *
 * @param name of its threads
 * @param host name or address of this machine
 * @param port 0 for any free one
 * @param connectionsMax at a time; others wait to be accepted
 * @param tls null to speak plain http
 * @param keys names of the connector's configuration keys for host and port, which errors name
 */
public record ListenerSettings(
    String name, String host, int port, int connectionsMax, Tls tls, String keys) {

  /**
   * A certificate.
   *
   * @param keystore file on the worker
   * @param password of the key store
   * @param type PKCS12 or JKS
   */
  public record Tls(Path keystore, String password, String type) {}
}
