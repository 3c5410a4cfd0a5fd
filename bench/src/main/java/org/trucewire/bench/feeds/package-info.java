/** A virtual day of many feeds through real workers: what it costs, and that nothing is lost. */
package org.trucewire.bench.feeds;
