-- Of the answers to one question the first is mailed, and the others wait for the digest.
ALTER TYPE "Delivery" ADD VALUE 'first';

ALTER TABLE "Subscription" ADD COLUMN "answersBy" "Delivery";

-- As text: a value may not be named in the transaction that adds it.
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_delivery_check" CHECK ("delivery"::text <> 'first') NOT VALID;
ALTER TABLE "NoticePreference"
  ADD CONSTRAINT "NoticePreference_delivery_check" CHECK ("delivery"::text <> 'first' OR "kind" = 'answer') NOT VALID;
