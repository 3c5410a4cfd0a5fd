package org.trucewire.bench.determinism;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.trucewire.bench.text.ArticlesOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compares the events of one and eight threads, under several locales, zones and JDKs. */
@Command(
    name = "determinism",
    mixinStandardHelpOptions = true,
    description =
        "Compare the events of 1 and 8 threads, of other locales and time zones, and of other JDKs,"
            + " byte for byte.")
public final class DeterminismCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private ArticlesOption articles = new ArticlesOption();

  @Option(
      names = "--jdk",
      paramLabel = "FOLDER",
      description = "Home of another JDK to run on as well as on this one; may be repeated.")
  private List<Path> others = List.of();

  /** For picocli. */
  public DeterminismCommand() {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    List<Path> homes = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"))));
    homes.addAll(others);
    Path folder = Files.createTempDirectory("trucewire-bench");
    byte[] expected = null;
    boolean same = true;
    try {
      for (Path home : homes) {
        for (Surroundings surroundings : Surroundings.ALL) {
          ForkedRun run = ForkedRun.start(home, surroundings, articles.arguments(), folder);
          byte[] events = run.await();
          expected = expected == null ? events : expected;
          boolean equal = Arrays.equals(expected, events);
          same &= equal;
          out.println(
              digest(events)
                  + "  "
                  + events.length
                  + " bytes  "
                  + run
                  + (equal ? "" : "  DIFFERS"));
          out.flush();
        }
      }
    } finally {
      delete(folder);
    }
    out.println(same ? "All the same." : "Not the same: see the lines that differ.");
    out.flush();
    return same ? 0 : 1;
  }

  private static String digest(byte[] events) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(events);
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
