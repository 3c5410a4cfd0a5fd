package org.trucewire.app.command;

import java.util.concurrent.CountDownLatch;

/**
 * Lets a command wait for Ctrl-C and then end in good order: the virtual machine stays until {@link
 * #close} says that everything is closed.
 */
final class StopSignal implements AutoCloseable {

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);

  static StopSignal onShutdown() {
    StopSignal signal = new StopSignal();
    Runtime.getRuntime().addShutdownHook(new Thread(signal::askAndWait, "stop"));
    return signal;
  }

  /** Asks the command to end, as Ctrl-C does. */
  void ask() {
    asked.countDown();
  }

  void await() throws InterruptedException {
    asked.await();
  }

  private void askAndWait() {
    ask();
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    ended.countDown();
  }
}
