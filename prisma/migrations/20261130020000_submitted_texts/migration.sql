-- What a form sent, by which the same text sent again is known from another one; null: posted before, or deleted.
ALTER TABLE "Question" ADD COLUMN "sentDigest" TEXT;
ALTER TABLE "Answer" ADD COLUMN "sentDigest" TEXT;
ALTER TABLE "FollowUp" ADD COLUMN "sentDigest" TEXT;
