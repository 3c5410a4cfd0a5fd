package org.trucewire.app.dictionary;

/**
 * What is wrong in a dictionary.
 *
 * @param file the file, as the user named it
 * @param line from 1
 * @param what what is wrong, and what to do
 */
public record Mistake(String file, int line, String what) {

  @Override
  public String toString() {
    return file + ":" + line + ": " + what;
  }
}
