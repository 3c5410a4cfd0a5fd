package org.trucewire.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoilerplateTailTest {

  private static final String ARTICLE =
      "The two armies traded fire across the river on Monday, hours after their generals had met.\n"
          + "A spokesman said that the ceasefire of last week was no longer in force.\n"
          + "Read more: how the war began\n"
          + "Residents of three villages left their homes before dawn, the governor told"
          + " reporters.\n"
          + "Sign up for our newsletter\n"
          + "Mediators urged both sides to return to the terms that they had agreed in the"
          + " capital.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "© 2024 Border Gazette",
        "Copyright 2024 The Gazette. All rights reserved.",
        "Follow us on the usual networks",
        "The Gazette is funded by its subscribers. Help us to stay independent.",
        "This article first appeared in the Gazette",
        "The post Armies trade fire appeared first on Border Gazette.",
        "Read more:\nA bridge is rebuilt\nThe ferry that never came",
        "Share this\nMail\nPrint",
        "Tags: war, river",
        "Sign up to our morning briefing!\n\n© Gazette 2024",
        "More stories filed under River War\nA bridge is rebuilt\n, 3 May 2024\nWho pays for the"
            + " bridge, asks our correspondent\nMore from the Gazette family",
        "The Gazette is funded by its subscribers.\nIndependent since the first day. Read by the"
            + " whole valley.\nDon’t miss a story…\nWe have looked into bridges, ferries and much"
            + " else.\nMore stories filed under Rivers\nA bridge is rebuilt\nMore stories filed"
            + " under War\nThe last ferry\nMore from the Gazette family",
      })
  void tailsAreCutAndNothingElse(String tail) {
    assertThat(BoilerplateTail.shipped().cut(ARTICLE + "\n\n" + tail + "\n")).isEqualTo(ARTICLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Related articles of the treaty were read out by the judge before the session ended.",
        "Fighters who had followed us on the road opened fire, the driver of the convoy said, and"
            + " two of his colleagues were hurt when the second truck left the road at the bridge."
            + " They were taken to the hospital in the next town, where a doctor told reporters"
            + " that both would live, and that eleven more people had been brought in from the"
            + " villages along the river since the early hours of the morning, among them three"
            + " children.",
        "Comments by the minister that the truce was dead were taken back in the evening.",
        "Related\nThe armies kept firing until the evening, when the last observers had left.",
        "The talks go on",
        "The film of the attack first appeared on a channel that the rebels run.",
      })
  void sentencesOfTheArticleStay(String end) {
    String text = ARTICLE + "\n" + end;
    assertThat(BoilerplateTail.shipped().cut(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "Comments", "Share this\nMail", "© 2024\nAll rights reserved"})
  void aTextThatIsAllTailStays(String text) {
    assertThat(BoilerplateTail.shipped().cut(text)).isEqualTo(text.stripTrailing());
  }

  @Test
  void aTailIsNeverMoreThanHalfOfTheText() {
    String text = "A truce holds.\nMost read\n" + "One more headline about it\n".repeat(20).strip();
    assertThat(BoilerplateTail.shipped().cut(text)).isEqualTo(text);
  }

  @Test
  void aMistakeInTheFileIsNamed() {
    assertThatThrownBy(() -> TailCues.parse("cues.txt", List.of("# fine", "", "pitch whole")))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("cues.txt, line 3")
        .hasMessageContaining("pitch whole");
    assertThatThrownBy(() -> TailCues.parse("cues.txt", List.of("pich start x")))
        .hasMessageContaining("line 1")
        .hasMessageContaining("\"pich\"")
        .hasMessageContaining("pitch, list, note");
    assertThatThrownBy(() -> TailCues.parse("cues.txt", List.of("note begin x")))
        .hasMessageContaining("\"begin\"")
        .hasMessageContaining("whole, start, end, anywhere");
  }
}
