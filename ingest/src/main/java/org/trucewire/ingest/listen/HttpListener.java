package org.trucewire.ingest.listen;

import java.time.Duration;
import org.apache.kafka.connect.errors.ConnectException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The HTTP server. It is Jetty, on which Connect's own REST API runs: the JDK's server has no limit
 * of time for slow senders but for the whole process, and holds a thread for each of them.
 */
public final class HttpListener {

  private static final Logger LOG = LoggerFactory.getLogger(HttpListener.class);
  private static final int THREADS = 12;
  private static final int HEADER_BYTES = 8 * 1024;
  private static final int SLOWEST_BYTES_PER_SECOND = 256;
  private static final Duration IDLE = Duration.ofSeconds(30);
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final Server server;
  private final ServerConnector connector;

  private HttpListener(Server server, ServerConnector connector) {
    this.server = server;
    this.connector = connector;
  }

  /**
   * Listens.
   *
   * @throws ConnectException if it cannot; the message names address and port
   */
  public static HttpListener start(ListenerSettings settings, Handler handler) {
    QueuedThreadPool threads = new QueuedThreadPool(THREADS, 2);
    threads.setName(settings.name() + "-" + settings.port());
    threads.setDaemon(true);
    Server server = new Server(threads);
    ServerConnector connector = connector(settings, server);
    server.addConnector(connector);
    server.addBean(new NetworkConnectionLimit(settings.connectionsMax(), server));
    GracefulHandler graceful = new GracefulHandler();
    graceful.setHandler(handler);
    server.setHandler(graceful);
    server.setStopTimeout(GRACE.toMillis());
    server.setStopAtShutdown(false);
    try {
      server.start();
    } catch (Exception e) {
      stop(server);
      throw new ConnectException(
          "Cannot listen on "
              + settings.host()
              + ":"
              + settings.port()
              + " ("
              + e.getMessage()
              + "). Is another connector or process there? Change "
              + settings.keys()
              + ".",
          e);
    }
    return new HttpListener(server, connector);
  }

  private static ServerConnector connector(ListenerSettings settings, Server server) {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(HEADER_BYTES);
    http.setMinRequestDataRate(SLOWEST_BYTES_PER_SECOND);
    HttpConnectionFactory plain = new HttpConnectionFactory(http);
    ServerConnector connector =
        settings.tls() == null
            ? new ServerConnector(server, 1, 1, plain)
            : new ServerConnector(server, 1, 1, tls(settings.tls(), http, plain), plain);
    connector.setHost(settings.host());
    connector.setPort(settings.port());
    connector.setIdleTimeout(IDLE.toMillis());
    return connector;
  }

  private static SslConnectionFactory tls(
      ListenerSettings.Tls given, HttpConfiguration http, HttpConnectionFactory plain) {
    SslContextFactory.Server tls = new SslContextFactory.Server();
    tls.setKeyStorePath(given.keystore().toString());
    tls.setKeyStorePassword(given.password());
    tls.setKeyStoreType(given.type());
    // A certificate need not name every address by which the worker is reached from inside.
    http.addCustomizer(new SecureRequestCustomizer(false));
    return new SslConnectionFactory(tls, plain.getProtocol());
  }

  /** Scheme, host and port. */
  public String url() {
    String scheme = connector.getDefaultProtocol().startsWith("SSL") ? "https" : "http";
    return scheme + "://" + connector.getHost() + ":" + connector.getLocalPort();
  }

  /** Closes the port, lets what is being answered be answered, and closes the connections. */
  public void stop() {
    stop(server);
  }

  private static void stop(Server server) {
    try {
      server.stop();
    } catch (Exception e) {
      LOG.warn("The server did not stop cleanly", e);
    }
  }
}
