package org.trucewire.ingest.feed.websub;

import java.net.URI;
import java.time.Duration;
import org.trucewire.ingest.listen.BodyLimit;
import org.trucewire.ingest.listen.ListenerSettings;

/**
 * How a connector lets hubs tell it of feeds.
 *
 * @param callback where hubs reach this worker from outside; a path is added to it
 * @param secret from which paths and the hubs' secrets are derived
 * @param listener where this worker listens
 * @param lease what hubs are asked for
 * @param backup between two polls of a feed that is subscribed
 * @param commitTimeout within which Kafka must have what a hub sent
 * @param body of the largest ping
 * @param hubDelay between the starts of two requests to one hub
 */
public record WebSubSettings(
    URI callback,
    String secret,
    ListenerSettings listener,
    Duration lease,
    Duration backup,
    Duration commitTimeout,
    BodyLimit body,
    Duration hubDelay) {}
