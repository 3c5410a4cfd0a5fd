package org.trucewire.extract.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordClassesTest {

  private static final String HEADER = "word\tclass\tsource\n";

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void everyClassHasWordsInLowerCase(EventWord wordClass) {
    assertThat(Lexicon.bundled().wordsOf(wordClass))
        .isNotEmpty()
        .allMatch(word -> word.equals(word.toLowerCase(Locale.ROOT).strip()));
  }

  @Test
  void aWordOfSeveralClassesIsAddedToOneAlone() throws IOException {
    // Given a word of ours
    Lexicon ours = Lexicon.bundled();
    assertThat(ours.has(EventWord.GUN, "guns")).isTrue();
    assertThat(ours.has(EventWord.VEHICLE, "guns")).isFalse();

    // When a user lists it under another class, then it is of both
    Files.writeString(folder.resolve(EventWord.FILE), HEADER + "guns\tVEHICLE\ttest\n");
    Lexicon own = Lexicon.withUserFolder(folder);
    assertThat(own.has(EventWord.GUN, "guns")).isTrue();
    assertThat(own.has(EventWord.VEHICLE, "guns")).isTrue();

    // And the library's own lexicon is as it was
    assertThat(ours.has(EventWord.VEHICLE, "guns")).isFalse();
  }

  @Test
  void aWordTwiceInAClassIsAMistake() throws IOException {
    Files.writeString(
        folder.resolve(EventWord.FILE), HEADER + "mortars\tGUN\ttest\nmortars\tGUN\ttest\n");

    assertThatThrownBy(() -> Lexicon.withUserFolder(folder))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining("event-words.tsv:3")
        .hasMessageContaining("already listed as GUN");
  }
}
