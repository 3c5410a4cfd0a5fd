-- The ledger: how many articles of one source and hour ended in which state.

CREATE TABLE ledger (
  ledger_key text NOT NULL PRIMARY KEY,
  source     text NOT NULL,
  hour       timestamptz NOT NULL,
  stage      text NOT NULL,
  state      text NOT NULL,
  reason     text,
  count      bigint NOT NULL,
  mentions   bigint NOT NULL
);
CREATE INDEX ledger_by_hour ON ledger (hour, source);
COMMENT ON TABLE ledger IS 'One state of the articles of one source and hour, counted so far.';
COMMENT ON COLUMN ledger.ledger_key IS 'source|hour|stage|state|reason, as in the topic';
COMMENT ON COLUMN ledger.source IS 'name of the feed or archive; empty for what nobody can read';
COMMENT ON COLUMN ledger.hour IS 'start of the hour in which the articles were taken in';
COMMENT ON COLUMN ledger.stage IS 'INGEST, EXTRACT';
COMMENT ON COLUMN ledger.state IS
  'EMITTED, MENTIONS, NOTHING_FOUND, REVISION, DUPLICATE, FILTERED, DEAD_LETTER';
COMMENT ON COLUMN ledger.reason IS 'why; null where the state says all';
COMMENT ON COLUMN ledger.count IS 'number of articles';
COMMENT ON COLUMN ledger.mentions IS 'number of mentions that they gave';

-- One row per source and hour, newest first: what was emitted to the topic of articles, what became of it, and the difference,
-- which is 0 for an hour that is over and processed.
CREATE VIEW ledger_balance AS
SELECT
  source, hour,
  SUM(emitted)::bigint AS emitted,
  SUM(accounted)::bigint AS accounted,
  SUM(emitted - accounted)::bigint AS difference,
  SUM(CASE WHEN stage = 'EXTRACT' AND state = 'MENTIONS' THEN count ELSE 0 END)::bigint AS with_mentions,
  SUM(CASE WHEN stage = 'EXTRACT' AND state = 'NOTHING_FOUND' THEN count ELSE 0 END)::bigint AS nothing_found,
  SUM(CASE WHEN stage = 'EXTRACT' AND state = 'REVISION' THEN count ELSE 0 END)::bigint AS revisions,
  SUM(CASE WHEN stage = 'EXTRACT' AND state = 'DUPLICATE' THEN count ELSE 0 END)::bigint AS duplicates,
  SUM(CASE WHEN stage = 'EXTRACT' AND state = 'FILTERED' THEN count ELSE 0 END)::bigint AS filtered,
  SUM(CASE WHEN stage = 'EXTRACT' AND state = 'DEAD_LETTER' THEN count ELSE 0 END)::bigint AS dead_letters,
  SUM(CASE WHEN stage = 'INGEST' AND state = 'DEAD_LETTER' THEN count ELSE 0 END)::bigint AS unreadable_items,
  SUM(given)::bigint AS mentions
FROM (
  SELECT
    source, hour, state, stage, count, mentions AS given,
    CASE WHEN stage = 'INGEST' AND state = 'EMITTED' THEN count ELSE 0 END AS emitted,
    CASE WHEN stage = 'EXTRACT' THEN count ELSE 0 END AS accounted
  FROM ledger
) AS counts
GROUP BY source, hour
ORDER BY hour DESC, source;
