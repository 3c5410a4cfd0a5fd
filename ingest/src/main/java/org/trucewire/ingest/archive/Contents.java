package org.trucewire.ingest.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import org.trucewire.ingest.article.BodyText;
import org.trucewire.ingest.article.JsonItem;
import org.trucewire.ingest.article.NewsItem;
import org.trucewire.ingest.article.UnreadableItemException;
import org.trucewire.ingest.article.WebPage;

/** How the records of plain files are to be understood. */
final class Contents {

  static final Content PAGE = new Content("text/html", Contents::page);
  static final Content JSON = new Content("application/json", Contents::json);
  static final Content NEWS_XML = new Content("application/xml", NewsXml::read);

  private Contents() {}

  /** The text of one article. */
  static Content text(Charset charset) {
    return new Content("text/plain", bytes -> text(CharsetText.decoded(bytes, charset)));
  }

  private static Parsed text(String text) throws BadMemberException {
    return withText(
        new NewsItem(null, null, null, null, null, null, BodyText.ofPlainText(text), null, null));
  }

  private static Parsed page(byte[] bytes) throws BadMemberException {
    WebPage page = WebPage.read(bytes, null, null);
    if (page.charset().equals(UTF_8.name())) {
      CharsetText.decoded(bytes, UTF_8);
    }
    return withText(page.toItem());
  }

  private static Parsed withText(NewsItem item) throws BadMemberException {
    if (item.body().isBlank()) {
      throw new BadMemberException("The file holds no text");
    }
    return new Parsed.Item(item);
  }

  private static Parsed json(byte[] bytes) throws BadMemberException {
    try {
      JsonNode object = JsonItem.parse(CharsetText.decoded(bytes, UTF_8));
      return NinjsItem.isOne(object)
          ? NinjsItem.read(object)
          : new Parsed.Item(JsonItem.of(object));
    } catch (UnreadableItemException e) {
      throw new BadMemberException(e.getMessage(), e);
    } catch (JsonProcessingException e) {
      throw new BadMemberException("This is no valid JSON: " + e.getOriginalMessage(), e);
    }
  }
}
