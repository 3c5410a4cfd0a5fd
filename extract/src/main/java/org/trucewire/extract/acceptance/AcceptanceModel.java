package org.trucewire.extract.acceptance;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trucewire.extract.lexicon.LexiconFile;
import org.trucewire.extract.lexicon.LexiconRow;

/**
 * The chance that a proposed event is right: a maximum entropy model of two outcomes, kept as a
 * table of weights that can be read and compared.
 *
 * <p>With two outcomes such a model is logistic: the chance is {@code 1 / (1 + exp(-s))}, {@code s}
 * being the sum of the weights of the features that the event has.
 */
public final class AcceptanceModel {

  /** The file that holds the weights, in the library and in a user's folder. */
  public static final String FILE = "acceptance.tsv";

  private static final List<String> COLUMNS = List.of("feature", "weight");

  /** No single weight of a trained model comes near to it. */
  private static final double LIMIT = 100;

  private final Map<String, Double> weights;

  AcceptanceModel(Map<String, Double> weights) {
    this.weights = Map.copyOf(weights);
  }

  /**
   * The model that is part of the library.
   *
   * @throws org.trucewire.extract.lexicon.LexiconException if its file holds a mistake
   */
  public static AcceptanceModel bundled() {
    return of(LexiconFile.bundled(FILE, COLUMNS));
  }

  /**
   * The model in a user's folder, the library's if the folder has none.
   *
   * @throws org.trucewire.extract.lexicon.LexiconException if its file holds a mistake
   */
  public static AcceptanceModel withUserFolder(Path folder) {
    Optional<LexiconFile> own = LexiconFile.inFolder(folder, FILE, COLUMNS);
    return own.map(AcceptanceModel::of).orElseGet(AcceptanceModel::bundled);
  }

  private static AcceptanceModel of(LexiconFile file) {
    Map<String, Double> weights = new HashMap<>();
    for (LexiconRow row : file.rows()) {
      Double weight = row.number("weight", LIMIT);
      if (weight == null) {
        throw row.mistake("a feature without a weight; write a number, or leave the line out");
      }
      if (weights.put(row.required("feature"), weight) != null) {
        throw row.mistake("the feature stands here a second time; leave one of the lines out");
      }
    }
    return new AcceptanceModel(weights);
  }

  /**
   * The chance that an event is right.
   *
   * @param features what is known of the event; those that the model does not know count nothing
   * @return a probability, in (0, 1)
   */
  public double probability(List<String> features) {
    double sum = 0;
    for (String feature : features) {
      sum += weights.getOrDefault(feature, 0.0);
    }
    return 1 / (1 + StrictMath.exp(-sum));
  }

  Map<String, Double> weights() {
    return weights;
  }
}
