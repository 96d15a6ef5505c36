-- CreateEnum
CREATE TYPE "RecordNoun" AS ENUM ('countries', 'themes', 'sources', 'bodies', 'people', 'films', 'agreements', 'clauses', 'initiatives', 'meetings', 'outcomes', 'funding', 'obstacles');

-- CreateEnum
CREATE TYPE "DraftPurpose" AS ENUM ('edit', 'withdrawal', 'restoration');

-- CreateEnum
CREATE TYPE "DraftState" AS ENUM ('draft', 'in_review', 'scheduled');

-- CreateEnum
CREATE TYPE "DraftStep" AS ENUM ('opened', 'submitted', 'returned', 'scheduled', 'unscheduled', 'published', 'discarded');

-- CreateEnum
CREATE TYPE "RevisionKind" AS ENUM ('loaded', 'published', 'withdrawn', 'restored');

-- AlterTable
ALTER TABLE "AgreementText" ADD COLUMN     "checkedBy" TEXT,
ADD COLUMN     "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ALTER COLUMN "summary" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Clause" ADD COLUMN     "dueCalendar" "Calendar",
ADD COLUMN     "state" "PublicationState" NOT NULL DEFAULT 'published';

-- AlterTable
ALTER TABLE "ClauseText" ADD COLUMN     "checkedBy" TEXT,
ADD COLUMN     "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "Decision" ADD COLUMN     "dueCalendar" "Calendar";

-- AlterTable
ALTER TABLE "FilmText" ALTER COLUMN "description" DROP NOT NULL;

-- AlterTable
ALTER TABLE "FundingInstrument" ADD COLUMN     "approvedCalendar" "Calendar";

-- AlterTable
ALTER TABLE "FundingText" ALTER COLUMN "description" DROP NOT NULL;

-- AlterTable
ALTER TABLE "InitiativeText" ALTER COLUMN "description" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Meeting" ADD COLUMN     "endsCalendar" "Calendar",
ADD COLUMN     "startsCalendar" "Calendar";

-- AlterTable
ALTER TABLE "MeetingText" ALTER COLUMN "summary" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Office" ADD COLUMN     "fromCalendar" "Calendar",
ADD COLUMN     "toCalendar" "Calendar";

-- AlterTable
ALTER TABLE "Outcome" ADD COLUMN     "dateCalendar" "Calendar";

-- AlterTable
ALTER TABLE "OutcomeText" ALTER COLUMN "description" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Source" ADD COLUMN     "publishedCalendar" "Calendar",
ALTER COLUMN "sha256" DROP NOT NULL;

-- AlterTable
ALTER TABLE "SourceText" ALTER COLUMN "summary" DROP NOT NULL;

-- CreateTable
CREATE TABLE "Draft" (
    "id" UUID NOT NULL,
    "noun" "RecordNoun" NOT NULL,
    "key" TEXT NOT NULL,
    "purpose" "DraftPurpose" NOT NULL DEFAULT 'edit',
    "baseRevision" INTEGER NOT NULL DEFAULT 0,
    "values" JSONB NOT NULL,
    "note" TEXT,
    "reason" TEXT,
    "reasonLocale" "Locale",
    "state" "DraftState" NOT NULL DEFAULT 'draft',
    "publishAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "editorId" TEXT,
    "submitterId" TEXT,
    "approverId" TEXT,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DraftEvent" (
    "id" UUID NOT NULL,
    "noun" "RecordNoun" NOT NULL,
    "key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "step" "DraftStep" NOT NULL,
    "purpose" "DraftPurpose" NOT NULL,
    "reason" TEXT,
    "actorId" TEXT,

    CONSTRAINT "DraftEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecordRevision" (
    "id" UUID NOT NULL,
    "noun" "RecordNoun" NOT NULL,
    "key" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "kind" "RevisionKind" NOT NULL,
    "document" JSONB NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reason" TEXT,
    "reasonLocale" "Locale",
    "alone" BOOLEAN NOT NULL DEFAULT false,
    "editorId" TEXT,
    "publisherId" TEXT,

    CONSTRAINT "RecordRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Setting" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "publishesAlone" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Draft_state_updatedAt_idx" ON "Draft"("state", "updatedAt");

-- CreateIndex
CREATE INDEX "Draft_publishAt_idx" ON "Draft"("publishAt");

-- CreateIndex
CREATE UNIQUE INDEX "Draft_noun_key_key" ON "Draft"("noun", "key");

-- CreateIndex
CREATE INDEX "DraftEvent_noun_key_at_idx" ON "DraftEvent"("noun", "key", "at");

-- CreateIndex
CREATE INDEX "DraftEvent_actorId_idx" ON "DraftEvent"("actorId");

-- CreateIndex
CREATE INDEX "RecordRevision_noun_recordedAt_idx" ON "RecordRevision"("noun", "recordedAt");

-- CreateIndex
CREATE INDEX "RecordRevision_recordedAt_idx" ON "RecordRevision"("recordedAt");

-- CreateIndex
CREATE UNIQUE INDEX "RecordRevision_noun_key_revision_key" ON "RecordRevision"("noun", "key", "revision");

-- AddForeignKey
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_editorId_fkey" FOREIGN KEY ("editorId") REFERENCES "User"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_submitterId_fkey" FOREIGN KEY ("submitterId") REFERENCES "User"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_approverId_fkey" FOREIGN KEY ("approverId") REFERENCES "User"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftEvent" ADD CONSTRAINT "DraftEvent_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecordRevision" ADD CONSTRAINT "RecordRevision_editorId_fkey" FOREIGN KEY ("editorId") REFERENCES "User"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecordRevision" ADD CONSTRAINT "RecordRevision_publisherId_fkey" FOREIGN KEY ("publisherId") REFERENCES "User"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- Drafts: an address as that of a record; a day of publication exactly where somebody approved it for that day.
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_key_form" CHECK ("key" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_values_object" CHECK (jsonb_typeof("values") = 'object');
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_scheduled" CHECK (("state" = 'scheduled') = ("publishAt" IS NOT NULL AND "approverId" IS NOT NULL));
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_submitted" CHECK ("state" = 'draft' OR "submitterId" IS NOT NULL);
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_reason" CHECK (("reason" IS NULL) = ("reasonLocale" IS NULL) AND ("purpose" <> 'withdrawal' OR "reason" IS NOT NULL));
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_new_or_old" CHECK ("baseRevision" >= 0 AND ("purpose" = 'edit' OR "baseRevision" > 0));
ALTER TABLE "DraftEvent" ADD CONSTRAINT "DraftEvent_reason" CHECK ("step" <> 'returned' OR btrim("reason") <> '');

-- Revisions follow each other without a gap, and a second person publishes what one has written.
ALTER TABLE "RecordRevision" ADD CONSTRAINT "RecordRevision_document_object" CHECK (jsonb_typeof("document") = 'object');
ALTER TABLE "RecordRevision" ADD CONSTRAINT "RecordRevision_reason" CHECK ("kind" <> 'withdrawn' OR btrim("reason") <> '');
ALTER TABLE "RecordRevision" ADD CONSTRAINT "RecordRevision_reason_language" CHECK (("reason" IS NULL) = ("reasonLocale" IS NULL));
ALTER TABLE "RecordRevision" ADD CONSTRAINT "RecordRevision_second_person"
  CHECK ("kind" = 'loaded' OR "alone" OR ("editorId" IS NOT NULL AND "publisherId" IS NOT NULL AND "editorId" <> "publisherId"));
CREATE FUNCTION check_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."revision" <> 1 + COALESCE((SELECT max("revision") FROM "RecordRevision" WHERE "noun" = NEW."noun" AND "key" = NEW."key"), 0) THEN
    RAISE EXCEPTION 'revisions follow each other without a gap' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER check_revision BEFORE INSERT ON "RecordRevision" FOR EACH ROW EXECUTE FUNCTION check_revision();
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['DraftEvent','RecordRevision'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', name);
    EXECUTE format('CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name);
  END LOOP;
END $$;

ALTER TABLE "Setting" ADD CONSTRAINT "Setting_one_row" CHECK ("id" = 1);
INSERT INTO "Setting" DEFAULT VALUES;

ALTER TABLE "AgreementText" ADD CONSTRAINT "AgreementText_checkedBy_filled" CHECK (btrim("checkedBy") <> '');
ALTER TABLE "ClauseText" ADD CONSTRAINT "ClauseText_checkedBy_filled" CHECK (btrim("checkedBy") <> '');

-- The public reads the history of what it may read, and whether the office works alone; of drafts nothing.
GRANT SELECT ("checkedBy", "recordedAt") ON "AgreementText" TO app_public;
GRANT SELECT ("checkedBy", "recordedAt") ON "ClauseText" TO app_public;
GRANT SELECT ("dueCalendar", "state") ON "Clause" TO app_public;
GRANT SELECT ("dueCalendar") ON "Decision" TO app_public;
GRANT SELECT ("approvedCalendar") ON "FundingInstrument" TO app_public;
GRANT SELECT ("endsCalendar", "startsCalendar") ON "Meeting" TO app_public;
GRANT SELECT ("fromCalendar", "toCalendar") ON "Office" TO app_public;
GRANT SELECT ("dateCalendar") ON "Outcome" TO app_public;
GRANT SELECT ("publishedCalendar") ON "Source" TO app_public;

DROP POLICY public_reads ON "Clause";
CREATE POLICY public_reads ON "Clause" FOR SELECT TO app_public
  USING ("state" = 'published' AND EXISTS (SELECT FROM "Agreement" p WHERE p."id" = "agreementId"));

-- Runs as whoever asks, so that the policies of the tables decide for the public.
CREATE FUNCTION record_is_visible(asked "RecordNoun", address text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT CASE asked
    WHEN 'countries' THEN EXISTS (SELECT FROM "Country" WHERE "code" = address)
    WHEN 'themes' THEN EXISTS (SELECT FROM "Theme" WHERE "key" = address)
    WHEN 'sources' THEN EXISTS (SELECT FROM "Source" WHERE "key" = address)
    WHEN 'bodies' THEN EXISTS (SELECT FROM "Body" WHERE "key" = address)
    WHEN 'people' THEN EXISTS (SELECT FROM "Person" WHERE "key" = address)
    WHEN 'films' THEN EXISTS (SELECT FROM "Film" WHERE "key" = address)
    WHEN 'agreements' THEN EXISTS (SELECT FROM "Agreement" WHERE "key" = address)
    WHEN 'clauses' THEN EXISTS (SELECT FROM "Clause" WHERE "key" = address)
    WHEN 'initiatives' THEN EXISTS (SELECT FROM "Initiative" WHERE "key" = address)
    WHEN 'meetings' THEN EXISTS (SELECT FROM "Meeting" WHERE "key" = address)
    WHEN 'outcomes' THEN EXISTS (SELECT FROM "Outcome" WHERE "key" = address)
    WHEN 'funding' THEN EXISTS (SELECT FROM "FundingInstrument" WHERE "key" = address)
    WHEN 'obstacles' THEN EXISTS (SELECT FROM "Obstacle" WHERE "key" = address)
  END
$$;
ALTER TABLE "RecordRevision" ENABLE ROW LEVEL SECURITY;
CREATE POLICY public_reads ON "RecordRevision" FOR SELECT TO app_public USING (record_is_visible("noun", "key"));
GRANT SELECT ("id", "noun", "key", "revision", "kind", "document", "recordedAt", "reason", "reasonLocale", "alone") ON "RecordRevision" TO app_public;
ALTER TABLE "Setting" ENABLE ROW LEVEL SECURITY;
CREATE POLICY public_reads ON "Setting" FOR SELECT TO app_public USING (true);
GRANT SELECT ("id", "publishesAlone", "version") ON "Setting" TO app_public;
ALTER TABLE "Draft" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "DraftEvent" ENABLE ROW LEVEL SECURITY;

-- That a record was withdrawn may be known, and nothing else of it: an address that once stood in print says so.
CREATE FUNCTION is_withdrawn(asked "RecordNoun", address text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
SET search_path FROM CURRENT AS $$
  SELECT COALESCE((SELECT "kind" = 'withdrawn' FROM "RecordRevision"
    WHERE "noun" = asked AND "key" = address ORDER BY "revision" DESC LIMIT 1), false)
$$;
REVOKE EXECUTE ON FUNCTION is_withdrawn("RecordNoun", text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION is_withdrawn("RecordNoun", text) TO app_public;

-- A row that cannot be shown without a record which is withdrawn goes with it; what a record itself cannot be shown without stays.
ALTER POLICY public_reads ON "Office" USING (EXISTS (SELECT FROM "Person" p WHERE p."id" = "personId")
  AND EXISTS (SELECT FROM "Body" p WHERE p."id" = "bodyId") AND EXISTS (SELECT FROM "Source" p WHERE p."id" = "sourceId"));
ALTER POLICY public_reads ON "Decision" USING (EXISTS (SELECT FROM "Meeting" p WHERE p."id" = "meetingId")
  AND EXISTS (SELECT FROM "Source" p WHERE p."id" = "sourceId"));
ALTER POLICY public_reads ON "PartyAuthority" USING (EXISTS (SELECT FROM "AgreementParty" p WHERE p."id" = "partyId")
  AND EXISTS (SELECT FROM "Body" p WHERE p."id" = "bodyId"));
ALTER POLICY public_reads ON "ClauseResponsible" USING (EXISTS (SELECT FROM "Clause" p WHERE p."id" = "clauseId")
  AND EXISTS (SELECT FROM "Body" p WHERE p."id" = "bodyId"));
ALTER POLICY public_reads ON "Obstacle" USING ("state" = 'published' AND EXISTS (SELECT FROM "Agreement" p WHERE p."id" = "agreementId")
  AND EXISTS (SELECT FROM "Person" p WHERE p."id" = "speakerId") AND EXISTS (SELECT FROM "Source" p WHERE p."id" = "sourceId"));
CREATE FUNCTION check_still_needed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'Body' AND (
       EXISTS (SELECT FROM "AgreementParty" p JOIN "Agreement" a ON a."id" = p."agreementId" WHERE p."bodyId" = NEW."id" AND a."state" = 'published')
       OR EXISTS (SELECT FROM "FundingInstrument" WHERE "holderId" = NEW."id" AND "state" = 'published'))
     OR TG_TABLE_NAME = 'Source' AND EXISTS (SELECT FROM "Clause" c JOIN "Agreement" a ON a."id" = c."agreementId"
       WHERE c."sourceId" = NEW."id" AND c."state" = 'published' AND a."state" = 'published') THEN
    RAISE EXCEPTION 'a published record cannot be shown without it' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER still_needed BEFORE UPDATE OF "state" ON "Body" FOR EACH ROW
  WHEN (OLD."state" = 'published' AND NEW."state" <> 'published') EXECUTE FUNCTION check_still_needed();
CREATE TRIGGER still_needed BEFORE UPDATE OF "state" ON "Source" FOR EACH ROW
  WHEN (OLD."state" = 'published' AND NEW."state" <> 'published') EXECUTE FUNCTION check_still_needed();

-- Nothing stands above itself.
CREATE FUNCTION check_no_cycle() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE above uuid := NEW."parentId"; steps int := 0;
BEGIN
  WHILE above IS NOT NULL LOOP
    steps := steps + 1;
    IF above = NEW."id" OR steps > 100 THEN
      RAISE EXCEPTION '% would stand above itself', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    EXECUTE format('SELECT "parentId" FROM %I WHERE "id" = $1', TG_TABLE_NAME) INTO above USING above;
  END LOOP;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER no_cycle AFTER INSERT OR UPDATE OF "parentId" ON "Body"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."parentId" IS NOT NULL) EXECUTE FUNCTION check_no_cycle();
CREATE CONSTRAINT TRIGGER no_cycle AFTER INSERT OR UPDATE OF "parentId" ON "Clause"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."parentId" IS NOT NULL) EXECUTE FUNCTION check_no_cycle();
