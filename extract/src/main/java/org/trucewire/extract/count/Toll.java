package org.trucewire.extract.count;

/**
 * What a sentence counts.
 *
 * @param killed people killed; null when not stated in a number
 * @param wounded people wounded; null when not stated in a number
 * @param violations violations of a ceasefire; null when not stated in a number
 */
public record Toll(Integer killed, Integer wounded, Integer violations) {

  /** Nothing counted. */
  public static final Toll NONE = new Toll(null, null, null);
}
