/** The commands of {@code trucewire}, one class each. */
package org.trucewire.app.command;
