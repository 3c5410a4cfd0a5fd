package org.trucewire.ingest.article;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.common.config.ConfigException;

/** The phrases by which lines of boilerplate are known, read from a file that explains itself. */
final class TailCues {

  /** What a cue says about the line that holds it. */
  enum Kind {
    /** The site speaks of itself: subscriptions, newsletters, donations, channels. */
    PITCH,
    /** A heading over links to other stories. */
    LIST,
    /** A line about the article that is not of it: copyright, share buttons, tags. */
    NOTE
  }

  private enum Position {
    WHOLE,
    START,
    END,
    ANYWHERE
  }

  private record Cue(Kind kind, Position position, String phrase) {

    boolean matches(String line) {
      return switch (position) {
        case WHOLE -> line.equals(phrase);
        case START -> line.startsWith(phrase);
        case END -> line.endsWith(phrase);
        case ANYWHERE -> line.contains(phrase);
      };
    }
  }

  /** A line longer than this is prose, whatever it holds. */
  private static final int LONGEST_LINE = 400;

  private static final int LONGEST_HEADING = 100;

  private final List<Cue> cues;

  private TailCues(List<Cue> cues) {
    this.cues = cues;
  }

  static TailCues resource(String name) {
    InputStream in = TailCues.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException("Resource " + name + " is missing from the archive");
    }
    try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      return parse(name, reader.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read resource " + name, e);
    }
  }

  /**
   * Reads lines of {@code kind position phrase}, separated by white space.
   *
   * @throws ConfigException naming file, line and mistake
   */
  static TailCues parse(String file, List<String> lines) {
    List<Cue> cues = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      String where = file + ", line " + (i + 1);
      String[] parts = line.split("\\s+", 3);
      if (parts.length < 3) {
        throw new ConfigException(
            where + ": expected \"kind position phrase\", found \"" + line + "\"");
      }
      cues.add(
          new Cue(
              constant(Kind.values(), parts[0], where),
              constant(Position.values(), parts[1], where),
              normalized(parts[2])));
    }
    return new TailCues(List.copyOf(cues));
  }

  /** Kind of the first cue that the line holds, or null. */
  Kind kindOf(String line) {
    if (line.length() > LONGEST_LINE) {
      return null;
    }
    String normalized = normalized(line);
    for (Cue cue : cues) {
      boolean fits = cue.kind() != Kind.LIST || line.length() <= LONGEST_HEADING;
      if (fits && cue.matches(normalized)) {
        return cue.kind();
      }
    }
    return null;
  }

  /** Lower case, plain apostrophes, single spaces, no punctuation at the end. */
  private static String normalized(String line) {
    String plain =
        line.toLowerCase(Locale.ROOT).replace('’', '\'').replace('‘', '\'').replaceAll("\\s+", " ");
    int end = plain.length();
    while (end > 1 && ".:…!> ".indexOf(plain.charAt(end - 1)) >= 0) {
      end--;
    }
    return plain.substring(0, end);
  }

  private static <E extends Enum<E>> E constant(E[] values, String name, String where) {
    return Arrays.stream(values)
        .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new ConfigException(
                    where
                        + ": \""
                        + name
                        + "\" is none of "
                        + Arrays.toString(values).toLowerCase(Locale.ROOT)));
  }
}
