-- Tables of Trucewire's SQL sink. Every row is a function of the topics: the tables can be dropped and filled again to
-- the same rows. Ids are the topics' ids. Topics arrive independently of each other, so a foreign key never leaves the
-- rows of one record.

CREATE TABLE articles (
  article_id    text NOT NULL PRIMARY KEY,
  source        text NOT NULL,
  guid          text,
  url           text,
  outlet        text,
  title         text,
  author        text,
  language      text,
  published_on  date,
  published_at  timestamptz,
  fetched_at    timestamptz NOT NULL,
  original_type text NOT NULL,
  original_size integer NOT NULL,
  body_length   integer NOT NULL,
  content_hash  text NOT NULL
);
COMMENT ON TABLE articles IS
  'One article as it was last taken in: metadata only, the text stays in the topic.';
COMMENT ON COLUMN articles.article_id IS 'id of the article';
COMMENT ON COLUMN articles.source IS 'name of the feed or archive that brought it';
COMMENT ON COLUMN articles.guid IS 'the item''s own id in its feed or file';
COMMENT ON COLUMN articles.url IS 'its address';
COMMENT ON COLUMN articles.outlet IS 'name of the publisher';
COMMENT ON COLUMN articles.title IS 'headline';
COMMENT ON COLUMN articles.author IS 'byline';
COMMENT ON COLUMN articles.language IS 'BCP 47, as the source states it';
COMMENT ON COLUMN articles.published_on IS 'day of publication, in the zone that the source states';
COMMENT ON COLUMN articles.published_at IS 'instant of publication; null when only the day, or nothing, is known';
COMMENT ON COLUMN articles.fetched_at IS 'when it was taken in; for a file its time of last modification';
COMMENT ON COLUMN articles.original_type IS 'media type of the item as it came';
COMMENT ON COLUMN articles.original_size IS 'bytes of the item as it came';
COMMENT ON COLUMN articles.body_length IS 'Unicode code points of the plain text that evidence offsets refer to';
COMMENT ON COLUMN articles.content_hash IS 'SHA-256 of title and body: the same article with another hash is a revision';
CREATE INDEX articles_by_source ON articles (source, published_on);
CREATE INDEX articles_by_day ON articles (published_on);

CREATE TABLE events (
  event_id           text NOT NULL PRIMARY KEY,
  type               text NOT NULL,
  mode               text NOT NULL,
  date_start         date,
  date_end           date,
  date_precision     text NOT NULL,
  date_resolution    text NOT NULL,
  date_words         text,
  place_name         text,
  place_country      text,
  latitude           double precision CHECK (latitude BETWEEN -90 AND 90),
  longitude          double precision CHECK (longitude BETWEEN -180 AND 180),
  ceasefire_kind     text,
  ceasefire_duration text,
  killed             integer,
  wounded            integer,
  violations         integer,
  confidence         double precision NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  cameo              text,
  plover             text,
  mention_count      integer NOT NULL,
  source_count       integer NOT NULL,
  first_report       timestamptz,
  last_report        timestamptz,
  ceasefire_id       text,
  implied            boolean NOT NULL,
  extractor_version  text NOT NULL
);
COMMENT ON TABLE events IS
  'One event of the real world.';
COMMENT ON COLUMN events.event_id IS 'id of the event';
COMMENT ON COLUMN events.type IS 'CALLED, AGREED, EFFECTIVE, EXTENDED, REJECTED, VIOLATED, ENDED, HOSTILITIES';
COMMENT ON COLUMN events.mode IS 'ASSERTED, CLAIMED, DENIED, PLANNED';
COMMENT ON COLUMN events.date_start IS 'first day; null when unknown';
COMMENT ON COLUMN events.date_end IS 'last day, inclusive; null when unknown or still going on';
COMMENT ON COLUMN events.date_precision IS 'DAY, DAYS, WEEK, MONTH_PART, MONTH, YEAR, OPEN, NONE';
COMMENT ON COLUMN events.date_resolution IS 'STATED, RELATIVE, INHERITED, NONE';
COMMENT ON COLUMN events.date_words IS 'words of the text that the date comes from';
COMMENT ON COLUMN events.place_name IS 'the most specific place named, as the text spells it';
COMMENT ON COLUMN events.place_country IS 'ISO 3166-1 alpha-3';
COMMENT ON COLUMN events.latitude IS 'degrees north, WGS 84';
COMMENT ON COLUMN events.longitude IS 'degrees east, WGS 84';
COMMENT ON COLUMN events.ceasefire_kind IS 'HUMANITARIAN, TEMPORARY, PERMANENT; null when not stated';
COMMENT ON COLUMN events.ceasefire_duration IS 'ISO 8601 duration (PT72H); null when not stated';
COMMENT ON COLUMN events.killed IS 'people reported killed; null when not stated';
COMMENT ON COLUMN events.wounded IS 'people reported wounded; null when not stated';
COMMENT ON COLUMN events.violations IS 'violations reported; null when not stated';
COMMENT ON COLUMN events.confidence IS 'how likely the event is right';
COMMENT ON COLUMN events.cameo IS 'nearest CAMEO event class';
COMMENT ON COLUMN events.plover IS 'nearest PLOVER event type';
COMMENT ON COLUMN events.mention_count IS 'rows of this event in mentions';
COMMENT ON COLUMN events.source_count IS 'distinct outlets (else sources) that report it';
COMMENT ON COLUMN events.first_report IS 'earliest publication (else fetch) of an article that reports it';
COMMENT ON COLUMN events.last_report IS 'latest publication (else fetch) of an article that reports it';
COMMENT ON COLUMN events.ceasefire_id IS 'ceasefires.ceasefire_id, whose row may come later or not at all';
COMMENT ON COLUMN events.implied IS 'true: hostilities between the parties of a ceasefire in force';
COMMENT ON COLUMN events.extractor_version IS 'version of the extractor that found its newest mention';
CREATE INDEX events_by_type ON events (type, date_start);
CREATE INDEX events_by_day ON events (date_start);
CREATE INDEX events_by_country ON events (place_country, date_start);
CREATE INDEX events_by_ceasefire ON events (ceasefire_id);

CREATE TABLE event_actors (
  event_id text NOT NULL REFERENCES events ON DELETE CASCADE,
  role     text NOT NULL,
  actor_id text NOT NULL,
  name     text NOT NULL,
  kind     text NOT NULL,
  country  text,
  PRIMARY KEY (event_id, role, actor_id)
);
COMMENT ON TABLE event_actors IS
  'Who takes part in an event, or claims it.';
COMMENT ON COLUMN event_actors.role IS 'INITIATOR, TARGET, MEDIATOR, CLAIMANT';
COMMENT ON COLUMN event_actors.actor_id IS 'ISO 3166-1 alpha-3 for states, the usual short name for others';
COMMENT ON COLUMN event_actors.name IS 'display name in English';
COMMENT ON COLUMN event_actors.kind IS 'STATE, DE_FACTO_STATE, ARMED_GROUP, COALITION, ORGANISATION, GENERIC_GROUP, CIVILIANS';
COMMENT ON COLUMN event_actors.country IS 'ISO 3166-1 alpha-3 of the state that it is or belongs to';
CREATE INDEX event_actors_by_actor ON event_actors (actor_id, role);

CREATE TABLE event_sources (
  event_id     text NOT NULL REFERENCES events ON DELETE CASCADE,
  article_id   text NOT NULL,
  source       text NOT NULL,
  url          text,
  outlet       text,
  title        text,
  published_on date,
  published_at timestamptz,
  fetched_at   timestamptz NOT NULL,
  PRIMARY KEY (event_id, article_id)
);
COMMENT ON TABLE event_sources IS
  'The articles that report an event, as they stood when last read for it; stays when articles has no row (any more).';
COMMENT ON COLUMN event_sources.article_id IS 'articles.article_id';
COMMENT ON COLUMN event_sources.source IS 'name of the feed or archive that brought the article';
COMMENT ON COLUMN event_sources.url IS 'address of the article';
COMMENT ON COLUMN event_sources.outlet IS 'name of the publisher';
COMMENT ON COLUMN event_sources.title IS 'headline';
COMMENT ON COLUMN event_sources.published_on IS 'day of publication, in the zone that the source states';
COMMENT ON COLUMN event_sources.published_at IS 'instant of publication; null when only the day, or nothing, is known';
COMMENT ON COLUMN event_sources.fetched_at IS 'when the article was taken in';
CREATE INDEX event_sources_by_article ON event_sources (article_id);

CREATE TABLE mentions (
  event_id           text NOT NULL REFERENCES events ON DELETE CASCADE,
  mention_id         text NOT NULL,
  article_id         text NOT NULL,
  dyad               text NOT NULL,
  type               text NOT NULL,
  mode               text NOT NULL,
  evidence_text      text NOT NULL,
  evidence_start     integer NOT NULL,
  evidence_end       integer NOT NULL,
  date_start         date,
  date_end           date,
  date_precision     text NOT NULL,
  date_resolution    text NOT NULL,
  date_words         text,
  place_name         text,
  place_country      text,
  latitude           double precision CHECK (latitude BETWEEN -90 AND 90),
  longitude          double precision CHECK (longitude BETWEEN -180 AND 180),
  ceasefire_kind     text,
  ceasefire_duration text,
  killed             integer,
  wounded            integer,
  violations         integer,
  confidence         double precision NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  cameo              text,
  plover             text,
  rule               text NOT NULL,
  extractor_version  text NOT NULL,
  PRIMARY KEY (event_id, mention_id),
  FOREIGN KEY (event_id, article_id) REFERENCES event_sources ON DELETE CASCADE
);
COMMENT ON TABLE mentions IS
  'One event in one sentence of one article. The key starts with the event: while a mention moves from one event to another, both may hold it for a moment, and neither may take it from the other.';
COMMENT ON COLUMN mentions.mention_id IS 'id of the mention';
COMMENT ON COLUMN mentions.article_id IS 'event_sources.article_id of the same event';
COMMENT ON COLUMN mentions.dyad IS 'ids of initiators and targets, sorted and joined by ''-''';
COMMENT ON COLUMN mentions.type IS 'as in events';
COMMENT ON COLUMN mentions.mode IS 'as in events';
COMMENT ON COLUMN mentions.evidence_text IS 'the sentence';
COMMENT ON COLUMN mentions.evidence_start IS 'its start in the article''s text, in Unicode code points';
COMMENT ON COLUMN mentions.evidence_end IS 'its end (exclusive) in the article''s text, in Unicode code points';
COMMENT ON COLUMN mentions.date_start IS 'first day; null when unknown';
COMMENT ON COLUMN mentions.date_end IS 'last day, inclusive; null when unknown or still going on';
COMMENT ON COLUMN mentions.date_precision IS 'as in events';
COMMENT ON COLUMN mentions.date_resolution IS 'as in events';
COMMENT ON COLUMN mentions.date_words IS 'words of the text that the date comes from';
COMMENT ON COLUMN mentions.place_name IS 'the most specific place named, as the text spells it';
COMMENT ON COLUMN mentions.place_country IS 'ISO 3166-1 alpha-3';
COMMENT ON COLUMN mentions.latitude IS 'degrees north, WGS 84';
COMMENT ON COLUMN mentions.longitude IS 'degrees east, WGS 84';
COMMENT ON COLUMN mentions.ceasefire_kind IS 'HUMANITARIAN, TEMPORARY, PERMANENT; null when not stated';
COMMENT ON COLUMN mentions.ceasefire_duration IS 'ISO 8601 duration (PT72H); null when not stated';
COMMENT ON COLUMN mentions.killed IS 'people reported killed; null when not stated';
COMMENT ON COLUMN mentions.wounded IS 'people reported wounded; null when not stated';
COMMENT ON COLUMN mentions.violations IS 'violations reported; null when not stated';
COMMENT ON COLUMN mentions.confidence IS 'how likely the mention is right';
COMMENT ON COLUMN mentions.cameo IS 'nearest CAMEO event class';
COMMENT ON COLUMN mentions.plover IS 'nearest PLOVER event type';
COMMENT ON COLUMN mentions.rule IS 'id of the extraction rule that fired';
COMMENT ON COLUMN mentions.extractor_version IS 'version of the extractor that found it';
CREATE INDEX mentions_by_article ON mentions (article_id);

CREATE TABLE mention_actors (
  event_id    text NOT NULL,
  mention_id  text NOT NULL,
  role        text NOT NULL,
  actor_id    text NOT NULL,
  words       text,
  words_start integer,
  words_end   integer,
  PRIMARY KEY (event_id, mention_id, role, actor_id),
  FOREIGN KEY (event_id, mention_id) REFERENCES mentions ON DELETE CASCADE
);
COMMENT ON TABLE mention_actors IS
  'Who a mention names; name, kind and country are in event_actors.';
COMMENT ON COLUMN mention_actors.role IS 'INITIATOR, TARGET, MEDIATOR, CLAIMANT';
COMMENT ON COLUMN mention_actors.actor_id IS 'as in event_actors';
COMMENT ON COLUMN mention_actors.words IS 'the words that named it; null when inferred from the rest of the article';
COMMENT ON COLUMN mention_actors.words_start IS 'their start in the article''s text, in Unicode code points';
COMMENT ON COLUMN mention_actors.words_end IS 'their end (exclusive) in the article''s text, in Unicode code points';

CREATE TABLE ceasefires (
  ceasefire_id  text NOT NULL PRIMARY KEY,
  state         text NOT NULL,
  agreed_on     date,
  effective_on  date,
  ended_on      date,
  kind          text,
  duration      text,
  place_name    text,
  place_country text,
  latitude      double precision CHECK (latitude BETWEEN -90 AND 90),
  longitude     double precision CHECK (longitude BETWEEN -180 AND 180)
);
COMMENT ON TABLE ceasefires IS
  'A ceasefire between a set of parties, as the events known so far tell it.';
COMMENT ON COLUMN ceasefires.ceasefire_id IS 'id of the ceasefire';
COMMENT ON COLUMN ceasefires.state IS 'PROPOSED, AGREED, IN_EFFECT, REJECTED, ENDED: where it stands after the last step';
COMMENT ON COLUMN ceasefires.agreed_on IS 'day of the latest agreement';
COMMENT ON COLUMN ceasefires.effective_on IS 'day it last took effect';
COMMENT ON COLUMN ceasefires.ended_on IS 'day it last ended';
COMMENT ON COLUMN ceasefires.kind IS 'HUMANITARIAN, TEMPORARY, PERMANENT; null when not stated';
COMMENT ON COLUMN ceasefires.duration IS 'ISO 8601 duration; null when not stated';
COMMENT ON COLUMN ceasefires.place_name IS 'the territory it covers, where an agreement names one';
COMMENT ON COLUMN ceasefires.place_country IS 'ISO 3166-1 alpha-3';
COMMENT ON COLUMN ceasefires.latitude IS 'degrees north, WGS 84';
COMMENT ON COLUMN ceasefires.longitude IS 'degrees east, WGS 84';
CREATE INDEX ceasefires_by_state ON ceasefires (state, agreed_on);

CREATE TABLE ceasefire_parties (
  ceasefire_id text NOT NULL REFERENCES ceasefires ON DELETE CASCADE,
  actor_id     text NOT NULL,
  name         text NOT NULL,
  kind         text NOT NULL,
  country      text,
  PRIMARY KEY (ceasefire_id, actor_id)
);
COMMENT ON TABLE ceasefire_parties IS
  'Who observes, or should observe, a ceasefire.';
COMMENT ON COLUMN ceasefire_parties.actor_id IS 'as in event_actors';
COMMENT ON COLUMN ceasefire_parties.name IS 'display name in English';
COMMENT ON COLUMN ceasefire_parties.kind IS 'as in event_actors';
COMMENT ON COLUMN ceasefire_parties.country IS 'ISO 3166-1 alpha-3 of the state that it is or belongs to';
CREATE INDEX ceasefire_parties_by_actor ON ceasefire_parties (actor_id);

CREATE TABLE ceasefire_mediators (
  ceasefire_id text NOT NULL REFERENCES ceasefires ON DELETE CASCADE,
  actor_id     text NOT NULL,
  name         text NOT NULL,
  kind         text NOT NULL,
  country      text,
  PRIMARY KEY (ceasefire_id, actor_id)
);
COMMENT ON TABLE ceasefire_mediators IS
  'Who brokers, hosts, guarantees or monitors a ceasefire.';
COMMENT ON COLUMN ceasefire_mediators.actor_id IS 'as in event_actors';
COMMENT ON COLUMN ceasefire_mediators.name IS 'display name in English';
COMMENT ON COLUMN ceasefire_mediators.kind IS 'as in event_actors';
COMMENT ON COLUMN ceasefire_mediators.country IS 'ISO 3166-1 alpha-3 of the state that it is or belongs to';
CREATE INDEX ceasefire_mediators_by_actor ON ceasefire_mediators (actor_id);

CREATE TABLE ceasefire_steps (
  ceasefire_id text NOT NULL REFERENCES ceasefires ON DELETE CASCADE,
  step         integer NOT NULL,
  event_id     text NOT NULL,
  type         text NOT NULL,
  mode         text NOT NULL,
  day          date,
  state        text NOT NULL,
  PRIMARY KEY (ceasefire_id, step)
);
COMMENT ON TABLE ceasefire_steps IS
  'A ceasefire''s history, one event a row.';
COMMENT ON COLUMN ceasefire_steps.step IS '1, 2, 3, ... in order of day';
COMMENT ON COLUMN ceasefire_steps.event_id IS 'events.event_id, whose row may come later';
COMMENT ON COLUMN ceasefire_steps.type IS 'as in events';
COMMENT ON COLUMN ceasefire_steps.mode IS 'as in events';
COMMENT ON COLUMN ceasefire_steps.day IS 'day it happened, else of its first report; null when neither is known';
COMMENT ON COLUMN ceasefire_steps.state IS 'state of the ceasefire after this step';
CREATE INDEX ceasefire_steps_by_event ON ceasefire_steps (event_id);

CREATE TABLE ceasefire_violations (
  ceasefire_id text NOT NULL REFERENCES ceasefires ON DELETE CASCADE,
  actor_id     text NOT NULL,
  asserted     integer NOT NULL,
  claimed      integer NOT NULL,
  PRIMARY KEY (ceasefire_id, actor_id)
);
COMMENT ON TABLE ceasefire_violations IS
  'Violations of a ceasefire by party.';
COMMENT ON COLUMN ceasefire_violations.actor_id IS 'the violator';
COMMENT ON COLUMN ceasefire_violations.asserted IS 'violation events that are reported as fact';
COMMENT ON COLUMN ceasefire_violations.claimed IS 'violation events that somebody claims';

CREATE TABLE sink_offsets (
  topic         text NOT NULL,
  partition     integer NOT NULL,
  next_offset   bigint NOT NULL,
  max_timestamp bigint,
  last_record   text,
  PRIMARY KEY (topic, partition)
);
COMMENT ON TABLE sink_offsets IS
  'The sink''s own bookkeeping, written in the transaction that writes the rows: what is below next_offset is in the tables.';
COMMENT ON COLUMN sink_offsets.topic IS 'Kafka topic';
COMMENT ON COLUMN sink_offsets.partition IS 'its partition';
COMMENT ON COLUMN sink_offsets.next_offset IS 'offset of the first record that is not in the tables yet';
COMMENT ON COLUMN sink_offsets.max_timestamp IS 'latest timestamp among the records below, milliseconds since the epoch (UTC)';
COMMENT ON COLUMN sink_offsets.last_record IS 'timestamp and key''s hash of the record at next_offset - 1: tells a topic made anew';
