-- What a mail server said when it refused a message for good.
ALTER TABLE "Mail" ADD COLUMN "refusal" TEXT;
