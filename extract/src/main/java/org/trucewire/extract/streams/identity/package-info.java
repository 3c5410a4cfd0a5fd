/**
 * What an article is to those before it: its revisions, and the cluster of near-duplicates that it
 * belongs to.
 */
package org.trucewire.extract.streams.identity;
