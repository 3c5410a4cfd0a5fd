package org.trucewire.extract.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trucewire.extract.lexicon.LexiconException;

class AcceptanceTrainerTest {

  @Test
  void learnsWhatSpeaksForAnEvent() {
    // Given dated events that are mostly right, and undated ones that are mostly wrong
    AcceptanceModel model = trainer().train();

    // When two new events are judged
    double dated = model.probability(List.of(AcceptanceTrainer.ALWAYS, "date=true"));
    double undated = model.probability(List.of(AcceptanceTrainer.ALWAYS, "date=false"));

    // Then the chances are near to the shares that were seen
    assertThat(dated).isCloseTo(0.9, within(0.06));
    assertThat(undated).isCloseTo(0.2, within(0.06));
  }

  @Test
  void trainingTwiceGivesTheSameWeights() {
    assertThat(AcceptanceTrainer.lines(trainer().train()))
        .isEqualTo(AcceptanceTrainer.lines(trainer().train()));
  }

  @Test
  void aTrainedModelInAFolderTakesThePlaceOfOurs(@TempDir Path folder) throws IOException {
    // Given a trained model, written to a user's folder
    AcceptanceModel model = trainer().train();
    Files.write(folder.resolve(AcceptanceModel.FILE), AcceptanceTrainer.lines(model));

    // When it is read again
    AcceptanceModel read = AcceptanceModel.withUserFolder(folder);

    // Then it judges as before, up to the digits that are written
    List<String> event = List.of(AcceptanceTrainer.ALWAYS, "date=true");
    assertThat(read.probability(event)).isCloseTo(model.probability(event), within(0.001));
  }

  @Test
  void aWeightThatIsNoNumberIsNamed(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve(AcceptanceModel.FILE), "feature\tweight\ndate=true\tmuch\n");

    assertThatThrownBy(() -> AcceptanceModel.withUserFolder(folder))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining("acceptance.tsv")
        .hasMessageContaining("2")
        .hasMessageContaining("much");
  }

  @Test
  void oneKindOfExampleIsNotEnough() {
    AcceptanceTrainer trainer = new AcceptanceTrainer();
    trainer.add(List.of(AcceptanceTrainer.ALWAYS), true);

    assertThatThrownBy(trainer::train).hasMessageContaining("1 of 1 proposed events are right");
  }

  private static AcceptanceTrainer trainer() {
    AcceptanceTrainer trainer = new AcceptanceTrainer();
    for (int i = 0; i < 200; i++) {
      trainer.add(List.of(AcceptanceTrainer.ALWAYS, "date=true"), i % 10 != 0);
      trainer.add(List.of(AcceptanceTrainer.ALWAYS, "date=false"), i % 10 < 2);
    }
    return trainer;
  }
}
