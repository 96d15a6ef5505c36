-- CreateTable
CREATE TABLE "FiledDraft" (
    "reportId" UUID NOT NULL,
    "authorId" TEXT NOT NULL,

    CONSTRAINT "FiledDraft_pkey" PRIMARY KEY ("reportId")
);

-- CreateIndex
CREATE INDEX "FiledDraft_authorId_idx" ON "FiledDraft"("authorId");

-- AddForeignKey
ALTER TABLE "FiledDraft" ADD CONSTRAINT "FiledDraft_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "StatusReport"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FiledDraft" ADD CONSTRAINT "FiledDraft_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
