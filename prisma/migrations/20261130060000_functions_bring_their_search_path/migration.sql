-- A restore runs triggers with an empty search_path. A function whose body is looked up only when it runs has to bring
-- its own, or finds no table; one that is written with RETURN was looked up when it was made.
DO $$
DECLARE
  ours regprocedure;
BEGIN
  FOR ours IN
    SELECT "oid" FROM pg_proc
    WHERE "pronamespace" = current_schema()::regnamespace AND "prokind" IN ('f', 'p') AND "prosqlbody" IS NULL
      AND NOT EXISTS (
        SELECT FROM pg_depend WHERE "classid" = 'pg_proc'::regclass AND "objid" = pg_proc."oid" AND "deptype" = 'e')
  LOOP
    EXECUTE format('ALTER ROUTINE %s SET search_path = %I, pg_temp', ours, current_schema());
  END LOOP;
END $$;
