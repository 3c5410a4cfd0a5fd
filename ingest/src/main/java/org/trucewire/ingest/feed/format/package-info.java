/** Feed formats: RSS, RDF, Atom, JSON Feed and news sitemaps, from bytes to entries. */
package org.trucewire.ingest.feed.format;
