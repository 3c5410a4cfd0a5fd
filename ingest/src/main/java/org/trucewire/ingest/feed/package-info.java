/** Source connector for RSS and Atom feeds over HTTP. */
package org.trucewire.ingest.feed;
