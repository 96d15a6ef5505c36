-- CreateEnum
CREATE TYPE "BodyDuty" AS ENUM ('files', 'drafts');

-- CreateEnum
CREATE TYPE "ReportDraftState" AS ENUM ('handed_over', 'returned');

-- AlterTable
ALTER TABLE "UserBody" ADD COLUMN     "duty" "BodyDuty" NOT NULL DEFAULT 'files';

-- CreateTable
CREATE TABLE "ReportDraft" (
    "id" UUID NOT NULL,
    "clauseId" UUID NOT NULL,
    "agreementId" UUID NOT NULL,
    "partyId" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "state" "ReportDraftState" NOT NULL DEFAULT 'handed_over',
    "values" JSONB NOT NULL,
    "authorId" TEXT NOT NULL,
    "handedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submissionId" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "reason" TEXT,
    "returnedById" TEXT,
    "returnedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReportDraft_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ReportDraft_submissionId_key" ON "ReportDraft"("submissionId");

-- CreateIndex
CREATE INDEX "ReportDraft_clauseId_agreementId_idx" ON "ReportDraft"("clauseId", "agreementId");

-- CreateIndex
CREATE INDEX "ReportDraft_partyId_agreementId_idx" ON "ReportDraft"("partyId", "agreementId");

-- CreateIndex
CREATE INDEX "ReportDraft_bodyId_idx" ON "ReportDraft"("bodyId");

-- CreateIndex
CREATE INDEX "ReportDraft_authorId_idx" ON "ReportDraft"("authorId");

-- CreateIndex
CREATE INDEX "ReportDraft_returnedById_idx" ON "ReportDraft"("returnedById");

-- CreateIndex
CREATE UNIQUE INDEX "ReportDraft_clauseId_partyId_bodyId_key" ON "ReportDraft"("clauseId", "partyId", "bodyId");

-- AddForeignKey
ALTER TABLE "ReportDraft" ADD CONSTRAINT "ReportDraft_clauseId_agreementId_fkey" FOREIGN KEY ("clauseId", "agreementId") REFERENCES "Clause"("id", "agreementId") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ReportDraft" ADD CONSTRAINT "ReportDraft_partyId_agreementId_fkey" FOREIGN KEY ("partyId", "agreementId") REFERENCES "AgreementParty"("id", "agreementId") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ReportDraft" ADD CONSTRAINT "ReportDraft_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Body"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportDraft" ADD CONSTRAINT "ReportDraft_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportDraft" ADD CONSTRAINT "ReportDraft_returnedById_fkey" FOREIGN KEY ("returnedById") REFERENCES "User"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- Nobody returns a draft without saying why, and what is handed over again has no reason left. A form of four languages takes some 50 kB.
ALTER TABLE "ReportDraft" ADD CONSTRAINT "ReportDraft_returned_whole" CHECK (
  num_nonnulls("reason", "returnedById", "returnedAt") = CASE "state" WHEN 'returned' THEN 3 ELSE 0 END AND btrim("reason") <> '');
ALTER TABLE "ReportDraft" ADD CONSTRAINT "ReportDraft_values" CHECK (
  jsonb_typeof("values") = 'object' AND octet_length("values"::text) < 200000);
