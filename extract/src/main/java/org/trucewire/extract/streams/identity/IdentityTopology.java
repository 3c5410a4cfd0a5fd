package org.trucewire.extract.streams.identity;

import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.trucewire.schemas.ArticleIdentity;

/**
 * Articles to their identities. Texts are signed where the articles are, in parallel; the
 * signatures, a few hundred bytes each, meet in one partition, because copies of a text have ids
 * that say nothing of each other.
 */
public final class IdentityTopology {

  private static final String REVISIONS = "article-revisions";

  private IdentityTopology() {}

  /** The internal topic in which revisions meet. */
  public static String repartitionTopic(String applicationId) {
    return applicationId + "-" + REVISIONS + "-repartition";
  }

  /**
   * Adds the steps.
   *
   * @param revised new articles and revisions, in order for each article; no duplicates
   * @param topic where the identities go
   */
  public static void addTo(
      StreamsBuilder builder,
      KStream<String, RevisedArticle> revised,
      String topic,
      Serde<ArticleIdentity> identities,
      IdentitySettings settings) {
    builder.addStateStore(ClusterStep.store());
    revised
        .process(SigningStep::new, Named.as("sign"))
        .repartition(
            Repartitioned.with(Serdes.String(), BinarySerde.of(Revision::write, Revision::read))
                .withName(REVISIONS)
                .withNumberOfPartitions(1))
        .process(() -> new ClusterStep(settings), Named.as("cluster"), ClusterStep.STORE)
        .to(topic, Produced.with(Serdes.String(), identities).withName("identities-out"));
  }
}
