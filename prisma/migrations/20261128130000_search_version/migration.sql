-- Which state the index is in: what was counted of it holds as long as this does. One row, with another value after every statement that writes
-- entries, in the same transaction. Not a number that rises: two transactions, one of them never finished, would give it the same meaning.
CREATE TABLE "SearchVersion" (
  "isOnly" BOOLEAN NOT NULL DEFAULT true,
  "version" UUID NOT NULL DEFAULT gen_random_uuid(),

  CONSTRAINT "SearchVersion_pkey" PRIMARY KEY ("isOnly"),
  CONSTRAINT "SearchVersion_one" CHECK ("isOnly")
);
INSERT INTO "SearchVersion" DEFAULT VALUES;

-- Behind `count_…` in the alphabet, and so behind the lock of the index: nobody waits here for somebody who waits for that.
CREATE FUNCTION change_search_version() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  UPDATE "SearchVersion" SET "version" = gen_random_uuid();
  RETURN NULL;
END $$;
CREATE TRIGGER version_changes AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "SearchEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION change_search_version();

ALTER TABLE "SearchVersion" ENABLE ROW LEVEL SECURITY;
CREATE POLICY public_reads ON "SearchVersion" FOR SELECT TO app_public USING (true);
GRANT SELECT ("isOnly", "version") ON "SearchVersion" TO app_public;
