package org.trucewire.ingest.article;

import java.util.Locale;

/** Language as sources write it ("en_US", "EN-gb"), as BCP 47 writes it. */
final class LanguageTag {

  private LanguageTag() {}

  /** Null when {@code stated} is null or names no language. */
  static String of(String stated) {
    if (stated == null) {
      return null;
    }
    String tag = Locale.forLanguageTag(stated.strip().replace('_', '-')).toLanguageTag();
    return tag.equals("und") ? null : tag;
  }
}
