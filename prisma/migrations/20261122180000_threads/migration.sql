-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('member', 'moderator', 'administrator');

-- CreateEnum
CREATE TYPE "Outcome" AS ENUM ('worked_out', 'partly', 'did_not', 'another_way', 'too_early');

-- CreateEnum
CREATE TYPE "Verdict" AS ENUM ('helped', 'did_not_help');

-- CreateTable
CREATE TABLE "User" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "skeleton" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "role" "Role" NOT NULL DEFAULT 'member',
    "bio" TEXT NOT NULL DEFAULT '',
    "bannedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "questionCount" INTEGER NOT NULL DEFAULT 0,
    "answerCount" INTEGER NOT NULL DEFAULT 0,
    "bestAnswerCount" INTEGER NOT NULL DEFAULT 0,
    "helpedCount" INTEGER NOT NULL DEFAULT 0,
    "favoriteCount" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "userId" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Category" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "questionCount" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Category_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutcomeTally" (
    "categoryId" INTEGER NOT NULL,
    "outcome" "Outcome" NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "OutcomeTally_pkey" PRIMARY KEY ("categoryId","outcome")
);

-- CreateTable
CREATE TABLE "Question" (
    "id" SERIAL NOT NULL,
    "submissionId" UUID NOT NULL,
    "askerId" INTEGER NOT NULL,
    "categoryId" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "lead" TEXT NOT NULL,
    "leadHtml" TEXT NOT NULL,
    "more" TEXT NOT NULL DEFAULT '',
    "moreHtml" TEXT NOT NULL DEFAULT '',
    "renderer" INTEGER NOT NULL,
    "decidingBetween" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "alreadyTried" TEXT NOT NULL DEFAULT '',
    "knowsBy" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "editedAt" TIMESTAMPTZ(3),
    "closesAt" TIMESTAMPTZ(3) NOT NULL,
    "answerCount" INTEGER NOT NULL DEFAULT 0,
    "replyCount" INTEGER NOT NULL DEFAULT 0,
    "followUpCount" INTEGER NOT NULL DEFAULT 0,
    "favoriteCount" INTEGER NOT NULL DEFAULT 0,
    "bestCount" INTEGER NOT NULL DEFAULT 0,
    "outcome" "Outcome",
    "outcomeAt" TIMESTAMPTZ(3),

    CONSTRAINT "Question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Closing" (
    "id" SERIAL NOT NULL,
    "questionId" INTEGER NOT NULL,
    "closedById" INTEGER,
    "closedAt" TIMESTAMPTZ(3) NOT NULL,
    "reopenedById" INTEGER,
    "reopenedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Closing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Tag" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "questionCount" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Tag_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuestionTag" (
    "questionId" INTEGER NOT NULL,
    "tagId" INTEGER NOT NULL,

    CONSTRAINT "QuestionTag_pkey" PRIMARY KEY ("questionId","tagId")
);

-- CreateTable
CREATE TABLE "Answer" (
    "id" SERIAL NOT NULL,
    "submissionId" UUID NOT NULL,
    "questionId" INTEGER NOT NULL,
    "authorId" INTEGER NOT NULL,
    "byAsker" BOOLEAN NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "renderer" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "editedAt" TIMESTAMPTZ(3),
    "removedAt" TIMESTAMPTZ(3),
    "removedReason" TEXT,
    "favoriteCount" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BestAnswer" (
    "answerId" INTEGER NOT NULL,
    "questionId" INTEGER NOT NULL,
    "markedById" INTEGER NOT NULL,
    "markedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "BestAnswer_pkey" PRIMARY KEY ("answerId")
);

-- CreateTable
CREATE TABLE "FollowUp" (
    "id" SERIAL NOT NULL,
    "submissionId" UUID NOT NULL,
    "questionId" INTEGER NOT NULL,
    "authorId" INTEGER NOT NULL,
    "outcome" "Outcome" NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "renderer" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "editedAt" TIMESTAMPTZ(3),
    "favoriteCount" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "FollowUp_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Credit" (
    "followUpId" INTEGER NOT NULL,
    "answerId" INTEGER NOT NULL,
    "questionId" INTEGER NOT NULL,
    "verdict" "Verdict" NOT NULL,

    CONSTRAINT "Credit_pkey" PRIMARY KEY ("followUpId","answerId")
);

-- CreateTable
CREATE TABLE "Favorite" (
    "id" SERIAL NOT NULL,
    "userId" INTEGER NOT NULL,
    "questionId" INTEGER,
    "answerId" INTEGER,
    "followUpId" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Favorite_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Throttle" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "Throttle_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_name_key" ON "User"("name");

-- CreateIndex
CREATE UNIQUE INDEX "User_skeleton_key" ON "User"("skeleton");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Category_slug_key" ON "Category"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Category_name_key" ON "Category"("name");

-- CreateIndex
CREATE INDEX "Question_categoryId_id_idx" ON "Question"("categoryId", "id" DESC);

-- CreateIndex
CREATE INDEX "Question_askerId_id_idx" ON "Question"("askerId", "id" DESC);

-- CreateIndex
CREATE INDEX "Question_favoriteCount_id_idx" ON "Question"("favoriteCount" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Question_answerCount_id_idx" ON "Question"("answerCount", "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Question_askerId_submissionId_key" ON "Question"("askerId", "submissionId");

-- CreateIndex
CREATE UNIQUE INDEX "Question_id_askerId_key" ON "Question"("id", "askerId");

-- CreateIndex
CREATE INDEX "Closing_questionId_id_idx" ON "Closing"("questionId", "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Tag_name_key" ON "Tag"("name");

-- CreateIndex
CREATE INDEX "Tag_questionCount_name_idx" ON "Tag"("questionCount" DESC, "name");

-- CreateIndex
CREATE INDEX "QuestionTag_tagId_questionId_idx" ON "QuestionTag"("tagId", "questionId" DESC);

-- CreateIndex
CREATE INDEX "Answer_questionId_createdAt_id_idx" ON "Answer"("questionId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Answer_authorId_id_idx" ON "Answer"("authorId", "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Answer_authorId_submissionId_key" ON "Answer"("authorId", "submissionId");

-- CreateIndex
CREATE UNIQUE INDEX "Answer_id_questionId_key" ON "Answer"("id", "questionId");

-- CreateIndex
CREATE INDEX "BestAnswer_questionId_idx" ON "BestAnswer"("questionId");

-- CreateIndex
CREATE UNIQUE INDEX "BestAnswer_answerId_questionId_key" ON "BestAnswer"("answerId", "questionId");

-- CreateIndex
CREATE INDEX "FollowUp_questionId_createdAt_id_idx" ON "FollowUp"("questionId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "FollowUp_outcome_id_idx" ON "FollowUp"("outcome", "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "FollowUp_authorId_submissionId_key" ON "FollowUp"("authorId", "submissionId");

-- CreateIndex
CREATE UNIQUE INDEX "FollowUp_id_questionId_key" ON "FollowUp"("id", "questionId");

-- CreateIndex
CREATE INDEX "Credit_answerId_idx" ON "Credit"("answerId");

-- CreateIndex
CREATE INDEX "Credit_questionId_idx" ON "Credit"("questionId");

-- CreateIndex
CREATE INDEX "Favorite_userId_id_idx" ON "Favorite"("userId", "id" DESC);

-- CreateIndex
CREATE INDEX "Favorite_questionId_idx" ON "Favorite"("questionId");

-- CreateIndex
CREATE INDEX "Favorite_answerId_idx" ON "Favorite"("answerId");

-- CreateIndex
CREATE INDEX "Favorite_followUpId_idx" ON "Favorite"("followUpId");

-- CreateIndex
CREATE UNIQUE INDEX "Favorite_userId_questionId_key" ON "Favorite"("userId", "questionId");

-- CreateIndex
CREATE UNIQUE INDEX "Favorite_userId_answerId_key" ON "Favorite"("userId", "answerId");

-- CreateIndex
CREATE UNIQUE INDEX "Favorite_userId_followUpId_key" ON "Favorite"("userId", "followUpId");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutcomeTally" ADD CONSTRAINT "OutcomeTally_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "Category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_askerId_fkey" FOREIGN KEY ("askerId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "Category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Closing" ADD CONSTRAINT "Closing_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Closing" ADD CONSTRAINT "Closing_closedById_fkey" FOREIGN KEY ("closedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Closing" ADD CONSTRAINT "Closing_reopenedById_fkey" FOREIGN KEY ("reopenedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuestionTag" ADD CONSTRAINT "QuestionTag_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuestionTag" ADD CONSTRAINT "QuestionTag_tagId_fkey" FOREIGN KEY ("tagId") REFERENCES "Tag"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BestAnswer" ADD CONSTRAINT "BestAnswer_answerId_questionId_fkey" FOREIGN KEY ("answerId", "questionId") REFERENCES "Answer"("id", "questionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BestAnswer" ADD CONSTRAINT "BestAnswer_questionId_markedById_fkey" FOREIGN KEY ("questionId", "markedById") REFERENCES "Question"("id", "askerId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_questionId_authorId_fkey" FOREIGN KEY ("questionId", "authorId") REFERENCES "Question"("id", "askerId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Credit" ADD CONSTRAINT "Credit_followUpId_questionId_fkey" FOREIGN KEY ("followUpId", "questionId") REFERENCES "FollowUp"("id", "questionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Credit" ADD CONSTRAINT "Credit_answerId_questionId_fkey" FOREIGN KEY ("answerId", "questionId") REFERENCES "Answer"("id", "questionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Credit" ADD CONSTRAINT "Credit_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Favorite" ADD CONSTRAINT "Favorite_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Favorite" ADD CONSTRAINT "Favorite_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Favorite" ADD CONSTRAINT "Favorite_answerId_fkey" FOREIGN KEY ("answerId") REFERENCES "Answer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Favorite" ADD CONSTRAINT "Favorite_followUpId_fkey" FOREIGN KEY ("followUpId") REFERENCES "FollowUp"("id") ON DELETE SET NULL ON UPDATE CASCADE;


-- What Prisma's schema language cannot state. Lengths here are hard caps, above anything the settings allow.

ALTER TABLE "User"
  ADD CONSTRAINT "User_name_check" CHECK (char_length("name") BETWEEN 3 AND 20),
  ADD CONSTRAINT "User_email_check" CHECK ("email" = lower("email") AND char_length("email") <= 254),
  ADD CONSTRAINT "User_bio_check" CHECK (char_length("bio") <= 2000),
  ADD CONSTRAINT "User_counts_check" CHECK (
    least("questionCount", "answerCount", "bestAnswerCount", "helpedCount", "favoriteCount") >= 0);

ALTER TABLE "Category" ADD CONSTRAINT "Category_slug_check" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');

ALTER TABLE "OutcomeTally" ADD CONSTRAINT "OutcomeTally_count_check" CHECK ("count" >= 0);

ALTER TABLE "Tag" ADD CONSTRAINT "Tag_name_check" CHECK (char_length("name") BETWEEN 2 AND 30 AND "name" = lower("name"));

ALTER TABLE "Question"
  ADD CONSTRAINT "Question_title_check" CHECK (char_length("title") BETWEEN 1 AND 300),
  ADD CONSTRAINT "Question_lead_check" CHECK (char_length("lead") BETWEEN 1 AND 5000),
  ADD CONSTRAINT "Question_more_check" CHECK (char_length("more") <= 100000),
  ADD CONSTRAINT "Question_closing_check" CHECK ("closesAt" >= "createdAt"),
  ADD CONSTRAINT "Question_outcome_check" CHECK (("outcome" IS NULL) = ("outcomeAt" IS NULL)),
  ADD CONSTRAINT "Question_counts_check" CHECK (
    least("answerCount", "replyCount", "followUpCount", "favoriteCount", "bestCount") >= 0);

ALTER TABLE "Answer"
  ADD CONSTRAINT "Answer_text_check" CHECK (char_length("text") <= 100000 AND ("removedAt" IS NOT NULL OR "text" <> '')),
  ADD CONSTRAINT "Answer_removed_check" CHECK (("removedAt" IS NULL) = ("removedReason" IS NULL)),
  ADD CONSTRAINT "Answer_counts_check" CHECK ("favoriteCount" >= 0);

ALTER TABLE "FollowUp"
  ADD CONSTRAINT "FollowUp_text_check" CHECK (char_length("text") BETWEEN 1 AND 100000),
  ADD CONSTRAINT "FollowUp_counts_check" CHECK ("favoriteCount" >= 0);

ALTER TABLE "Favorite"
  ADD CONSTRAINT "Favorite_target_check" CHECK (num_nonnulls("questionId", "answerId", "followUpId") = 1);

ALTER TABLE "Closing"
  ADD CONSTRAINT "Closing_reopened_check" CHECK (("reopenedAt" IS NULL) = ("reopenedById" IS NULL)),
  ADD CONSTRAINT "Closing_closed_check" CHECK ("closedById" IS NOT NULL OR "reopenedAt" IS NOT NULL);
CREATE UNIQUE INDEX "Closing_current_key" ON "Closing" ("questionId") WHERE "reopenedAt" IS NULL;

-- Only the threads that have an ending, newest ending first.
CREATE INDEX "Question_outcomeAt_id_idx" ON "Question" ("outcomeAt" DESC, "id" DESC) WHERE "outcome" IS NOT NULL;

-- The categories a new site starts with.
INSERT INTO "Category" ("slug", "name") VALUES
  ('clothing-and-style', 'Clothing & Style'),
  ('computers-and-internet', 'Computers & Internet'),
  ('education', 'Education'),
  ('food-and-drink', 'Food & Drink'),
  ('grab-bag', 'Grab Bag'),
  ('health', 'Health'),
  ('home-and-garden', 'Home & Garden'),
  ('human-relations', 'Human Relations'),
  ('law-and-government', 'Law & Government'),
  ('media-and-arts', 'Media & Arts'),
  ('pets-and-animals', 'Pets & Animals'),
  ('science-and-nature', 'Science & Nature'),
  ('shopping', 'Shopping'),
  ('travel', 'Travel'),
  ('work-and-money', 'Work & Money'),
  ('writing-and-language', 'Writing & Language');
