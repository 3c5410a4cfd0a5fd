package org.trucewire.extract;

import java.util.List;
import java.util.Objects;

/**
 * An event that the rules propose for a sentence, kept or not.
 *
 * @param mention the event as it would be reported
 * @param features what the acceptance model was told of it
 * @param kept whether it is reported
 */
public record Proposal(Mention mention, List<String> features, boolean kept) {

  /** Creates a proposal. */
  public Proposal {
    Objects.requireNonNull(mention, "mention");
    features = List.copyOf(features);
  }
}
