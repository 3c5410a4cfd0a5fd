package org.trucewire.extract.streams;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trucewire.extract.streams.ledger.LedgerTopology;
import org.trucewire.schemas.DeadLetterHeaders;
import org.trucewire.schemas.deadletter.DeadLetters;
import org.trucewire.schemas.serde.RegistryOutage;

/**
 * Sends a record that cannot be read or processed to the dead-letter topic, in its original bytes
 * and with its headers, and goes on. A registry that does not answer is nobody's dead letter: the
 * stream thread ends and is replaced, which tries the record again.
 */
public final class DeadLetterHandler
    implements DeserializationExceptionHandler, ProcessingExceptionHandler {

  /** Name of the dead-letter topic. */
  static final String TOPIC_CONFIG = "trucewire.dead.letter.topic";

  /** Topics by the stage that reads them, joined as {@code topic=stage,...}. */
  static final String STAGES_CONFIG = "trucewire.dead.letter.stages";

  private static final Logger LOG = LoggerFactory.getLogger(DeadLetterHandler.class);

  private String deadLetterTopic;
  private Map<String, String> stages = Map.of();

  @Override
  public void configure(Map<String, ?> settings) {
    deadLetterTopic = (String) settings.get(TOPIC_CONFIG);
    stages =
        List.of(((String) settings.get(STAGES_CONFIG)).split(",")).stream()
            .map(s -> s.split("=", 2))
            .collect(java.util.stream.Collectors.toMap(s -> s[0], s -> s[1]));
  }

  @Override
  public DeserializationExceptionHandler.Response handleError(
      ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception failure) {
    if (RegistryOutage.isCauseOf(failure)) {
      return DeserializationExceptionHandler.Response.fail();
    }
    return DeserializationExceptionHandler.Response.resume(
        List.of(
            deadLetter(
                context, record.key(), record.value(), record.headers().toArray(), failure)));
  }

  @Override
  public ProcessingExceptionHandler.Response handleError(
      ErrorHandlerContext context, Record<?, ?> record, Exception failure) {
    if (RegistryOutage.isCauseOf(failure)) {
      return ProcessingExceptionHandler.Response.fail();
    }
    if (context.topic().equals(deadLetterTopic)) {
      // It is a dead letter already; one more would come back here, without end.
      LOG.error(
          "The ledger leaves out the dead letter at {}-{}, offset {}",
          context.topic(),
          context.partition(),
          context.offset(),
          failure);
      return ProcessingExceptionHandler.Response.resume();
    }
    return ProcessingExceptionHandler.Response.resume(
        List.of(
            deadLetter(
                context,
                context.sourceRawKey(),
                context.sourceRawValue(),
                context.headers().toArray(),
                failure)));
  }

  private ProducerRecord<byte[], byte[]> deadLetter(
      ErrorHandlerContext context, byte[] key, byte[] value, Header[] original, Exception failure) {
    Throwable root = rootOf(failure);
    DeadLetterHeaders about =
        DeadLetterHeaders.newBuilder()
            .setStage(stage(context.topic()))
            .setCause(root.getClass().getName())
            .setMessage(message(failure, root))
            .setTopic(context.topic())
            .setPartition(context.partition())
            .setOffset(context.offset())
            .setVersion(ProgramVersion.get())
            .build();
    LOG.warn(
        "Dead letter: {}-{} at offset {}: {}",
        context.topic(),
        context.partition(),
        context.offset(),
        about.getMessage(),
        failure);
    RecordHeaders headers = new RecordHeaders(original);
    DeadLetters.headers(about).forEach(headers::add);
    return new ProducerRecord<>(deadLetterTopic, null, context.timestamp(), key, value, headers);
  }

  /** Topics of the application's own are no part of the settings. */
  private String stage(String topic) {
    return stages.getOrDefault(topic, topic.contains(LedgerTopology.COUNTED) ? "ledger" : "track");
  }

  private static Throwable rootOf(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    return root;
  }

  private static String message(Throwable failure, Throwable root) {
    return root == failure
        ? String.valueOf(failure.getMessage())
        : failure.getMessage() + ": " + root.getMessage();
  }
}
