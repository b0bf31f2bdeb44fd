-- An address belongs to whoever confirmed it. Until then, any number of accounts may have written it down.
DROP INDEX "User_email_key";
CREATE UNIQUE INDEX "User_email_key" ON "User"("email") WHERE ("emailVerifiedAt" IS NOT NULL);
CREATE INDEX "User_email_idx" ON "User"("email");
