-- CreateEnum
CREATE TYPE "Theme" AS ENUM ('system', 'light', 'dark');

-- CreateEnum
CREATE TYPE "DateStyle" AS ENUM ('words', 'numbers');

-- CreateEnum
CREATE TYPE "NoticeKind" AS ENUM ('answer', 'thread_answer', 'reply', 'follow_up', 'best', 'credited', 'favorite', 'closing_soon');

-- CreateEnum
CREATE TYPE "Delivery" AS ENUM ('off', 'site', 'digest', 'mail');

-- CreateEnum
CREATE TYPE "DigestRhythm" AS ENUM ('daily', 'weekly');

-- CreateEnum
CREATE TYPE "SubscriptionScope" AS ENUM ('everything', 'ending', 'none');

-- CreateEnum
CREATE TYPE "TokenPurpose" AS ENUM ('verify_email', 'change_email', 'reset_password', 'log_in', 'passkey');

-- CreateEnum
CREATE TYPE "NudgeReason" AS ENUM ('knows_by', 'three_months', 'nine_months', 'closing', 'asked_again');

-- CreateEnum
CREATE TYPE "DraftKind" AS ENUM ('question', 'answer', 'follow_up');

-- AlterTable
ALTER TABLE "Question" ADD COLUMN     "nudgeAt" TIMESTAMPTZ(3),
ADD COLUMN     "nudgesStoppedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "device" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "lastUsedAt" TIMESTAMPTZ(3),
ADD COLUMN     "provenAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "dateStyle" "DateStyle" NOT NULL DEFAULT 'words',
ADD COLUMN     "digestDueAt" TIMESTAMPTZ(3),
ADD COLUMN     "digestRhythm" "DigestRhythm" NOT NULL DEFAULT 'weekly',
ADD COLUMN     "digestedThrough" TIMESTAMPTZ(3),
ADD COLUMN     "emailVerifiedAt" TIMESTAMPTZ(3),
ADD COLUMN     "leftAt" TIMESTAMPTZ(3),
ADD COLUMN     "links" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "mailFailures" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "mailStoppedAt" TIMESTAMPTZ(3),
ADD COLUMN     "nudgesStoppedAt" TIMESTAMPTZ(3),
ADD COLUMN     "subscribesSelf" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "theme" "Theme" NOT NULL DEFAULT 'system',
ADD COLUMN     "timeZone" TEXT,
ALTER COLUMN "passwordHash" DROP NOT NULL;

-- CreateTable
CREATE TABLE "AccountToken" (
    "hash" BYTEA NOT NULL,
    "purpose" "TokenPurpose" NOT NULL,
    "userId" INTEGER,
    "value" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AccountToken_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "Identity" (
    "provider" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "userId" INTEGER NOT NULL,
    "label" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Identity_pkey" PRIMARY KEY ("provider","subject")
);

-- CreateTable
CREATE TABLE "Passkey" (
    "id" TEXT NOT NULL,
    "userId" INTEGER NOT NULL,
    "publicKey" BYTEA NOT NULL,
    "counter" BIGINT NOT NULL,
    "transports" TEXT[],
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastUsedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Passkey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Subscription" (
    "userId" INTEGER NOT NULL,
    "questionId" INTEGER NOT NULL,
    "scope" "SubscriptionScope" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Subscription_pkey" PRIMARY KEY ("userId","questionId")
);

-- CreateTable
CREATE TABLE "Follow" (
    "id" SERIAL NOT NULL,
    "userId" INTEGER NOT NULL,
    "categoryId" INTEGER,
    "tagId" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Follow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Mute" (
    "userId" INTEGER NOT NULL,
    "mutedId" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Mute_pkey" PRIMARY KEY ("userId","mutedId")
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" SERIAL NOT NULL,
    "userId" INTEGER NOT NULL,
    "kind" "NoticeKind" NOT NULL,
    "event" TEXT NOT NULL,
    "questionId" INTEGER NOT NULL,
    "answerId" INTEGER,
    "followUpId" INTEGER,
    "actorId" INTEGER,
    "count" INTEGER NOT NULL DEFAULT 1,
    "delivery" "Delivery" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "readAt" TIMESTAMPTZ(3),
    "digestedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NoticePreference" (
    "userId" INTEGER NOT NULL,
    "kind" "NoticeKind" NOT NULL,
    "delivery" "Delivery" NOT NULL,

    CONSTRAINT "NoticePreference_pkey" PRIMARY KEY ("userId","kind")
);

-- CreateTable
CREATE TABLE "Mail" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "userId" INTEGER,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,
    "address" TEXT NOT NULL DEFAULT '',
    "subject" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL DEFAULT '',
    "html" TEXT NOT NULL DEFAULT '',
    "headers" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "Mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Nudge" (
    "id" SERIAL NOT NULL,
    "questionId" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "reason" "NudgeReason" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Nudge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Draft" (
    "id" SERIAL NOT NULL,
    "userId" INTEGER NOT NULL,
    "kind" "DraftKind" NOT NULL,
    "questionId" INTEGER,
    "submissionId" UUID NOT NULL,
    "fields" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DataExport" (
    "id" SERIAL NOT NULL,
    "userId" INTEGER NOT NULL,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),
    "size" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "DataExport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DataExportPart" (
    "exportId" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "DataExportPart_pkey" PRIMARY KEY ("exportId","ordinal")
);

-- CreateTable
CREATE TABLE "Departure" (
    "userId" INTEGER NOT NULL,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,
    "keepsTexts" BOOLEAN NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),
    "name" TEXT NOT NULL,
    "skeleton" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "account" JSONB NOT NULL,

    CONSTRAINT "Departure_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "Withdrawn" (
    "id" SERIAL NOT NULL,
    "userId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "Withdrawn_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "AccountToken_userId_idx" ON "AccountToken"("userId");

-- CreateIndex
CREATE INDEX "AccountToken_expiresAt_idx" ON "AccountToken"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "Identity_userId_provider_key" ON "Identity"("userId", "provider");

-- CreateIndex
CREATE INDEX "Passkey_userId_idx" ON "Passkey"("userId");

-- CreateIndex
CREATE INDEX "Subscription_questionId_userId_idx" ON "Subscription"("questionId", "userId");

-- CreateIndex
CREATE INDEX "Follow_categoryId_idx" ON "Follow"("categoryId");

-- CreateIndex
CREATE INDEX "Follow_tagId_idx" ON "Follow"("tagId");

-- CreateIndex
CREATE UNIQUE INDEX "Follow_userId_categoryId_key" ON "Follow"("userId", "categoryId");

-- CreateIndex
CREATE UNIQUE INDEX "Follow_userId_tagId_key" ON "Follow"("userId", "tagId");

-- CreateIndex
CREATE INDEX "Mute_mutedId_idx" ON "Mute"("mutedId");

-- CreateIndex
CREATE INDEX "Notice_userId_createdAt_id_idx" ON "Notice"("userId", "createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Notice_unread_idx" ON "Notice"("userId", "questionId") WHERE ("readAt" IS NULL);

-- CreateIndex
CREATE INDEX "Notice_for_digest_idx" ON "Notice"("userId") WHERE (delivery = 'digest'::"Delivery" AND "digestedAt" IS NULL);

-- CreateIndex
CREATE INDEX "Notice_questionId_idx" ON "Notice"("questionId");

-- CreateIndex
CREATE INDEX "Notice_answerId_idx" ON "Notice"("answerId");

-- CreateIndex
CREATE INDEX "Notice_followUpId_idx" ON "Notice"("followUpId");

-- CreateIndex
CREATE INDEX "Notice_actorId_idx" ON "Notice"("actorId");

-- CreateIndex
CREATE UNIQUE INDEX "Notice_userId_event_key" ON "Notice"("userId", "event");

-- CreateIndex
CREATE UNIQUE INDEX "Mail_key_key" ON "Mail"("key");

-- CreateIndex
CREATE INDEX "Mail_userId_idx" ON "Mail"("userId");

-- CreateIndex
CREATE INDEX "Mail_sentAt_idx" ON "Mail"("sentAt");

-- CreateIndex
CREATE UNIQUE INDEX "Nudge_questionId_ordinal_key" ON "Nudge"("questionId", "ordinal");

-- CreateIndex
CREATE INDEX "Draft_userId_updatedAt_idx" ON "Draft"("userId", "updatedAt" DESC);

-- CreateIndex
CREATE INDEX "Draft_questionId_idx" ON "Draft"("questionId");

-- CreateIndex
CREATE UNIQUE INDEX "Draft_userId_submissionId_key" ON "Draft"("userId", "submissionId");

-- CreateIndex
CREATE INDEX "DataExport_userId_idx" ON "DataExport"("userId");

-- CreateIndex
CREATE INDEX "DataExport_requestedAt_idx" ON "DataExport"("requestedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Departure_skeleton_key" ON "Departure"("skeleton");

-- CreateIndex
CREATE UNIQUE INDEX "Departure_email_key" ON "Departure"("email");

-- CreateIndex
CREATE INDEX "Departure_requestedAt_idx" ON "Departure"("requestedAt");

-- CreateIndex
CREATE INDEX "Withdrawn_userId_idx" ON "Withdrawn"("userId");

-- CreateIndex
CREATE INDEX "Question_nudgeAt_idx" ON "Question"("nudgeAt") WHERE ("nudgeAt" IS NOT NULL);

-- CreateIndex
CREATE INDEX "Question_waiting_idx" ON "Question"("knowsBy", "id") WHERE ("knowsBy" IS NOT NULL AND outcome IS NULL);

-- CreateIndex
CREATE INDEX "Question_closesAt_idx" ON "Question"("closesAt");

-- CreateIndex
CREATE INDEX "User_digestDueAt_idx" ON "User"("digestDueAt") WHERE ("digestDueAt" IS NOT NULL);

-- AddForeignKey
ALTER TABLE "AccountToken" ADD CONSTRAINT "AccountToken_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Identity" ADD CONSTRAINT "Identity_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Passkey" ADD CONSTRAINT "Passkey_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Subscription" ADD CONSTRAINT "Subscription_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Subscription" ADD CONSTRAINT "Subscription_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Follow" ADD CONSTRAINT "Follow_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Follow" ADD CONSTRAINT "Follow_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "Category"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Follow" ADD CONSTRAINT "Follow_tagId_fkey" FOREIGN KEY ("tagId") REFERENCES "Tag"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mute" ADD CONSTRAINT "Mute_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mute" ADD CONSTRAINT "Mute_mutedId_fkey" FOREIGN KEY ("mutedId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_answerId_fkey" FOREIGN KEY ("answerId") REFERENCES "Answer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_followUpId_fkey" FOREIGN KEY ("followUpId") REFERENCES "FollowUp"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoticePreference" ADD CONSTRAINT "NoticePreference_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Nudge" ADD CONSTRAINT "Nudge_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DataExport" ADD CONSTRAINT "DataExport_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DataExportPart" ADD CONSTRAINT "DataExportPart_exportId_fkey" FOREIGN KEY ("exportId") REFERENCES "DataExport"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Departure" ADD CONSTRAINT "Departure_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Withdrawn" ADD CONSTRAINT "Withdrawn_userId_fkey" FOREIGN KEY ("userId") REFERENCES "Departure"("userId") ON DELETE CASCADE ON UPDATE CASCADE;


-- Written by hand from here on: what schema.prisma cannot say, and what the rows that are there need.

UPDATE "Session" SET "lastUsedAt" = "createdAt", "provenAt" = "createdAt";
ALTER TABLE "Session"
  ALTER COLUMN "lastUsedAt" SET NOT NULL,
  ALTER COLUMN "provenAt" SET NOT NULL,
  ADD CONSTRAINT "Session_device_check" CHECK (char_length("device") <= 200);

-- An address is confirmed before the first post: whoever has posted already is past it.
UPDATE "User" SET "emailVerifiedAt" = "createdAt"
  WHERE EXISTS (SELECT FROM "Question" WHERE "askerId" = "User"."id")
     OR EXISTS (SELECT FROM "Answer" WHERE "authorId" = "User"."id");

ALTER TABLE "User"
  ALTER COLUMN "links" SET NOT NULL,
  ADD CONSTRAINT "User_links_check" CHECK (cardinality("links") <= 5),
  ADD CONSTRAINT "User_mailFailures_check" CHECK ("mailFailures" >= 0),
  ADD CONSTRAINT "User_timeZone_check" CHECK (char_length("timeZone") <= 60);

ALTER TABLE "AccountToken"
  ADD CONSTRAINT "AccountToken_hash_check" CHECK (octet_length("hash") = 32),
  ADD CONSTRAINT "AccountToken_value_check" CHECK (char_length("value") <= 300);

ALTER TABLE "Follow" ADD CONSTRAINT "Follow_target_check" CHECK (num_nonnulls("categoryId", "tagId") = 1);

ALTER TABLE "Mute" ADD CONSTRAINT "Mute_self_check" CHECK ("userId" <> "mutedId");

ALTER TABLE "Notice"
  ADD CONSTRAINT "Notice_count_check" CHECK ("count" >= 1),
  ADD CONSTRAINT "Notice_self_check" CHECK ("actorId" <> "userId"),
  ADD CONSTRAINT "Notice_event_check" CHECK (char_length("event") <= 100),
  ADD CONSTRAINT "Notice_target_check" CHECK (num_nonnulls("answerId", "followUpId") <= 1);

ALTER TABLE "Nudge" ADD CONSTRAINT "Nudge_ordinal_check" CHECK ("ordinal" BETWEEN 1 AND 4);

ALTER TABLE "Draft"
  ADD CONSTRAINT "Draft_thread_check" CHECK (("kind" = 'question') = ("questionId" IS NULL)),
  ADD CONSTRAINT "Draft_fields_check" CHECK (jsonb_typeof("fields") = 'object');

ALTER TABLE "Withdrawn" ADD CONSTRAINT "Withdrawn_kind_check"
  CHECK ("kind" IN ('question', 'answer', 'follow_up', 'favorite', 'subscription'));

-- Whoever asked or answered before this follows the thread, as everyone does who asks or answers from now on.
INSERT INTO "Subscription" ("userId", "questionId", "scope", "createdAt")
  SELECT "askerId", "id", 'everything'::"SubscriptionScope", "createdAt" FROM "Question"
  UNION ALL
  SELECT "authorId", "questionId", 'everything', min("createdAt") FROM "Answer"
    WHERE "removedAt" IS NULL AND NOT "byAsker" GROUP BY "authorId", "questionId";

-- When each thread without an ending asks for it next. What is past already is not caught up on: nobody wants the mail of
-- years in one morning.
UPDATE "Question" SET "nudgeAt" = (
    SELECT min(due) FROM unnest(ARRAY["knowsBy"::timestamptz, "createdAt" + interval '3 months',
      "createdAt" + interval '9 months', "closesAt"]) due
    WHERE due > now() AND ("knowsBy" IS NULL OR due = "knowsBy"::timestamptz))
  WHERE "outcome" IS NULL AND ("closesAt" > now() OR "knowsBy" > now());
