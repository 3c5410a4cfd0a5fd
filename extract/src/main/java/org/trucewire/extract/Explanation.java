package org.trucewire.extract;

import java.util.List;
import java.util.Objects;

/**
 * Why a document gave the events that it gave.
 *
 * @param outcome how the reading ended
 * @param reason the same in words
 * @param sentences every sentence that was read, in the order of the text; empty if the document
 *     was filtered
 */
public record Explanation(
    Extraction.Outcome outcome, String reason, List<SentenceExplanation> sentences) {

  /**
   * One sentence and what became of it.
   *
   * @param span code points of the sentence in the text
   * @param text its words
   * @param proposals the events that the rules propose, kept or not
   * @param notes why a trigger word gave nothing, or that there was none; may stand beside events
   */
  public record SentenceExplanation(
      Span span, String text, List<Proposal> proposals, List<String> notes) {

    /** Creates the explanation of one sentence. */
    public SentenceExplanation {
      Objects.requireNonNull(span, "span");
      Objects.requireNonNull(text, "text");
      proposals = List.copyOf(proposals);
      notes = List.copyOf(notes);
    }

    /** The events found in it. */
    public List<Mention> mentions() {
      return proposals.stream().filter(Proposal::kept).map(Proposal::mention).toList();
    }
  }

  /** Creates an explanation. */
  public Explanation {
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(reason, "reason");
    sentences = List.copyOf(sentences);
  }
}
