/** A client of Kafka Connect's REST API. */
package org.trucewire.app.connect;
