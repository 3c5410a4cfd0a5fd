package org.trucewire.ingest.feed.http;

import java.net.URI;

/** What a server answered to a request that went well. */
public sealed interface Answer permits Fetched, Unchanged {

  /** Where the resource has moved for good (RFC 9110, 301 and 308); null when it has not. */
  URI movedTo();
}
