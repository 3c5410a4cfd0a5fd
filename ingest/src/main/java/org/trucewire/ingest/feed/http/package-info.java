/** Fetches a resource over HTTP within limits, and says why when it cannot. */
package org.trucewire.ingest.feed.http;
