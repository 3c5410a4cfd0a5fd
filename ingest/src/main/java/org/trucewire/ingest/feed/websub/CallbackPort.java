package org.trucewire.ingest.feed.websub;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.trucewire.ingest.listen.HttpListener;
import org.trucewire.ingest.listen.ListenerSettings;
import org.trucewire.ingest.listen.RefusedException;

/**
 * One port of this worker, which all tasks that run on it share: a worker has one address for hubs,
 * and Connect may give it any number of a connector's tasks.
 */
final class CallbackPort {

  /** A task. Each method may be called from any thread, and does not wait. */
  interface Receiver {

    WebSubSettings settings();

    /** The feed that has this path, if it is the task's. */
    Optional<String> feedAt(String path);

    /** Whether the path is one of this connector's, whichever task has the feed. */
    boolean isOurs(String path);

    /** Whether the request that a hub asks about was ours, or the feed that it denies is. */
    boolean verify(String feed, String mode, String topic, Duration lease, String reason);

    /** Whether the feed has no hub any more. */
    boolean isOver(String feed);

    /** Whether the signature is that of the feed's hub. */
    boolean isSigned(String feed, String signature, byte[] body);

    /** Takes what a hub sent, and answers it later. */
    void take(Ping ping) throws RefusedException;
  }

  /** By host and port. Ports are the machine's: whoever shares one must find it here. */
  private static final Map<String, CallbackPort> OPEN = new HashMap<>();

  private final String key;
  private final List<Receiver> receivers = new CopyOnWriteArrayList<>();
  private HttpListener listener;

  private CallbackPort(String key) {
    this.key = key;
  }

  /** A task's part in a port. */
  record Membership(CallbackPort port, Receiver receiver) {

    /** Scheme, host and port. */
    String url() {
      return port.listener.url();
    }

    /** The last one to leave closes the port. */
    void leave() {
      synchronized (OPEN) {
        port.receivers.remove(receiver);
        if (port.receivers.isEmpty()) {
          OPEN.remove(port.key, port);
          port.listener.stop();
        }
      }
    }
  }

  /**
   * Opens the port, or shares it.
   *
   * @throws org.apache.kafka.connect.errors.ConnectException if something else has it
   */
  static Membership join(ListenerSettings settings, Receiver receiver) {
    synchronized (OPEN) {
      String key = settings.host() + ":" + settings.port();
      CallbackPort port = settings.port() == 0 ? null : OPEN.get(key);
      if (port == null) {
        port = new CallbackPort(key);
        port.listener = HttpListener.start(settings, new CallbackHandler(port.receivers));
        if (settings.port() != 0) {
          OPEN.put(key, port);
        }
      }
      port.receivers.add(receiver);
      return new Membership(port, receiver);
    }
  }
}
