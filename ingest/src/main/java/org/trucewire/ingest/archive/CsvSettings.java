package org.trucewire.ingest.archive;

import java.nio.charset.Charset;
import java.util.Map;

/**
 * How CSV files are laid out.
 *
 * @param delimiter between fields; 0 to take the one that the header row has most of
 * @param columns name of the column for a field of {@link JsonItem}; fields that are not in it have
 *     their usual names
 * @param charset of files without a byte order mark
 */
record CsvSettings(char delimiter, Map<String, String> columns, Charset charset) {}
