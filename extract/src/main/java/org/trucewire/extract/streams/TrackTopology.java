package org.trucewire.extract.streams;

import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.trucewire.schemas.Actor;
import org.trucewire.schemas.Ceasefire;
import org.trucewire.schemas.Event;
import org.trucewire.schemas.topics.Topics;

/** Events to ceasefires: one for each set of parties. */
final class TrackTopology {

  static final String CEASEFIRES = "ceasefires";

  private TrackTopology() {}

  static void addTo(StreamsBuilder builder, Topics topics, Records records) {
    builder.addStateStore(
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(CEASEFIRES), Serdes.String(), records.ceasefire()));
    builder.stream(
            topics.events().name(),
            Consumed.with(Serdes.String(), records.event()).withName("events"))
        .filter(
            (id, event) -> event != null && event.getCeasefireId() != null,
            Named.as("of-a-ceasefire"))
        .selectKey((id, event) -> event.getCeasefireId(), Named.as("by-ceasefire"))
        .repartition(
            Repartitioned.with(Serdes.String(), records.event()).withName("ceasefire-steps"))
        .process(Tracking::new, Named.as("track"), CEASEFIRES)
        .to(
            topics.ceasefires().name(),
            Produced.with(Serdes.String(), records.ceasefire()).withName("ceasefires-out"));
  }

  private static final class Tracking implements Processor<String, Event, String, Ceasefire> {

    private ProcessorContext<String, Ceasefire> context;
    private KeyValueStore<String, Ceasefire> ceasefires;

    @Override
    public void init(ProcessorContext<String, Ceasefire> context) {
      this.context = context;
      this.ceasefires = context.getStateStore(CEASEFIRES);
    }

    @Override
    public void process(Record<String, Event> record) {
      List<Actor> parties = CeasefireParties.of(record.value());
      Ceasefire known = ceasefires.get(record.key());
      Ceasefire ceasefire = CeasefireRecords.add(known, parties, record.value());
      // Not equals(): Avro's arrays compare without the logical types, and fail on a date.
      if (known == null || ceasefire.compareTo(known) != 0) {
        ceasefires.put(record.key(), ceasefire);
        if (CeasefireRecords.isEstablished(ceasefire)) {
          context.forward(record.withValue(ceasefire));
        }
      }
    }
  }
}
