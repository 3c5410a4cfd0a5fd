package org.trucewire.extract.streams;

import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.trucewire.extract.Document;
import org.trucewire.extract.Extraction;
import org.trucewire.extract.streams.identity.IdentitySettings;
import org.trucewire.extract.streams.identity.IdentityTopology;
import org.trucewire.extract.streams.ledger.LedgerAlerts;
import org.trucewire.extract.streams.ledger.LedgerTopology;
import org.trucewire.schemas.Article;
import org.trucewire.schemas.topics.Topics;

/** The application's topologies, in one. */
final class ExtractTopologies {

  private ExtractTopologies() {}

  /**
   * Builds them.
   *
   * @param extractors make one for each task
   * @param identity which articles are near-duplicates
   * @param ledgerGrace how long after its end an hour must add up
   * @param alerts told what does not
   */
  static Topology build(
      Topics topics,
      Map<String, ?> serdeSettings,
      Supplier<Function<Document, Extraction>> extractors,
      IdentitySettings identity,
      Duration ledgerGrace,
      LedgerAlerts alerts) {
    Records records = Records.with(serdeSettings);
    StreamsBuilder builder = new StreamsBuilder();
    KStream<String, Article> articles =
        builder.stream(
            topics.articles().name(),
            Consumed.with(Serdes.String(), records.article()).withName("articles"));
    KStream<String, ReadArticle> read =
        ExtractTopology.addTo(builder, articles, topics, records, extractors);
    IdentityTopology.addTo(
        builder,
        read.filter((id, article) -> article.revised() != null, Named.as("no-duplicates"))
            .mapValues(ReadArticle::revised, Named.as("revised")),
        topics.articleIdentities().name(),
        records.identity(),
        identity);
    ResolveTopology.addTo(builder, topics, records);
    TrackTopology.addTo(builder, topics, records);
    LedgerTopology.addTo(
        builder,
        topics,
        articles,
        read.mapValues(ReadArticle::entry, Named.as("outcomes")),
        records.article(),
        records.reading(),
        records.ledgerEntry(),
        ledgerGrace,
        alerts);
    return builder.build();
  }
}
