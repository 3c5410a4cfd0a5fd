package org.trucewire.bench.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where the time goes: the flight recorder's samples of one thread, by stage.
 *
 * @param samples the number of samples of each stage that has any
 */
record StageProfile(Map<Stage, Integer> samples) {

  private static final String SAMPLE = "jdk.ExecutionSample";
  private static final Duration PERIOD = Duration.ofMillis(10);

  /**
   * Samples the calling thread while it works.
   *
   * @throws IOException if the recording cannot be written to the temporary folder or read back
   */
  static StageProfile of(Runnable work) throws IOException {
    Path file = Files.createTempFile("trucewire-bench", ".jfr");
    try (Recording recording = new Recording()) {
      recording.enable(SAMPLE).withPeriod(PERIOD);
      recording.start();
      work.run();
      recording.stop();
      recording.dump(file);
      return read(file, Thread.currentThread().getId());
    } finally {
      Files.delete(file);
    }
  }

  private static StageProfile read(Path file, long thread) throws IOException {
    Map<Stage, Integer> samples = new EnumMap<>(Stage.class);
    try (RecordingFile events = new RecordingFile(file)) {
      while (events.hasMoreEvents()) {
        RecordedEvent event = events.readEvent();
        if (!event.getEventType().getName().equals(SAMPLE) || event.getStackTrace() == null) {
          continue;
        }
        RecordedThread sampled = event.getThread("sampledThread");
        if (sampled != null && sampled.getJavaThreadId() == thread) {
          List<String> classes =
              event.getStackTrace().getFrames().stream()
                  .map(frame -> frame.getMethod().getType().getName())
                  .toList();
          samples.merge(Stage.of(classes), 1, Integer::sum);
        }
      }
    }
    return new StageProfile(samples);
  }

  int total() {
    return samples.values().stream().mapToInt(Integer::intValue).sum();
  }

  double share(Stage stage) {
    return samples.getOrDefault(stage, 0) / (double) Math.max(1, total());
  }
}
