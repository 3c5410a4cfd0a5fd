/** When which feed is fetched: pure arithmetic over given times, without threads or clocks. */
package org.trucewire.ingest.feed.schedule;
