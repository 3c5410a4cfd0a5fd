package org.trucewire.bench.determinism;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.trucewire.bench.Bench;

/** The transcript of events that a virtual machine of its own writes. */
final class ForkedRun {

  private static final long MINUTES = 10;

  private final Path javaHome;
  private final Surroundings surroundings;
  private final Path output;
  private final Process process;

  private ForkedRun(Path javaHome, Surroundings surroundings, Path output, Process process) {
    this.javaHome = javaHome;
    this.surroundings = surroundings;
    this.output = output;
    this.process = process;
  }

  /**
   * Starts it, with the class path of this one.
   *
   * @param articles the arguments that choose the texts
   * @throws IOException if there is no virtual machine to start
   */
  static ForkedRun start(
      Path javaHome, Surroundings surroundings, List<String> articles, Path folder)
      throws IOException {
    Path java = javaHome.resolve("bin").resolve("java");
    if (!Files.isExecutable(java)) {
      throw new IOException(java + " is no program; give the home folder of a JDK");
    }
    List<String> command = new ArrayList<>();
    command.add(java.toString());
    command.addAll(surroundings.options());
    command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Bench.class.getName(), "events"));
    command.addAll(List.of("--threads", Integer.toString(surroundings.threads())));
    command.addAll(articles);
    Path output = Files.createTempFile(folder, "events", ".txt");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    return new ForkedRun(javaHome, surroundings, output, process);
  }

  /**
   * Waits for its end and gives what it wrote.
   *
   * @throws IOException if it failed, or took longer than ten minutes
   * @throws InterruptedException if the calling thread is interrupted
   */
  byte[] await() throws IOException, InterruptedException {
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IOException(this + " did not end within " + MINUTES + " minutes");
    }
    if (process.exitValue() != 0) {
      throw new IOException(this + " failed, with exit code " + process.exitValue());
    }
    return Files.readAllBytes(output);
  }

  @Override
  public String toString() {
    return javaHome.getFileName() + ", " + surroundings.title();
  }
}
