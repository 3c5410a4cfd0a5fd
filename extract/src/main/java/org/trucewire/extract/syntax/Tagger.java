package org.trucewire.extract.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.postag.POSContextGenerator;
import opennlp.tools.postag.POSModel;
import opennlp.tools.util.SequenceValidator;

/**
 * Part-of-speech tags from OpenNLP's model, decided word by word from left to right.
 *
 * <p>The model's own search keeps three hypotheses and turns each sum of weights into a
 * probability. On news one hypothesis gives the same tags, and then only the largest sum counts:
 * without the probabilities and the copies of hypotheses tagging takes half the time. Not
 * thread-safe; the model may be shared.
 */
final class Tagger {

  private final Map<String, Context> weights;
  private final String[] labels;
  private final Tag[] tags;
  private final POSContextGenerator features;
  private final SequenceValidator<String> validator;
  private final double[] sums;

  Tagger(POSModel model) {
    AbstractModel classifier = model.getArtifact("pos.model");
    weights = weights(classifier);
    labels = new String[classifier.getNumOutcomes()];
    Arrays.setAll(labels, classifier::getOutcome);
    tags = Arrays.stream(labels).map(Tag::of).toArray(Tag[]::new);
    features = model.getFactory().getPOSContextGenerator();
    validator = model.getFactory().getSequenceValidator();
    sums = new double[labels.length];
  }

  /** The weights of each feature, which OpenNLP hands out as the second of its data structures. */
  @SuppressWarnings("unchecked")
  private static Map<String, Context> weights(AbstractModel classifier) {
    return (Map<String, Context>) classifier.getDataStructures()[1];
  }

  List<Token> tag(List<Token> tokens) {
    int size = tokens.size();
    String[] words = new String[size];
    boolean shouting = shouting(tokens);
    for (int i = 0; i < size; i++) {
      Token token = tokens.get(i);
      words[i] = shouting ? token.lower() : plain(token);
    }
    String[] decided = new String[size];
    List<Token> tagged = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      int best = best(i, words, decided);
      decided[i] = best < 0 ? Tag.X.name() : labels[best];
      tagged.add(tokens.get(i).tagged(best < 0 ? Tag.X : tags[best]));
    }
    return tagged;
  }

  /**
   * The tag with the largest sum of weights that the model allows for a word, -1 if it has none.
   */
  private int best(int at, String[] words, String[] decided) {
    Arrays.fill(sums, 0);
    for (String feature : features.getContext(at, words, decided, null)) {
      Context context = weights.get(feature);
      if (context != null) {
        int[] outcomes = context.getOutcomes();
        double[] parameters = context.getParameters();
        for (int i = 0; i < outcomes.length; i++) {
          sums[outcomes[i]] += parameters[i];
        }
      }
    }
    int best = -1;
    for (int i = 0; i < sums.length; i++) {
      if ((best < 0 || sums[i] > sums[best])
          && validator.validSequence(at, words, decided, labels[i])) {
        best = i;
      }
    }
    return best;
  }

  private static String plain(Token token) {
    return token.text().indexOf('’') >= 0 ? token.text().replace('’', '\'') : token.text();
  }

  private static boolean shouting(List<Token> tokens) {
    int upper = 0;
    int letters = 0;
    for (Token token : tokens) {
      for (int i = 0; i < token.text().length(); i++) {
        char c = token.text().charAt(i);
        if (Character.isLetter(c)) {
          letters++;
          upper += Character.isUpperCase(c) ? 1 : 0;
        }
      }
    }
    return letters > 8 && upper > 0.8 * letters;
  }
}
