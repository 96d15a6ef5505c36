-- CreateEnum
CREATE TYPE "DisputeSettlement" AS ENUM ('report', 'decision', 'withdrawal');

-- CreateTable
CREATE TABLE "Dispute" (
    "id" UUID NOT NULL,
    "clauseId" UUID NOT NULL,
    "agreementId" UUID NOT NULL,
    "partyId" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "authorUserId" TEXT NOT NULL,
    "submissionId" UUID NOT NULL,
    "settledBy" "DisputeSettlement",
    "settledAt" TIMESTAMPTZ(3),
    "settledReportId" UUID,
    "settledMeetingId" UUID,
    "settledDecisionKey" TEXT,
    "settlerUserId" TEXT,
    "settlementSubmissionId" UUID,

    CONSTRAINT "Dispute_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DisputeText" (
    "disputeId" UUID NOT NULL,
    "locale" "Locale" NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "DisputeText_pkey" PRIMARY KEY ("disputeId","locale")
);

-- CreateTable
CREATE TABLE "DisputeSettlementText" (
    "disputeId" UUID NOT NULL,
    "locale" "Locale" NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "DisputeSettlementText_pkey" PRIMARY KEY ("disputeId","locale")
);

-- CreateIndex
CREATE UNIQUE INDEX "Dispute_submissionId_key" ON "Dispute"("submissionId");

-- CreateIndex
CREATE UNIQUE INDEX "Dispute_settlementSubmissionId_key" ON "Dispute"("settlementSubmissionId");

-- CreateIndex
CREATE INDEX "Dispute_clauseId_partyId_idx" ON "Dispute"("clauseId", "partyId");

-- CreateIndex
CREATE INDEX "Dispute_agreementId_partyId_idx" ON "Dispute"("agreementId", "partyId");

-- CreateIndex
CREATE INDEX "Dispute_bodyId_idx" ON "Dispute"("bodyId");

-- CreateIndex
CREATE INDEX "Dispute_reportId_idx" ON "Dispute"("reportId");

-- CreateIndex
CREATE INDEX "Dispute_settledReportId_idx" ON "Dispute"("settledReportId");

-- CreateIndex
CREATE INDEX "Dispute_settledMeetingId_idx" ON "Dispute"("settledMeetingId");

-- CreateIndex
CREATE INDEX "Dispute_authorUserId_idx" ON "Dispute"("authorUserId");

-- CreateIndex
CREATE INDEX "Dispute_settlerUserId_idx" ON "Dispute"("settlerUserId");

-- AddForeignKey
ALTER TABLE "Dispute" ADD CONSTRAINT "Dispute_clause_fkey" FOREIGN KEY ("clauseId", "agreementId") REFERENCES "Clause"("id", "agreementId") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dispute" ADD CONSTRAINT "Dispute_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dispute" ADD CONSTRAINT "Dispute_party_fkey" FOREIGN KEY ("partyId", "agreementId") REFERENCES "AgreementParty"("id", "agreementId") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dispute" ADD CONSTRAINT "Dispute_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Body"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dispute" ADD CONSTRAINT "Dispute_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "StatusReport"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dispute" ADD CONSTRAINT "Dispute_authorUserId_fkey" FOREIGN KEY ("authorUserId") REFERENCES "User"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dispute" ADD CONSTRAINT "Dispute_settledReportId_fkey" FOREIGN KEY ("settledReportId") REFERENCES "StatusReport"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dispute" ADD CONSTRAINT "Dispute_settledMeetingId_fkey" FOREIGN KEY ("settledMeetingId") REFERENCES "Meeting"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dispute" ADD CONSTRAINT "Dispute_settlerUserId_fkey" FOREIGN KEY ("settlerUserId") REFERENCES "User"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DisputeText" ADD CONSTRAINT "DisputeText_disputeId_fkey" FOREIGN KEY ("disputeId") REFERENCES "Dispute"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DisputeSettlementText" ADD CONSTRAINT "DisputeSettlementText_disputeId_fkey" FOREIGN KEY ("disputeId") REFERENCES "Dispute"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- What the database refuses by itself.
CREATE UNIQUE INDEX "Dispute_one_open" ON "Dispute"("clauseId", "partyId") WHERE "settledBy" IS NULL;
ALTER TABLE "Dispute" ADD CONSTRAINT "Dispute_settlement_whole" CHECK (
  num_nonnulls("settledBy", "settledAt", "settlerUserId", "settlementSubmissionId") IN (0, 4)
  AND ("settledReportId" IS NOT NULL) = ("settledBy" IS NOT DISTINCT FROM 'report')
  AND ("settledMeetingId" IS NOT NULL) = ("settledBy" IS NOT DISTINCT FROM 'decision')
  AND ("settledDecisionKey" IS NOT NULL) = ("settledBy" IS NOT DISTINCT FROM 'decision'));
ALTER TABLE "Dispute" ADD CONSTRAINT "Dispute_settled_afterwards" CHECK ("settledAt" >= "recordedAt");
ALTER TABLE "DisputeText" ADD CONSTRAINT "DisputeText_reason_filled" CHECK (btrim("reason") <> '');
ALTER TABLE "DisputeSettlementText" ADD CONSTRAINT "DisputeSettlementText_reason_filled" CHECK (btrim("reason") <> '');

-- A side disputes another side's report on the same clause, through a body that speaks for it. What was said stays; it is settled once,
-- by a report that came after it, by a decision of a meeting on the agreement, or withdrawn.
CREATE FUNCTION guard_dispute() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF greatest(NEW."recordedAt", NEW."settledAt") > now() + interval '1 minute' THEN
    RAISE EXCEPTION 'a dispute is not recorded in the future' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW."settledBy" IS NOT NULL THEN
      RAISE EXCEPTION 'a dispute begins open' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF NOT EXISTS (SELECT FROM "StatusReport" WHERE "id" = NEW."reportId" AND "clauseId" = NEW."clauseId"
      AND "partyId" <> NEW."partyId") THEN
      RAISE EXCEPTION 'a dispute is about another party''s report on the same clause' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF NOT EXISTS (SELECT FROM "AgreementParty" WHERE "id" = NEW."partyId" AND "bodyId" = NEW."bodyId")
       AND NOT EXISTS (SELECT FROM "PartyAuthority" WHERE "partyId" = NEW."partyId" AND "bodyId" = NEW."bodyId") THEN
      RAISE EXCEPTION 'the body does not speak for this party' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD."settledBy" IS NOT NULL OR NEW."settledBy" IS NULL
    OR (OLD."id", OLD."clauseId", OLD."agreementId", OLD."partyId", OLD."bodyId", OLD."reportId", OLD."recordedAt",
        OLD."authorUserId", OLD."submissionId")
      IS DISTINCT FROM (NEW."id", NEW."clauseId", NEW."agreementId", NEW."partyId", NEW."bodyId", NEW."reportId",
        NEW."recordedAt", NEW."authorUserId", NEW."submissionId") THEN
    RAISE EXCEPTION 'a dispute stays what was said, and is settled once' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW."settledReportId" IS NOT NULL AND NOT EXISTS (
    SELECT FROM "StatusReport" r JOIN "StatusReport" d ON d."id" = NEW."reportId"
    WHERE r."id" = NEW."settledReportId" AND r."clauseId" = NEW."clauseId" AND r."recordedAt" > NEW."recordedAt"
      AND r."partyId" IN (NEW."partyId", d."partyId")) THEN
    RAISE EXCEPTION 'a dispute is settled by a later report of either party' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW."settledMeetingId" IS NOT NULL AND NOT EXISTS (
    SELECT FROM "Decision" d JOIN "MeetingAgreement" m ON m."meetingId" = d."meetingId" AND m."agreementId" = NEW."agreementId"
    WHERE d."meetingId" = NEW."settledMeetingId" AND d."key" = NEW."settledDecisionKey") THEN
    RAISE EXCEPTION 'a dispute is settled by a decision of a meeting on the agreement' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guarded BEFORE INSERT OR UPDATE ON "Dispute" FOR EACH ROW EXECUTE FUNCTION guard_dispute();
CREATE TRIGGER kept BEFORE DELETE ON "Dispute" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER kept_truncate BEFORE TRUNCATE ON "Dispute" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "DisputeText" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "DisputeText" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "DisputeSettlementText" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "DisputeSettlementText" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Checked at commit, when the texts are there as well.
CREATE FUNCTION check_dispute_complete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "DisputeText" WHERE "disputeId" = NEW."id") THEN
    RAISE EXCEPTION 'a dispute needs a reason in at least one language' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW."settledBy" = 'withdrawal' AND NOT EXISTS (SELECT FROM "DisputeSettlementText" WHERE "disputeId" = NEW."id") THEN
    RAISE EXCEPTION 'a withdrawal needs a reason in at least one language' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER check_dispute_complete AFTER INSERT OR UPDATE ON "Dispute"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_dispute_complete();

-- Reasons are sealed with the transaction that gave them: of the dispute while it is open, of the settlement once it is settled.
CREATE FUNCTION check_dispute_open() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "Dispute" WHERE "id" = NEW."disputeId"
    AND ("settledBy" IS NULL) = (TG_TABLE_NAME = 'DisputeText')
    AND xmin::text::bigint = pg_current_xact_id()::text::bigint % 4294967296) THEN
    RAISE EXCEPTION 'the dispute is sealed' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER dispute_open BEFORE INSERT ON "DisputeText" FOR EACH ROW EXECUTE FUNCTION check_dispute_open();
CREATE TRIGGER dispute_open BEFORE INSERT ON "DisputeSettlementText" FOR EACH ROW EXECUTE FUNCTION check_dispute_open();

-- Whoever has disputed stays who it is, as whoever has reported.
CREATE OR REPLACE FUNCTION check_party_body() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "StatusReport" WHERE "partyId" = NEW."id") OR EXISTS (SELECT FROM "Dispute" WHERE "partyId" = NEW."id") THEN
    RAISE EXCEPTION 'a party that has reported stays the same body' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

-- Nor is the body withdrawn that a dispute names.
CREATE OR REPLACE FUNCTION check_still_needed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'Body' AND (
       EXISTS (SELECT FROM "AgreementParty" p JOIN "Agreement" a ON a."id" = p."agreementId" WHERE p."bodyId" = NEW."id" AND a."state" = 'published')
       OR EXISTS (SELECT FROM "FundingInstrument" WHERE "holderId" = NEW."id" AND "state" = 'published')
       OR EXISTS (SELECT FROM "StatusReport" WHERE "reportingBodyId" = NEW."id")
       OR EXISTS (SELECT FROM "Dispute" WHERE "bodyId" = NEW."id"))
     OR TG_TABLE_NAME = 'Source' AND EXISTS (SELECT FROM "Clause" c JOIN "Agreement" a ON a."id" = c."agreementId"
       WHERE c."sourceId" = NEW."id" AND c."state" = 'published' AND a."state" = 'published') THEN
    RAISE EXCEPTION 'a published record cannot be shown without it' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

-- The public reads a dispute with its clause: who objects to which report and why, and what settled it; not which person.
ALTER TABLE "Dispute" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "DisputeText" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "DisputeSettlementText" ENABLE ROW LEVEL SECURITY;
CREATE POLICY public_reads ON "Dispute" FOR SELECT TO app_public USING (EXISTS (SELECT FROM "Clause" p WHERE p."id" = "Dispute"."clauseId"));
CREATE POLICY public_reads ON "DisputeText" FOR SELECT TO app_public USING (EXISTS (SELECT FROM "Dispute" p WHERE p."id" = "DisputeText"."disputeId"));
CREATE POLICY public_reads ON "DisputeSettlementText" FOR SELECT TO app_public USING (EXISTS (SELECT FROM "Dispute" p WHERE p."id" = "DisputeSettlementText"."disputeId"));
GRANT SELECT ("id", "clauseId", "agreementId", "partyId", "bodyId", "reportId", "recordedAt", "settledBy", "settledAt", "settledReportId",
  "settledMeetingId", "settledDecisionKey") ON "Dispute" TO app_public;
GRANT SELECT ON "DisputeText", "DisputeSettlementText" TO app_public;
