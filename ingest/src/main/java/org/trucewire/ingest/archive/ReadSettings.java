package org.trucewire.ingest.archive;

/**
 * How files are read.
 *
 * @param articleMaxBytes what is larger is not held whole
 * @param format of all files that are no containers; null to tell it by name and content
 * @param csv layout of CSV files; its charset is that of text files too
 */
record ReadSettings(int articleMaxBytes, Format format, CsvSettings csv, UnpackLimits limits) {}
