/** What the source connectors share: their records, their keys, their version. */
package org.trucewire.ingest.source;
