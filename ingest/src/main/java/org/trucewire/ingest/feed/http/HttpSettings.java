package org.trucewire.ingest.feed.http;

import java.time.Duration;

/**
 * Within what limits resources are fetched.
 *
 * @param timeout for a whole fetch, redirects and body included
 * @param bodyMaxBytes of a body, before and after decompression
 * @param userAgent stated in every request
 * @param allowPrivateAddresses whether loopback, private and link-local addresses may be reached
 */
public record HttpSettings(
    Duration timeout, int bodyMaxBytes, String userAgent, boolean allowPrivateAddresses) {

  /** Key of {@link #bodyMaxBytes} in a connector's configuration, which errors name. */
  public static final String BODY_MAX_BYTES = "feed.body.max.bytes";

  /** Key of {@link #allowPrivateAddresses} in a connector's configuration, which errors name. */
  public static final String ALLOW_PRIVATE_ADDRESSES = "feed.allow.private.addresses";
}
