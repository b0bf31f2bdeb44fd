-- Threads from before there were mails that ask for the ending: the sweep takes up each, and reckons when its asker is
-- next asked. Of older ones every day to ask on is long over.
UPDATE "Question" SET "nudgeAt" = CURRENT_TIMESTAMP
WHERE "nudgeAt" IS NULL AND ("outcome" IS NULL OR "outcome" = 'too_early')
  AND ("createdAt" > CURRENT_TIMESTAMP - interval '400 days' OR "closesAt" > CURRENT_TIMESTAMP - interval '30 days'
    OR "knowsBy" > CURRENT_DATE - 30);
