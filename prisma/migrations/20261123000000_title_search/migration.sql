-- The words of a title and its tags, and what the passage can be narrowed by.
CREATE FUNCTION "titleSearch"("search" tsvector) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN ts_filter("search", '{a}') ||
    array_to_tsvector(ARRAY(SELECT "lexeme" FROM unnest("search") WHERE "positions" IS NULL));

-- The index on all words does not know their weights: to find titles by it, each question that has the words anywhere
-- would have to be read.
CREATE INDEX "Passage_title_idx" ON "Passage" USING GIN ("titleSearch"("search")) WITH (fastupdate = off)
  WHERE "kind" = 'question';
