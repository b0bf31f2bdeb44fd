-- Members log in by their name alone, whatever its case or width, and no longer by one that looks like it.
CREATE INDEX "User_called_idx" ON "User" (lower(normalize("name", NFKC)));

-- Nothing has ever read it.
ALTER TABLE "Departure" DROP COLUMN "skeleton";

-- Skeletons now keep marks that tell letters apart. SQL cannot make them: `npm run migrate` does, for what is marked here.
UPDATE "User" SET "skeleton" = 'old ' || "skeleton"
WHERE "skeleton" NOT LIKE '~%' AND "id" IN (
  SELECT u."id" FROM "User" u LEFT JOIN "Departure" d ON d."userId" = u."id"
  WHERE octet_length(coalesce(d."name", u."name")) > char_length(coalesce(d."name", u."name"))
);
