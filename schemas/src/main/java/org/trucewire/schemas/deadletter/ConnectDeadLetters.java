package org.trucewire.schemas.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.header.ConnectHeaders;
import org.trucewire.schemas.DeadLetterHeaders;

/** The headers of a dead letter as Kafka Connect carries them. */
public final class ConnectDeadLetters {

  private ConnectDeadLetters() {}

  /** One string header for each field that is not null. */
  public static ConnectHeaders headers(DeadLetterHeaders about) {
    ConnectHeaders headers = new ConnectHeaders();
    for (Header header : DeadLetters.headers(about)) {
      headers.add(header.key(), new String(header.value(), UTF_8), Schema.STRING_SCHEMA);
    }
    return headers;
  }
}
