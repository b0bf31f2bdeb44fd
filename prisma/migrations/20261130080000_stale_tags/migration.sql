-- What acts made stale, a row in the transaction of each: every server reads those it has not read.
CREATE TABLE "StaleTags" (
  "id" BIGSERIAL NOT NULL,
  "tags" TEXT[] NOT NULL,
  "xid" xid8 NOT NULL DEFAULT pg_current_xact_id(),
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "StaleTags_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "StaleTags_xid_idx" ON "StaleTags"("xid");
