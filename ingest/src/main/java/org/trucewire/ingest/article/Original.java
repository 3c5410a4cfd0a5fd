package org.trucewire.ingest.article;

/**
 * An item as it came.
 *
 * @param bytes its bytes
 * @param mediaType such as text/html or application/json
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier; nobody compares two of them
public record Original(byte[] bytes, String mediaType) {}
