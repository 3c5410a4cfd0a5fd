-- What each feed and archive is doing, by its last reading; and the balance of the ledger with what sources showed.

CREATE TABLE feeds (
  source          text NOT NULL PRIMARY KEY,
  address         text NOT NULL,
  state           text,
  state_since     timestamptz,
  evidence        text,
  last_fetched_at timestamptz NOT NULL,
  last_outcome    text NOT NULL,
  problem         text,
  shown           bigint NOT NULL,
  next_fetch_at   timestamptz
);
COMMENT ON TABLE feeds IS 'A feed or archive as its last reading found it.';
COMMENT ON COLUMN feeds.source IS 'name of the feed or archive';
COMMENT ON COLUMN feeds.address IS 'where it was read last: an address, or the path of a file';
COMMENT ON COLUMN feeds.state IS 'NEW, ACTIVE, QUIET, STALE, EMPTY, DRIFTED, BLOCKED, GONE, FAILING, THROTTLED; null for an archive';
COMMENT ON COLUMN feeds.state_since IS 'since when; null where it is not known';
COMMENT ON COLUMN feeds.evidence IS 'how the state is known, in one sentence';
COMMENT ON COLUMN feeds.last_fetched_at IS 'when it was last read; for a file its time of last modification';
COMMENT ON COLUMN feeds.last_outcome IS 'READ, NOT_MODIFIED, FAILED, INTERRUPTED';
COMMENT ON COLUMN feeds.problem IS 'what went wrong then; null when nothing did';
COMMENT ON COLUMN feeds.shown IS 'entries or records that it showed then';
COMMENT ON COLUMN feeds.next_fetch_at IS 'when it is due again; null for what is not fetched again by itself';

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
    SUM(CASE WHEN stage = 'INGEST' AND state = 'FETCHED' THEN count ELSE 0 END)::bigint AS fetched,
    SUM(CASE WHEN stage = 'INGEST' AND state = 'EMITTED' THEN count ELSE 0 END)::bigint AS emitted,
    SUM(CASE WHEN stage = 'INGEST' AND state = 'DUPLICATE' THEN count ELSE 0 END)::bigint AS known,
    SUM(CASE WHEN stage = 'INGEST' AND state = 'FILTERED' THEN count ELSE 0 END)::bigint AS left_out,
    SUM(CASE WHEN stage = 'INGEST' AND state = 'DEAD_LETTER' THEN count ELSE 0 END)::bigint AS unreadable_items,
    SUM(CASE WHEN stage = 'EXTRACT' THEN count ELSE 0 END)::bigint AS accounted,
    SUM(CASE WHEN stage = 'EXTRACT' AND state = 'MENTIONS' THEN count ELSE 0 END)::bigint AS with_mentions,
    SUM(CASE WHEN stage = 'EXTRACT' AND state = 'NOTHING_FOUND' THEN count ELSE 0 END)::bigint AS nothing_found,
    SUM(CASE WHEN stage = 'EXTRACT' AND state = 'REVISION' THEN count ELSE 0 END)::bigint AS revisions,
    SUM(CASE WHEN stage = 'EXTRACT' AND state = 'DUPLICATE' THEN count ELSE 0 END)::bigint AS duplicates,
    SUM(CASE WHEN stage = 'EXTRACT' AND state = 'FILTERED' THEN count ELSE 0 END)::bigint AS filtered,
    SUM(CASE WHEN stage = 'EXTRACT' AND state = 'DEAD_LETTER' THEN count ELSE 0 END)::bigint AS dead_letters,
    SUM(mentions)::bigint AS mentions
  FROM ledger
  GROUP BY source, hour
) AS counts
ORDER BY hour DESC, source;
