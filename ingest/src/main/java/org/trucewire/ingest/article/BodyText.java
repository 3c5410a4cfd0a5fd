package org.trucewire.ingest.article;

import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * The plain text of an article: paragraphs separated by one newline, no markup, no script, no
 * boilerplate at its end. Characters stay as they are; only white space is collapsed.
 */
public final class BodyText {

  private static final Set<String> WITHOUT_TEXT =
      Set.of(
          "audio",
          "button",
          "canvas",
          "embed",
          "head",
          "iframe",
          "input",
          "math",
          "nav",
          "noscript",
          "object",
          "script",
          "select",
          "style",
          "svg",
          "template",
          "textarea",
          "title",
          "video");

  private BodyText() {}

  /** Of text without markup: line ends become newlines, the rest stays. */
  public static String ofPlainText(String text) {
    return BoilerplateTail.shipped().cut(text.replace("\r\n", "\n").replace('\r', '\n').strip());
  }

  /** Of a piece of HTML, as feeds carry it: everything in it is the article. */
  public static String ofFragment(String html) {
    return BoilerplateTail.shipped().cut(paragraphs(Jsoup.parseBodyFragment(html).body()));
  }

  /** Of a piece of HTML that is one line, such as a headline. */
  public static String ofLine(String html) {
    return html.indexOf('<') < 0 && html.indexOf('&') < 0
        ? html.strip()
        : Jsoup.parseBodyFragment(html).body().text();
  }

  /** The paragraphs of an element, one a line; blank ones are left out. */
  static String paragraphs(Element root) {
    StringBuilder text = new StringBuilder();
    NodeTraversor.filter(new ParagraphWriter(text), root);
    return text.toString()
        .lines()
        .map(BodyText::collapsed)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static String collapsed(String line) {
    StringBuilder out = new StringBuilder(line.length());
    boolean space = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (Character.isWhitespace(c)) {
        space = true;
        continue;
      }
      if (space && !out.isEmpty()) {
        out.append(' ');
      }
      space = false;
      out.append(c);
    }
    return isBlank(out) ? "" : out.toString();
  }

  /** Pages fill empty paragraphs with no-break spaces, which are no white space to Java. */
  private static boolean isBlank(CharSequence line) {
    return line.chars().allMatch(c -> c == '\u00a0' || Character.isWhitespace(c));
  }

  private record ParagraphWriter(StringBuilder text) implements NodeFilter {

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode words) {
        text.append(words.getWholeText().replace('\n', ' ').replace('\r', ' '));
      } else if (node instanceof Element element) {
        if (WITHOUT_TEXT.contains(element.normalName())) {
          return FilterResult.SKIP_ENTIRELY;
        }
        breakLine(element);
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element) {
        breakLine(element);
      }
      return FilterResult.CONTINUE;
    }

    private void breakLine(Element element) {
      if (element.isBlock() || element.normalName().equals("br")) {
        text.append('\n');
      }
    }
  }
}
