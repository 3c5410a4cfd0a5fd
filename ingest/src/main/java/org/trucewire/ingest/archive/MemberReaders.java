package org.trucewire.ingest.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Opens one file and what is packed in it, layer by layer. */
final class MemberReaders {

  /** WARC files are gzipped record by record, and read as they are. */
  private static final Set<Packing> PACKED_BY_RECORD = Set.of(Packing.NONE, Packing.GZIP);

  private final ReadSettings settings;
  private final AtomicLong unpacked = new AtomicLong();

  MemberReaders(ReadSettings settings) {
    this.settings = settings;
  }

  /**
   * Opens a file.
   *
   * @param from where to begin
   */
  MemberReader open(ArchiveFile file, Checkpoint from) throws IOException {
    FileBytes raw = FileBytes.of(file.path());
    try {
      MemberReader reader = open(file, raw, from);
      return new FileMembers(reader, raw);
    } catch (IOException | RuntimeException e) {
      raw.close();
      throw e;
    }
  }

  private MemberReader open(ArchiveFile file, FileBytes raw, Checkpoint from) throws IOException {
    PeekedBytes in = new PeekedBytes(raw);
    byte[] head = in.head();
    Format container = Format.ofContainer(head).orElse(null);
    try {
      if (container == Format.ZIP) {
        return zip(file.path(), 1, from);
      }
      if (file.format() == Format.WARC && PACKED_BY_RECORD.contains(Packing.ofContent(head))) {
        return new WarcMembers(file.path(), settings.articleMaxBytes(), settings.limits(), from);
      }
    } catch (UnreadableFileException | FileSystemException e) {
      throw e;
    } catch (IOException e) {
      return new DamagedReader(in, settings.articleMaxBytes(), e);
    }
    return stream(file.name(), in, raw::count, 0, file.format(), from).orElseThrow();
  }

  /** Opens an entry of a container; null when it is of no kind that is read. */
  private MemberReader entry(Entries.Entry entry, boolean packed, int depth) throws IOException {
    InputStream bytes =
        packed
            ? new UnpackedBytes(entry.bytes(), entry::packed, settings.limits(), unpacked)
            : entry.bytes();
    CountedBytes counted = new CountedBytes(bytes);
    PeekedBytes in = new PeekedBytes(counted);
    return stream(entry.name(), in, counted::count, depth, null, Checkpoint.START).orElse(null);
  }

  /**
   * Opens a stream, unpacking it first where it is packed.
   *
   * @param known its format when it is a file of its own, null to tell it
   */
  private Optional<MemberReader> stream(
      String name, PeekedBytes in, LongSupplier count, int depth, Format known, Checkpoint from)
      throws IOException {
    PeekedBytes plain = in;
    byte[] head;
    int layers = depth;
    try {
      head = in.head();
      in.record();
      Packing packing = Packing.ofContent(head);
      packing = packing == Packing.NONE ? Packing.ofName(name) : packing;
      if (packing != Packing.NONE) {
        layers++;
        plain = unpacked(packing, in, count);
        head = plain.head();
        if (Packing.ofContent(head) != Packing.NONE) {
          throw new IOException("It is compressed twice; unpack it once, and give that instead");
        }
      }
      if (layers > settings.limits().nesting()) {
        throw tooDeep();
      }
    } catch (UnreadableFileException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      return Optional.of(refused(in, Damage.of(e)));
    }
    in.stopRecording();
    Format format = known == null || known == Format.TAR ? format(name, head) : known;
    format = Format.ofContainer(head).orElse(format);
    if (format == null) {
      return Optional.empty();
    }
    return Optional.of(reader(format, plain, head, layers, from));
  }

  private Format format(String name, byte[] head) {
    Optional<Format> named = Format.ofName(Packing.plainName(name));
    if (settings.format() != null && named.orElse(null) != Format.TAR) {
      return settings.format();
    }
    return named.or(() -> Format.ofContent(head)).orElse(null);
  }

  private MemberReader reader(
      Format format, PeekedBytes in, byte[] head, int layers, Checkpoint from) throws IOException {
    int limit = settings.articleMaxBytes();
    Charset charset = settings.csv().charset();
    Charset single = CharsetText.afterwards(head, charset);
    return switch (format) {
      case TEXT -> new WholeFileReader(in, limit, Contents.text(charset));
      case HTML -> new WholeFileReader(in, limit, Contents.PAGE);
      case JSON -> new JsonReader(in, limit, Contents.JSON);
      case JSON_LINES -> new LineReader(in, limit, Contents.JSON);
      case XML ->
          new XmlReader(
              CharsetText.withSingleByteMarkup(in, head, UTF_8), limit, Contents.NEWS_XML);
      case CSV ->
          new CsvReader(
              CharsetText.withSingleByteMarkup(in, head, charset),
              limit,
              new CsvSettings(settings.csv().delimiter(), settings.csv().columns(), single));
      case TAR -> container(new TarEntries(in), layers + 1, from, false);
      case ZIP, WARC -> spooled(format, in, layers + 1);
    };
  }

  private MemberReader zip(Path file, int depth, Checkpoint from) throws IOException {
    return container(new ZipEntries(file), depth, from, true);
  }

  private MemberReader container(Entries entries, int depth, Checkpoint from, boolean packed)
      throws IOException {
    if (depth > settings.limits().nesting()) {
      entries.close();
      throw tooDeep();
    }
    return new ContainerReader(entries, entry -> entry(entry, packed, depth), from);
  }

  /** A zip or WARC file within another one is put into a file, because reading it needs to jump. */
  private MemberReader spooled(Format format, InputStream in, int depth) throws IOException {
    Spool spool = Spool.of(in);
    try {
      if (spool.damage() != null) {
        throw spool.damage();
      }
      MemberReader reader =
          format == Format.ZIP
              ? zip(spool.file(), depth, Checkpoint.START)
              : new WarcMembers(
                  spool.file(), settings.articleMaxBytes(), settings.limits(), Checkpoint.START);
      return spool.around(reader);
    } catch (IOException e) {
      return spool.around(new DamagedReader(spool.bytes(), settings.articleMaxBytes(), e));
    }
  }

  private PeekedBytes unpacked(Packing packing, PeekedBytes in, LongSupplier count)
      throws IOException {
    InputStream out = packing.unpacked(in);
    return new PeekedBytes(new UnpackedBytes(out, count, settings.limits(), unpacked));
  }

  /** The raw bytes with what is wrong with them. */
  private MemberReader refused(PeekedBytes in, IOException cause) {
    in.rewind();
    return new DamagedReader(in, settings.articleMaxBytes(), cause);
  }

  private IOException tooDeep() {
    return new IOException(
        "It is packed in more layers than "
            + settings.limits().nesting()
            + ", the limit "
            + ArchiveSourceConfig.NESTING_MAX);
  }
}
