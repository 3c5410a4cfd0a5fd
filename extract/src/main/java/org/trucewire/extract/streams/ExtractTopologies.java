package org.trucewire.extract.streams;

import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.trucewire.extract.Extractor;
import org.trucewire.schemas.topics.Topics;

/** The application's topologies, in one. */
final class ExtractTopologies {

  private ExtractTopologies() {}

  static Topology build(
      Topics topics, Map<String, ?> serdeSettings, Supplier<Extractor> extractors) {
    Records records = Records.with(serdeSettings);
    StreamsBuilder builder = new StreamsBuilder();
    ExtractTopology.addTo(builder, topics, records, extractors);
    ResolveTopology.addTo(builder, topics, records);
    TrackTopology.addTo(builder, topics, records);
    return builder.build();
  }
}
