package org.trucewire.bench.fuzz;

import org.trucewire.extract.Document;

/**
 * A text that no newspaper printed.
 *
 * @param number which one it is of its seed
 * @param shape what is unusual about it
 * @param document the text, with a headline and a day of publication, either of which may be null
 */
public record HostileText(int number, Shape shape, Document document) {}
