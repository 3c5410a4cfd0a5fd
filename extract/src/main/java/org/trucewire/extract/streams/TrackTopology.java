package org.trucewire.extract.streams;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.trucewire.schemas.Ceasefire;
import org.trucewire.schemas.Event;
import org.trucewire.schemas.topics.Topics;

/**
 * Events to ceasefires: one for each set of parties. An event that goes, or turns out to be of
 * other parties, leaves the ceasefire that it was in.
 */
final class TrackTopology {

  static final String CEASEFIRES = "ceasefires";

  /** Which ceasefire an event is in, by the event's id. */
  static final String MEMBERSHIPS = "event-ceasefires";

  private TrackTopology() {}

  static void addTo(StreamsBuilder builder, Topics topics, Records records) {
    builder.addStateStore(
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(MEMBERSHIPS), Serdes.String(), Serdes.String()));
    builder.addStateStore(
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(CEASEFIRES), Serdes.String(), records.ceasefire()));
    builder.stream(
            topics.events().name(),
            Consumed.with(Serdes.String(), records.event()).withName("events"))
        .process(Assigning::new, Named.as("by-ceasefire"), MEMBERSHIPS)
        .repartition(
            Repartitioned.with(Serdes.String(), records.event())
                .withName("ceasefire-steps")
                .withStreamPartitioner(new StepKey.ByCeasefire()))
        .process(Tracking::new, Named.as("track"), CEASEFIRES)
        .to(
            topics.ceasefires().name(),
            Produced.with(Serdes.String(), records.ceasefire()).withName("ceasefires-out"));
  }

  /** Sends an event to its ceasefire, and to the one that it was in before, there without value. */
  private static final class Assigning extends ContextualProcessor<String, Event, String, Event> {

    private KeyValueStore<String, String> memberships;

    @Override
    public void init(ProcessorContext<String, Event> context) {
      super.init(context);
      this.memberships = context.getStateStore(MEMBERSHIPS);
    }

    @Override
    public void process(Record<String, Event> record) {
      String id = record.key();
      String before = memberships.get(id);
      String now = record.value() == null ? null : record.value().getCeasefireId();
      if (before != null && !before.equals(now)) {
        context().forward(record.withKey(StepKey.of(before, id)).withValue(null));
        memberships.delete(id);
      }
      if (now != null) {
        memberships.put(id, now);
        context().forward(record.withKey(StepKey.of(now, id)));
      }
    }
  }

  private static final class Tracking
      extends ContextualProcessor<String, Event, String, Ceasefire> {

    private KeyValueStore<String, Ceasefire> ceasefires;

    @Override
    public void init(ProcessorContext<String, Ceasefire> context) {
      super.init(context);
      this.ceasefires = context.getStateStore(CEASEFIRES);
    }

    @Override
    public void process(Record<String, Event> record) {
      String id = StepKey.ceasefireId(record.key());
      Event event = record.value();
      Ceasefire known = ceasefires.get(id);
      Ceasefire ceasefire =
          event == null
              ? CeasefireRecords.remove(known, StepKey.eventId(record.key()))
              : CeasefireRecords.add(known, CeasefireParties.of(event), event);
      if (!CeasefireRecords.differ(known, ceasefire)) {
        return;
      }
      ceasefires.put(id, ceasefire);
      if (CeasefireRecords.isEstablished(ceasefire)) {
        context().forward(record.withKey(id).withValue(ceasefire));
      } else if (CeasefireRecords.isEstablished(known)) {
        context().forward(record.withKey(id).withValue(null));
      }
    }
  }
}
