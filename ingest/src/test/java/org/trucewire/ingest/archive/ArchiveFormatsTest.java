package org.trucewire.ingest.archive;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.trucewire.ingest.source.TaskRun;
import org.trucewire.schemas.Article;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ArchiveFormatsTest {

  @TempDir Path folder;

  @Test
  void csvWithItsOwnColumnNamesDelimiterAndCharset() throws Exception {
    String csv = "No;Head;Story\n1;Caf\u00e9;\"Truce; it held\"\n2;b\n3;c;\"d\n4;e;The end.\n";
    TaskRun worker =
        read(
            "a.csv",
            csv.getBytes(Charset.forName("windows-1252")),
            Map.of(
                "archive.csv.columns", "id=No, title=Head, text=Story",
                "archive.charset", "windows-1252"));
    assertThat(worker.articles())
        .extracting(a -> a.getGuid() + a.getTitle() + a.getBody())
        .containsExactly("1Caf\u00e9Truce; it held", "4eThe end.");
    assertThat(worker.deadLetters())
        .extracting(TaskRun::text)
        .containsExactly("2;b\n", "3;c;\"d\n");
    assertThat(messages(worker).get(0)).contains("2 fields", "header 3");
    assertThat(messages(worker).get(1)).contains("never closed");
  }

  @Test
  void csvInUtf16AndTsvByTheirBytes() throws Exception {
    assertThat(read("a.csv", "\ufefftext\nOne.\n".getBytes(UTF_16LE), Map.of()).articles())
        .extracting(Article::getBody)
        .containsExactly("One.");
    assertThat(read("a.tsv", "title\ttext\nA, B\tOne.\n".getBytes(UTF_8), Map.of()).articles())
        .extracting(Article::getTitle)
        .containsExactly("A, B");
  }

  @Test
  void csvWithoutTheConfiguredColumnIsRefusedAsAWhole() throws Exception {
    TaskRun worker =
        read("a.csv", "a,b\n1,2\n".getBytes(UTF_8), Map.of("archive.csv.columns", "text=Story"));
    assertThat(messages(worker)).hasSize(1);
    assertThat(messages(worker).get(0)).contains("archive.csv.columns", "Story", "[a, b]");
  }

  @Test
  void pagesOfAWarcFileAreArticlesAndTheRestIsCounted() throws Exception {
    List<byte[]> records = new ArrayList<>(ArchiveSamples.warcRecords(1));
    String chunked =
        Integer.toHexString(ArchiveSamples.page(2).length())
            + "\r\n"
            + ArchiveSamples.page(2)
            + "\r\n0\r\n\r\n";
    String html = "200 OK\r\nContent-Type: text/html; charset=utf-8\r\n";
    records.add(
        ArchiveSamples.warcResponse(
            2, html + "Transfer-Encoding: chunked", chunked.getBytes(UTF_8)));
    records.add(
        ArchiveSamples.warcResponse(
            3,
            html + "Transfer-Encoding: chunked\r\nContent-Encoding: gzip",
            ArchiveSamples.page(3).getBytes(UTF_8)));
    records.add(
        ArchiveSamples.warcResponse(
            4,
            html + "Content-Encoding: gzip",
            ArchiveFiles.gzip(ArchiveSamples.page(4).getBytes(UTF_8))));
    records.add(
        ArchiveSamples.warcResponse(
            5, "HTTP/2 404\r\nContent-Type: text/html".substring(5), new byte[] {'x'}));
    records.add(
        ArchiveSamples.warcResponse(6, "200 OK\r\nContent-Type: image/png", new byte[] {1}));
    records.add(
        ArchiveSamples.warcRecord(
            "revisit",
            "https://gazette.example/7",
            "application/http; msgtype=response",
            new byte[0]));
    records.add(ArchiveSamples.warcResponse(8, html, "<html><body></body></html>".getBytes(UTF_8)));
    String notFree =
        "<html><head><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\","
            + "\"isAccessibleForFree\":false}</script></head><body><p>A teaser.</p></body></html>";
    records.add(ArchiveSamples.warcResponse(9, html, notFree.getBytes(UTF_8)));
    TaskRun worker = read("CC-NEWS-x.warc.gz", ArchiveSamples.joined(records, true), Map.of());

    assertThat(worker.articles())
        .extracting(Article::getUrl)
        .containsExactly(
            "https://gazette.example/1",
            "https://gazette.example/2",
            "https://gazette.example/3",
            "https://gazette.example/4");
    assertThat(worker.articles()).extracting(Article::getOriginalType).containsOnly("text/html");
    assertThat(worker.articles())
        .extracting(Article::getFetchedAt)
        .containsOnly(Instant.parse("2024-03-04T05:06:07Z"));
    assertThat(messages(worker))
        .containsExactly("The page at https://gazette.example/8 holds no text");
    assertThat(worker.metrics())
        .containsEntry("archive-skipped-total:warc-warcinfo", 1.0)
        .containsEntry("archive-skipped-total:warc-request", 1.0)
        .containsEntry("archive-skipped-total:warc-revisit", 1.0)
        .containsEntry("archive-skipped-total:http-status", 1.0)
        .containsEntry("archive-skipped-total:paywalled", 1.0)
        .containsEntry("archive-skipped-total:media-type", 1.0);
  }

  @Test
  void aDamagedWarcRecordIsRefusedAloneInItsBytes() throws Exception {
    for (boolean packed : new boolean[] {true, false}) {
      List<byte[]> records = ArchiveSamples.warcRecords(3);
      byte[] before = ArchiveSamples.joined(records.subList(0, 4), packed);
      byte[] bytes = ArchiveSamples.joined(records, packed);
      bytes[before.length] = 'X';
      bytes[before.length + 1] = 'X';
      TaskRun worker = read(packed ? "a.warc.gz" : "a.warc", bytes, Map.of());
      assertThat(worker.articles())
          .extracting(Article::getUrl)
          .containsExactly("https://gazette.example/1", "https://gazette.example/3");
      assertThat(worker.deadLetters()).hasSize(1);
      byte[] dead = (byte[]) worker.deadLetters().get(0).value();
      assertThat(dead).startsWith('X', 'X');
      assertThat(dead.length)
          .isEqualTo(ArchiveSamples.joined(records.subList(4, 5), packed).length);
    }
  }

  @Test
  void newsMessagesGiveTheirNewsItems() throws Exception {
    String message =
        ArchiveSamples.newsMessage(2)
            .replace(
                "</itemSet>",
                ArchiveSamples.newsItem(
                        3,
                        "text",
                        "<inlineXML><h:html><h:body><h:p>XHTML of it.</h:p></h:body></h:html>"
                            + "</inlineXML>")
                    + ArchiveSamples.newsItem(4, "picture", "<remoteContent href=\"x\"/>")
                    + ArchiveSamples.newsItem(5, "text", "<inlineXML><p>Not closed</inlineXML>")
                    + ArchiveSamples.newsItem(6, "text", "<inlineData>Plain.</inlineData>")
                        .replace("stat:usable", "stat:canceled")
                    + "<packageItem guid=\"p\"/></itemSet>");
    TaskRun worker = read("a.xml", message.getBytes(UTF_8), Map.of());
    Article first = worker.articles().get(0);
    assertThat(first.getBody())
        .isEqualTo(ArchiveSamples.sentence(1) + "\nA second\u00a0paragraph.");
    assertThat(first.getTitle()).isEqualTo("Headline 1");
    assertThat(first.getAuthor()).isEqualTo("A. Writer");
    assertThat(first.getOutlet()).isEqualTo("Border Gazette");
    assertThat(first.getGuid()).isEqualTo("urn:x:1");
    assertThat(first.getPublishedAt()).isEqualTo(Instant.parse("2024-02-03T04:05:06Z"));
    assertThat(UTF_8.decode(first.getOriginal()).toString())
        .startsWith("<newsItem guid=\"urn:x:1\"")
        .endsWith("</newsItem>");
    assertThat(worker.articles()).hasSize(3);
    assertThat(worker.articles().get(2).getBody()).isEqualTo("XHTML of it.");
    assertThat(worker.deadLetters()).hasSize(1);
    assertThat(TaskRun.text(worker.deadLetters().get(0))).startsWith("<newsItem guid=\"urn:x:5\"");
    assertThat(worker.metrics())
        .containsEntry("archive-skipped-total:not-text", 1.0)
        .containsEntry("archive-skipped-total:withdrawn", 1.0)
        .containsEntry("archive-skipped-total:not-news", 1.0);
  }

  @Test
  void nitfAndHostileXml() throws Exception {
    Article article =
        read("a.nitf", ArchiveSamples.nitf(1).getBytes(UTF_8), Map.of()).articles().get(0);
    assertThat(article.getGuid()).isEqualTo("n-1");
    assertThat(article.getTitle()).isEqualTo("Headline 1");
    assertThat(article.getSection()).isEqualTo("World");
    assertThat(article.getPublishedOn()).isEqualTo(LocalDate.of(2024, 2, 3));

    Path secret = Files.writeString(folder.resolve("secret"), "do not tell");
    String external =
        "<!DOCTYPE nitf [<!ENTITY x SYSTEM \""
            + secret.toUri()
            + "\">]>"
            + "<nitf><body><body.content><p>&x;</p></body.content></body></nitf>";
    TaskRun worker = read("b.xml", external.getBytes(UTF_8), Map.of());
    assertThat(messages(worker))
        .containsExactly("The document declares entities, which are not resolved here");
    String deep = "<nitf>" + "<p>".repeat(5000) + "</p>".repeat(5000) + "</nitf>";
    assertThat(messages(read("c.xml", deep.getBytes(UTF_8), Map.of())).get(0))
        .contains("deeper than 256");
    assertThat(messages(read("d.xml", "<rss></rss>".getBytes(UTF_8), Map.of())).get(0))
        .contains("<rss>");
  }

  @Test
  void ninjsOfAllVersions() throws Exception {
    String items =
        """
        {"uri": "u:1", "type": "text", "versioncreated": "2024-02-03T04:05:06Z", "byline": "A. Writer",
         "headline": "One", "body_text": "Plain of one.", "body_html": "<p>Markup of one.</p>"}
        {"uri": "u:2", "headlines": [{"role": "x", "value": "no"}, {"role": "main", "value": "Two"}],
         "bodies": [{"contenttype": "text/html", "value": "<p>Markup of two.</p>"}], "pubstatus": "usable"}
        {"uri": "u:3", "versionCreated": "2024-02-03T04:05:06+01:00", "headlines": [{"value": "Three"}],
         "bodies": [{"contentType": "text/plain", "value": "Plain of three."}], "by": "B. Writer"}
        {"uri": "u:4", "type": "picture", "pubStatus": "usable"}
        {"uri": "u:5", "type": "text", "pubStatus": "canceled", "body_text": "x"}
        {"uri": "u:6", "type": "text", "pubStatus": "usable"}
        """;
    TaskRun worker = read("a.json", items.getBytes(UTF_8), Map.of("archive.format", "ninjs"));
    assertThat(worker.articles())
        .extracting(a -> a.getGuid() + " " + a.getTitle() + " " + a.getAuthor() + " " + a.getBody())
        .containsExactly(
            "u:1 One A. Writer Markup of one.",
            "u:2 Two null Markup of two.",
            "u:3 Three B. Writer Plain of three.");
    assertThat(messages(worker)).hasSize(1);
    assertThat(worker.metrics())
        .containsEntry("archive-skipped-total:not-text", 1.0)
        .containsEntry("archive-skipped-total:withdrawn", 1.0);
  }

  @Test
  void namesThatSayNothingAreToldByContent() throws Exception {
    byte[] warc = ArchiveSamples.joined(ArchiveSamples.warcRecords(1), true);
    assertThat(read("CC-NEWS-1", warc, Map.of()).articles()).hasSize(1);
    assertThat(read("item", ArchiveSamples.nitf(1).getBytes(UTF_8), Map.of()).articles())
        .hasSize(1);
    assertThat(read("page.php", ArchiveSamples.page(1).getBytes(UTF_8), Map.of()).articles())
        .hasSize(1);
    byte[] text = "A text of no kind.".getBytes(UTF_8);
    assertThat(read("notes", text, Map.of("archive.format", "text")).articles()).hasSize(1);
  }

  @Test
  void progressHasAPaceAndATimeLeft() {
    ArchivePace pace = new ArchivePace();
    Instant start = Instant.parse("2024-05-01T12:00:00Z");
    for (int second = 0; second <= 90; second++) {
      pace.note(start.plusSeconds(second), second * 1_000_000L, second * 10L);
    }
    ArchiveStatus status =
        new ArchiveStatus(
            4, 2, 200_000_000, 50_000_000, pace.bytesPerSecond(), pace.recordsPerSecond(), "f");
    assertThat(status.secondsLeft()).isEqualTo(50.0);
    assertThat(status)
        .hasToString(
            "2 of 4 files and 150.0 of 200.0 MB are read, 10 records/s, 1.00 MB/s, about 50 s"
                + " left");
    pace.pause();
    assertThat(pace.bytesPerSecond()).isZero();
  }

  private TaskRun read(String name, byte[] bytes, Map<String, String> config) throws Exception {
    Path file = Files.write(folder.resolve(name), bytes);
    Map<String, String> all = new HashMap<>(config);
    all.put("archive.paths", file.toString());
    TaskRun worker = new TaskRun();
    try (ArchiveTaskRun run = new ArchiveTaskRun(worker, 1, all)) {
      run.look();
      run.look();
    }
    return worker;
  }

  private static List<String> messages(TaskRun worker) {
    return worker.deadLetters().stream().map(d -> TaskRun.headers(d).get("message")).toList();
  }
}
