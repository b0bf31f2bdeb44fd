-- Members log in by their name alone, whatever its case or width, and no longer by one that looks like it.
-- lib/members/called-by.ts says which names are one; locales differ about Greek's final sigma and Turkish's dotted I.
CREATE FUNCTION "foldedName"("name" text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN translate(lower(translate(normalize("name", NFKC), 'Iİ', 'ii')), 'ς', 'σ');
CREATE INDEX "User_called_idx" ON "User" ("foldedName"("name"));

-- Nothing has ever read it.
ALTER TABLE "Departure" DROP COLUMN "skeleton";

-- Whoever was forgotten until now is known by the fingerprint of a skeleton without marks.
UPDATE "User" SET "skeleton" = 'unmarked' || "skeleton" WHERE "skeleton" LIKE '~%';

-- Skeletons now keep marks that tell letters apart. SQL cannot make them: `npm run migrate` does, for what is marked here.
UPDATE "User" SET "skeleton" = 'old ' || "skeleton"
WHERE "skeleton" NOT LIKE 'unmarked~%' AND "id" IN (
  SELECT u."id" FROM "User" u LEFT JOIN "Departure" d ON d."userId" = u."id"
  WHERE octet_length(coalesce(d."name", u."name")) > char_length(coalesce(d."name", u."name"))
);
