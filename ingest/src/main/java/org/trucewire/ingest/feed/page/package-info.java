/** Fetches articles' pages as politely as their sites ask for. */
package org.trucewire.ingest.feed.page;
