package org.trucewire.schemas.serde;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a registry that does not answer from a record that is wrong. The first says nothing of the
 * record, so it must be waited out; only the second is a dead letter.
 */
public final class RegistryOutage {

  private static final Logger LOG = LoggerFactory.getLogger(RegistryOutage.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private RegistryOutage() {}

  /** Whether the failure came from a registry that is away, overloaded or failing. */
  public static boolean isCauseOf(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SocketException
          || cause instanceof SocketTimeoutException
          || cause instanceof UnknownHostException
          || cause instanceof SSLException
          || cause instanceof DisconnectException
          || cause instanceof TimeoutException
          || (cause instanceof RestClientException rest && isOverloaded(rest.getStatus()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOverloaded(int status) {
    return status >= 500 || status == 429 || status == 408;
  }

  /**
   * Calls until the registry answers.
   *
   * @param patience how long to go on; past it the last failure is thrown
   * @throws SerializationException what the call throws for any other reason, at once
   */
  static <T> T waitOut(Duration patience, Supplier<T> call) {
    long giveUp = System.nanoTime() + patience.toNanos();
    Duration pause = FIRST_PAUSE;
    while (true) {
      try {
        return call.get();
      } catch (RuntimeException e) {
        if (!isCauseOf(e) || System.nanoTime() + pause.toNanos() > giveUp) {
          throw e;
        }
        LOG.warn("The schema registry does not answer, trying again in {}: {}", pause, text(e));
        sleep(pause, e);
        pause =
            pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0
                ? LONGEST_PAUSE
                : pause.multipliedBy(2);
      }
    }
  }

  private static void sleep(Duration pause, RuntimeException failure) {
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure;
    }
  }

  private static String text(Throwable e) {
    return e.getCause() == null
        ? e.getMessage()
        : e.getMessage() + ": " + e.getCause().getMessage();
  }
}
