package org.trucewire.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivePreviewTest {

  private static final String WITHDRAWN =
      "{\"uri\": \"urn:x:1\", \"type\": \"text\", \"pubstatus\": \"canceled\", \"versioncreated\":"
          + " \"2026-11-12T08:00:00Z\", \"headline\": \"Truce\"}";

  @TempDir Path folder;

  @Test
  void filesAreToldAsTheConnectorTellsThem() throws IOException {
    // Given a file by name, one by content alone, a hidden one and one of another kind
    ArchiveFiles files = new ArchiveFiles(folder);
    Path named = files.write("a.json", "{\"text\": \"Truce\"}");
    Path byContent = files.write("dump", "<nitf><body><body.content/></body></nitf>");
    files.write(".hidden.json", "{}");
    files.write("notes.docx", "PK");

    // Then the first two are read
    assertThat(preview(folder).files()).containsExactly(named, byContent);
  }

  @Test
  void aFileThatGivesNothingSaysWhy() throws IOException {
    ArchiveFiles files = new ArchiveFiles(folder);

    // Given files with nothing but what is passed over, with nothing at all, and with one article
    Path withdrawn = files.write("withdrawn.jsonl", WITHDRAWN + "\n" + WITHDRAWN + "\n");
    Path empty = files.write("empty.jsonl", "\n\n");
    Path some = files.write("some.jsonl", WITHDRAWN + "\n{\"text\": \"Truce\"}\n");
    Path bad = files.write("bad.jsonl", "no json\n");

    // Then only what gives a record is waited for
    assertThat(preview(folder).passedOver(withdrawn)).contains(Map.of("withdrawn", 2L));
    assertThat(preview(folder).passedOver(empty)).contains(Map.of());
    assertThat(preview(folder).passedOver(some)).isEmpty();
    assertThat(preview(folder).passedOver(bad)).isEmpty();
  }

  private static ArchivePreview preview(Path path) {
    return new ArchivePreview(Map.of("archive.paths", path.toString()));
  }
}
