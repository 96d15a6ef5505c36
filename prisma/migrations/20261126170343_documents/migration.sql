-- CreateEnum
CREATE TYPE "DocumentKind" AS ENUM ('signed_text', 'translation', 'minutes', 'letter', 'act', 'other');

-- CreateTable
CREATE TABLE "Document" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" "DocumentKind" NOT NULL,
    "language" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "pages" INTEGER NOT NULL,
    "mediaType" TEXT NOT NULL DEFAULT 'application/pdf',
    "uploadedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "uploadedById" TEXT NOT NULL,
    "publishedById" TEXT,
    "withdrawnById" TEXT,
    "withdrawalReason" TEXT,
    "state" "PublicationState" NOT NULL DEFAULT 'draft',
    "keptBy" "RecordKeeper" NOT NULL DEFAULT 'desk',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DocumentText" (
    "documentId" UUID NOT NULL,
    "locale" "Locale" NOT NULL,
    "title" TEXT NOT NULL,

    CONSTRAINT "DocumentText_pkey" PRIMARY KEY ("documentId","locale")
);

-- CreateTable
CREATE TABLE "AgreementDocument" (
    "agreementId" UUID NOT NULL,
    "locale" "Locale" NOT NULL,
    "documentId" UUID NOT NULL,

    CONSTRAINT "AgreementDocument_pkey" PRIMARY KEY ("agreementId","locale","documentId")
);

-- CreateTable
CREATE TABLE "MeetingDocument" (
    "meetingId" UUID NOT NULL,
    "documentId" UUID NOT NULL,

    CONSTRAINT "MeetingDocument_pkey" PRIMARY KEY ("meetingId","documentId")
);

-- CreateTable
CREATE TABLE "SourceDocument" (
    "sourceId" UUID NOT NULL,
    "documentId" UUID NOT NULL,

    CONSTRAINT "SourceDocument_pkey" PRIMARY KEY ("sourceId","documentId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Document_key_key" ON "Document"("key");

-- CreateIndex
CREATE UNIQUE INDEX "Document_sha256_key" ON "Document"("sha256");

-- CreateIndex
CREATE INDEX "Document_uploadedAt_idx" ON "Document"("uploadedAt");

-- CreateIndex
CREATE INDEX "Document_uploadedById_idx" ON "Document"("uploadedById");

-- CreateIndex
CREATE INDEX "Document_publishedById_idx" ON "Document"("publishedById");

-- CreateIndex
CREATE INDEX "Document_withdrawnById_idx" ON "Document"("withdrawnById");

-- CreateIndex
CREATE INDEX "AgreementDocument_documentId_idx" ON "AgreementDocument"("documentId");

-- CreateIndex
CREATE INDEX "MeetingDocument_documentId_idx" ON "MeetingDocument"("documentId");

-- CreateIndex
CREATE INDEX "SourceDocument_documentId_idx" ON "SourceDocument"("documentId");

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_uploadedById_fkey" FOREIGN KEY ("uploadedById") REFERENCES "User"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_publishedById_fkey" FOREIGN KEY ("publishedById") REFERENCES "User"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_withdrawnById_fkey" FOREIGN KEY ("withdrawnById") REFERENCES "User"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DocumentText" ADD CONSTRAINT "DocumentText_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementDocument" ADD CONSTRAINT "AgreementDocument_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementDocument" ADD CONSTRAINT "AgreementDocument_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingDocument" ADD CONSTRAINT "MeetingDocument_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingDocument" ADD CONSTRAINT "MeetingDocument_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceDocument" ADD CONSTRAINT "SourceDocument_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceDocument" ADD CONSTRAINT "SourceDocument_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the database refuses by itself.
ALTER TABLE "Document" ADD CONSTRAINT "Document_key_form" CHECK ("key" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length("key") <= 80);
ALTER TABLE "Document" ADD CONSTRAINT "Document_language_form" CHECK ("language" ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$');
ALTER TABLE "Document" ADD CONSTRAINT "Document_file_name_form" CHECK (btrim("fileName") <> '' AND length("fileName") <= 200 AND "fileName" !~ '[/\\[:cntrl:]]');
ALTER TABLE "Document" ADD CONSTRAINT "Document_bytes_limit" CHECK ("bytes" > 0 AND "bytes" <= 26214400);
ALTER TABLE "Document" ADD CONSTRAINT "Document_sha256_form" CHECK ("sha256" ~ '^[0-9a-f]{64}$');
ALTER TABLE "Document" ADD CONSTRAINT "Document_pages_positive" CHECK ("pages" >= 1);
ALTER TABLE "Document" ADD CONSTRAINT "Document_media_type_known" CHECK ("mediaType" = 'application/pdf');
ALTER TABLE "DocumentText" ADD CONSTRAINT "DocumentText_title_filled" CHECK (btrim("title") <> '');
-- Nobody publishes or withdraws alone what they have uploaded themselves.
ALTER TABLE "Document" ADD CONSTRAINT "Document_published_by_another" CHECK ("publishedById" <> "uploadedById");
ALTER TABLE "Document" ADD CONSTRAINT "Document_withdrawn_by_another" CHECK ("withdrawnById" <> "uploadedById");
ALTER TABLE "Document" ADD CONSTRAINT "Document_publisher_known" CHECK (("state" IN ('published', 'withdrawn')) = ("publishedById" IS NOT NULL));
ALTER TABLE "Document" ADD CONSTRAINT "Document_withdrawal_explained"
  CHECK (("state" = 'withdrawn') = ("withdrawnById" IS NOT NULL AND "withdrawalReason" IS NOT NULL AND btrim("withdrawalReason") <> ''));

-- A file is what was signed: what is known of it stays as it was on the day it came.
CREATE FUNCTION refuse_other_file() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the file of a document stays the same' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER same_file BEFORE UPDATE OF "key", "fileName", "bytes", "sha256", "pages", "mediaType", "uploadedAt", "uploadedById" ON "Document"
  FOR EACH ROW WHEN ((OLD."key", OLD."fileName", OLD."bytes", OLD."sha256", OLD."pages", OLD."mediaType", OLD."uploadedAt", OLD."uploadedById")
    IS DISTINCT FROM (NEW."key", NEW."fileName", NEW."bytes", NEW."sha256", NEW."pages", NEW."mediaType", NEW."uploadedAt", NEW."uploadedById"))
  EXECUTE FUNCTION refuse_other_file();
CREATE TRIGGER kept BEFORE DELETE ON "Document" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER kept_truncate BEFORE TRUNCATE ON "Document" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The public role: published documents, and links only where both ends are seen.
ALTER TABLE "Document" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "DocumentText" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "AgreementDocument" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "MeetingDocument" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "SourceDocument" ENABLE ROW LEVEL SECURITY;
GRANT SELECT ("id", "key", "kind", "language", "fileName", "bytes", "sha256", "pages", "mediaType", "state", "version") ON "Document" TO app_public;
GRANT SELECT ("documentId", "locale", "title") ON "DocumentText" TO app_public;
GRANT SELECT ("agreementId", "locale", "documentId") ON "AgreementDocument" TO app_public;
GRANT SELECT ("meetingId", "documentId") ON "MeetingDocument" TO app_public;
GRANT SELECT ("sourceId", "documentId") ON "SourceDocument" TO app_public;
CREATE POLICY public_reads ON "Document" FOR SELECT TO app_public USING ("state" = 'published');
CREATE POLICY public_reads ON "DocumentText" FOR SELECT TO app_public USING (EXISTS (SELECT FROM "Document" p WHERE p."id" = "documentId"));
CREATE POLICY public_reads ON "AgreementDocument" FOR SELECT TO app_public
  USING (EXISTS (SELECT FROM "Agreement" p WHERE p."id" = "agreementId") AND EXISTS (SELECT FROM "Document" p WHERE p."id" = "documentId"));
CREATE POLICY public_reads ON "MeetingDocument" FOR SELECT TO app_public
  USING (EXISTS (SELECT FROM "Meeting" p WHERE p."id" = "meetingId") AND EXISTS (SELECT FROM "Document" p WHERE p."id" = "documentId"));
CREATE POLICY public_reads ON "SourceDocument" FOR SELECT TO app_public
  USING (EXISTS (SELECT FROM "Source" p WHERE p."id" = "sourceId") AND EXISTS (SELECT FROM "Document" p WHERE p."id" = "documentId"));
