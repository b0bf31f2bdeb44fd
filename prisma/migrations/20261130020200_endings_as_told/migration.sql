ALTER TABLE "FollowUp" VALIDATE CONSTRAINT "FollowUp_text_check";

-- Until now a sentence of ours stood where the asker had written none.
UPDATE "FollowUp" AS f SET "text" = '', "html" = ''
FROM "Nudge" AS n, (VALUES
  ('worked_out'::"Outcome", 'It worked out.'),
  ('partly', 'It partly worked out.'),
  ('did_not', 'It did not work out.'),
  ('another_way', 'It went another way.'),
  ('too_early', 'It is too early to tell.')) AS ours("outcome", "text")
WHERE n."questionId" = f."questionId" AND n."answeredAt" = f."createdAt"
  AND ours."outcome" = f."outcome" AND ours."text" = f."text";
