-- CreateEnum
CREATE TYPE "LedgerTurns" AS ENUM ('not_stated', 'in_turn', 'every_party');

-- CreateEnum
CREATE TYPE "LedgerEntryKind" AS ENUM ('postponed', 'missed');

-- AlterTable
ALTER TABLE "Clause" ADD COLUMN     "firstTurnPartyId" UUID,
ADD COLUMN     "owedCount" INTEGER,
ADD COLUMN     "periodLength" INTEGER,
ADD COLUMN     "periodUnit" "TermUnit",
ADD COLUMN     "periodsFromCalendar" "Calendar",
ADD COLUMN     "periodsFromOn" DATE,
ADD COLUMN     "periodsFromPrecision" "DatePrecision" NOT NULL DEFAULT 'unknown',
ADD COLUMN     "turns" "LedgerTurns" NOT NULL DEFAULT 'not_stated';

-- CreateTable
CREATE TABLE "ClauseLedgerText" (
    "clauseId" UUID NOT NULL,
    "locale" "Locale" NOT NULL,
    "unit" TEXT,

    CONSTRAINT "ClauseLedgerText_pkey" PRIMARY KEY ("clauseId","locale")
);

-- CreateTable
CREATE TABLE "LedgerEntry" (
    "id" UUID NOT NULL,
    "clauseId" UUID NOT NULL,
    "agreementId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "period" INTEGER NOT NULL,
    "kind" "LedgerEntryKind" NOT NULL,
    "postponedTo" INTEGER,
    "partyId" UUID,
    "sourceId" UUID NOT NULL,

    CONSTRAINT "LedgerEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LedgerEntryText" (
    "entryId" UUID NOT NULL,
    "locale" "Locale" NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "LedgerEntryText_pkey" PRIMARY KEY ("entryId","locale")
);

-- CreateTable
CREATE TABLE "LedgerOutcome" (
    "outcomeId" UUID NOT NULL,
    "clauseId" UUID NOT NULL,
    "period" INTEGER NOT NULL,

    CONSTRAINT "LedgerOutcome_pkey" PRIMARY KEY ("outcomeId","clauseId","period")
);

-- CreateIndex
CREATE INDEX "LedgerEntry_partyId_agreementId_idx" ON "LedgerEntry"("partyId", "agreementId");

-- CreateIndex
CREATE INDEX "LedgerEntry_sourceId_idx" ON "LedgerEntry"("sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "LedgerEntry_clauseId_period_key" ON "LedgerEntry"("clauseId", "period");

-- CreateIndex
CREATE INDEX "LedgerOutcome_clauseId_idx" ON "LedgerOutcome"("clauseId");

-- CreateIndex
CREATE INDEX "Clause_firstTurnPartyId_agreementId_idx" ON "Clause"("firstTurnPartyId", "agreementId");

-- AddForeignKey
ALTER TABLE "Clause" ADD CONSTRAINT "Clause_firstTurn_fkey" FOREIGN KEY ("firstTurnPartyId", "agreementId") REFERENCES "AgreementParty"("id", "agreementId") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ClauseLedgerText" ADD CONSTRAINT "ClauseLedgerText_clauseId_fkey" FOREIGN KEY ("clauseId") REFERENCES "Clause"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LedgerEntry" ADD CONSTRAINT "LedgerEntry_clause_fkey" FOREIGN KEY ("clauseId", "agreementId") REFERENCES "Clause"("id", "agreementId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LedgerEntry" ADD CONSTRAINT "LedgerEntry_party_fkey" FOREIGN KEY ("partyId", "agreementId") REFERENCES "AgreementParty"("id", "agreementId") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "LedgerEntry" ADD CONSTRAINT "LedgerEntry_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LedgerEntryText" ADD CONSTRAINT "LedgerEntryText_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "LedgerEntry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LedgerOutcome" ADD CONSTRAINT "LedgerOutcome_outcomeId_fkey" FOREIGN KEY ("outcomeId") REFERENCES "Outcome"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LedgerOutcome" ADD CONSTRAINT "LedgerOutcome_clauseId_fkey" FOREIGN KEY ("clauseId") REFERENCES "Clause"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LedgerOutcome" ADD CONSTRAINT "LedgerOutcome_outcomeId_clauseId_fkey" FOREIGN KEY ("outcomeId", "clauseId") REFERENCES "OutcomeClause"("outcomeId", "clauseId") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the database refuses by itself, and what the public role may see; the same habits as in the guards migration.

-- 1. Periods are those of a recurring clause, and are said whole. A period of days would make a ledger of thousands of lines.
ALTER TABLE "Clause" ADD CONSTRAINT "Clause_periodsFrom_precision" CHECK (("periodsFromOn" IS NULL) = ("periodsFromPrecision" = 'unknown'));
ALTER TABLE "Clause" ADD CONSTRAINT "Clause_owed_whole" CHECK (num_nonnulls("owedCount", "periodLength", "periodUnit") IN (0, 3));
ALTER TABLE "Clause" ADD CONSTRAINT "Clause_owed_recurring" CHECK ("owedCount" IS NULL OR "nature" = 'recurring');
ALTER TABLE "Clause" ADD CONSTRAINT "Clause_owed_counted" CHECK ("owedCount" BETWEEN 1 AND 1000);
ALTER TABLE "Clause" ADD CONSTRAINT "Clause_period_counted" CHECK ("periodLength" BETWEEN 1 AND 1200);
ALTER TABLE "Clause" ADD CONSTRAINT "Clause_period_unit" CHECK ("periodUnit" IN ('months', 'years'));
ALTER TABLE "Clause" ADD CONSTRAINT "Clause_periods_of_owed"
  CHECK ("owedCount" IS NOT NULL OR ("periodsFromOn" IS NULL AND "turns" = 'not_stated'));
ALTER TABLE "Clause" ADD CONSTRAINT "Clause_first_turn_in_turn" CHECK ("firstTurnPartyId" IS NULL OR "turns" = 'in_turn');

-- 2. What is postponed goes to a later period.
ALTER TABLE "LedgerEntry" ADD CONSTRAINT "LedgerEntry_position_positive" CHECK ("position" > 0);
ALTER TABLE "LedgerEntry" ADD CONSTRAINT "LedgerEntry_period_counted" CHECK ("period" BETWEEN 1 AND 2000);
ALTER TABLE "LedgerEntry" ADD CONSTRAINT "LedgerEntry_postponed_to" CHECK (("kind" = 'postponed') = ("postponedTo" IS NOT NULL));
ALTER TABLE "LedgerEntry" ADD CONSTRAINT "LedgerEntry_postponed_later" CHECK ("postponedTo" > "period" AND "postponedTo" <= 2000);
ALTER TABLE "LedgerEntryText" ADD CONSTRAINT "LedgerEntryText_reason_filled" CHECK (btrim("reason") <> '');
ALTER TABLE "ClauseLedgerText" ADD CONSTRAINT "ClauseLedgerText_unit_filled" CHECK (btrim("unit") <> '');
ALTER TABLE "ClauseLedgerText" ADD CONSTRAINT "ClauseLedgerText_says_something" CHECK ("unit" IS NOT NULL);
ALTER TABLE "LedgerOutcome" ADD CONSTRAINT "LedgerOutcome_period_counted" CHECK ("period" BETWEEN 1 AND 2000);

-- 3. An entry stands in the ledger of a clause that has one. Asked at the end, since a clause and its entries are written one after the other.
CREATE FUNCTION check_ledger_clause() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE asked uuid;
BEGIN
  IF TG_TABLE_NAME = 'Clause' THEN asked := NEW."id"; ELSE asked := NEW."clauseId"; END IF;
  IF EXISTS (SELECT FROM "LedgerEntry" e JOIN "Clause" c ON c."id" = e."clauseId" WHERE c."id" = asked AND c."owedCount" IS NULL) THEN
    RAISE EXCEPTION 'a clause without periods has no ledger' USING ERRCODE = 'check_violation', CONSTRAINT = 'LedgerEntry_of_periods';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER ledger_of_periods AFTER INSERT OR UPDATE ON "LedgerEntry" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION check_ledger_clause();
CREATE CONSTRAINT TRIGGER periods_of_ledger AFTER UPDATE ON "Clause" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW."owedCount" IS NULL AND OLD."owedCount" IS NOT NULL) EXECUTE FUNCTION check_ledger_clause();

-- 4. The public role: rows whose parents it sees, columns by name.
DO $$
DECLARE
  entry text[]; line text;
  children constant text[] := ARRAY['ClauseLedgerText clauseId Clause', 'LedgerEntryText entryId LedgerEntry'];
BEGIN
  FOREACH line IN ARRAY children LOOP
    entry := string_to_array(line, ' ');
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', entry[1]);
    EXECUTE format('CREATE POLICY public_reads ON %I FOR SELECT TO app_public USING (EXISTS (SELECT FROM %I p WHERE p."id" = %I.%I))',
      entry[1], entry[3], entry[1], entry[2]);
    EXECUTE (SELECT format('GRANT SELECT (%s) ON %I TO app_public', string_agg(quote_ident(column_name), ', ' ORDER BY ordinal_position), entry[1])
      FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = entry[1]);
  END LOOP;
END $$;
-- What a source says of a period goes with the source: nothing stands without one.
ALTER TABLE "LedgerEntry" ENABLE ROW LEVEL SECURITY;
CREATE POLICY public_reads ON "LedgerEntry" FOR SELECT TO app_public USING (
  EXISTS (SELECT FROM "Clause" c WHERE c."id" = "LedgerEntry"."clauseId")
  AND EXISTS (SELECT FROM "Source" s WHERE s."id" = "LedgerEntry"."sourceId"));
GRANT SELECT ("id", "clauseId", "agreementId", "position", "period", "kind", "postponedTo", "partyId", "sourceId") ON "LedgerEntry" TO app_public;
ALTER TABLE "LedgerOutcome" ENABLE ROW LEVEL SECURITY;
CREATE POLICY public_reads ON "LedgerOutcome" FOR SELECT TO app_public USING (
  EXISTS (SELECT FROM "Outcome" o WHERE o."id" = "LedgerOutcome"."outcomeId")
  AND EXISTS (SELECT FROM "Clause" c WHERE c."id" = "LedgerOutcome"."clauseId"));
GRANT SELECT ("outcomeId", "clauseId", "period") ON "LedgerOutcome" TO app_public;
GRANT SELECT ("owedCount", "periodLength", "periodUnit", "periodsFromOn", "periodsFromPrecision", "periodsFromCalendar", "turns", "firstTurnPartyId")
  ON "Clause" TO app_public;
