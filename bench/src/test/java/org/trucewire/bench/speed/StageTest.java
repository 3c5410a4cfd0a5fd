package org.trucewire.bench.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.trucewire.extract.Extractor;

class StageTest {

  @Test
  void aStackIsOfTheStageOfItsInnermostClassOfOurs() {
    // Given a stack within the tagger's model
    List<String> stack =
        List.of(
            "opennlp.tools.ml.BeamSearch",
            "org.trucewire.extract.syntax.Tagger",
            "org.trucewire.extract.frame.EventFinder",
            "org.trucewire.extract.Extractor");

    // When / Then
    assertThat(Stage.of(stack)).isEqualTo(Stage.TAGGING);
    assertThat(Stage.of(stack.subList(2, 4))).isEqualTo(Stage.FRAMES);
    assertThat(Stage.of(stack.subList(3, 4))).isEqualTo(Stage.ASSEMBLY);
    assertThat(Stage.of(stack.subList(0, 1))).isEqualTo(Stage.ELSEWHERE);
  }

  @Test
  void theClassesThatStagesAreNamedForAreThere() {
    for (String name : List.of("syntax.SentenceSplitter", "syntax.Tokenizer", "syntax.Tagger")) {
      assertThat(Extractor.class.getResource(name.replace('.', '/') + ".class"))
          .as(name)
          .isNotNull();
    }
  }

  @Test
  void everyPackageOfTheLibraryIsAStage() throws IOException {
    // Given the packages of the library; its streams are around it
    TreeSet<String> packages = new TreeSet<>(packages());
    packages.remove("streams");

    // When / Then none is taken for the one that puts mentions together
    assertThat(packages).contains("syntax", "frame", "role");
    for (String name : packages) {
      String type = "org.trucewire.extract." + name + ".Any";
      assertThat(Stage.of(List.of(type))).as(name).isNotIn(Stage.ASSEMBLY, Stage.ELSEWHERE);
    }
  }

  private static List<String> packages() throws IOException {
    Path code;
    try {
      code = Path.of(Extractor.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
    if (Files.isDirectory(code)) {
      return folders(code.resolve("org/trucewire/extract"));
    }
    try (FileSystem jar = FileSystems.newFileSystem(code, Map.of())) {
      return folders(jar.getPath("org/trucewire/extract"));
    }
  }

  private static List<String> folders(Path parent) throws IOException {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, Files::isDirectory)) {
      folders.forEach(folder -> names.add(folder.getFileName().toString().replace("/", "")));
    }
    return names;
  }
}
