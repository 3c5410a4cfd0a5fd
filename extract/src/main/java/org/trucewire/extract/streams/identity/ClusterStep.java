package org.trucewire.extract.streams.identity;

import java.time.Instant;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.trucewire.schemas.ArticleIdentity;

/** Tells the identity of a revision's article, and anew of those whose cluster it changes. */
final class ClusterStep implements Processor<String, Revision, String, ArticleIdentity> {

  static final String STORE = "article-clusters";

  private final IdentitySettings settings;
  private ProcessorContext<String, ArticleIdentity> context;
  private Clusters clusters;

  ClusterStep(IdentitySettings settings) {
    this.settings = settings;
  }

  static StoreBuilder<KeyValueStore<String, Member>> store() {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(STORE),
        Serdes.String(),
        BinarySerde.of(Member::write, Member::read));
  }

  /** Called again when a task is taken up anew after a failure: all is made of the store again. */
  @Override
  public void init(ProcessorContext<String, ArticleIdentity> context) {
    this.context = context;
    this.clusters = new Clusters(context.getStateStore(STORE), settings);
  }

  @Override
  public void process(Record<String, Revision> record) {
    Instant decided = Instant.ofEpochMilli(record.timestamp());
    boolean own = true;
    for (Member member : clusters.add(record.value(), record.timestamp())) {
      context.forward(record.withKey(member.articleId()).withValue(identity(member, decided)));
      if (!own) {
        count("changed-by-another");
      } else if (member.nearest() != null) {
        count("near-duplicate");
      }
      own = false;
    }
  }

  private static ArticleIdentity identity(Member member, Instant decided) {
    Revision latest = member.latest();
    return ArticleIdentity.newBuilder()
        .setArticleId(latest.articleId())
        .setRevision(latest.number())
        .setContentHash(latest.hash())
        .setPreviousHash(latest.previousHash())
        .setClusterId(member.cluster().articleId())
        .setSimilarity(member.nearest() == null ? null : member.similarity())
        .setNearestArticleId(member.nearest())
        .setSource(latest.source())
        .setPublished(Instant.ofEpochMilli(latest.published()))
        .setDecidedAt(decided)
        .build();
  }

  private void count(String outcome) {
    context
        .metrics()
        .addRateTotalSensor("trucewire", outcome, "identities", Sensor.RecordingLevel.INFO)
        .record();
  }
}
