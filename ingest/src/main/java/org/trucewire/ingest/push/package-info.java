/** The push source connector: articles that others send over HTTP. */
package org.trucewire.ingest.push;
