package org.trucewire.extract.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trucewire.extract.Span;
import org.trucewire.extract.lexicon.Lexicon;
import org.trucewire.extract.syntax.SentenceReader;

class DiscoveredNamesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Free Papua Movement",
        "Free  Papua Movement",
        "Free Papua\nMovement",
        "Free\u00a0Papua \u2009Movement",
        "Free Papua\u0001 Movement",
        "People's  Papua Movement"
      })
  void aNameSpeltOverBlanksOfAnyKindKeepsThem(String written) {
    // Given a group that no list knows
    String text = "Soldiers fought the " + written + " (FPM) near the border.";

    // When
    Name name = in(text).get(0);

    // Then its words are what stands there, and what it is called has single blanks
    assertThat(name.span().of(text)).isEqualTo(written).isEqualTo(name.words());
    assertThat(name.actor().name()).matches("(Free|People's) Papua Movement");
    assertThat(name.actor().id()).isEqualTo("FPM");
  }

  @Test
  void aPeopleInArmsAndItsNextMentionAreOneActor() {
    // Given / When
    String text = "Druze militias took the road, and Druze held it.";
    List<Name> names = in(text);

    // Then
    assertThat(names).extracting(Name::words).containsExactly("Druze", "Druze");
    assertThat(names.get(0).actor()).isSameAs(names.get(1).actor());
  }

  private static List<Name> in(String text) {
    return new DiscoveredNames(text, Lexicon.bundled())
        .in(SentenceReader.words(text, new Span(0, text.length())), List.of());
  }
}
