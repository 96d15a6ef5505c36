-- CreateTable
CREATE TABLE "OutcomeDecision" (
    "outcomeId" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "decisionKey" TEXT NOT NULL,

    CONSTRAINT "OutcomeDecision_pkey" PRIMARY KEY ("outcomeId","meetingId","decisionKey")
);

-- CreateIndex
CREATE INDEX "OutcomeDecision_meetingId_idx" ON "OutcomeDecision"("meetingId");

-- AddForeignKey
ALTER TABLE "OutcomeDecision" ADD CONSTRAINT "OutcomeDecision_outcomeId_fkey" FOREIGN KEY ("outcomeId") REFERENCES "Outcome"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutcomeDecision" ADD CONSTRAINT "OutcomeDecision_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the database refuses by itself, and what the public role may see; the same habits as in the guards migration.

-- 1. The decision is one of that meeting, and it or its meeting is about an agreement under which the outcome stands. Asked at the end, since
--    an outcome and its clauses are written one after the other, and asked of new rows alone: what a later record of the meeting leaves out
--    stays named, and the page shows the outcome without it.
CREATE FUNCTION check_outcome_decision() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE decision uuid;
BEGIN
  -- The row may be gone again by now.
  IF NOT EXISTS (SELECT FROM "OutcomeDecision" o WHERE o."outcomeId" = NEW."outcomeId" AND o."meetingId" = NEW."meetingId"
    AND o."decisionKey" = NEW."decisionKey") THEN RETURN NULL; END IF;
  SELECT d."id" INTO decision FROM "Decision" d WHERE d."meetingId" = NEW."meetingId" AND d."key" = NEW."decisionKey";
  IF decision IS NULL THEN
    RAISE EXCEPTION 'no such decision of the meeting' USING ERRCODE = 'check_violation', CONSTRAINT = 'OutcomeDecision_of_meeting';
  END IF;
  IF NOT EXISTS (
    SELECT FROM "OutcomeClause" l JOIN "Clause" c ON c."id" = l."clauseId"
    WHERE l."outcomeId" = NEW."outcomeId" AND c."agreementId" IN (
      SELECT m."agreementId" FROM "MeetingAgreement" m WHERE m."meetingId" = NEW."meetingId"
      UNION ALL
      SELECT dc."agreementId" FROM "DecisionClause" d JOIN "Clause" dc ON dc."id" = d."clauseId" WHERE d."decisionId" = decision)
  ) THEN
    RAISE EXCEPTION 'the decision is about another agreement' USING ERRCODE = 'check_violation', CONSTRAINT = 'OutcomeDecision_of_agreement';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER decision_of_outcome AFTER INSERT OR UPDATE ON "OutcomeDecision" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION check_outcome_decision();

-- 2. The public role: what it sees of both, columns by name.
ALTER TABLE "OutcomeDecision" ENABLE ROW LEVEL SECURITY;
CREATE POLICY public_reads ON "OutcomeDecision" FOR SELECT TO app_public USING (
  EXISTS (SELECT FROM "Outcome" o WHERE o."id" = "OutcomeDecision"."outcomeId")
  AND EXISTS (SELECT FROM "Meeting" m WHERE m."id" = "OutcomeDecision"."meetingId"));
GRANT SELECT ("outcomeId", "meetingId", "decisionKey") ON "OutcomeDecision" TO app_public;
