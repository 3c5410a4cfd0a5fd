package org.trucewire.ingest.listen;

/**
 * How large a body may be.
 *
 * @param bytes before and after decompression
 * @param key of the connector's configuration, which errors name
 */
public record BodyLimit(int bytes, String key) {}
