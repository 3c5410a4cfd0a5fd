package org.trucewire.extract.streams.identity;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * Serdes of what only this package reads: internal topics and stores hold it as plain fields, and
 * no schema of it is registered.
 */
final class BinarySerde {

  /** Writes a value's fields. */
  @FunctionalInterface
  interface Writer<T> {
    void write(T value, DataOutput out) throws IOException;
  }

  /** Reads what its writer wrote. */
  @FunctionalInterface
  interface Reader<T> {
    T read(DataInput in) throws IOException;
  }

  private BinarySerde() {}

  static <T> Serde<T> of(Writer<T> writer, Reader<T> reader) {
    return Serdes.serdeFrom(
        (topic, value) -> value == null ? null : bytes(writer, value),
        (topic, bytes) -> bytes == null ? null : value(reader, topic, bytes));
  }

  private static <T> byte[] bytes(Writer<T> writer, T value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      writer.write(value, out);
    } catch (IOException e) {
      throw new SerializationException("Cannot write " + value, e);
    }
    return bytes.toByteArray();
  }

  private static <T> T value(Reader<T> reader, String topic, byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      return reader.read(in);
    } catch (IOException e) {
      throw new SerializationException(
          topic + " holds " + bytes.length + " bytes that this version cannot read", e);
    }
  }

  static void writeNullable(DataOutput out, String text) throws IOException {
    out.writeBoolean(text != null);
    if (text != null) {
      out.writeUTF(text);
    }
  }

  static String readNullable(DataInput in) throws IOException {
    return in.readBoolean() ? in.readUTF() : null;
  }

  static byte[] readBytes(DataInput in, int size) throws IOException {
    byte[] bytes = new byte[size];
    in.readFully(bytes);
    return bytes;
  }
}
