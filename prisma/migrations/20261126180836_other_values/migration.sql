-- CreateTable
CREATE TABLE "OtherValue" (
    "id" UUID NOT NULL,
    "agreementId" UUID,
    "clauseId" UUID,
    "bodyId" UUID,
    "personId" UUID,
    "filmId" UUID,
    "meetingId" UUID,
    "outcomeId" UUID,
    "position" INTEGER NOT NULL,
    "field" TEXT NOT NULL,
    "dateOn" DATE,
    "datePrecision" "DatePrecision" NOT NULL DEFAULT 'unknown',
    "datePrinted" TEXT,
    "dateCalendar" "Calendar",
    "sourceId" UUID NOT NULL,
    "followedSourceId" UUID,

    CONSTRAINT "OtherValue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OtherValueText" (
    "valueId" UUID NOT NULL,
    "locale" "Locale" NOT NULL,
    "value" TEXT,
    "note" TEXT,

    CONSTRAINT "OtherValueText_pkey" PRIMARY KEY ("valueId","locale")
);

-- CreateIndex
CREATE INDEX "OtherValue_agreementId_idx" ON "OtherValue"("agreementId");

-- CreateIndex
CREATE INDEX "OtherValue_clauseId_idx" ON "OtherValue"("clauseId");

-- CreateIndex
CREATE INDEX "OtherValue_bodyId_idx" ON "OtherValue"("bodyId");

-- CreateIndex
CREATE INDEX "OtherValue_personId_idx" ON "OtherValue"("personId");

-- CreateIndex
CREATE INDEX "OtherValue_filmId_idx" ON "OtherValue"("filmId");

-- CreateIndex
CREATE INDEX "OtherValue_meetingId_idx" ON "OtherValue"("meetingId");

-- CreateIndex
CREATE INDEX "OtherValue_outcomeId_idx" ON "OtherValue"("outcomeId");

-- CreateIndex
CREATE INDEX "OtherValue_sourceId_idx" ON "OtherValue"("sourceId");

-- CreateIndex
CREATE INDEX "OtherValue_followedSourceId_idx" ON "OtherValue"("followedSourceId");

-- AddForeignKey
ALTER TABLE "OtherValue" ADD CONSTRAINT "OtherValue_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OtherValue" ADD CONSTRAINT "OtherValue_clauseId_fkey" FOREIGN KEY ("clauseId") REFERENCES "Clause"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OtherValue" ADD CONSTRAINT "OtherValue_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Body"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OtherValue" ADD CONSTRAINT "OtherValue_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OtherValue" ADD CONSTRAINT "OtherValue_filmId_fkey" FOREIGN KEY ("filmId") REFERENCES "Film"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OtherValue" ADD CONSTRAINT "OtherValue_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OtherValue" ADD CONSTRAINT "OtherValue_outcomeId_fkey" FOREIGN KEY ("outcomeId") REFERENCES "Outcome"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OtherValue" ADD CONSTRAINT "OtherValue_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OtherValue" ADD CONSTRAINT "OtherValue_followedSourceId_fkey" FOREIGN KEY ("followedSourceId") REFERENCES "Source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OtherValueText" ADD CONSTRAINT "OtherValueText_valueId_fkey" FOREIGN KEY ("valueId") REFERENCES "OtherValue"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "OtherValue" ADD CONSTRAINT "OtherValue_of_one_record"
  CHECK (num_nonnulls("agreementId", "clauseId", "bodyId", "personId", "filmId", "meetingId", "outcomeId") = 1);
ALTER TABLE "OtherValue" ADD CONSTRAINT "OtherValue_date_precision" CHECK (("dateOn" IS NULL) = ("datePrecision" = 'unknown'));
ALTER TABLE "OtherValue" ADD CONSTRAINT "OtherValue_field_form" CHECK ("field" ~ '^[a-zA-Z]+$');
ALTER TABLE "OtherValueText" ADD CONSTRAINT "OtherValueText_filled" CHECK (btrim("value") <> '' AND btrim("note") <> '' AND num_nonnulls("value", "note") > 0);
ALTER TABLE "OtherValue" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "OtherValueText" ENABLE ROW LEVEL SECURITY;
CREATE POLICY public_reads ON "OtherValue" FOR SELECT TO app_public USING (
  EXISTS (SELECT FROM "Source" p WHERE p."id" = "sourceId")
  AND ("agreementId" IS NULL OR EXISTS (SELECT FROM "Agreement" p WHERE p."id" = "agreementId"))
  AND ("clauseId" IS NULL OR EXISTS (SELECT FROM "Clause" p WHERE p."id" = "clauseId"))
  AND ("bodyId" IS NULL OR EXISTS (SELECT FROM "Body" p WHERE p."id" = "bodyId"))
  AND ("personId" IS NULL OR EXISTS (SELECT FROM "Person" p WHERE p."id" = "personId"))
  AND ("filmId" IS NULL OR EXISTS (SELECT FROM "Film" p WHERE p."id" = "filmId"))
  AND ("meetingId" IS NULL OR EXISTS (SELECT FROM "Meeting" p WHERE p."id" = "meetingId"))
  AND ("outcomeId" IS NULL OR EXISTS (SELECT FROM "Outcome" p WHERE p."id" = "outcomeId")));
CREATE POLICY public_reads ON "OtherValueText" FOR SELECT TO app_public USING (EXISTS (SELECT FROM "OtherValue" p WHERE p."id" = "valueId"));
GRANT SELECT ON "OtherValue", "OtherValueText" TO app_public;
