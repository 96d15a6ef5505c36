-- What a published page cannot be shown without is there.

-- A report names the body that made it, for ever: whoever has reported is not withdrawn.
CREATE OR REPLACE FUNCTION check_still_needed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'Body' AND (
       EXISTS (SELECT FROM "AgreementParty" p JOIN "Agreement" a ON a."id" = p."agreementId" WHERE p."bodyId" = NEW."id" AND a."state" = 'published')
       OR EXISTS (SELECT FROM "FundingInstrument" WHERE "holderId" = NEW."id" AND "state" = 'published')
       OR EXISTS (SELECT FROM "StatusReport" WHERE "reportingBodyId" = NEW."id"))
     OR TG_TABLE_NAME = 'Source' AND EXISTS (SELECT FROM "Clause" c JOIN "Agreement" a ON a."id" = c."agreementId"
       WHERE c."sourceId" = NEW."id" AND c."state" = 'published' AND a."state" = 'published') THEN
    RAISE EXCEPTION 'a published record cannot be shown without it' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

-- An agreement that is shown again may have lost the source of a clause while it was withdrawn.
ALTER POLICY public_reads ON "Clause" USING ("state" = 'published' AND EXISTS (SELECT FROM "Agreement" p WHERE p."id" = "agreementId")
  AND EXISTS (SELECT FROM "Source" p WHERE p."id" = "sourceId"));
