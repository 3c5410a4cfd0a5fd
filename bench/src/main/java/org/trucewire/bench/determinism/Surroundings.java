package org.trucewire.bench.determinism;

import java.util.List;

/**
 * Where a virtual machine may find itself: zones with odd offsets and days left out, languages
 * whose capitals, digits and calendars are not those of English, and no more than ASCII.
 *
 * @param title in words for people
 * @param threads how many threads read
 * @param options of the virtual machine
 */
record Surroundings(String title, int threads, List<String> options) {

  /** The ones in which the output must be the same; the first is what the others are held to. */
  static final List<Surroundings> ALL =
      List.of(
          new Surroundings("1 thread, UTC, English", 1, options("UTC", "en", "US", "")),
          new Surroundings(
              "8 threads, Kathmandu, Turkish", 8, options("Asia/Kathmandu", "tr", "TR", "")),
          new Surroundings(
              "8 threads, Newfoundland, Arabic with Arabic digits",
              8,
              options("America/St_Johns", "ar", "EG", "u-nu-arab")),
          new Surroundings(
              "8 threads, Samoa, Thai with Thai digits and Buddhist years",
              8,
              options("Pacific/Apia", "th", "TH", "u-ca-buddhist-nu-thai")));

  private static List<String> options(
      String zone, String language, String country, String extensions) {
    return List.of(
        "-Duser.timezone=" + zone,
        "-Duser.language=" + language,
        "-Duser.country=" + country,
        "-Duser.extensions=" + extensions,
        // JDKs from 18 on do not promise to heed it; those of 17 to 25 do.
        "-Dfile.encoding=US-ASCII");
  }
}
