/**
 * The Kafka Streams application around the extraction library: articles become mentions, mentions
 * events, events ceasefires.
 */
package org.trucewire.extract.streams;
