package org.trucewire.bench.speed;

import com.sun.management.ThreadMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;

/**
 * What the calling thread has cost so far.
 *
 * @param processorNanos its time on a processor, and that of the collections of its garbage, which
 *     the serial collector does while the thread waits; unlike time on the clock it leaves out what
 *     other processes take
 * @param allocatedBytes bytes that it has allocated
 */
record Cost(long processorNanos, long allocatedBytes) {

  private static final ThreadMXBean THREADS =
      ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

  static Cost now() {
    long collections = 0;
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      collections += collector.getCollectionTime();
    }
    return new Cost(
        THREADS.getCurrentThreadCpuTime() + collections * 1_000_000,
        THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()));
  }

  Cost since(Cost before) {
    return new Cost(processorNanos - before.processorNanos, allocatedBytes - before.allocatedBytes);
  }

  double seconds() {
    return processorNanos / 1e9;
  }
}
