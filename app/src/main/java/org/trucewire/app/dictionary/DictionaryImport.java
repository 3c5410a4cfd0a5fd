package org.trucewire.app.dictionary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.trucewire.app.dictionary.CameoCode.Role;
import org.trucewire.extract.lexicon.Lexicon;

/**
 * Turns an actor dictionary with CAMEO codes into lexicon files of ours.
 *
 * <p>States, their governments and forces become our states; armed actors with a name of their own
 * become groups, under our id if we know one of their names; unnamed ones become a country's
 * rebels, separatists, opposition or militia. Who has a code for some days only is a leader in
 * those days. Parties, media, companies and former leaders are passed over: they neither fight nor
 * agree on ceasefires.
 */
public final class DictionaryImport {

  private final String file;
  private final Lexicon lexicon;
  private final KnownActors known;
  private final ImportedRows rows = new ImportedRows();
  private final List<Mistake> mistakes = new ArrayList<>();
  private final int agents;
  private int passedOver;

  private DictionaryImport(String file, String text, Lexicon lexicon) {
    this.file = file;
    this.lexicon = lexicon;
    known = new KnownActors(lexicon);
    DictionaryReader reader = new DictionaryReader(file, text);
    mistakes.addAll(reader.mistakes());
    agents = reader.agents();
    reader.records().forEach(this::learn);
    reader.records().forEach(this::convert);
  }

  /**
   * Reads a dictionary.
   *
   * @param path the file, UTF-8 or ASCII
   * @param lexicon the actors known already
   * @throws IOException if it cannot be read
   */
  public static DictionaryImport of(Path path, Lexicon lexicon) throws IOException {
    if (!Files.isRegularFile(path)) {
      throw new NoSuchFileException("There is no file " + path);
    }
    // Old dictionaries are not always UTF-8; a stray byte must not stop the other lines.
    String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
    return new DictionaryImport(path.toString(), text, lexicon);
  }

  /** What is wrong in the dictionary, in the order of its lines; those lines are passed over. */
  public List<Mistake> mistakes() {
    return mistakes.stream().sorted(java.util.Comparator.comparingInt(Mistake::line)).toList();
  }

  /** How many rows each file gets. */
  public Map<String, Integer> counts() {
    return rows.counts();
  }

  /** How many actors gave no row, because we know them or they take no part in wars. */
  public int passedOver() {
    return passedOver;
  }

  /** How many lines of agents, which name nobody, were passed over. */
  public int agents() {
    return agents;
  }

  /**
   * Writes the lexicon files and reads them back, to be sure that they load.
   *
   * @param folder made if it is not there
   * @throws IOException if a file is there already or cannot be written
   */
  public void write(Path folder) throws IOException {
    rows.write(folder);
    Lexicon.withUserFolder(folder);
  }

  /** A code that stands with a name we know means that actor with other names too. */
  private void learn(ActorRecord entry) {
    for (CodedTerm term : entry.terms()) {
      code(term)
          .filter(code -> code.role() == Role.ORGANISATION || !code.group().isEmpty())
          .flatMap(code -> known.named(written(entry), code))
          .ifPresent(id -> known.learn(term.code(), id));
    }
  }

  private void convert(ActorRecord entry) {
    int before = rows.counts().values().stream().mapToInt(Integer::intValue).sum();
    boolean person = entry.terms().stream().anyMatch(CodedTerm::dated);
    for (CodedTerm term : Terms.spread(entry.terms())) {
      Optional<CameoCode> code = code(term);
      if (code.isEmpty()) {
        mistakes.add(
            new Mistake(
                file,
                term.line(),
                "unknown country or organisation in code \""
                    + term.code()
                    + "\"; it begins with a code of ISO 3166-1, a region of CAMEO, or IGO, NGO"));
      } else if (code.get().role() != Role.OTHER) {
        convert(entry, term, code.get(), person);
      }
    }
    int after = rows.counts().values().stream().mapToInt(Integer::intValue).sum();
    passedOver += after == before ? 1 : 0;
  }

  private void convert(ActorRecord entry, CodedTerm term, CameoCode code, boolean person) {
    List<String> names = written(entry);
    String source = file + ":" + entry.line();
    Optional<String> id = existing(term, code, names, person);
    if (id.isPresent() && person) {
      rows.addLeader(id.get(), names, term, source);
    } else if (id.isPresent()) {
      Stream.concat(names.stream(), abbreviations(entry).stream())
          .filter(name -> !known.means(name, id.get()) && !known.place(name))
          .forEach(name -> rows.addAlias(id.get(), name, source));
    } else if (!person && (code.armed() || code.role() == Role.ORGANISATION)) {
      addActor(entry, names, code, source);
    }
  }

  private Optional<String> existing(
      CodedTerm term, CameoCode code, List<String> names, boolean person) {
    Optional<String> learnt = known.byCode(term.code());
    if (learnt.isPresent()) {
      return learnt;
    }
    boolean unnamed = !code.armed() || person || known.generic(names.get(0), code.role());
    if (code.country() != null && unnamed) {
      return Optional.of(code.country() + code.role().suffix());
    }
    return person ? Optional.empty() : known.named(names, code);
  }

  private void addActor(ActorRecord entry, List<String> names, CameoCode code, String source) {
    List<String> abbreviations = abbreviations(entry);
    List<String> ids = new ArrayList<>();
    abbreviations.stream().limit(1).forEach(ids::add);
    ids.add(names.get(0));
    if (code.country() != null) {
      ids.add(names.get(0) + " " + code.country());
    }
    Optional<String> id =
        ids.stream()
            .map(DictionaryImport::id)
            .filter(i -> !i.isEmpty() && !known.exists(i) && !rows.has(i))
            .findFirst();
    boolean organisation = code.role() == Role.ORGANISATION;
    boolean added =
        id.isPresent()
            && rows.addActor(organisation, id.get(), names, abbreviations, code.country(), source);
    if (!added) {
      mistakes.add(
          new Mistake(
              file,
              entry.line(),
              "no id is free for \"" + names.get(0) + "\"; it stands twice, remove one"));
    }
  }

  private static String id(String name) {
    String folded =
        java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
            .replaceAll("['\\u2019\\p{M}]", "");
    return folded.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_").replaceAll("^_|_$", "");
  }

  private Optional<CameoCode> code(CodedTerm term) {
    return CameoCode.of(term.code(), lexicon);
  }

  private static List<String> written(ActorRecord entry) {
    List<String> names =
        entry.names().stream()
            .map(NameWriting::of)
            .filter(name -> name.chars().filter(Character::isLetterOrDigit).count() > 1)
            .distinct()
            .toList();
    return names.isEmpty() ? entry.names() : names;
  }

  private static List<String> abbreviations(ActorRecord entry) {
    return entry.names().stream()
        .flatMap(name -> NameWriting.abbreviations(name).stream())
        .distinct()
        .toList();
  }
}
