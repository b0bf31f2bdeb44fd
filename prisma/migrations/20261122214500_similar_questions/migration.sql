-- The words of titles, tags and leads: what makes two questions alike. Small beside the index of all passages.
CREATE INDEX "Passage_asked_idx" ON "Passage" USING GIN (ts_filter("search", '{a,b}')) WITH (fastupdate = off)
  WHERE "kind" = 'question';
