-- Whoever left for good is known by a fingerprint of their name alone (lib/departures): nobody gets it again.
CREATE FUNCTION "retiredSkeleton"("skeleton" text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN '~' || encode(sha256(convert_to("skeleton", 'UTF8')), 'hex');

CREATE FUNCTION "refuseRetiredName"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "User" WHERE "skeleton" = "retiredSkeleton"(NEW."skeleton")) THEN
    RAISE EXCEPTION 'duplicate key value violates unique constraint "User_skeleton_key"'
      USING ERRCODE = 'unique_violation', TABLE = 'User', CONSTRAINT = 'User_skeleton_key';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "refuseRetiredName" BEFORE INSERT ON "User" FOR EACH ROW EXECUTE FUNCTION "refuseRetiredName"();
