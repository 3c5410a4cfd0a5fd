package org.trucewire.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trucewire.app.monitor.FeedReport;

class FeedJsonTest {

  @Test
  void healthyFeedsAreCountedAndOthersListedWithTheirEvidence() {
    // Given an active feed, and one whose evidence would turn round what stands behind it
    List<FeedReport> feeds =
        List.of(
            report("blocked", 6, "its title is \"\u202e consent <b>\""), report("active", 1, ""));

    // When they are written for the page
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    FeedJson.write(feeds, json);

    // Then only the other is listed
    assertThat(json.path("states").toString()).isEqualTo("{\"active\":1,\"blocked\":1}");
    assertThat(json.path("unwell")).hasSize(1);
    assertThat(json.path("unwell").get(0).path("evidence").asText())
        .isEqualTo("its title is \" consent <b>\"");
    assertThat(json.path("unwell").get(0).path("since").asText()).isEqualTo("2026-11-12T10:00:00Z");
  }

  @Test
  void theListIsBounded() {
    List<FeedReport> many = new ArrayList<>();
    for (int i = 0; i < 130; i++) {
      many.add(report("gone", 7, "410"));
    }
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    FeedJson.write(many, json);
    assertThat(json.path("unwell")).hasSize(100);
    assertThat(json.path("more").asInt()).isEqualTo(30);
  }

  private static FeedReport report(String state, int code, String evidence) {
    Instant since = Instant.parse("2026-11-12T10:00:00Z");
    return new FeedReport("feeds", "name", state, code, evidence, since, 0);
  }
}
