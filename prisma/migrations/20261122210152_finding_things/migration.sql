-- Words as people type them, with and without accents, and as they mistype them. Both extensions are part of PostgreSQL.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE TEXT SEARCH CONFIGURATION "hindsight" (COPY = pg_catalog.english);
ALTER TEXT SEARCH CONFIGURATION "hindsight"
  ALTER MAPPING FOR hword, hword_part, word WITH unaccent, english_stem;

-- CreateEnum
CREATE TYPE "PassageKind" AS ENUM ('question', 'answer', 'follow_up');

-- AlterTable
ALTER TABLE "Question" ADD COLUMN     "changedAt" TIMESTAMPTZ(3);
UPDATE "Question" SET "changedAt" = greatest("createdAt", "editedAt",
  (SELECT max(greatest("createdAt", "editedAt", "removedAt")) FROM "Answer" WHERE "questionId" = "Question"."id"),
  (SELECT max(greatest("createdAt", "editedAt")) FROM "FollowUp" WHERE "questionId" = "Question"."id"));
ALTER TABLE "Question" ALTER COLUMN "changedAt" SET NOT NULL,
  ADD CONSTRAINT "Question_changed_check" CHECK ("changedAt" >= "createdAt");

-- CreateTable
CREATE TABLE "Passage" (
    "id" SERIAL NOT NULL,
    "kind" "PassageKind" NOT NULL,
    "questionId" INTEGER NOT NULL,
    "answerId" INTEGER,
    "followUpId" INTEGER,
    "authorId" INTEGER NOT NULL,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,
    "search" tsvector NOT NULL,

    CONSTRAINT "Passage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Word" (
    "word" TEXT NOT NULL,

    CONSTRAINT "Word_pkey" PRIMARY KEY ("word")
);

-- CreateTable
CREATE TABLE "ReadMark" (
    "userId" INTEGER NOT NULL,
    "questionId" INTEGER NOT NULL,
    "seenThrough" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReadMark_pkey" PRIMARY KEY ("userId","questionId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Passage_answerId_key" ON "Passage"("answerId");

-- CreateIndex
CREATE UNIQUE INDEX "Passage_followUpId_key" ON "Passage"("followUpId");

-- CreateIndex
CREATE INDEX "Passage_questionId_idx" ON "Passage"("questionId");

-- CreateIndex
CREATE UNIQUE INDEX "Passage_question_key" ON "Passage"("questionId") WHERE (kind = 'question'::"PassageKind");

-- CreateIndex
CREATE INDEX "Word_word_idx" ON "Word" USING GIN ("word" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "ReadMark_questionId_idx" ON "ReadMark"("questionId");

-- CreateIndex
CREATE INDEX "Question_createdAt_idx" ON "Question"("createdAt");

-- CreateIndex
CREATE INDEX "Tag_name_idx" ON "Tag" USING GIN ("name" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "User_name_idx" ON "User" USING GIN ("name" gin_trgm_ops);

-- AddForeignKey
ALTER TABLE "Passage" ADD CONSTRAINT "Passage_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Passage" ADD CONSTRAINT "Passage_answerId_fkey" FOREIGN KEY ("answerId") REFERENCES "Answer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Passage" ADD CONSTRAINT "Passage_followUpId_fkey" FOREIGN KEY ("followUpId") REFERENCES "FollowUp"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Passage" ADD CONSTRAINT "Passage_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReadMark" ADD CONSTRAINT "ReadMark_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReadMark" ADD CONSTRAINT "ReadMark_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Passage" ADD CONSTRAINT "Passage_kind_check" CHECK (
  ("kind" = 'answer') = ("answerId" IS NOT NULL) AND ("kind" = 'follow_up') = ("followUpId" IS NOT NULL));

-- Passages of one age share an era, and within it a moment, so that a search can begin with the newest and stop when it
-- has enough. lib/search/eras.ts has the same two numbers.
CREATE FUNCTION "passageEra"("id" integer) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN "id" / 250000;
CREATE FUNCTION "passageMoment"("id" integer) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN "id" / 15625;

-- PostgreSQL's parser takes work/life for the name of a file and the end of covid-19 for a number below zero. What is
-- indexed, looked for and shown with its words marked has U+0004 in place of that slash, and U+0005 of that hyphen.
CREATE FUNCTION "searchText"("text" text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN "text" ~ '[[:alnum:]][-/][[:alnum:]]' THEN regexp_replace(
    regexp_replace("text", '([[:alnum:]])-(?=[0-9])', E'\\1\x05', 'g'),
    '(?<![^[:space:]("''])([[:alpha:]-]+)/(?=[[:alpha:]-]+(?![^[:space:].,;:!?)"'']))', E'\\1\x04', 'g') ELSE "text" END;

-- What a thread's passages can be narrowed by: lexemes with an equals sign, which no word has. Months are those of UTC;
-- the bounds of a wait are those of lib/follow-ups/wait.ts.
CREATE FUNCTION "threadLexemes"(asked "Question") RETURNS text[] LANGUAGE sql STABLE
  RETURN ARRAY[
    'asker=' || asked."askerId",
    'category=' || asked."categoryId",
    'asked=' || to_char(asked."createdAt" AT TIME ZONE 'UTC', 'YYYY'),
    'asked=' || to_char(asked."createdAt" AT TIME ZONE 'UTC', 'YYYY-MM'),
    'closes=' || to_char(asked."closesAt" AT TIME ZONE 'UTC', 'YYYY'),
    'closes=' || to_char(asked."closesAt" AT TIME ZONE 'UTC', 'YYYY-MM')
  ] || CASE WHEN asked."bestCount" > 0 THEN ARRAY['best=yes'] END
    || CASE WHEN asked."answerCount" = 0 THEN ARRAY['unanswered=yes'] END
    || CASE WHEN asked."outcome" IS NOT NULL THEN ARRAY[
      'outcome=any',
      'outcome=' || asked."outcome",
      'wait=' || CASE
        WHEN asked."outcomeAt" - asked."createdAt" < interval '14 days' THEN 'days'
        WHEN asked."outcomeAt" - asked."createdAt" < interval '60 days' THEN 'weeks'
        WHEN asked."outcomeAt" - asked."createdAt" < interval '365 days' THEN 'months'
        ELSE 'years' END
    ] END;

CREATE FUNCTION "isOfLongThread"(passage "Passage") RETURNS boolean LANGUAGE sql IMMUTABLE
  RETURN passage."search" @@ '''thread=long'''::tsquery;

-- A passage's words by weight (A title and tags, B lead and follow-up, C the rest), and what it can be narrowed by.
-- It has none of its own: whatever touches a passage has it made anew from its source. Only by its author can an answer
-- be narrowed when its thread has 500 already: all of them are made anew while the asker waits to tell an outcome.
CREATE FUNCTION "fillPassage"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  asked "Question";
  tag_ids integer[];
  tag_names text;
  narrowed text[] := '{thread=long}';
BEGIN
  SELECT * INTO STRICT asked FROM "Question" WHERE "id" = NEW."questionId";
  SELECT array_agg("Tag"."id"), string_agg("Tag"."name", ' ' ORDER BY "Tag"."name") INTO tag_ids, tag_names
    FROM "QuestionTag" JOIN "Tag" ON "Tag"."id" = "QuestionTag"."tagId" WHERE "questionId" = NEW."questionId";
  NEW."search" := CASE NEW."kind"
    WHEN 'question' THEN
      setweight(to_tsvector('hindsight', "searchText"(concat_ws(' ', asked."title", tag_names))), 'A') ||
      setweight(to_tsvector('hindsight', "searchText"(asked."lead")), 'B') ||
      setweight(to_tsvector('hindsight', "searchText"(
        concat_ws(' ', asked."more", asked."alreadyTried", array_to_string(asked."decidingBetween", ' ')))), 'C')
    WHEN 'answer' THEN
      setweight(to_tsvector('hindsight', "searchText"((SELECT "text" FROM "Answer" WHERE "id" = NEW."answerId"))), 'C')
    ELSE
      setweight(to_tsvector('hindsight', "searchText"((SELECT "text" FROM "FollowUp" WHERE "id" = NEW."followUpId"))), 'B')
  END;
  IF NEW."kind" <> 'answer' OR asked."answerCount" < 500 OR (TG_OP = 'UPDATE' AND NOT "isOfLongThread"(OLD)) THEN
    narrowed := "threadLexemes"(asked) || coalesce((SELECT array_agg('tag=' || tag) FROM unnest(tag_ids) AS tag), '{}');
  END IF;
  NEW."search" := NEW."search" || array_to_tsvector(narrowed || ARRAY[
    'era=' || "passageEra"(NEW."id"),
    'moment=' || "passageMoment"(NEW."id"),
    'kind=' || NEW."kind",
    'by=' || NEW."authorId"
  ]);
  RETURN NEW;
END $$;
CREATE TRIGGER "fill" BEFORE INSERT OR UPDATE ON "Passage" FOR EACH ROW EXECUTE FUNCTION "fillPassage"();

CREATE FUNCTION "keepQuestionPassage"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO "Passage" ("kind", "questionId", "authorId", "writtenAt")
      VALUES ('question', NEW."id", NEW."askerId", NEW."createdAt");
  ELSE
    UPDATE "Passage" SET "questionId" = "questionId" WHERE "questionId" = NEW."id" AND "kind" = 'question';
  END IF;
  -- In one order, so that two questions with the same new words do not wait for each other in a circle.
  INSERT INTO "Word" SELECT DISTINCT "lexeme" FROM unnest(to_tsvector('simple', NEW."title" || ' ' || NEW."lead"))
    WHERE "lexeme" ~ '^[[:alpha:]]{3,30}$' ORDER BY "lexeme" ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER "keepPassage" AFTER INSERT ON "Question" FOR EACH ROW EXECUTE FUNCTION "keepQuestionPassage"();
CREATE TRIGGER "keepChangedPassage" AFTER UPDATE ON "Question" FOR EACH ROW
  WHEN ((NEW."title", NEW."lead", NEW."more", NEW."alreadyTried", NEW."decidingBetween")
    IS DISTINCT FROM (OLD."title", OLD."lead", OLD."more", OLD."alreadyTried", OLD."decidingBetween"))
  EXECUTE FUNCTION "keepQuestionPassage"();

CREATE FUNCTION "keepThreadPassages"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Passage" SET "questionId" = "questionId" WHERE "questionId" = NEW."id" AND NOT "isOfLongThread"("Passage");
  RETURN NULL;
END $$;
CREATE TRIGGER "keepThreadPassages" AFTER UPDATE ON "Question" FOR EACH ROW
  WHEN ("threadLexemes"(NEW) <> "threadLexemes"(OLD)) EXECUTE FUNCTION "keepThreadPassages"();

CREATE FUNCTION "keepTaggedPassages"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Passage" SET "questionId" = "questionId"
    WHERE "questionId" IN (SELECT "questionId" FROM changed) AND NOT "isOfLongThread"("Passage");
  RETURN NULL;
END $$;
CREATE TRIGGER "keepTaggedPassages" AFTER INSERT ON "QuestionTag" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION "keepTaggedPassages"();
CREATE TRIGGER "keepUntaggedPassages" AFTER DELETE ON "QuestionTag" REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION "keepTaggedPassages"();

CREATE FUNCTION "keepAnswerPassage"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."removedAt" IS NOT NULL THEN
    DELETE FROM "Passage" WHERE "answerId" = NEW."id";
  ELSIF TG_OP = 'INSERT' THEN
    INSERT INTO "Passage" ("kind", "questionId", "answerId", "authorId", "writtenAt")
      VALUES ('answer', NEW."questionId", NEW."id", NEW."authorId", NEW."createdAt");
  ELSE
    UPDATE "Passage" SET "questionId" = "questionId" WHERE "answerId" = NEW."id";
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "keepPassage" AFTER INSERT ON "Answer" FOR EACH ROW EXECUTE FUNCTION "keepAnswerPassage"();
CREATE TRIGGER "keepChangedPassage" AFTER UPDATE ON "Answer" FOR EACH ROW
  WHEN ((NEW."text", NEW."removedAt") IS DISTINCT FROM (OLD."text", OLD."removedAt"))
  EXECUTE FUNCTION "keepAnswerPassage"();

CREATE FUNCTION "keepFollowUpPassage"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO "Passage" ("kind", "questionId", "followUpId", "authorId", "writtenAt")
      VALUES ('follow_up', NEW."questionId", NEW."id", NEW."authorId", NEW."createdAt");
  ELSE
    UPDATE "Passage" SET "questionId" = "questionId" WHERE "followUpId" = NEW."id";
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "keepPassage" AFTER INSERT ON "FollowUp" FOR EACH ROW EXECUTE FUNCTION "keepFollowUpPassage"();
CREATE TRIGGER "keepChangedPassage" AFTER UPDATE ON "FollowUp" FOR EACH ROW
  WHEN (NEW."text" <> OLD."text") EXECUTE FUNCTION "keepFollowUpPassage"();

-- What was written before the search came, in the order of writing.
INSERT INTO "Passage" ("kind", "questionId", "answerId", "followUpId", "authorId", "writtenAt")
SELECT * FROM (
  SELECT 'question'::"PassageKind", "id", NULL::integer, NULL::integer, "askerId", "createdAt" FROM "Question"
  UNION ALL
  SELECT 'answer', "questionId", "id", NULL, "authorId", "createdAt" FROM "Answer" WHERE "removedAt" IS NULL
  UNION ALL
  SELECT 'follow_up', "questionId", NULL, "id", "authorId", "createdAt" FROM "FollowUp"
) AS written ORDER BY 6, 1, 2;
INSERT INTO "Word" SELECT DISTINCT "lexeme"
  FROM "Question", unnest(to_tsvector('simple', "title" || ' ' || "lead"))
  WHERE "lexeme" ~ '^[[:alpha:]]{3,30}$' ON CONFLICT DO NOTHING;

-- Without a list of pending entries, which every search would have to read through.
CREATE INDEX "Passage_search_idx" ON "Passage" USING GIN ("search") WITH (fastupdate = off);
