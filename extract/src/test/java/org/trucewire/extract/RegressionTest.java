package org.trucewire.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trucewire.extract.lexicon.Lexicon;

/**
 * Sentences of our own must be read exactly as well as the files of {@code regression/} say: a part
 * that was right must stay right, and one that becomes right must be written down.
 */
class RegressionTest {

  private static final String NOTHING = "NONE";

  /** Lets a lone sentence through the gate, which is tested elsewhere. */
  private static final String HEADLINE = "News of a ceasefire";

  private static Extractor extractor;

  record Case(
      String id,
      String type,
      String mode,
      Set<String> initiators,
      Set<String> targets,
      Set<String> mediators,
      Set<String> claimants,
      String start,
      String end,
      String place,
      LocalDate published,
      String level,
      String text) {

    static Case parse(String line) {
      String[] cells = line.split("\t", -1);
      return new Case(
          cells[0],
          cells[1],
          cells[2],
          ids(cells[3]),
          ids(cells[4]),
          ids(cells[5]),
          ids(cells[6]),
          cells[7],
          cells[8],
          cells[9],
          LocalDate.parse(cells[10]),
          cells[11],
          cells[12]);
    }

    private static Set<String> ids(String cell) {
      return cell.isEmpty() ? Set.of() : new TreeSet<>(Arrays.asList(cell.split("\\|")));
    }

    @Override
    public String toString() {
      return id + ": " + text;
    }
  }

  @BeforeAll
  static void load() {
    extractor = Extractor.create(Lexicon.bundled());
  }

  static Stream<Case> cases() throws IOException, URISyntaxException {
    Path folder = Path.of(RegressionTest.class.getResource("regression").toURI());
    List<Case> cases = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.tsv")) {
      for (Path file : files) {
        Files.readAllLines(file).stream()
            .filter(line -> !line.startsWith("#"))
            .skip(1)
            .map(Case::parse)
            .forEach(cases::add);
      }
    }
    return cases.stream().sorted(Comparator.comparing(Case::id));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void readsTheSentenceAsWellAsBefore(Case given) {
    // Given a sentence and what it reports
    Document document =
        new Document(given.id(), HEADLINE, given.text(), given.published(), "our own");

    // When it is read
    List<Mention> mentions = extractor.extract(document).mentions();

    // Then exactly the parts are right that were right before
    assertThat(level(given, mentions)).as("%s", mentions).isEqualTo(given.level());
  }

  private static String level(Case expected, List<Mention> mentions) {
    if (expected.type().equals(NOTHING)) {
      return mentions.isEmpty() ? "TYPE" : "-";
    }
    String best = "-";
    for (Mention mention : mentions) {
      if (mention.type().name().equals(expected.type())) {
        String level = parts(expected, mention);
        best = level.length() > best.length() ? level : best;
      }
    }
    return best;
  }

  private static String parts(Case expected, Mention mention) {
    List<String> right = new ArrayList<>(List.of("TYPE"));
    if (mention.mode().name().equals(expected.mode())) {
      right.add("MODE");
    }
    if (sameActors(expected, mention)) {
      right.add("WHO");
    }
    if (ids(mention.claimants()).equals(expected.claimants())) {
      right.add("CLAIM");
    }
    if (day(mention.date().start()).equals(expected.start())
        && day(mention.date().end()).equals(expected.end())) {
      right.add("DATE");
    }
    String place = mention.place() == null ? "" : mention.place().name();
    if (place.equals(expected.place())) {
      right.add("PLACE");
    }
    return String.join(" ", right);
  }

  private static boolean sameActors(Case expected, Mention mention) {
    return ids(mention.initiators()).equals(expected.initiators())
        && ids(mention.targets()).equals(expected.targets())
        && ids(mention.mediators()).equals(expected.mediators());
  }

  private static Set<String> ids(List<ActorRef> actors) {
    Set<String> ids = new TreeSet<>();
    actors.forEach(actor -> ids.add(actor.id()));
    return ids;
  }

  private static String day(LocalDate day) {
    return Objects.toString(day, "");
  }
}
