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

-- Passages of one age share an era, so that a search can begin with the newest and stop when it has enough.
CREATE FUNCTION "passageEra"("id" integer) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN "id" / 250000;

-- A passage's words by weight (A title and tags, B lead and follow-up, C the rest), and what it can be narrowed by.
-- It has none of its own: whatever touches a passage has it made anew from its source.
CREATE FUNCTION "fillPassage"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  asked "Question";
  tag_ids integer[];
  tag_names text;
BEGIN
  SELECT * INTO STRICT asked FROM "Question" WHERE "id" = NEW."questionId";
  SELECT array_agg("Tag"."id"), string_agg("Tag"."name", ' ') INTO tag_ids, tag_names
    FROM "QuestionTag" JOIN "Tag" ON "Tag"."id" = "QuestionTag"."tagId" WHERE "questionId" = NEW."questionId";
  NEW."search" := CASE NEW."kind"
    WHEN 'question' THEN
      setweight(to_tsvector('hindsight', asked."title" || ' ' || coalesce(tag_names, '')), 'A') ||
      setweight(to_tsvector('hindsight', asked."lead"), 'B') ||
      setweight(to_tsvector('hindsight',
        concat_ws(' ', asked."more", asked."alreadyTried", array_to_string(asked."decidingBetween", ' '))), 'C')
    WHEN 'answer' THEN
      setweight(to_tsvector('hindsight', (SELECT "text" FROM "Answer" WHERE "id" = NEW."answerId")), 'C')
    ELSE
      setweight(to_tsvector('hindsight', (SELECT "text" FROM "FollowUp" WHERE "id" = NEW."followUpId")), 'B')
  END || array_to_tsvector(ARRAY[
    'era=' || "passageEra"(NEW."id"),
    'kind=' || NEW."kind",
    'by=' || NEW."authorId",
    'asker=' || asked."askerId",
    'category=' || asked."categoryId"
  ] || coalesce((SELECT array_agg('tag=' || tag) FROM unnest(tag_ids) AS tag), '{}'));
  RETURN NEW;
END $$;
CREATE TRIGGER "fill" BEFORE INSERT OR UPDATE ON "Passage" FOR EACH ROW EXECUTE FUNCTION "fillPassage"();

CREATE FUNCTION "keepQuestionPassages"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO "Passage" ("kind", "questionId", "authorId", "writtenAt")
      VALUES ('question', NEW."id", NEW."askerId", NEW."createdAt");
  ELSE
    -- Its answers carry its category too.
    UPDATE "Passage" SET "questionId" = "questionId" WHERE "questionId" = NEW."id"
      AND ("kind" = 'question' OR NEW."categoryId" <> OLD."categoryId");
  END IF;
  -- In one order, so that two questions with the same new words do not wait for each other in a circle.
  INSERT INTO "Word" SELECT DISTINCT "lexeme" FROM unnest(to_tsvector('simple', NEW."title" || ' ' || NEW."lead"))
    WHERE "lexeme" ~ '^[[:alpha:]]{3,30}$' ORDER BY "lexeme" ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER "keepPassages" AFTER INSERT ON "Question" FOR EACH ROW EXECUTE FUNCTION "keepQuestionPassages"();
CREATE TRIGGER "keepChangedPassages" AFTER UPDATE ON "Question" FOR EACH ROW
  WHEN ((NEW."title", NEW."lead", NEW."more", NEW."alreadyTried", NEW."decidingBetween", NEW."categoryId")
    IS DISTINCT FROM (OLD."title", OLD."lead", OLD."more", OLD."alreadyTried", OLD."decidingBetween", OLD."categoryId"))
  EXECUTE FUNCTION "keepQuestionPassages"();

CREATE FUNCTION "keepTaggedPassages"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Passage" SET "questionId" = "questionId" WHERE "questionId" IN (SELECT "questionId" FROM changed);
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

CREATE INDEX "Passage_search_idx" ON "Passage" USING GIN ("search");
