/** What the connectors share that listen to HTTP: the server, bodies within limits, refusals. */
package org.trucewire.ingest.listen;
