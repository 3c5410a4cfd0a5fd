package org.trucewire.ingest.push;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Tells where each item of a body begins and ends, so that each keeps its own bytes. */
final class ItemSlices {

  /**
   * One item.
   *
   * @param bytes as they came
   * @param problem why they cannot be read as one item; null if nothing is known against them
   */
  @SuppressWarnings("ArrayRecordComponent") // a carrier; nobody compares two of them
  record Slice(byte[] bytes, JsonProcessingException problem) {}

  private static final JsonFactory JSON =
      JsonFactory.builder()
          // Bodies are bounded already. Nesting and the length of numbers and names stay limited.
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          // RFC 8259: JSON that is exchanged is UTF-8. Offsets would be lost in other charsets.
          .disable(JsonFactory.Feature.CHARSET_DETECTION)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private ItemSlices() {}

  /** One item a line; blank lines are passed over. */
  static List<Slice> ofLines(byte[] body) {
    List<Slice> slices = new ArrayList<>();
    int begin = begin(body);
    while (begin < body.length) {
      int end = begin;
      while (end < body.length && body[end] != '\n') {
        end++;
      }
      if (!isBlank(body, begin, end)) {
        slices.add(new Slice(Arrays.copyOfRange(body, begin, end), null));
      }
      begin = end + 1;
    }
    return slices;
  }

  /**
   * The elements of an array, or values one after the other. From the place where the JSON is
   * malformed nobody can tell one item from the next: all that follows is one slice.
   */
  static List<Slice> ofJson(byte[] body) {
    List<Slice> slices = new ArrayList<>();
    int begin = begin(body);
    int done = begin;
    try (JsonParser parser = JSON.createParser(body, begin, body.length - begin)) {
      JsonToken token = parser.nextToken();
      boolean array = token == JsonToken.START_ARRAY;
      if (array) {
        token = parser.nextToken();
      }
      while (token != null && !(array && token == JsonToken.END_ARRAY)) {
        int from = begin + (int) parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        parser.finishToken();
        done = begin + (int) parser.currentLocation().getByteOffset();
        slices.add(new Slice(Arrays.copyOfRange(body, from, done), null));
        token = parser.nextToken();
      }
      if (array && parser.nextToken() != null) {
        throw new com.fasterxml.jackson.core.JsonParseException(
            parser, "There is more behind the array's end");
      }
    } catch (JsonProcessingException e) {
      slices.add(new Slice(Arrays.copyOfRange(body, done, body.length), e));
    } catch (IOException e) {
      throw new UncheckedIOException("Reading an array of bytes cannot fail", e);
    }
    return slices;
  }

  private static int begin(byte[] body) {
    return Arrays.equals(
            Arrays.copyOf(body, Math.min(body.length, BYTE_ORDER_MARK.length)), BYTE_ORDER_MARK)
        ? BYTE_ORDER_MARK.length
        : 0;
  }

  private static boolean isBlank(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r') {
        return false;
      }
    }
    return true;
  }
}
