CREATE TABLE article_identities (
  -- The latest revision of an article, and the cluster of near-duplicates that it belongs to.
  article_id         TEXT NOT NULL PRIMARY KEY, -- id of the article
  revision           INTEGER NOT NULL, -- 1 as it first came, one more for each change of its title or body
  content_hash       TEXT NOT NULL, -- content hash of this revision
  previous_hash      TEXT, -- content hash of the revision before; null for the first
  cluster_id         TEXT NOT NULL, -- cluster of near-duplicates: the id of its earliest published article
  similarity         REAL CHECK (similarity BETWEEN 0 AND 1), -- estimated Jaccard similarity to the nearest article; null when none is near
  nearest_article_id TEXT, -- the near-duplicate that is most similar; null when there is none
  source             TEXT NOT NULL, -- name of the feed or archive that brought this revision
  published          TEXT NOT NULL, -- when it was published: the instant, else the start of the day, else when it was taken in
  decided_at         TEXT NOT NULL -- timestamp of the record that led to this decision
) WITHOUT ROWID;
CREATE INDEX article_identities_by_cluster ON article_identities (cluster_id, published);
