-- Tables of Trucewire's SQL sink. Every row is a function of the topics: the tables can be dropped and filled again to
-- the same rows. Ids are the topics' ids. Days are text as 2020-10-10, instants text as 2020-10-10T07:00:00.000Z (UTC);
-- both compare and sort as they stand. Topics arrive independently of each other, so a foreign key never leaves the
-- rows of one record.

CREATE TABLE articles (
  -- One article as it was last taken in: metadata only, the text stays in the topic.
  article_id    TEXT NOT NULL PRIMARY KEY, -- id of the article
  source        TEXT NOT NULL, -- name of the feed or archive that brought it
  guid          TEXT, -- the item's own id in its feed or file
  url           TEXT, -- its address
  outlet        TEXT, -- name of the publisher
  title         TEXT, -- headline
  author        TEXT, -- byline
  language      TEXT, -- BCP 47, as the source states it
  published_on  TEXT, -- day of publication, in the zone that the source states
  published_at  TEXT, -- instant of publication; null when only the day, or nothing, is known
  fetched_at    TEXT NOT NULL, -- when it was taken in; for a file its time of last modification
  original_type TEXT NOT NULL, -- media type of the item as it came
  original_size INTEGER NOT NULL, -- bytes of the item as it came
  body_length   INTEGER NOT NULL, -- Unicode code points of the plain text that evidence offsets refer to
  content_hash  TEXT NOT NULL -- SHA-256 of title and body: the same article with another hash is a revision
) WITHOUT ROWID;
CREATE INDEX articles_by_source ON articles (source, published_on);
CREATE INDEX articles_by_day ON articles (published_on);

CREATE TABLE events (
  -- One event of the real world.
  event_id           TEXT NOT NULL PRIMARY KEY, -- id of the event
  type               TEXT NOT NULL, -- CALLED, AGREED, EFFECTIVE, EXTENDED, REJECTED, VIOLATED, ENDED, HOSTILITIES
  mode               TEXT NOT NULL, -- ASSERTED, CLAIMED, DENIED, PLANNED
  date_start         TEXT, -- first day; null when unknown
  date_end           TEXT, -- last day, inclusive; null when unknown or still going on
  date_precision     TEXT NOT NULL, -- DAY, DAYS, WEEK, MONTH_PART, MONTH, YEAR, OPEN, NONE
  date_resolution    TEXT NOT NULL, -- STATED, RELATIVE, INHERITED, NONE
  date_words         TEXT, -- words of the text that the date comes from
  place_name         TEXT, -- the most specific place named, as the text spells it
  place_country      TEXT, -- ISO 3166-1 alpha-3
  latitude           REAL CHECK (latitude BETWEEN -90 AND 90), -- degrees north, WGS 84
  longitude          REAL CHECK (longitude BETWEEN -180 AND 180), -- degrees east, WGS 84
  ceasefire_kind     TEXT, -- HUMANITARIAN, TEMPORARY, PERMANENT; null when not stated
  ceasefire_duration TEXT, -- ISO 8601 duration (PT72H); null when not stated
  killed             INTEGER, -- people reported killed; null when not stated
  wounded            INTEGER, -- people reported wounded; null when not stated
  violations         INTEGER, -- violations reported; null when not stated
  confidence         REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1), -- how likely the event is right
  cameo              TEXT, -- nearest CAMEO event class
  plover             TEXT, -- nearest PLOVER event type
  mention_count      INTEGER NOT NULL, -- rows of this event in mentions
  source_count       INTEGER NOT NULL, -- distinct outlets (else sources) that report it
  first_report       TEXT, -- earliest publication (else fetch) of an article that reports it
  last_report        TEXT, -- latest publication (else fetch) of an article that reports it
  ceasefire_id       TEXT, -- ceasefires.ceasefire_id, whose row may come later or not at all
  implied            INTEGER NOT NULL, -- 1: hostilities between the parties of a ceasefire in force
  extractor_version  TEXT NOT NULL -- version of the extractor that found its newest mention
) WITHOUT ROWID;
CREATE INDEX events_by_type ON events (type, date_start);
CREATE INDEX events_by_day ON events (date_start);
CREATE INDEX events_by_country ON events (place_country, date_start);
CREATE INDEX events_by_ceasefire ON events (ceasefire_id);

CREATE TABLE event_actors (
  -- Who takes part in an event, or claims it.
  event_id TEXT NOT NULL REFERENCES events ON DELETE CASCADE,
  role     TEXT NOT NULL, -- INITIATOR, TARGET, MEDIATOR, CLAIMANT
  actor_id TEXT NOT NULL, -- ISO 3166-1 alpha-3 for states, the usual short name for others
  name     TEXT NOT NULL, -- display name in English
  kind     TEXT NOT NULL, -- STATE, DE_FACTO_STATE, ARMED_GROUP, COALITION, ORGANISATION, GENERIC_GROUP, CIVILIANS
  country  TEXT, -- ISO 3166-1 alpha-3 of the state that it is or belongs to
  PRIMARY KEY (event_id, role, actor_id)
) WITHOUT ROWID;
CREATE INDEX event_actors_by_actor ON event_actors (actor_id, role);

CREATE TABLE event_sources (
  -- The articles that report an event, as they stood when last read for it; stays when articles has no row (any more).
  event_id     TEXT NOT NULL REFERENCES events ON DELETE CASCADE,
  article_id   TEXT NOT NULL, -- articles.article_id
  source       TEXT NOT NULL, -- name of the feed or archive that brought the article
  url          TEXT, -- address of the article
  outlet       TEXT, -- name of the publisher
  title        TEXT, -- headline
  published_on TEXT, -- day of publication, in the zone that the source states
  published_at TEXT, -- instant of publication; null when only the day, or nothing, is known
  fetched_at   TEXT NOT NULL, -- when the article was taken in
  PRIMARY KEY (event_id, article_id)
) WITHOUT ROWID;
CREATE INDEX event_sources_by_article ON event_sources (article_id);

CREATE TABLE mentions (
  -- One event in one sentence of one article. The key starts with the event: while a mention moves from one event to
  -- another, both may hold it for a moment, and neither may take it from the other.
  event_id           TEXT NOT NULL REFERENCES events ON DELETE CASCADE,
  mention_id         TEXT NOT NULL, -- id of the mention
  article_id         TEXT NOT NULL, -- event_sources.article_id of the same event
  dyad               TEXT NOT NULL, -- ids of initiators and targets, sorted and joined by '-'
  type               TEXT NOT NULL, -- as in events
  mode               TEXT NOT NULL, -- as in events
  evidence_text      TEXT NOT NULL, -- the sentence
  evidence_start     INTEGER NOT NULL, -- its start in the article's text, in Unicode code points
  evidence_end       INTEGER NOT NULL, -- its end (exclusive) in the article's text, in Unicode code points
  date_start         TEXT, -- first day; null when unknown
  date_end           TEXT, -- last day, inclusive; null when unknown or still going on
  date_precision     TEXT NOT NULL, -- as in events
  date_resolution    TEXT NOT NULL, -- as in events
  date_words         TEXT, -- words of the text that the date comes from
  place_name         TEXT, -- the most specific place named, as the text spells it
  place_country      TEXT, -- ISO 3166-1 alpha-3
  latitude           REAL CHECK (latitude BETWEEN -90 AND 90), -- degrees north, WGS 84
  longitude          REAL CHECK (longitude BETWEEN -180 AND 180), -- degrees east, WGS 84
  ceasefire_kind     TEXT, -- HUMANITARIAN, TEMPORARY, PERMANENT; null when not stated
  ceasefire_duration TEXT, -- ISO 8601 duration (PT72H); null when not stated
  killed             INTEGER, -- people reported killed; null when not stated
  wounded            INTEGER, -- people reported wounded; null when not stated
  violations         INTEGER, -- violations reported; null when not stated
  confidence         REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1), -- how likely the mention is right
  cameo              TEXT, -- nearest CAMEO event class
  plover             TEXT, -- nearest PLOVER event type
  rule               TEXT NOT NULL, -- id of the extraction rule that fired
  extractor_version  TEXT NOT NULL, -- version of the extractor that found it
  PRIMARY KEY (event_id, mention_id),
  FOREIGN KEY (event_id, article_id) REFERENCES event_sources ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX mentions_by_article ON mentions (article_id);

CREATE TABLE mention_actors (
  -- Who a mention names; name, kind and country are in event_actors.
  event_id    TEXT NOT NULL,
  mention_id  TEXT NOT NULL,
  role        TEXT NOT NULL, -- INITIATOR, TARGET, MEDIATOR, CLAIMANT
  actor_id    TEXT NOT NULL, -- as in event_actors
  words       TEXT, -- the words that named it; null when inferred from the rest of the article
  words_start INTEGER, -- their start in the article's text, in Unicode code points
  words_end   INTEGER, -- their end (exclusive) in the article's text, in Unicode code points
  PRIMARY KEY (event_id, mention_id, role, actor_id),
  FOREIGN KEY (event_id, mention_id) REFERENCES mentions ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE ceasefires (
  -- A ceasefire between a set of parties, as the events known so far tell it.
  ceasefire_id  TEXT NOT NULL PRIMARY KEY, -- id of the ceasefire
  state         TEXT NOT NULL, -- PROPOSED, AGREED, IN_EFFECT, REJECTED, ENDED: where it stands after the last step
  agreed_on     TEXT, -- day of the latest agreement
  effective_on  TEXT, -- day it last took effect
  ended_on      TEXT, -- day it last ended
  kind          TEXT, -- HUMANITARIAN, TEMPORARY, PERMANENT; null when not stated
  duration      TEXT, -- ISO 8601 duration; null when not stated
  place_name    TEXT, -- the territory it covers, where an agreement names one
  place_country TEXT, -- ISO 3166-1 alpha-3
  latitude      REAL CHECK (latitude BETWEEN -90 AND 90), -- degrees north, WGS 84
  longitude     REAL CHECK (longitude BETWEEN -180 AND 180) -- degrees east, WGS 84
) WITHOUT ROWID;
CREATE INDEX ceasefires_by_state ON ceasefires (state, agreed_on);

CREATE TABLE ceasefire_parties (
  -- Who observes, or should observe, a ceasefire.
  ceasefire_id TEXT NOT NULL REFERENCES ceasefires ON DELETE CASCADE,
  actor_id     TEXT NOT NULL, -- as in event_actors
  name         TEXT NOT NULL, -- display name in English
  kind         TEXT NOT NULL, -- as in event_actors
  country      TEXT, -- ISO 3166-1 alpha-3 of the state that it is or belongs to
  PRIMARY KEY (ceasefire_id, actor_id)
) WITHOUT ROWID;
CREATE INDEX ceasefire_parties_by_actor ON ceasefire_parties (actor_id);

CREATE TABLE ceasefire_mediators (
  -- Who brokers, hosts, guarantees or monitors a ceasefire.
  ceasefire_id TEXT NOT NULL REFERENCES ceasefires ON DELETE CASCADE,
  actor_id     TEXT NOT NULL, -- as in event_actors
  name         TEXT NOT NULL, -- display name in English
  kind         TEXT NOT NULL, -- as in event_actors
  country      TEXT, -- ISO 3166-1 alpha-3 of the state that it is or belongs to
  PRIMARY KEY (ceasefire_id, actor_id)
) WITHOUT ROWID;
CREATE INDEX ceasefire_mediators_by_actor ON ceasefire_mediators (actor_id);

CREATE TABLE ceasefire_steps (
  -- A ceasefire's history, one event a row.
  ceasefire_id TEXT NOT NULL REFERENCES ceasefires ON DELETE CASCADE,
  step         INTEGER NOT NULL, -- 1, 2, 3, ... in order of day
  event_id     TEXT NOT NULL, -- events.event_id, whose row may come later
  type         TEXT NOT NULL, -- as in events
  mode         TEXT NOT NULL, -- as in events
  day          TEXT, -- day it happened, else of its first report; null when neither is known
  state        TEXT NOT NULL, -- state of the ceasefire after this step
  PRIMARY KEY (ceasefire_id, step)
) WITHOUT ROWID;
CREATE INDEX ceasefire_steps_by_event ON ceasefire_steps (event_id);

CREATE TABLE ceasefire_violations (
  -- Violations of a ceasefire by party.
  ceasefire_id TEXT NOT NULL REFERENCES ceasefires ON DELETE CASCADE,
  actor_id     TEXT NOT NULL, -- the violator
  asserted     INTEGER NOT NULL, -- violation events that are reported as fact
  claimed      INTEGER NOT NULL, -- violation events that somebody claims
  PRIMARY KEY (ceasefire_id, actor_id)
) WITHOUT ROWID;

CREATE TABLE sink_offsets (
  -- The sink's own bookkeeping, written in the transaction that writes the rows: what is below next_offset is in the tables.
  topic         TEXT NOT NULL, -- Kafka topic
  partition     INTEGER NOT NULL, -- its partition
  next_offset   INTEGER NOT NULL, -- offset of the first record that is not in the tables yet
  max_timestamp INTEGER, -- latest timestamp among the records below, milliseconds since the epoch (UTC)
  last_record   TEXT, -- timestamp and key's hash of the record at next_offset - 1: tells a topic made anew
  PRIMARY KEY (topic, partition)
) WITHOUT ROWID;
