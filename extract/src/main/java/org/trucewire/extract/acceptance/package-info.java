/** Decides, by a trained model, which of the events that the rules propose are kept. */
package org.trucewire.extract.acceptance;
