package org.trucewire.extract.date;

import org.trucewire.extract.Span;

/**
 * How long a ceasefire lasts or is to last.
 *
 * @param span the words that say so
 * @param iso ISO 8601 period or duration in the unit the text uses: {@code PT72H}, {@code P3D},
 *     {@code P2W}, {@code P1M}
 */
public record CeasefireDuration(Span span, String iso) {}
