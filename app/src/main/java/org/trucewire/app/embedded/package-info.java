/** The whole pipeline in one process: broker, schema registry, Connect worker, streams. */
package org.trucewire.app.embedded;
