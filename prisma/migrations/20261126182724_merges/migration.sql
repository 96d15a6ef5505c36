-- AlterEnum
ALTER TYPE "DraftPurpose" ADD VALUE 'merge';

-- AlterEnum
ALTER TYPE "RevisionKind" ADD VALUE 'merged';

-- AlterTable
ALTER TABLE "Draft" ADD COLUMN     "mergeInto" TEXT;

-- CreateTable
CREATE TABLE "RecordRedirect" (
    "noun" "RecordNoun" NOT NULL,
    "fromKey" TEXT NOT NULL,
    "toKey" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RecordRedirect_pkey" PRIMARY KEY ("noun","fromKey")
);

-- CreateIndex
CREATE INDEX "RecordRedirect_noun_toKey_idx" ON "RecordRedirect"("noun", "toKey");

-- CreateIndex
CREATE INDEX "Draft_noun_mergeInto_idx" ON "Draft"("noun", "mergeInto");

-- The new words are compared as text: Postgres lets no value of an enum be used in the transaction that adds it.
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_merge" CHECK (
  ("purpose"::text = 'merge') = ("mergeInto" IS NOT NULL)
  AND ("mergeInto" IS NULL OR ("reason" IS NOT NULL AND "mergeInto" <> "key" AND "noun" IN ('bodies', 'people', 'films'))));
ALTER TABLE "RecordRevision" ADD CONSTRAINT "RecordRevision_merge_reason"
  CHECK ("kind"::text <> 'merged' OR COALESCE(btrim("reason"), '') <> '');

ALTER TABLE "RecordRedirect" ADD CONSTRAINT "RecordRedirect_key_form"
  CHECK ("fromKey" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND "toKey" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "RecordRedirect" ADD CONSTRAINT "RecordRedirect_kinds" CHECK ("noun" IN ('bodies', 'people', 'films'));
ALTER TABLE "RecordRedirect" ADD CONSTRAINT "RecordRedirect_elsewhere" CHECK ("fromKey" <> "toKey");

-- An address leads from a record that has gone to one that is there, in one step: so there can be no circle.
CREATE FUNCTION check_redirect() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  kind text := CASE NEW."noun" WHEN 'bodies' THEN 'Body' WHEN 'people' THEN 'Person' ELSE 'Film' END;
  leaves text;
  stays text;
BEGIN
  -- Of two at the same moment the second sees what the first has done.
  PERFORM pg_advisory_xact_lock(hashtext('RecordRedirect'));
  EXECUTE format('SELECT "state" FROM %I WHERE "key" = $1', kind) INTO leaves USING NEW."fromKey";
  EXECUTE format('SELECT "state" FROM %I WHERE "key" = $1', kind) INTO stays USING NEW."toKey";
  IF leaves IS DISTINCT FROM 'withdrawn' OR stays IS DISTINCT FROM 'published' THEN
    RAISE EXCEPTION 'an address leads from a withdrawn record to a published one' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF EXISTS (SELECT FROM "RecordRedirect" WHERE "noun" = NEW."noun" AND "fromKey" = NEW."toKey") THEN
    RAISE EXCEPTION 'the record that stays has gone itself' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER check_redirect BEFORE INSERT ON "RecordRedirect" FOR EACH ROW EXECUTE FUNCTION check_redirect();
CREATE FUNCTION flatten_redirects() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "RecordRedirect" SET "toKey" = NEW."toKey" WHERE "noun" = NEW."noun" AND "toKey" = NEW."fromKey";
  RETURN NULL;
END $$;
CREATE TRIGGER flatten AFTER INSERT ON "RecordRedirect" FOR EACH ROW EXECUTE FUNCTION flatten_redirects();
CREATE TRIGGER kept BEFORE UPDATE OR DELETE ON "RecordRedirect" FOR EACH ROW WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION refuse_change();
CREATE TRIGGER kept_truncate BEFORE TRUNCATE ON "RecordRedirect" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What went into another record does not come back beside it.
CREATE FUNCTION check_not_merged() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "RecordRedirect" WHERE "noun" = TG_ARGV[0]::"RecordNoun" AND "fromKey" = NEW."key") THEN
    RAISE EXCEPTION 'the record went into another one' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER not_merged BEFORE UPDATE OF "state" ON "Body" FOR EACH ROW
  WHEN (OLD."state" <> 'published' AND NEW."state" = 'published') EXECUTE FUNCTION check_not_merged('bodies');
CREATE TRIGGER not_merged BEFORE UPDATE OF "state" ON "Person" FOR EACH ROW
  WHEN (OLD."state" <> 'published' AND NEW."state" = 'published') EXECUTE FUNCTION check_not_merged('people');
CREATE TRIGGER not_merged BEFORE UPDATE OF "state" ON "Film" FOR EACH ROW
  WHEN (OLD."state" <> 'published' AND NEW."state" = 'published') EXECUTE FUNCTION check_not_merged('films');

ALTER TABLE "RecordRedirect" ENABLE ROW LEVEL SECURITY;
CREATE POLICY public_reads ON "RecordRedirect" FOR SELECT TO app_public USING (true);
GRANT SELECT ("noun", "fromKey", "toKey", "at") ON "RecordRedirect" TO app_public;
