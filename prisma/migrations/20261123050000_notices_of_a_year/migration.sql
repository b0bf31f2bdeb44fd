-- Notices are kept for a year (lib/upkeep/clearing.ts): the older ones are found by this index, however many members there are.
CREATE INDEX "Notice_createdAt_idx" ON "Notice"("createdAt");
