/** What operators see: lag, health, metrics. */
package org.trucewire.app.monitor;
