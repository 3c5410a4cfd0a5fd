/** Source connector for files and folders of articles. */
package org.trucewire.ingest.archive;
