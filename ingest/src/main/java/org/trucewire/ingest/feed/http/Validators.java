package org.trucewire.ingest.feed.http;

/**
 * What a server gave for conditional requests (RFC 9110, section 8.8): two opaque texts that know
 * nothing of each other and go back as they came.
 *
 * @param etag null when the server gave none
 * @param lastModified null when the server gave none
 */
public record Validators(String etag, String lastModified) {

  /** For an unconditional request. */
  public static final Validators NONE = new Validators(null, null);

  private static final int LONGEST = 512;

  /** Forgets what cannot go back in a header, or would let the offset grow. */
  public Validators {
    etag = usable(etag);
    lastModified = usable(lastModified);
  }

  private static String usable(String value) {
    boolean fits =
        value != null
            && !value.isBlank()
            && value.length() <= LONGEST
            && value.chars().allMatch(c -> c >= ' ' && c < 0x7f);
    return fits ? value : null;
  }
}
