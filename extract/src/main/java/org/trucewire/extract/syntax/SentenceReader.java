package org.trucewire.extract.syntax;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import opennlp.tools.postag.POSModel;
import opennlp.tools.sentdetect.SentenceModel;
import org.trucewire.extract.Span;

/** Reads sentences into {@link Parse}s. Not thread-safe; its {@link Models} are. */
public final class SentenceReader {

  /** What can be shared between threads. */
  public record Models(
      SentenceModel sentences, POSModel tags, VerbForms forms, VerbControl control) {

    /**
     * Loads the models from the class path.
     *
     * @throws UncheckedIOException if one is missing or damaged
     */
    public static Models load() {
      VerbForms forms = VerbForms.bundled();
      try (InputStream sentences = open("/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin");
          InputStream tags = open("/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin")) {
        return new Models(
            new SentenceModel(sentences), new POSModel(tags), forms, VerbControl.bundled(forms));
      } catch (IOException e) {
        throw new UncheckedIOException("OpenNLP model cannot be read: " + e.getMessage(), e);
      }
    }

    private static InputStream open(String name) throws IOException {
      InputStream in = SentenceReader.class.getResourceAsStream(name);
      if (in == null) {
        throw new IOException(name + " is not on the class path; add the opennlp-models-* jars");
      }
      return in;
    }
  }

  private final Tagger tagger;
  private final Chunker chunker;
  private final VerbControl control;
  private final SentenceSplitter splitter;

  /** Creates a reader for one thread. */
  public SentenceReader(Models models) {
    tagger = new Tagger(models.tags());
    chunker = new Chunker(models.forms());
    control = models.control();
    splitter = new SentenceSplitter(models.sentences());
  }

  /** The splitter of texts into sentences. */
  public SentenceSplitter splitter() {
    return splitter;
  }

  /** The words of a sentence, not yet tagged. */
  public static List<Token> words(String text, Span sentence) {
    return Tokenizer.tokenize(text, sentence.start(), sentence.end());
  }

  /**
   * Tags and parses words.
   *
   * @param words from {@link #words}
   * @param names stretches of the text that are names, which are nouns whatever their words look
   *     like
   * @param times stretches that are time expressions and modify no noun
   * @param nouns words that name an event and are nouns after an article or adjective, lower case
   * @param verbs words that report an event when they stand as verbs, lower case
   */
  public Parse parse(
      List<Token> words, List<Span> names, List<Span> times, Set<String> nouns, Set<String> verbs) {
    List<Token> tagged = new ArrayList<>(tagger.tag(words));
    TagRepair.repair(tagged, names, nouns, verbs);
    boolean[] time = new boolean[tagged.size()];
    for (Span span : times) {
      mark(tagged, span, time);
    }
    return new Parse(tagged, chunker.chunk(tagged, time), control);
  }

  private static void mark(List<Token> tokens, Span span, boolean[] time) {
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.start() < span.end() && span.start() < token.end()) {
        time[i] = true;
      }
    }
  }
}
