package org.trucewire.extract.streams;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.trucewire.schemas.Event;
import org.trucewire.schemas.Mention;
import org.trucewire.schemas.topics.Topics;

/**
 * Mentions to events. Mentions are keyed by dyad and the mentions of one event share theirs, so an
 * event is whole in one partition. One whose last mention was withdrawn goes: a record without
 * value says so.
 */
final class ResolveTopology {

  static final String EVENTS = "events";

  private ResolveTopology() {}

  static void addTo(StreamsBuilder builder, Topics topics, Records records) {
    builder.addStateStore(
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(EVENTS), Serdes.String(), records.event()));
    builder.stream(
            topics.mentions().name(),
            Consumed.with(Serdes.String(), records.mention()).withName("mentions"))
        .process(Resolving::new, Named.as("resolve"), EVENTS)
        .to(
            topics.events().name(),
            Produced.with(Serdes.String(), records.event()).withName("events-out"));
  }

  private static final class Resolving implements Processor<String, Mention, String, Event> {

    private ProcessorContext<String, Event> context;
    private KeyValueStore<String, Event> events;

    @Override
    public void init(ProcessorContext<String, Event> context) {
      this.context = context;
      this.events = context.getStateStore(EVENTS);
    }

    @Override
    public void process(Record<String, Mention> record) {
      Mention mention = record.value();
      if (mention == null) {
        return;
      }
      String id = mention.getEventId();
      Event known = events.get(id);
      Event event =
          mention.getWithdrawn()
              ? EventRecords.remove(known, mention)
              : EventRecords.add(known, mention);
      if (EventRecords.differ(known, event)) {
        events.put(id, event);
        context.forward(record.withKey(id).withValue(event));
      }
    }
  }
}
