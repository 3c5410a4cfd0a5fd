package org.trucewire.extract;

/**
 * A half-open stretch {@code [start, end)} of a text.
 *
 * <p>Inside the library the unit is the UTF-16 code unit, as in {@link String}; the spans of a
 * {@link Mention} and of an {@link Explanation} count Unicode code points.
 *
 * @param start first unit of the stretch, 0 or more
 * @param end unit after the last one, not before {@code start}
 */
public record Span(int start, int end) {

  /**
   * Creates a span.
   *
   * @throws IllegalArgumentException if {@code start} is negative or after {@code end}
   */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "span [" + start + ", " + end + ") must have 0 <= start <= end");
    }
  }

  /** The number of units in the span. */
  public int length() {
    return end - start;
  }

  /** Whether the spans share at least one unit. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** Whether every unit of {@code other} lies in this span. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** The words that the span covers; its unit must be the UTF-16 code unit. */
  public String of(CharSequence text) {
    return text.subSequence(start, end).toString();
  }
}
