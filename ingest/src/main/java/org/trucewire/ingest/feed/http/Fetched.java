package org.trucewire.ingest.feed.http;

import java.net.URI;

/**
 * A resource that was fetched.
 *
 * @param uri where it was in the end, after redirects
 * @param body its bytes, unpacked
 * @param contentType as the server stated it; null when it did not
 * @param validators for the next conditional request
 * @param movedTo where it has moved for good; null when it has not
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier; nobody compares two of them
public record Fetched(URI uri, byte[] body, String contentType, Validators validators, URI movedTo)
    implements Answer {}
