-- Views for people at a desk: flat rows that open in a spreadsheet as they are.
-- Lists of actors are ids in order, joined by commas; null when there is none.

-- One row per event, with the sentence and the article of its surest mention.
CREATE VIEW event_rows AS
SELECT
  e.event_id, e.type, e.mode, e.date_start, e.date_end, e.date_precision, e.place_name, e.place_country, e.latitude, e.longitude,
  (SELECT string_agg(actor_id, ',' ORDER BY actor_id COLLATE "C") FROM event_actors a
    WHERE a.event_id = e.event_id AND a.role = 'INITIATOR') AS initiators,
  (SELECT string_agg(actor_id, ',' ORDER BY actor_id COLLATE "C") FROM event_actors a
    WHERE a.event_id = e.event_id AND a.role = 'TARGET') AS targets,
  (SELECT string_agg(actor_id, ',' ORDER BY actor_id COLLATE "C") FROM event_actors a
    WHERE a.event_id = e.event_id AND a.role = 'MEDIATOR') AS mediators,
  (SELECT string_agg(actor_id, ',' ORDER BY actor_id COLLATE "C") FROM event_actors a
    WHERE a.event_id = e.event_id AND a.role = 'CLAIMANT') AS claimants,
  e.ceasefire_kind, e.ceasefire_duration, e.killed, e.wounded, e.violations, e.confidence, e.cameo, e.plover,
  e.mention_count, e.source_count, e.first_report, e.last_report, e.ceasefire_id, e.implied,
  m.evidence_text AS evidence, s.outlet, s.title, s.url
FROM events e
LEFT JOIN mentions m ON m.event_id = e.event_id AND m.mention_id =
  (SELECT best.mention_id FROM mentions best WHERE best.event_id = e.event_id
   ORDER BY best.confidence DESC, best.mention_id LIMIT 1)
LEFT JOIN event_sources s ON s.event_id = m.event_id AND s.article_id = m.article_id;

-- One row per mention, with its article.
CREATE VIEW mention_rows AS
SELECT
  m.event_id, m.mention_id, m.article_id, m.type, m.mode, m.date_start, m.date_end, m.place_name, m.place_country,
  (SELECT string_agg(actor_id, ',' ORDER BY actor_id COLLATE "C") FROM mention_actors a
    WHERE a.event_id = m.event_id AND a.mention_id = m.mention_id AND a.role = 'INITIATOR') AS initiators,
  (SELECT string_agg(actor_id, ',' ORDER BY actor_id COLLATE "C") FROM mention_actors a
    WHERE a.event_id = m.event_id AND a.mention_id = m.mention_id AND a.role = 'TARGET') AS targets,
  (SELECT string_agg(actor_id, ',' ORDER BY actor_id COLLATE "C") FROM mention_actors a
    WHERE a.event_id = m.event_id AND a.mention_id = m.mention_id AND a.role = 'MEDIATOR') AS mediators,
  (SELECT string_agg(actor_id, ',' ORDER BY actor_id COLLATE "C") FROM mention_actors a
    WHERE a.event_id = m.event_id AND a.mention_id = m.mention_id AND a.role = 'CLAIMANT') AS claimants,
  m.evidence_text AS evidence, m.evidence_start, m.evidence_end, m.confidence, m.rule,
  s.source, s.outlet, s.title, s.url, s.published_on, s.published_at
FROM mentions m
LEFT JOIN event_sources s ON s.event_id = m.event_id AND s.article_id = m.article_id;

-- One row per ceasefire, with its violations added up.
CREATE VIEW ceasefire_rows AS
SELECT
  c.ceasefire_id, c.state, c.agreed_on, c.effective_on, c.ended_on, c.kind, c.duration, c.place_name, c.place_country,
  (SELECT string_agg(actor_id, ',' ORDER BY actor_id COLLATE "C") FROM ceasefire_parties a
    WHERE a.ceasefire_id = c.ceasefire_id) AS parties,
  (SELECT string_agg(actor_id, ',' ORDER BY actor_id COLLATE "C") FROM ceasefire_mediators a
    WHERE a.ceasefire_id = c.ceasefire_id) AS mediators,
  (SELECT count(*) FROM ceasefire_steps x WHERE x.ceasefire_id = c.ceasefire_id) AS steps,
  (SELECT coalesce(sum(x.asserted), 0) FROM ceasefire_violations x WHERE x.ceasefire_id = c.ceasefire_id) AS violations_asserted,
  (SELECT coalesce(sum(x.claimed), 0) FROM ceasefire_violations x WHERE x.ceasefire_id = c.ceasefire_id) AS violations_claimed
FROM ceasefires c;

-- One row per feed or archive and publisher. A view and no table, so that it can't disagree with the rows it sums up.
CREATE VIEW sources AS
SELECT
  source, outlet, count(DISTINCT article_id) AS articles, count(DISTINCT event_id) AS events,
  min(published_on) AS first_published_on, max(published_on) AS last_published_on, max(fetched_at) AS last_fetched_at
FROM (
  SELECT source, outlet, article_id, NULL AS event_id, published_on, fetched_at FROM articles
  UNION ALL
  SELECT source, outlet, article_id, event_id, published_on, fetched_at FROM event_sources
) AS reports
GROUP BY source, outlet;
