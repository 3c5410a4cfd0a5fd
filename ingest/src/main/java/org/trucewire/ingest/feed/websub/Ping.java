package org.trucewire.ingest.feed.websub;

import java.util.concurrent.CompletableFuture;

/**
 * What a hub sent, with a signature that is right.
 *
 * @param feed key of the subscription
 * @param body unpacked
 * @param contentType as the hub stated it; null when it did not
 * @param stored completes when Kafka has what is in it, or with the {@code RefusedException} that
 *     answers the hub
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier; nobody compares two of them
public record Ping(String feed, byte[] body, String contentType, CompletableFuture<Void> stored) {}
