-- The site's zone, by which the mornings of members without one of their own are reckoned: when it changes, they are anew.
CREATE TABLE "Note" (
  "name" TEXT NOT NULL,
  "value" TEXT NOT NULL,
  CONSTRAINT "Note_pkey" PRIMARY KEY ("name")
);
