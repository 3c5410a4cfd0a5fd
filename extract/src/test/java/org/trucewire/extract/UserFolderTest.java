package org.trucewire.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.lexicon.Lexicon;
import org.trucewire.extract.lexicon.LexiconException;

class UserFolderTest {

  private static final String TEXT = "The two governments met on Tuesday.";

  @TempDir private Path folder;

  @Test
  void aTermOfOnesOwnOpensTheGate() throws IOException {
    // Given a text that the bundled gate stops, and a gate term that it holds
    assertThat(outcome(Extractors.bundled())).isEqualTo(Extraction.Outcome.FILTERED_GATE);
    Files.writeString(
        folder.resolve("gate.tsv"), "term\tstrength\tsource\ntwo governments\tstrong\ttest\n");

    // When the folder is used, then the text is read
    assertThat(outcome(Extractors.withUserFolder(folder)))
        .isEqualTo(Extraction.Outcome.NOTHING_FOUND);
  }

  @Test
  void aFileThatNothingReadsIsRefused() throws IOException {
    Files.writeString(folder.resolve("place.tsv"), "name\n");

    assertThatThrownBy(() -> Extractors.withUserFolder(folder))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining("place.tsv")
        .hasMessageContaining("places.tsv");
  }

  @Test
  void aVerbOfOnesOwnIsReadAsAnArmedAct() throws IOException {
    // Given a sentence that says nothing to us, and a frame for its verb
    String text = "Russian troops zapped the Ukrainian town of Vuhledar with artillery on Monday.";
    assertThat(types(Extractors.bundled(), text)).isEmpty();
    Files.writeString(
        folder.resolve("hostility-frames.tsv"),
        "word\tpos\tlayout\tneed\tcameo\tsource\nzap\tVERB\tON_OBJECT\tNONE\t194\ttest\n");

    // When the folder is used, then it is an event
    assertThat(types(Extractors.withUserFolder(folder), text))
        .containsExactly(EventType.HOSTILITIES);
  }

  @Test
  void aFrameOfOnesOwnTakesThePlaceOfOurs() throws IOException {
    // Given a verb that we read as a refusal
    String text = "The Taliban rejected a ceasefire on Monday.";
    assertThat(types(Extractors.bundled(), text)).containsExactly(EventType.REJECTED);
    Path file = folder.resolve("ceasefire-frames.tsv");
    String header = "verb\trelation\tnotion\ttype\twho\tsource\n";

    // When the user's row gives it another meaning, then that counts
    Files.writeString(file, header + "reject\tOBJECT\tCEASEFIRE\tENDED\tSUBJECT\ttest\n");
    assertThat(types(Extractors.withUserFolder(folder), text)).containsExactly(EventType.ENDED);

    // When it is switched off, then the verb says nothing
    Files.writeString(file, header + "reject\tOBJECT\tCEASEFIRE\toff\t\ttest\n");
    assertThat(types(Extractors.withUserFolder(folder), text)).isEmpty();
  }

  @Test
  void aWordOfOnesOwnJoinsItsClassAndOursCanBeTakenAway() throws IOException {
    // Given a sentence that we read for its guns
    String text = "The guns fell silent in Sudan on Monday.";
    assertThat(types(Extractors.bundled(), text)).containsExactly(EventType.EFFECTIVE);

    // When the user's folder takes them away and lists others
    Files.writeString(
        folder.resolve("event-words.tsv"),
        "word\tclass\tsource\nhowitzers\tGUN\ttest\nguns\tGUN\toff\n");

    // Then they say nothing any more, and the others and the rest of ours stand for guns
    assertThat(types(Extractors.withUserFolder(folder), text)).isEmpty();
    Lexicon lexicon = Lexicon.withUserFolder(folder);
    assertThat(lexicon.wordsOf(EventWord.GUN))
        .contains("howitzers", "weapons")
        .doesNotContain("guns");
  }

  @Test
  void anUnknownClassOfWordsNamesFileAndLine() throws IOException {
    Files.writeString(
        folder.resolve("event-words.tsv"), "word\tclass\tsource\nhowitzers\tGUNS\ttest\n");

    assertThatThrownBy(() -> Extractors.withUserFolder(folder))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining("event-words.tsv:2")
        .hasMessageContaining("GUNS");
  }

  @Test
  void aFrameWithAMistakeNamesFileAndLine() throws IOException {
    Files.writeString(
        folder.resolve("hostility-frames.tsv"),
        "word\tpos\tlayout\tneed\tcameo\tsource\nzap\tVERBE\tON_OBJECT\tNONE\t194\ttest\n");

    assertThatThrownBy(() -> Extractors.withUserFolder(folder))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining("hostility-frames.tsv:2")
        .hasMessageContaining("VERBE");
  }

  private static List<EventType> types(Extractors extractors, String text) {
    Document document = new Document("d", null, text, LocalDate.of(2026, 11, 12), null);
    return extractors.newExtractor().extract(document).mentions().stream()
        .map(Mention::type)
        .toList();
  }

  private static Extraction.Outcome outcome(Extractors extractors) {
    Document document = new Document("d", null, TEXT, LocalDate.of(2026, 11, 12), null);
    return extractors.newExtractor().extract(document).outcome();
  }
}
