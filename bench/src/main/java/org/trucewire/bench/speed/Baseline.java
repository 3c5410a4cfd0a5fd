package org.trucewire.bench.speed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;

/**
 * What the library is compared with: OpenNLP as it comes, splitting, tokenizing and tagging, and
 * nothing more. Every reader of news that builds on OpenNLP pays at least this, on the same machine
 * and in the same minute, so that a ratio to it means the same everywhere.
 */
final class Baseline {

  private final SentenceDetectorME sentences;
  private final TokenizerME tokens;
  private final POSTaggerME tags;

  private Baseline(SentenceModel sentences, TokenizerModel tokens, POSModel tags) {
    this.sentences = new SentenceDetectorME(sentences);
    this.tokens = new TokenizerME(tokens);
    this.tags = new POSTaggerME(tags);
  }

  static Baseline load() {
    try (InputStream sentences = open("/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin");
        InputStream tokens = open("/opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin");
        InputStream tags = open("/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin")) {
      return new Baseline(
          new SentenceModel(sentences), new TokenizerModel(tokens), new POSModel(tags));
    } catch (IOException e) {
      throw new UncheckedIOException("OpenNLP model cannot be read: " + e.getMessage(), e);
    }
  }

  private static InputStream open(String name) throws IOException {
    InputStream in = Baseline.class.getResourceAsStream(name);
    if (in == null) {
      throw new IOException(name + " is not on the class path");
    }
    return in;
  }

  /** Tags a text and gives the number of its tags, so that no compiler leaves the work out. */
  int read(String text) {
    int read = 0;
    for (String sentence : sentences.sentDetect(text)) {
      read += tags.tag(tokens.tokenize(sentence)).length;
    }
    return read;
  }
}
