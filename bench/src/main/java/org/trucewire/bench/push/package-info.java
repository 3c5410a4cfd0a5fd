/** What the push connector takes from many senders, and how it refuses more. */
package org.trucewire.bench.push;
