package org.trucewire.app.gold;

/** Counts of what was annotated, what was extracted, and what of it agrees. */
final class Share {

  private int hits;
  private int annotated;
  private int extracted;

  void add(int hits, int annotated, int extracted) {
    this.hits += hits;
    this.annotated += annotated;
    this.extracted += extracted;
  }

  int annotated() {
    return annotated;
  }

  int extracted() {
    return extracted;
  }

  /** Share of the extracted that is right; 0 where nothing was extracted. */
  double precision() {
    return extracted == 0 ? 0 : (double) hits / extracted;
  }

  /** Share of the annotated that was found; 0 where nothing is annotated. */
  double recall() {
    return annotated == 0 ? 0 : (double) hits / annotated;
  }

  /** Harmonic mean of precision and recall. */
  double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }
}
