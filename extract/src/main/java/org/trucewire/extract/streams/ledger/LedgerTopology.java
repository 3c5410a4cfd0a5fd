package org.trucewire.extract.streams.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.trucewire.schemas.Article;
import org.trucewire.schemas.LedgerEntry;
import org.trucewire.schemas.Reading;
import org.trucewire.schemas.topics.Topics;

/**
 * Counts what sources showed, from their readings, what was emitted, from the topic of articles,
 * and what became of it, from extraction and from the dead letters. All counts of a source and hour
 * are in one partition, where they are compared.
 */
public final class LedgerTopology {

  /** The counts, by the key of their record. */
  static final String COUNTS = "ledger";

  /** Sources and hours to be compared, and when they last changed. */
  static final String OPEN = "ledger-open";

  /** Ends the name of the internal topic of single counts. */
  public static final String COUNTED = "ledger-counted";

  private LedgerTopology() {}

  /**
   * Adds the ledger.
   *
   * @param articles the topic of articles, as far as it can be read
   * @param outcomes what extraction made of them, an entry for each
   * @param grace how long after its end, and after its last change, an hour must add up
   * @param alerts told what does not
   */
  public static void addTo(
      StreamsBuilder builder,
      Topics topics,
      KStream<String, Article> articles,
      KStream<String, LedgerEntry> outcomes,
      Serde<Article> articleSerde,
      Serde<Reading> readingSerde,
      Serde<LedgerEntry> entrySerde,
      Duration grace,
      LedgerAlerts alerts) {
    KStream<String, LedgerEntry> emitted =
        articles
            .filter((id, article) -> article != null, Named.as("ledger-articles"))
            .mapValues(LedgerEntries::emitted, Named.as("ledger-emitted"));
    KStream<String, LedgerEntry> dead =
        builder.stream(
                topics.deadLetters().name(),
                Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()).withName("dead-letters"))
            .process(
                () -> new DeadLetterCounting(topics.articles().name(), articleSerde.deserializer()),
                Named.as("ledger-dead-letters"));
    KStream<String, LedgerEntry> shown =
        builder.stream(
                topics.readings().name(),
                Consumed.with(Serdes.String(), readingSerde).withName("readings"))
            .filter((source, reading) -> reading != null, Named.as("ledger-readings"))
            .flatMapValues(ReadingEntries::of, Named.as("ledger-shown"));
    builder.addStateStore(
        Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(OPEN), Serdes.String(), Serdes.Long())
            .withCachingEnabled());
    KStream<String, LedgerEntry> counted =
        emitted
            .merge(outcomes, Named.as("ledger-emitted-and-outcomes"))
            .merge(shown, Named.as("ledger-and-shown"))
            .selectKey((id, entry) -> LedgerKeys.of(entry), Named.as("ledger-by-key"))
            .merge(dead, Named.as("ledger-all"))
            .repartition(
                Repartitioned.with(Serdes.String(), entrySerde)
                    .withName(COUNTED)
                    .withStreamPartitioner(new ByHour()));
    counted
        .groupByKey(Grouped.with(Serdes.String(), entrySerde))
        .reduce(
            LedgerEntries::sum,
            Named.as("ledger-count"),
            Materialized.<String, LedgerEntry, KeyValueStore<Bytes, byte[]>>as(COUNTS)
                .withKeySerde(Serdes.String())
                .withValueSerde(entrySerde)
                .withCachingEnabled())
        .toStream(Named.as("ledger-counts"))
        .to(
            topics.ledger().name(),
            Produced.with(Serdes.String(), entrySerde).withName("ledger-out"));
    counted.process(
        () -> new BalanceChecking(grace, alerts), Named.as("ledger-balance"), OPEN, COUNTS);
  }

  /** A source and hour whole in one partition. */
  private static final class ByHour implements StreamPartitioner<String, LedgerEntry> {

    @Override
    public Optional<Set<Integer>> partitions(
        String topic, String key, LedgerEntry entry, int partitions) {
      byte[] hour = LedgerKeys.hourOf(key).getBytes(StandardCharsets.UTF_8);
      return Optional.of(Set.of(Utils.toPositive(Utils.murmur2(hour)) % partitions));
    }
  }
}
