/** Real workers in processes of their own, and in this process all that they need. */
package org.trucewire.bench.cluster;
