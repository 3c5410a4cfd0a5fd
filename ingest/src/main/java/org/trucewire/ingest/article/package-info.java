/** What a news item is: its identity, its text, its dates. */
package org.trucewire.ingest.article;
