-- The part of the outlet that an article stands in.

ALTER TABLE articles ADD COLUMN section text;
COMMENT ON COLUMN articles.section IS 'part of the outlet (World, Opinion), as the page or file states it; null when it does not';
