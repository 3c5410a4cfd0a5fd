-- What each feed and archive is doing, by its last reading; and the balance of the ledger with what sources showed.

CREATE TABLE feeds (
  -- A feed or archive as its last reading found it.
  source          TEXT NOT NULL PRIMARY KEY, -- name of the feed or archive
  address         TEXT NOT NULL, -- where it was read last: an address, or the path of a file
  state           TEXT, -- NEW, ACTIVE, QUIET, STALE, EMPTY, DRIFTED, BLOCKED, GONE, FAILING, THROTTLED; null for an archive
  state_since     TEXT, -- since when; null where it is not known
  evidence        TEXT, -- how the state is known, in one sentence
  last_fetched_at TEXT NOT NULL, -- when it was last read; for a file its time of last modification
  last_outcome    TEXT NOT NULL, -- READ, NOT_MODIFIED, FAILED, INTERRUPTED
  problem         TEXT, -- what went wrong then; null when nothing did
  shown           INTEGER NOT NULL, -- entries or records that it showed then
  next_fetch_at   TEXT -- when it is due again; null for what is not fetched again by itself
) WITHOUT ROWID;

-- One row per source and hour, newest first: what was emitted to the topic of articles, what became of it, and the difference,
-- which is 0 for an hour that is over and processed. After that the side of ingest: what the source showed by its readings, what of
-- it is no article, and the difference, which is 0 likewise, and for sources without readings.
DROP VIEW ledger_balance;
CREATE VIEW ledger_balance AS
SELECT
  source, hour,
  emitted, accounted, emitted - accounted AS difference,
  with_mentions, nothing_found, revisions, duplicates, filtered, dead_letters, unreadable_items, mentions,
  fetched, known, left_out,
  CASE WHEN fetched = 0 THEN 0 ELSE fetched - emitted - known - left_out - unreadable_items END AS ingest_difference
FROM (
  SELECT
    source, hour,
    SUM(CASE WHEN stage = 'INGEST' AND state = 'FETCHED' THEN count ELSE 0 END) AS fetched,
    SUM(CASE WHEN stage = 'INGEST' AND state = 'EMITTED' THEN count ELSE 0 END) AS emitted,
    SUM(CASE WHEN stage = 'INGEST' AND state = 'DUPLICATE' THEN count ELSE 0 END) AS known,
    SUM(CASE WHEN stage = 'INGEST' AND state = 'FILTERED' THEN count ELSE 0 END) AS left_out,
    SUM(CASE WHEN stage = 'INGEST' AND state = 'DEAD_LETTER' THEN count ELSE 0 END) AS unreadable_items,
    SUM(CASE WHEN stage = 'EXTRACT' THEN count ELSE 0 END) AS accounted,
    SUM(CASE WHEN stage = 'EXTRACT' AND state = 'MENTIONS' THEN count ELSE 0 END) AS with_mentions,
    SUM(CASE WHEN stage = 'EXTRACT' AND state = 'NOTHING_FOUND' THEN count ELSE 0 END) AS nothing_found,
    SUM(CASE WHEN stage = 'EXTRACT' AND state = 'REVISION' THEN count ELSE 0 END) AS revisions,
    SUM(CASE WHEN stage = 'EXTRACT' AND state = 'DUPLICATE' THEN count ELSE 0 END) AS duplicates,
    SUM(CASE WHEN stage = 'EXTRACT' AND state = 'FILTERED' THEN count ELSE 0 END) AS filtered,
    SUM(CASE WHEN stage = 'EXTRACT' AND state = 'DEAD_LETTER' THEN count ELSE 0 END) AS dead_letters,
    SUM(mentions) AS mentions
  FROM ledger
  GROUP BY source, hour
) AS counts
ORDER BY hour DESC, source;
