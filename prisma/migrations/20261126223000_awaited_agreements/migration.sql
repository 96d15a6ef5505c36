-- CreateTable
CREATE TABLE "AwaitedAgreement" (
    "documentId" UUID NOT NULL,
    "agreementKey" TEXT NOT NULL,
    "locale" "Locale" NOT NULL,

    CONSTRAINT "AwaitedAgreement_pkey" PRIMARY KEY ("documentId","agreementKey","locale")
);

-- CreateIndex
CREATE INDEX "AwaitedAgreement_agreementKey_idx" ON "AwaitedAgreement"("agreementKey");

-- AddForeignKey
ALTER TABLE "AwaitedAgreement" ADD CONSTRAINT "AwaitedAgreement_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "AwaitedAgreement" ADD CONSTRAINT "AwaitedAgreement_key_form" CHECK ("agreementKey" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
-- Nothing of it is the public's.
ALTER TABLE "AwaitedAgreement" ENABLE ROW LEVEL SECURITY;
