package org.trucewire.extract.syntax;

import java.util.ArrayList;
import java.util.List;
import opennlp.tools.ml.BeamSearch;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.postag.POSContextGenerator;
import opennlp.tools.postag.POSModel;
import opennlp.tools.util.Sequence;
import opennlp.tools.util.SequenceValidator;

/**
 * Part-of-speech tags from OpenNLP's model.
 *
 * <p>The search keeps one hypothesis only: on news it gives the same tags as the model's default of
 * three at twice the speed. Not thread-safe; the model may be shared.
 */
final class Tagger {

  private static final int BEAM = 1;

  private final BeamSearch search;
  private final POSContextGenerator features;
  private final SequenceValidator<String> validator;

  Tagger(POSModel model) {
    MaxentModel classifier = model.getArtifact("pos.model");
    search = new BeamSearch(BEAM, classifier);
    features = model.getFactory().getPOSContextGenerator(BEAM);
    validator = model.getFactory().getSequenceValidator();
  }

  List<Token> tag(List<Token> tokens) {
    int size = tokens.size();
    if (size == 0) {
      return tokens;
    }
    String[] words = new String[size];
    boolean shouting = shouting(tokens);
    for (int i = 0; i < size; i++) {
      Token token = tokens.get(i);
      words[i] = shouting ? token.lower() : plain(token);
    }
    Sequence best = search.bestSequence(words, null, features, validator);
    List<Token> tagged = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      Tag tag = best == null ? Tag.X : Tag.of(best.getOutcomes().get(i));
      tagged.add(tokens.get(i).tagged(tag));
    }
    return tagged;
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
