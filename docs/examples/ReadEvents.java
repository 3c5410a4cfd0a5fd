import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.trucewire.schemas.Event;
import org.trucewire.schemas.serde.TrustedRecords;

/** Prints events as they arrive. Run it beside the demo: java -cp "app/target/lib/*" docs/examples/ReadEvents.java */
public class ReadEvents {

  public static void main(String[] args) {
    TrustedRecords.trust();
    Properties settings = new Properties();
    settings.put("bootstrap.servers", args.length > 0 ? args[0] : "localhost:9092");
    settings.put("schema.registry.url", args.length > 1 ? args[1] : "http://localhost:8081");
    settings.put("group.id", "read-events");
    settings.put("auto.offset.reset", "earliest");
    settings.put("isolation.level", "read_committed");
    settings.put("key.deserializer", StringDeserializer.class.getName());
    settings.put("value.deserializer", KafkaAvroDeserializer.class.getName());
    settings.put("specific.avro.reader", "true");
    try (KafkaConsumer<String, Event> consumer = new KafkaConsumer<>(settings)) {
      consumer.subscribe(List.of("trucewire.events"));
      while (true) {
        for (ConsumerRecord<String, Event> record : consumer.poll(Duration.ofSeconds(1))) {
          Event event = record.value();
          if (event == null) {
            System.out.println("Gone: " + record.key()); // its article was revised
            continue;
          }
          System.out.printf(
              "%s %s %s%n", event.getDate().getStart(), event.getType(), event.getMentions().get(0).getEvidence().getText());
        }
      }
    }
  }
}
