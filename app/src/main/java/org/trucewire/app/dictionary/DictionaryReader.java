package org.trucewire.app.dictionary;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an actor dictionary as PETRARCH and its Phoenix dictionaries write it.
 *
 * <p>A record is a primary phrase, synonyms that begin with {@code +}, and codes in brackets behind
 * the phrase or on indented lines: {@code [USAGOV 900101-930120]}, {@code [UGAREB <860126]}, {@code
 * [LBYGOV >19690901]}, {@code [FRA]}. Blanks and underscores part the words of a phrase. Whatever
 * follows {@code #} or {@code ;} and whatever stands between {@code <!--} and {@code -->} is a
 * comment. Years of two digits up to 30 are those of this century, as in PETRARCH.
 *
 * <p>Lines of an agent dictionary ({@code SOLDIER [~MIL]}, {@code !PERSON! = MAN, WOMAN}, and lines
 * that begin with {@code @}) name nobody in particular; they are counted and passed over.
 */
final class DictionaryReader {

  private static final Pattern TERM = Pattern.compile("\\[([^\\[\\]]*)\\]");
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]{2,}");
  private static final Pattern DAY = Pattern.compile("(\\d{2}|\\d{4})(\\d{2})(\\d{2})");
  private static final int LAST_YEAR_OF_THIS_CENTURY = 30;

  private final String file;
  private final List<ActorRecord> records = new ArrayList<>();
  private final List<Mistake> mistakes = new ArrayList<>();
  private int agents;

  private List<String> names = new ArrayList<>();
  private List<CodedTerm> terms = new ArrayList<>();
  private int start;
  private boolean inComment;

  DictionaryReader(String file, String text) {
    this.file = file;
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      read(line, number);
    }
    endRecord();
  }

  List<ActorRecord> records() {
    return List.copyOf(records);
  }

  List<Mistake> mistakes() {
    return List.copyOf(mistakes);
  }

  /** How many lines of agents were passed over. */
  int agents() {
    return agents;
  }

  private void read(String raw, int number) {
    String line = withoutComments(raw);
    String content = line.strip();
    if (content.isEmpty()) {
      return;
    }
    if (content.startsWith("@") || content.startsWith("!") || content.contains("~")) {
      agents++;
      return;
    }
    int bracket = content.indexOf('[');
    String phrase = bracket < 0 ? content : content.substring(0, bracket);
    if (content.startsWith("+")) {
      if (names.isEmpty()) {
        mistake(number, "a synonym without an actor before it; put the actor's line first");
        return;
      }
      addName(phrase.substring(1), number);
    } else if (bracket != 0) {
      endRecord();
      start = number;
      addName(phrase, number);
    } else if (names.isEmpty()) {
      mistake(number, "a code without an actor before it; put the actor's line first");
      return;
    }
    if (bracket >= 0) {
      readTerms(content.substring(bracket), number);
    }
  }

  private String withoutComments(String raw) {
    StringBuilder kept = new StringBuilder();
    int at = 0;
    while (at < raw.length()) {
      if (inComment) {
        int end = raw.indexOf("-->", at);
        if (end < 0) {
          return kept.toString();
        }
        inComment = false;
        at = end + 3;
      } else if (raw.startsWith("<!--", at)) {
        inComment = true;
        at += 4;
      } else if (raw.charAt(at) == '#' || raw.charAt(at) == ';') {
        return kept.toString();
      } else {
        kept.append(raw.charAt(at));
        at++;
      }
    }
    return kept.toString();
  }

  private void addName(String phrase, int number) {
    String name = phrase.replace('_', ' ').strip().replaceAll("\\s+", " ");
    if (name.isEmpty()) {
      mistake(number, "an empty phrase; name the actor or remove the line");
    } else if (name.indexOf('|') >= 0) {
      mistake(number, "a \"|\" in \"" + name + "\"; write one synonym a line, each after \"+\"");
    } else {
      names.add(name);
    }
  }

  private void readTerms(String text, int number) {
    Matcher term = TERM.matcher(text);
    int end = 0;
    while (term.find() && text.substring(end, term.start()).isBlank()) {
      readTerm(term.group(1).strip(), number);
      end = term.end();
    }
    if (!text.substring(end).isBlank()) {
      mistake(
          number,
          "cannot read \""
              + text.substring(end).strip()
              + "\"; a code stands in brackets, as in [USAGOV 900101-930120]");
    }
  }

  private void readTerm(String text, int number) {
    String[] parts = text.split("\\s+", 2);
    if (!CODE.matcher(parts[0]).matches()) {
      mistake(
          number,
          "bad code \"" + parts[0] + "\"; three capitals and more, as in USA, USAGOV, PSEREBHMS");
      return;
    }
    String days = parts.length == 1 ? "" : parts[1].replace(" ", "");
    LocalDate from = null;
    LocalDate to = null;
    try {
      if (days.startsWith("<")) {
        to = day(days.substring(1));
      } else if (days.startsWith(">")) {
        from = day(days.substring(1));
      } else if (!days.isEmpty()) {
        int dash = days.indexOf('-');
        from = day(days.substring(0, Math.max(0, dash)));
        to = day(days.substring(dash + 1));
      }
    } catch (DateTimeException e) {
      mistake(
          number,
          "bad days \"" + parts[1] + "\"; write 900101-930120, <19930120 or >930120 and real days");
      return;
    }
    if (from != null && to != null && to.isBefore(from)) {
      mistake(number, "the last day of \"" + parts[1] + "\" is before the first; swap them");
      return;
    }
    terms.add(new CodedTerm(parts[0], from, to, number));
  }

  private static LocalDate day(String digits) {
    Matcher day = DAY.matcher(digits);
    if (!day.matches()) {
      throw new DateTimeException(digits);
    }
    int year = Integer.parseInt(day.group(1));
    if (day.group(1).length() == 2) {
      year += year <= LAST_YEAR_OF_THIS_CENTURY ? 2000 : 1900;
    }
    return LocalDate.of(year, Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
  }

  private void endRecord() {
    if (!names.isEmpty()) {
      records.add(new ActorRecord(names, terms, start));
    }
    names = new ArrayList<>();
    terms = new ArrayList<>();
  }

  private void mistake(int line, String what) {
    mistakes.add(new Mistake(file, line, what));
  }
}
