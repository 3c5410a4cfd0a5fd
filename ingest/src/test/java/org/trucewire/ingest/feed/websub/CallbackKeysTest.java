package org.trucewire.ingest.feed.websub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CallbackKeysTest {

  private final CallbackKeys keys = new CallbackKeys("only-the-worker-knows-it");

  @Test
  void pathsAndSecretsFollowFromTheSecretAlone() {
    CallbackKeys elsewhere = new CallbackKeys("only-the-worker-knows-it");
    assertThat(keys.path("https://a.example/")).isEqualTo(elsewhere.path("https://a.example/"));
    assertThat(keys.hubSecret("https://a.example/"))
        .isEqualTo(elsewhere.hubSecret("https://a.example/"))
        .isNotEqualTo(keys.hubSecret("https://b.example/"))
        .isNotEqualTo(new CallbackKeys("another-one-entirely").hubSecret("https://a.example/"));
  }

  @Test
  void pathsAreToldFromForgedOnes() {
    String path = keys.path("https://a.example/");
    assertThat(keys.isOurs(path)).isTrue();
    assertThat(new CallbackKeys("another-one-entirely").isOurs(path)).isFalse();
    assertThat(keys.isOurs(path.replaceFirst("^.", path.startsWith("0") ? "1" : "0"))).isFalse();
    assertThat(keys.isOurs("")).isFalse();
    assertThat(keys.isOurs(path + "0")).isFalse();
  }
}
