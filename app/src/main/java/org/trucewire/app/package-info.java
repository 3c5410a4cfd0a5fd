/** The program {@code trucewire}. */
package org.trucewire.app;
