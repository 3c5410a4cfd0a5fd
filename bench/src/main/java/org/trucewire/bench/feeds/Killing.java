package org.trucewire.bench.feeds;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.trucewire.bench.cluster.Worker;
import org.trucewire.bench.newsstand.Requests;

/**
 * Kills workers at random moments of the day, and starts each again after some seconds. Every other
 * kill waits until its victim has tasks; the rest come as they come, also while the other worker is
 * down, or work is being dealt out.
 */
final class Killing {

  private static final long LONGEST_DOWN_MS = 3000;
  private static final long POSTPONED_MS = 500;

  /** A request of the dead may still have been on its way. */
  private static final long ON_ITS_WAY_MS = 50;

  private final List<Worker> workers;
  private final Assignment assignment;
  private final Requests requests;
  private final SplittableRandom random;
  private final long dayBegan = System.currentTimeMillis();
  private final long[] moments;
  private final List<Wound> wounds = new ArrayList<>();
  private long notBefore;

  /** With that many kills at random moments from now until then. */
  Killing(
      List<Worker> workers,
      Assignment assignment,
      Requests requests,
      SplittableRandom random,
      int count,
      Duration within) {
    this.workers = workers;
    this.assignment = assignment;
    this.requests = requests;
    this.random = random;
    this.moments =
        random.longs(count, 0, within.toMillis()).map(at -> dayBegan + at).sorted().toArray();
  }

  /** Does what is due: kills, starts again, looks who has recovered. */
  void look() throws IOException, InterruptedException {
    for (Wound wound : wounds) {
      if (!wound.restarted && System.currentTimeMillis() >= wound.restartAt) {
        wound.worker.start();
        wound.restarted = true;
      }
      if (wound.recovered == null && !wound.tasks.isEmpty()) {
        wound.recovered = recovered(wound);
      }
    }
    long now = System.currentTimeMillis();
    if (!isDone() && now >= Math.max(notBefore, moments[wounds.size()])) {
      kill();
    }
  }

  /** Whether there was every kill. */
  boolean isDone() {
    return wounds.size() == moments.length;
  }

  private void kill() throws InterruptedException {
    List<Worker> alive = workers.stream().filter(Worker::isAlive).toList();
    if (alive.isEmpty()) {
      return; // its time comes when one has been started again
    }
    Worker victim = alive.get(random.nextInt(alive.size()));
    Worker other = workers.stream().filter(w -> w != victim).findFirst().orElse(victim);
    List<List<Integer>> tasks = assignment.of(victim.id(), other.url());
    if (tasks.isEmpty()) {
      tasks = assignment.of(victim.id(), victim.url());
    }
    if (tasks.isEmpty() && wounds.size() % 2 == 0) {
      notBefore = System.currentTimeMillis() + POSTPONED_MS;
      return;
    }
    Wound wound = new Wound(victim, tasks, System.currentTimeMillis());
    victim.kill();
    wound.restartAt = System.currentTimeMillis() + random.nextLong(LONGEST_DOWN_MS);
    wounds.add(wound);
  }

  /** Until the last of the tasks was at work again; null if one is not yet. */
  private Duration recovered(Wound wound) {
    long latest = 0;
    for (List<Integer> feeds : wound.tasks) {
      OptionalLong first =
          feeds.stream()
              .mapToLong(requests::lastAt)
              .filter(at -> at > wound.killedAt + ON_ITS_WAY_MS)
              .min();
      if (first.isEmpty()) {
        return null;
      }
      latest = Math.max(latest, first.getAsLong());
    }
    return Duration.ofMillis(latest - wound.killedAt);
  }

  /** Starts again what is still down. */
  void end() throws IOException {
    for (Wound wound : wounds) {
      if (!wound.restarted) {
        wound.worker.start();
        wound.restarted = true;
      }
    }
  }

  /** What came of each kill until now. */
  List<Kill> kills() {
    return wounds.stream()
        .map(
            wound ->
                new Kill(
                    wound.worker.toString(),
                    Duration.ofMillis(wound.killedAt - dayBegan),
                    wound.tasks.size(),
                    wound.recovered))
        .toList();
  }

  private static final class Wound {
    private final Worker worker;
    private final List<List<Integer>> tasks;
    private final long killedAt;
    private long restartAt;
    private boolean restarted;
    private Duration recovered;

    Wound(Worker worker, List<List<Integer>> tasks, long killedAt) {
      this.worker = worker;
      this.tasks = tasks;
      this.killedAt = killedAt;
    }
  }
}
