package org.trucewire.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.trucewire.extract.Extraction.Outcome;
import org.trucewire.extract.lexicon.Lexicon;

class ExtractorTest {

  private static final LocalDate PUBLISHED = LocalDate.of(2024, 5, 15);
  private static final String STORY =
      "Armenia and Azerbaijan agreed to a ceasefire on Monday. On Tuesday Yerevan accused Baku of"
          + " violating the truce. 😀 Azerbaijani troops shelled Stepanakert, killing two"
          + " soldiers.";

  private static Extractors shared;

  @BeforeAll
  static void load() {
    shared = Extractors.load(Lexicon.bundled());
  }

  private static Document story(String text) {
    return new Document("a", null, text, PUBLISHED, null);
  }

  @Test
  void givenEventsThenTheyComeInTheOrderOfTheText() {
    // Given / When
    Extraction extraction = shared.newExtractor().extract(story(STORY));

    // Then
    assertThat(extraction.outcome()).isEqualTo(Outcome.MENTIONS);
    assertThat(extraction.mentions())
        .extracting(Mention::type)
        .containsExactly(EventType.AGREED, EventType.VIOLATED, EventType.HOSTILITIES);
  }

  @Test
  void givenAnEmojiThenOffsetsCountCodePoints() {
    // Given / When
    List<Mention> mentions = shared.newExtractor().extract(story(STORY)).mentions();

    // Then every span of every mention covers the words that it stands for
    for (Mention mention : mentions) {
      assertThat(words(mention.evidence())).isEqualTo(mention.sentence());
      for (Slot slot : mention.slots()) {
        assertThat(words(slot.span())).isEqualTo(slot.words());
      }
      for (ActorRef actor : mention.initiators()) {
        if (actor.span() != null) {
          assertThat(words(actor.span())).isEqualTo(actor.words());
        }
      }
    }
  }

  private static String words(Span codePoints) {
    int start = STORY.offsetByCodePoints(0, codePoints.start());
    return STORY.substring(start, STORY.offsetByCodePoints(start, codePoints.length()));
  }

  @Test
  void givenAToll_thenItIsCounted() {
    Mention shelling = shared.newExtractor().extract(story(STORY)).mentions().get(2);

    assertThat(shelling.killed()).isEqualTo(2);
    assertThat(shelling.wounded()).isNull();
    assertThat(shelling.cameo()).isEqualTo("194");
    assertThat(shelling.plover()).isEqualTo("ASSAULT");
  }

  @Test
  void givenALengthThenTheCeasefireIsTemporary() {
    Mention truce =
        shared
            .newExtractor()
            .extract(story("Israel and Hamas agreed to a 72-hour humanitarian ceasefire."))
            .mentions()
            .get(0);

    assertThat(truce.kind()).isEqualTo(CeasefireKind.HUMANITARIAN);
    assertThat(truce.duration()).isEqualTo("PT72H");
  }

  @Test
  void givenNoTermOfConflictThenTheGateKeepsItOut() {
    Extraction extraction =
        shared.newExtractor().extract(story("The museum opens at nine and closes at five."));

    assertThat(extraction.outcome()).isEqualTo(Outcome.FILTERED_GATE);
    assertThat(extraction.reason()).isNotBlank();
  }

  @Test
  void givenAnotherLanguageThenItIsNotRead() {
    String german =
        "Die Regierung und die Rebellen haben sich am Montag auf einen ceasefire geeinigt, sagte"
            + " der Sprecher des Ministeriums in der Hauptstadt. Die Kämpfe sollen am Freitag"
            + " enden.";

    assertThat(shared.newExtractor().extract(story(german)).outcome())
        .isEqualTo(Outcome.FILTERED_LANGUAGE);
  }

  @Test
  void givenASentenceWithoutEventThenItIsExplainedWhy() {
    Explanation explanation =
        shared
            .newExtractor()
            .explain(story("If the truce collapses, Israel could attack. The weather was fine."));

    assertThat(explanation.sentences()).hasSize(2);
    assertThat(explanation.sentences().get(0).notes()).anyMatch(note -> note.contains("\"if\""));
    assertThat(explanation.sentences().get(1).notes()).containsExactly("no trigger word");
  }

  @Test
  void givenOtherLocalesAndZonesThenTheEventsAreTheSame() {
    // Given
    Extraction before = shared.newExtractor().extract(story(STORY));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      // When
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

      // Then
      assertThat(shared.newExtractor().extract(story(STORY))).isEqualTo(before);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void givenNoDayOfPublicationThenRelativeDatesStayOpen() {
    Mention truce =
        shared.newExtractor().extract(new Document("a", null, STORY, null, null)).mentions().get(0);

    assertThat(truce.date().known()).isFalse();
  }
}
