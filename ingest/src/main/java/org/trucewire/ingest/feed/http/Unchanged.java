package org.trucewire.ingest.feed.http;

import java.net.URI;

/**
 * A resource that has not changed since it was last fetched.
 *
 * @param movedTo where it has moved for good; null when it has not
 */
public record Unchanged(URI movedTo) implements Answer {}
