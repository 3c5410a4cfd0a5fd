package org.trucewire.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Files with feeds as {@code feed.list.file} takes them: lines, or OPML. */
public final class FeedListFile {

  private FeedListFile() {}

  /**
   * A feed of a list.
   *
   * @param name the address, where the list gives none
   */
  public record Listed(String name, URI uri) {}

  /**
   * Reads a list as the connector does.
   *
   * @throws org.apache.kafka.common.config.ConfigException naming the file, the line and the
   *     mistake
   */
  public static List<Listed> read(Path file) {
    return FeedList.of(List.of(), file).stream()
        .map(feed -> new Listed(feed.name(), feed.uri()))
        .toList();
  }

  /**
   * Writes a list: OPML into a file of that name or .xml, otherwise lines. Names are made to fit:
   * those that are taken are left out.
   */
  public static void write(Path file, List<Listed> feeds) throws IOException {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    boolean opml = name.endsWith(".opml") || name.endsWith(".xml");
    Set<String> taken = new HashSet<>();
    List<Listed> fitting = feeds.stream().map(feed -> fitting(feed, taken)).toList();
    Files.writeString(file, opml ? opml(fitting) : lines(fitting), UTF_8);
  }

  private static Listed fitting(Listed feed, Set<String> taken) {
    URI uri = URI.create(feed.uri().toString().replace(",", "%2C"));
    String name = feed.name().replaceAll("[,=#\\s\\p{Cntrl}\\p{Cf}]+", " ").strip();
    return new Listed(!name.isEmpty() && taken.add(name) ? name : uri.toString(), uri);
  }

  private static String lines(List<Listed> feeds) {
    return feeds.stream()
        .map(feed -> new FeedAddress(feed.name(), feed.uri()).asConfigured() + "\n")
        .collect(Collectors.joining());
  }

  private static String opml(List<Listed> feeds) throws IOException {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("opml");
      xml.writeAttribute("version", "2.0");
      xml.writeStartElement("head");
      xml.writeEndElement();
      xml.writeStartElement("body");
      for (Listed feed : feeds) {
        xml.writeCharacters("\n  ");
        xml.writeEmptyElement("outline");
        xml.writeAttribute("type", "rss");
        xml.writeAttribute("text", feed.name());
        xml.writeAttribute("xmlUrl", feed.uri().toString());
      }
      xml.writeCharacters("\n");
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException("The list cannot be written as OPML: " + e.getMessage(), e);
    }
    return text + "\n";
  }
}
