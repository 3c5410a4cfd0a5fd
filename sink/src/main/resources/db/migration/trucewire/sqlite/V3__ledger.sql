-- The ledger: how many articles of one source and hour ended in which state.

CREATE TABLE ledger (
  -- One state of the articles of one source and hour, counted so far.
  ledger_key TEXT NOT NULL PRIMARY KEY, -- source|hour|stage|state|reason, as in the topic
  source     TEXT NOT NULL, -- name of the feed or archive; empty for what nobody can read
  hour       TEXT NOT NULL, -- start of the hour in which the articles were taken in
  stage      TEXT NOT NULL, -- INGEST, EXTRACT
  state      TEXT NOT NULL, -- EMITTED, MENTIONS, NOTHING_FOUND, REVISION, DUPLICATE, FILTERED, DEAD_LETTER
  reason     TEXT, -- why; null where the state says all
  count      INTEGER NOT NULL, -- number of articles
  mentions   INTEGER NOT NULL -- number of mentions that they gave
) WITHOUT ROWID;
CREATE INDEX ledger_by_hour ON ledger (hour, source);

-- One row per source and hour, newest first: what was emitted to the topic of articles, what became of it, and the difference,
-- which is 0 for an hour that is over and processed.
CREATE VIEW ledger_balance AS
SELECT
  source, hour,
  SUM(emitted) AS emitted,
  SUM(accounted) AS accounted,
  SUM(emitted - accounted) AS difference,
  SUM(CASE WHEN stage = 'EXTRACT' AND state = 'MENTIONS' THEN count ELSE 0 END) AS with_mentions,
  SUM(CASE WHEN stage = 'EXTRACT' AND state = 'NOTHING_FOUND' THEN count ELSE 0 END) AS nothing_found,
  SUM(CASE WHEN stage = 'EXTRACT' AND state = 'REVISION' THEN count ELSE 0 END) AS revisions,
  SUM(CASE WHEN stage = 'EXTRACT' AND state = 'DUPLICATE' THEN count ELSE 0 END) AS duplicates,
  SUM(CASE WHEN stage = 'EXTRACT' AND state = 'FILTERED' THEN count ELSE 0 END) AS filtered,
  SUM(CASE WHEN stage = 'EXTRACT' AND state = 'DEAD_LETTER' THEN count ELSE 0 END) AS dead_letters,
  SUM(CASE WHEN stage = 'INGEST' AND state = 'DEAD_LETTER' THEN count ELSE 0 END) AS unreadable_items,
  SUM(given) AS mentions
FROM (
  SELECT
    source, hour, state, stage, count, mentions AS given,
    CASE WHEN stage = 'INGEST' AND state = 'EMITTED' THEN count ELSE 0 END AS emitted,
    CASE WHEN stage = 'EXTRACT' THEN count ELSE 0 END AS accounted
  FROM ledger
) AS counts
GROUP BY source, hour
ORDER BY hour DESC, source;
