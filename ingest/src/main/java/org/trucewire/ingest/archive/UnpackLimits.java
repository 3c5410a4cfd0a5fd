package org.trucewire.ingest.archive;

/**
 * How much a file may grow while it is unpacked.
 *
 * @param nesting layers of packing within one another: a tar.gz has two
 * @param ratio times that something may grow, tried beyond {@link #FREE_BYTES}
 * @param totalBytes that all layers of one file may give together
 */
record UnpackLimits(int nesting, int ratio, long totalBytes) {

  /** What is smaller is no bomb, however well it packs. */
  static final long FREE_BYTES = 64L * 1024 * 1024;
}
