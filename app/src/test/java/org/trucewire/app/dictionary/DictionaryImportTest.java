package org.trucewire.app.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trucewire.app.command.LexiconCommand;
import org.trucewire.extract.lexicon.Lexicon;
import picocli.CommandLine;

/** An actor dictionary with CAMEO codes becomes lexicon files that find the same actors. */
class DictionaryImportTest {

  @TempDir private Path path;
  private Path folder;

  @BeforeEach
  void aFolder() {
    folder = path.resolve("lexicon");
  }

  @Test
  void aNewGroupGetsAnIdAndItsSynonyms() throws IOException {
    Lexicon lexicon =
        imported(
            "# comment",
            "QUARTZ_LIBERATION_ARMY_(QZLA)_ [SYRREB] # kkl",
            "+ARMY_OF_QUARTZ_",
            "",
            "EMERALD_FRONT [MEAREB] ; of no single country");

    assertThat(ids(lexicon, "the QZLA and the Army of Quartz")).containsExactly("QZLA", "QZLA");
    assertThat(lexicon.actor("QZLA").orElseThrow().country()).isEqualTo("SYR");
    assertThat(lexicon.actor("EMERALD_FRONT").orElseThrow().country()).isNull();
  }

  @Test
  void aGroupThatWeKnowKeepsOurIdAndOurNames() throws IOException {
    Lexicon lexicon = imported("HAMAS_", "+HARAKAT_QUARTZ_", "\t[PSEREBHMS]");

    assertThat(ids(lexicon, "Hamas, or Harakat Quartz")).containsExactly("HAMAS", "HAMAS");
  }

  @Test
  void aCodeWithDaysIsALeaderInThoseDays() throws IOException {
    Lexicon lexicon =
        imported(
            "BORIS_EXAMPLE_ ; CountryInfo.txt",
            "\t[UGAREB <860125]",
            "\t[UGAGOV 860126-19960509]",
            "\t[UGAOPP >960510]");

    assertThat(idsOn(lexicon, "Boris Example", 1985)).containsExactly("UGA_REB");
    assertThat(idsOn(lexicon, "Boris Example", 1990)).containsExactly("UGA");
    assertThat(idsOn(lexicon, "Boris Example", 2001)).containsExactly("UGA_OPP");
  }

  @Test
  void aCodeWithoutDaysHoldsBesideThoseThatHaveThem() throws IOException {
    Lexicon lexicon =
        imported("ADA_EXAMPLE_ [COLREB]", "\t[COLGOV 19980101-991231]", "\t[COLGOV 020101-031231]");

    assertThat(idsOn(lexicon, "Ada Example", 1990)).containsExactly("COL_REB");
    assertThat(idsOn(lexicon, "Ada Example", 1998)).containsExactly("COL");
    assertThat(idsOn(lexicon, "Ada Example", 2001)).containsExactly("COL_REB");
    assertThat(idsOn(lexicon, "Ada Example", 2005)).containsExactly("COL_REB");
  }

  @Test
  void aLeaderOfAGroupIsFoundByTheGroupsCode() throws IOException {
    Lexicon lexicon = imported("ADA_EXAMPLE", "\t[PSEREBHMS 900101-991231]", "HAMAS_ [PSEREBHMS]");

    assertThat(idsOn(lexicon, "Ada Example", 1995)).containsExactly("HAMAS");
  }

  @Test
  void organisationsUnnamedGroupsAndHousesOfGovernmentAreFound() throws IOException {
    Lexicon lexicon =
        imported(
            "UNITED_NATIONS_ [IGOUNO]",
            "+QUARTZ_ASSEMBLY_",
            "QUARTZ_RELIEF [NGOQRF]",
            "SYRIAN_QUARTZ_REBELS [SYRREB]",
            "QUARTZ_HOUSE [USAGOV]",
            "QUARTZ_ARMY [KSVMIL]");

    assertThat(ids(lexicon, "Quartz Assembly, Quartz Relief and Syrian Quartz Rebels"))
        .containsExactly("UN", "QUARTZ_RELIEF", "SYR_REB");
    assertThat(ids(lexicon, "Quartz House and Quartz Army")).containsExactly("USA", "XKX");
  }

  @Test
  void townsAgentsAndPartiesGiveNoRow() throws IOException {
    DictionaryImport dictionary =
        read(
            "HERAT_ [AFG]", "QUARTZ_PARTY [DEUPTY]", "SOLDIER {} [~MIL]", "!MAN! = MAN, MEN", "@X");

    assertThat(dictionary.mistakes()).isEmpty();
    assertThat(dictionary.counts()).isEmpty();
    assertThat(dictionary.passedOver()).isEqualTo(2);
    assertThat(dictionary.agents()).isEqualTo(3);
  }

  @Test
  void mistakesNameFileLineAndRemedy() throws IOException {
    DictionaryImport dictionary =
        read(
            "+ORPHAN",
            "<!-- over",
            "lines --> ADA_EXAMPLE [QQQREB]",
            "\t[USAGOV 990231-990301]",
            "\t[USAGOV 990301-980301]",
            "\t[usagov]",
            "\t[USAGOV");

    String file = path.resolve("dictionary.txt").toString();
    assertThat(dictionary.mistakes())
        .extracting(Mistake::toString)
        .satisfiesExactly(
            m -> assertThat(m).startsWith(file + ":1: a synonym without an actor"),
            m -> assertThat(m).startsWith(file + ":3: unknown country").contains("QQQREB"),
            m -> assertThat(m).startsWith(file + ":4: bad days").contains("990231"),
            m -> assertThat(m).startsWith(file + ":5: ").contains("before the first"),
            m -> assertThat(m).startsWith(file + ":6: bad code").contains("usagov"),
            m -> assertThat(m).startsWith(file + ":7: cannot read").contains("in brackets"));
  }

  @Test
  void aFileOfTheUsersIsNotOverwritten() throws IOException {
    Files.createDirectories(folder.resolve("actors"));
    Files.writeString(folder.resolve("actors/groups.tsv"), "mine");

    DictionaryImport dictionary = read("EMERALD_FRONT [MEAREB]", "QUARTZ_HOUSE [USAGOV]");

    assertThatThrownBy(() -> dictionary.write(folder))
        .isInstanceOf(FileAlreadyExistsException.class)
        .hasMessageContaining("groups.tsv");
    assertThat(folder.resolve("actors/groups.tsv")).hasContent("mine");
    assertThat(folder.resolve("actors/aliases.tsv")).doesNotExist();
  }

  @Test
  void theCommandStopsAtMistakesUnlessToldToSkipThem() throws IOException {
    Path file = Files.writeString(path.resolve("d.txt"), "QUARTZ_HOUSE [USAGOV]\nODD [QQQ]\n");
    StringWriter err = new StringWriter();
    CommandLine command =
        new CommandLine(new LexiconCommand())
            .setErr(new PrintWriter(err))
            .setOut(new PrintWriter(new StringWriter()));

    int stopped = command.execute("import", file.toString(), "--to", folder.toString());
    assertThat(stopped).isEqualTo(1);
    assertThat(err.toString()).contains("d.txt:2: ").contains("--skip-mistakes");
    assertThat(folder).doesNotExist();

    int skipped =
        command.execute("import", file.toString(), "--to", folder.toString(), "--skip-mistakes");
    assertThat(skipped).isZero();
    assertThat(ids(Lexicon.withUserFolder(folder), "Quartz House")).containsExactly("USA");
  }

  private DictionaryImport read(String... lines) throws IOException {
    Path file = path.resolve("dictionary.txt");
    Files.writeString(file, String.join("\n", lines) + "\n");
    return DictionaryImport.of(file, Lexicon.bundled());
  }

  private Lexicon imported(String... lines) throws IOException {
    DictionaryImport dictionary = read(lines);
    assertThat(dictionary.mistakes()).isEmpty();
    dictionary.write(folder);
    return Lexicon.withUserFolder(folder);
  }

  private static List<String> ids(Lexicon lexicon, String text) {
    return find(lexicon, text, null);
  }

  private static List<String> idsOn(Lexicon lexicon, String text, int year) {
    return find(lexicon, text, LocalDate.of(year, 6, 1));
  }

  private static List<String> find(Lexicon lexicon, String text, LocalDate day) {
    return lexicon.actors().find(text, 0, text.length(), day).stream()
        .map(match -> match.actor().id())
        .toList();
  }
}
