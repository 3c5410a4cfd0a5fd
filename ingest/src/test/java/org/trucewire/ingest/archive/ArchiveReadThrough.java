package org.trucewire.ingest.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a file gives when it is read to its end.
 *
 * @param numbers of the articles of {@link ArchiveSamples}
 * @param refused number of dead letters
 */
record ArchiveReadThrough(List<Integer> numbers, int refused, ArchiveOffset end) {

  private static final Pattern NUMBER = Pattern.compile("Report number (\\d+) ");

  static ArchiveReadThrough of(ArchiveFile file, ArchiveOffset from) throws IOException {
    FileState state = FileState.of(file.path());
    ReadSettings settings =
        new ReadSettings(
            1024 * 1024,
            null,
            new CsvSettings((char) 0, Map.of(), UTF_8),
            new UnpackLimits(5, 200, 1L << 30));
    MemberParser parser = new MemberParser(file, state, "source", settings.articleMaxBytes());
    List<Integer> numbers = new ArrayList<>();
    int refused = 0;
    try (FileReading reading =
        new FileReading(
            new ArchiveProgress.Unread(file, from, state, true),
            new MemberReaders(settings),
            parser,
            reason -> {})) {
      while (!reading.isDone()) {
        Outcome outcome = reading.next().orElseThrow().outcome();
        if (outcome instanceof Outcome.Taken taken) {
          Matcher number = NUMBER.matcher(taken.article().getBody());
          if (number.find()) {
            numbers.add(Integer.valueOf(number.group(1)));
          }
        } else {
          refused++;
        }
      }
      return new ArchiveReadThrough(numbers, refused, reading.told());
    }
  }
}
