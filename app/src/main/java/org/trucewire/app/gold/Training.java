package org.trucewire.app.gold;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.trucewire.extract.Explanation;
import org.trucewire.extract.Extraction;
import org.trucewire.extract.Extractor;
import org.trucewire.extract.Proposal;
import org.trucewire.extract.acceptance.AcceptanceModel;
import org.trucewire.extract.acceptance.AcceptanceTrainer;

/** Learns from annotated documents which of the events that the rules propose are right. */
public final class Training {

  private final Extractor extractor;
  private final GoldFile.LineReader reader = new GoldFile.LineReader();
  private final AcceptanceTrainer trainer = new AcceptanceTrainer();

  /** A training with the proposals of an extractor, for the use of one thread. */
  public Training(Extractor extractor) {
    this.extractor = extractor;
  }

  /**
   * Adds one annotated document.
   *
   * @param line JSON with id, text, published and events
   * @param where file and line, for the error
   * @throws IllegalArgumentException if the line does not have the format; the message says where,
   *     what and how it should be
   */
  public void add(String line, String where) {
    GoldFile.Annotated gold = reader.read(line, where);
    Explanation explanation = extractor.explain(gold.document());
    List<Proposal> proposals =
        explanation.sentences().stream()
            .flatMap(sentence -> sentence.proposals().stream())
            .toList();
    Extraction all =
        new Extraction(
            explanation.outcome(),
            explanation.reason(),
            proposals.stream().map(Proposal::mention).toList());
    List<GoldEvent> proposed =
        GoldLines.events(
            EventLines.gold(gold.document().id(), all), gold.length(), "extracted from " + where);
    List<Integer> right =
        Matching.of(gold.events(), proposed).stream()
            .map(Matching.Pair::extractedIndex)
            .collect(Collectors.toList());
    IntStream.range(0, proposals.size())
        .forEach(i -> trainer.add(proposals.get(i).features(), right.contains(i)));
  }

  /** The number of proposed events so far. */
  public int proposals() {
    return trainer.size();
  }

  /**
   * The model of what was added.
   *
   * @throws IllegalStateException if there were not both right and wrong proposals
   */
  public AcceptanceModel model() {
    return trainer.train();
  }
}
