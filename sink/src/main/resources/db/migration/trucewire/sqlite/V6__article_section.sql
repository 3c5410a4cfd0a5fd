-- The part of the outlet that an article stands in (World, Opinion), as the page or file states it; null when it does not.

ALTER TABLE articles ADD COLUMN section TEXT;
