CREATE TABLE article_identities (
  article_id         text NOT NULL PRIMARY KEY,
  revision           integer NOT NULL,
  content_hash       text NOT NULL,
  previous_hash      text,
  cluster_id         text NOT NULL,
  similarity         double precision CHECK (similarity BETWEEN 0 AND 1),
  nearest_article_id text,
  source             text NOT NULL,
  published          timestamptz NOT NULL,
  decided_at         timestamptz NOT NULL
);
COMMENT ON TABLE article_identities IS
  'The latest revision of an article, and the cluster of near-duplicates that it belongs to.';
COMMENT ON COLUMN article_identities.article_id IS 'id of the article';
COMMENT ON COLUMN article_identities.revision IS '1 as it first came, one more for each change of its title or body';
COMMENT ON COLUMN article_identities.content_hash IS 'content hash of this revision';
COMMENT ON COLUMN article_identities.previous_hash IS 'content hash of the revision before; null for the first';
COMMENT ON COLUMN article_identities.cluster_id IS 'cluster of near-duplicates: the id of its earliest published article';
COMMENT ON COLUMN article_identities.similarity IS 'estimated Jaccard similarity to the nearest article; null when none is near';
COMMENT ON COLUMN article_identities.nearest_article_id IS 'the near-duplicate that is most similar; null when there is none';
COMMENT ON COLUMN article_identities.source IS 'name of the feed or archive that brought this revision';
COMMENT ON COLUMN article_identities.published IS 'when it was published: the instant, else the start of the day, else when it was taken in';
COMMENT ON COLUMN article_identities.decided_at IS 'timestamp of the record that led to this decision';
CREATE INDEX article_identities_by_cluster ON article_identities (cluster_id, published);
