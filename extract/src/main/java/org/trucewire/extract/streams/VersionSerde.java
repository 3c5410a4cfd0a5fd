package org.trucewire.extract.streams;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.trucewire.schemas.Mention;

/** Versions as plain fields, their mentions as they are in a topic. */
final class VersionSerde {

  private VersionSerde() {}

  static Serde<Version> with(Serde<Mention> mentions) {
    return Serdes.serdeFrom(
        (topic, version) -> version == null ? null : bytes(mentions, topic, version),
        (topic, bytes) -> bytes == null ? null : version(mentions, topic, bytes));
  }

  private static byte[] bytes(Serde<Mention> mentions, String topic, Version version) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(version.number());
      out.writeUTF(version.hash());
      out.writeInt(version.mentions().size());
      for (Mention mention : version.mentions()) {
        byte[] one = mentions.serializer().serialize(topic, mention);
        out.writeInt(one.length);
        out.write(one);
      }
    } catch (IOException e) {
      throw new SerializationException("Cannot write version " + version.number(), e);
    }
    return bytes.toByteArray();
  }

  private static Version version(Serde<Mention> mentions, String topic, byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      int number = in.readInt();
      String hash = in.readUTF();
      int size = in.readInt();
      List<Mention> given = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        byte[] one = new byte[in.readInt()];
        in.readFully(one);
        given.add(mentions.deserializer().deserialize(topic, one));
      }
      return new Version(number, hash, List.copyOf(given));
    } catch (IOException e) {
      throw new SerializationException(
          topic + " holds " + bytes.length + " bytes that this version cannot read", e);
    }
  }
}
