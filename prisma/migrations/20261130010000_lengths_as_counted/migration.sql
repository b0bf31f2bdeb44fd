-- A length is a number of characters as a person counts them, and one of these may take several code points: the site
-- allows ten on average (lib/text/length.ts). These constraints only keep out what can be no text of this site.
-- What is there already is looked through in the next migration, which lets people read and write meanwhile.
ALTER TABLE "User"
  DROP CONSTRAINT "User_bio_check",
  ADD CONSTRAINT "User_bio_check" CHECK (char_length("bio") <= 20000) NOT VALID;

ALTER TABLE "Question"
  DROP CONSTRAINT "Question_title_check",
  ADD CONSTRAINT "Question_title_check" CHECK (char_length("title") BETWEEN 1 AND 3000) NOT VALID,
  DROP CONSTRAINT "Question_lead_check",
  ADD CONSTRAINT "Question_lead_check" CHECK (char_length("lead") BETWEEN 1 AND 50000) NOT VALID,
  DROP CONSTRAINT "Question_more_check",
  ADD CONSTRAINT "Question_more_check" CHECK (char_length("more") <= 1000000) NOT VALID;

ALTER TABLE "Answer"
  DROP CONSTRAINT "Answer_text_check",
  ADD CONSTRAINT "Answer_text_check" CHECK (char_length("text") <= 1000000 AND ("removedAt" IS NOT NULL OR "text" <> '')) NOT VALID;
