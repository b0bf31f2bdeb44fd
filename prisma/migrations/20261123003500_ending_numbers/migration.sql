-- The share of threads with an ending, and how long they took, are read from this index alone.
CREATE INDEX "Question_told_idx" ON "Question"("createdAt", "outcomeAt") WHERE (outcome <> 'too_early'::"Outcome");
