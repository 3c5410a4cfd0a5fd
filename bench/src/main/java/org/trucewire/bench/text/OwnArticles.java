package org.trucewire.bench.text;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.trucewire.extract.Document;

/** Articles that are assembled from sentences of our own, by seed. */
public final class OwnArticles {

  private static final int SHORTEST = 6;
  private static final int LONGEST = 18;
  private static final int SENTENCES_A_PARAGRAPH = 3;

  private OwnArticles() {}

  /** Articles of 6 to 18 sentences each; the same for the same seed. */
  public static List<Document> of(long seed, int count) {
    List<OwnSentence> sentences = OwnSentence.all();
    SplittableRandom random = new SplittableRandom(seed);
    List<Document> articles = new ArrayList<>(count);
    for (int n = 0; n < count; n++) {
      OwnSentence first = sentences.get(random.nextInt(sentences.size()));
      StringBuilder text = new StringBuilder(first.text());
      int length = random.nextInt(SHORTEST, LONGEST + 1);
      for (int i = 1; i < length; i++) {
        text.append(i % SENTENCES_A_PARAGRAPH == 0 ? "\n\n" : " ")
            .append(sentences.get(random.nextInt(sentences.size())).text());
      }
      articles.add(
          new Document("own-" + n, "News of the war", text.toString(), first.published(), "own"));
    }
    return articles;
  }
}
