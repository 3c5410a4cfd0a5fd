package org.trucewire.ingest.feed;

import java.net.URI;

/**
 * A resource that was fetched.
 *
 * @param uri where it was in the end, after redirects
 * @param body its bytes, unpacked
 * @param contentType as the server stated it; null when it did not
 * @param validators for the next conditional request
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier; nobody compares two of them
record Fetched(URI uri, byte[] body, String contentType, Validators validators) {}
