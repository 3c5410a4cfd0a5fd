package org.trucewire.extract.streams;

import java.util.Map;
import org.apache.kafka.common.serialization.Serde;
import org.trucewire.schemas.Article;
import org.trucewire.schemas.ArticleIdentity;
import org.trucewire.schemas.Ceasefire;
import org.trucewire.schemas.Event;
import org.trucewire.schemas.LedgerEntry;
import org.trucewire.schemas.Mention;
import org.trucewire.schemas.Reading;
import org.trucewire.schemas.serde.AvroSerde;

/** The serdes of the contract's records, all with the same settings. */
record Records(
    Serde<Article> article,
    Serde<ArticleIdentity> identity,
    Serde<Mention> mention,
    Serde<Event> event,
    Serde<Ceasefire> ceasefire,
    Serde<LedgerEntry> ledgerEntry,
    Serde<Reading> reading) {

  static Records with(Map<String, ?> serdeSettings) {
    return new Records(
        AvroSerde.of(Article.class, serdeSettings, false),
        AvroSerde.of(ArticleIdentity.class, serdeSettings, false),
        AvroSerde.of(Mention.class, serdeSettings, false),
        AvroSerde.of(Event.class, serdeSettings, false),
        AvroSerde.of(Ceasefire.class, serdeSettings, false),
        AvroSerde.of(LedgerEntry.class, serdeSettings, false),
        AvroSerde.of(Reading.class, serdeSettings, false));
  }
}
