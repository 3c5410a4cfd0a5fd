package org.trucewire.ingest.feed.websub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HubSignatureTest {

  private static final byte[] BODY = "The quick brown fox jumps over the lazy dog".getBytes(UTF_8);

  /** HMAC of that sentence with the key "key", as is known from many places. */
  @ParameterizedTest
  @CsvSource({
    "sha1, de7c9b85b8b78aa6bc8a7a36f70a90701c9db4d9",
    "SHA1, DE7C9B85B8B78AA6BC8A7A36F70A90701C9DB4D9",
    "sha256, f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8",
    "sha512, b42af09057bac1e2d41708e48a902e09b5ff7f12ab428a4fe86653c73dd248fb82f948a549f7b791a5b419"
        + "15ee4d1ec3935357e4e2317250d0372afa2ebeeb3a",
  })
  void theMethodsOfTheRecommendation(String method, String hex) {
    assertThat(HubSignature.matches(method + "=" + hex, BODY, "key")).isTrue();
    assertThat(HubSignature.matches(method + "=" + hex, BODY, "other")).isFalse();
    assertThat(HubSignature.matches(method + "=" + hex.substring(2), BODY, "key")).isFalse();
  }

  @Test
  void sha384() {
    String header =
        org.trucewire.ingest.feed.server.ScriptedHub.sign("sha384", "HmacSHA384", "key", "body");
    assertThat(HubSignature.matches(header, "body".getBytes(UTF_8), "key")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "=", "sha1", "sha1=", "sha1=zz", "sha1=0", "md5=00", "none="})
  void whatIsNoSignature(String header) {
    assertThat(HubSignature.matches(header, BODY, "key")).isFalse();
    assertThat(HubSignature.matches(null, BODY, "key")).isFalse();
  }
}
