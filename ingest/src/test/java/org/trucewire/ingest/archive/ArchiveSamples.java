package org.trucewire.ingest.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;

/** Makes archives of invented articles. Article number n says so in its text. */
final class ArchiveSamples {

  private ArchiveSamples() {}

  static String sentence(int n) {
    return "Report number " + n + " says that the truce along the river held for another night.";
  }

  static String page(int n) {
    return "<html lang=\"en\"><head><title>Page "
        + n
        + "</title></head><body><p>"
        + sentence(n)
        + "</p></body></html>";
  }

  static String newsItem(int n, String itemClass, String content) {
    return "<newsItem guid=\"urn:x:"
        + n
        + "\" xml:lang=\"en\"><itemMeta><itemClass qcode=\"ninat:"
        + itemClass
        + "\"/><provider><name>Border Gazette</name></provider>"
        + "<versionCreated>2024-02-03T04:05:06Z</versionCreated>"
        + "<pubStatus qcode=\"stat:usable\"/></itemMeta>"
        + "<contentMeta><headline>Headline "
        + n
        + "</headline><by>A. Writer</by></contentMeta><contentSet>"
        + content
        + "</contentSet></newsItem>";
  }

  static String nitf(int n) {
    return "<nitf><head><docdata><doc-id id-string=\"n-"
        + n
        + "\"/><date.issue"
        + " norm=\"20240203T040506Z\"/></docdata><pubdata position.section=\"World\"/></head><body><body.head><hedline><hl1>Headline "
        + n
        + "</hl1></hedline><byline>By A. Writer</byline></body.head><body.content><block><p>"
        + sentence(n)
        + "</p><p>A second&nbsp;paragraph.</p></block></body.content></body></nitf>";
  }

  static String newsMessage(int items) {
    return IntStream.rangeClosed(1, items)
        .mapToObj(
            n -> newsItem(n, "text", "<inlineXML contenttype=\"x\">" + nitf(n) + "</inlineXML>"))
        .collect(
            Collectors.joining(
                "\n",
                "<?xml version=\"1.0\"?><newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\">"
                    + "<header><sent>2024-02-03T04:05:06Z</sent></header><itemSet>",
                "</itemSet></newsMessage>"));
  }

  static String csv(int rows) {
    return IntStream.rangeClosed(1, rows)
        .mapToObj(n -> n + ",\"Title, " + n + "\",\"" + sentence(n) + "\nIt said \"\"so\"\".\"\r\n")
        .collect(Collectors.joining("", "id,title,text\r\n", ""));
  }

  static byte[] warcRecord(String type, String address, String contentType, byte[] block)
      throws IOException {
    String header =
        "WARC/1.0\r\nWARC-Type: "
            + type
            + "\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\n"
            + "WARC-Date: 2024-03-04T05:06:07Z\r\n"
            + (address == null ? "" : "WARC-Target-URI: " + address + "\r\n")
            + "Content-Type: "
            + contentType
            + "\r\nContent-Length: "
            + block.length
            + "\r\n\r\n";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(header.getBytes(UTF_8));
    out.write(block);
    out.write("\r\n\r\n".getBytes(UTF_8));
    return out.toByteArray();
  }

  static byte[] warcResponse(int n, String headers, byte[] body) throws IOException {
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    block.write(("HTTP/1.1 " + headers + "\r\n\r\n").getBytes(UTF_8));
    block.write(body);
    return warcRecord(
        "response",
        "https://gazette.example/" + n,
        "application/http; msgtype=response",
        block.toByteArray());
  }

  /** As Common Crawl writes them: a warcinfo record, then a request before each response. */
  static List<byte[]> warcRecords(int pages) throws IOException {
    List<byte[]> records = new ArrayList<>();
    records.add(
        warcRecord("warcinfo", null, "application/warc-fields", "software: x\r\n".getBytes(UTF_8)));
    for (int n = 1; n <= pages; n++) {
      records.add(
          warcRecord(
              "request",
              "https://gazette.example/" + n,
              "application/http; msgtype=request",
              "GET / HTTP/1.1\r\n\r\n".getBytes(UTF_8)));
      records.add(warcResponse(n, "200 OK\r\nContent-Type: text/html", page(n).getBytes(UTF_8)));
    }
    return records;
  }

  static byte[] joined(List<byte[]> parts, boolean packed) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.write(packed ? ArchiveFiles.gzip(part) : part);
    }
    return out.toByteArray();
  }

  static Map<String, byte[]> entries(Object... namesAndContents) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    for (int i = 0; i < namesAndContents.length; i += 2) {
      Object content = namesAndContents[i + 1];
      byte[] bytes = content instanceof String text ? text.getBytes(UTF_8) : (byte[]) content;
      entries.put((String) namesAndContents[i], bytes);
    }
    return entries;
  }

  static byte[] zip(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putArchiveEntry(new ZipArchiveEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeArchiveEntry();
      }
    }
    return out.toByteArray();
  }

  static byte[] tar(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        TarArchiveEntry header = new TarArchiveEntry(entry.getKey(), true);
        header.setSize(entry.getValue().length);
        tar.putArchiveEntry(header);
        tar.write(entry.getValue());
        tar.closeArchiveEntry();
      }
    }
    return out.toByteArray();
  }

  static byte[] packed(String extension, byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packing =
        switch (extension) {
          case "xz" -> new XZCompressorOutputStream(out);
          case "bz2" -> new BZip2CompressorOutputStream(out);
          default -> new java.util.zip.GZIPOutputStream(out);
        }) {
      packing.write(bytes);
    }
    return out.toByteArray();
  }
}
