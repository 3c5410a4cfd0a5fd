/** Subscriptions to hubs that tell of feeds (WebSub, https://www.w3.org/TR/websub/). */
package org.trucewire.ingest.feed.websub;
