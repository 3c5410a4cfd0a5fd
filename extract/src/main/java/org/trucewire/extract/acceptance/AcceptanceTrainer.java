package org.trucewire.extract.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.OnePassDataIndexer;
import opennlp.tools.util.InsufficientTrainingDataException;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/** Trains an {@link AcceptanceModel} with OpenNLP's maximum entropy trainer. */
public final class AcceptanceTrainer {

  /** In every example, so that the model learns how many proposals are right at all. */
  public static final String ALWAYS = "always";

  private static final String RIGHT = "right";
  private static final String WRONG = "wrong";
  private static final int ITERATIONS = 300;

  /** A feature that is seen less often says nothing of other texts. */
  private static final int CUTOFF = 4;

  /** Gaussian prior: holds the weights small, for there are few examples. */
  private static final double L2_COST = 5;

  private final List<Event> examples = new ArrayList<>();

  /**
   * Adds a proposed event.
   *
   * @param features what is known of it
   * @param right whether an annotator found it too
   */
  public void add(List<String> features, boolean right) {
    examples.add(new Event(right ? RIGHT : WRONG, features.toArray(String[]::new)));
  }

  /** The number of examples so far. */
  public int size() {
    return examples.size();
  }

  /**
   * The model of the examples, the same for the same examples in the same order.
   *
   * @throws IllegalStateException if there are not both right and wrong examples, or too few
   */
  public AcceptanceModel train() {
    long right = examples.stream().filter(e -> e.getOutcome().equals(RIGHT)).count();
    if (right == 0 || right == examples.size()) {
      throw new IllegalStateException(
          right
              + " of "
              + examples.size()
              + " proposed events are right; to learn from, there must be right and wrong ones");
    }
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
    parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
    parameters.put(TrainingParameters.CUTOFF_PARAM, CUTOFF);
    parameters.put(QNTrainer.L1COST_PARAM, 0.0);
    parameters.put(QNTrainer.L2COST_PARAM, L2_COST);
    parameters.put(QNTrainer.THREADS_PARAM, 1);
    try {
      OnePassDataIndexer indexer = new OnePassDataIndexer();
      indexer.init(parameters, new HashMap<>());
      indexer.index(ObjectStreamUtils.createObjectStream(examples));
      QNTrainer trainer = new QNTrainer();
      trainer.init(parameters, new HashMap<>());
      return new AcceptanceModel(weights(trainer.trainModel(ITERATIONS, indexer)));
    } catch (InsufficientTrainingDataException e) {
      throw new IllegalStateException(
          examples.size()
              + " proposed events are too few to learn from: no feature stands in "
              + CUTOFF
              + " of them; annotate more documents",
          e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Double> weights(AbstractModel model) {
    @SuppressWarnings("unchecked") // as AbstractModel.getDataStructures documents it
    Map<String, Context> contexts = (Map<String, Context>) model.getDataStructures()[1];
    Map<String, Double> weights = new TreeMap<>();
    contexts.forEach(
        (feature, context) -> {
          double weight = 0;
          for (int i = 0; i < context.getOutcomes().length; i++) {
            boolean right = model.getOutcome(context.getOutcomes()[i]).equals(RIGHT);
            weight += right ? context.getParameters()[i] : -context.getParameters()[i];
          }
          weights.put(feature, weight);
        });
    return weights;
  }

  /** The model as lines of a file: a header, then a feature and its weight each, sorted. */
  public static List<String> lines(AcceptanceModel model) {
    List<String> lines = new ArrayList<>();
    lines.add("# Trained by `trucewire train`: what speaks for an event (> 0) and against it.");
    lines.add("feature\tweight");
    new TreeMap<>(model.weights())
        .forEach(
            (feature, weight) -> {
              String number = String.format(Locale.ROOT, "%.4f", weight);
              if (!number.matches("-?0\\.0000")) {
                lines.add(feature + "\t" + number);
              }
            });
    return lines;
  }
}
