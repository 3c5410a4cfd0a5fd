/** A server of many feeds on loopback, with a virtual day of stories that is scripted by seed. */
package org.trucewire.bench.newsstand;
