-- CreateTable
CREATE TABLE "DocumentReadingFailure" (
    "documentId" UUID NOT NULL,
    "times" SMALLINT NOT NULL,
    "lastAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DocumentReadingFailure_pkey" PRIMARY KEY ("documentId")
);

-- AddForeignKey
ALTER TABLE "DocumentReadingFailure" ADD CONSTRAINT "DocumentReadingFailure_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "DocumentReadingFailure" ADD CONSTRAINT "DocumentReadingFailure_times_positive" CHECK ("times" > 0);

-- A file that a program could not read in its time was kept as one that says nothing: these are tried again.
ALTER TABLE "DocumentContent" DISABLE TRIGGER USER;
DELETE FROM "DocumentContent" WHERE "text" = '';
ALTER TABLE "DocumentContent" ENABLE TRIGGER USER;
