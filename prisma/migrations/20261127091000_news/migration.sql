-- What becomes of an e-mail, whatever it is about.
ALTER TYPE "ReminderMail" RENAME TO "MailState";

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "newsMailStoppedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "News" (
    "id" UUID NOT NULL,
    "userId" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "seenAt" TIMESTAMPTZ(3),
    "mail" "MailState" NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "triedAt" TIMESTAMPTZ(3),
    "failure" TEXT,

    CONSTRAINT "News_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NewsReport" (
    "userId" TEXT NOT NULL,
    "reportId" UUID NOT NULL,
    "newsId" UUID NOT NULL,

    CONSTRAINT "NewsReport_pkey" PRIMARY KEY ("userId","reportId")
);

-- CreateIndex
CREATE INDEX "News_userId_recordedAt_idx" ON "News"("userId", "recordedAt");

-- CreateIndex
CREATE INDEX "News_mail_recordedAt_idx" ON "News"("mail", "recordedAt");

-- CreateIndex
CREATE UNIQUE INDEX "News_id_userId_key" ON "News"("id", "userId");

-- CreateIndex
CREATE INDEX "NewsReport_newsId_userId_idx" ON "NewsReport"("newsId", "userId");

-- CreateIndex
CREATE INDEX "NewsReport_reportId_idx" ON "NewsReport"("reportId");

-- AddForeignKey
ALTER TABLE "News" ADD CONSTRAINT "News_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NewsReport" ADD CONSTRAINT "NewsReport_newsId_userId_fkey" FOREIGN KEY ("newsId", "userId") REFERENCES "News"("id", "userId") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "NewsReport" ADD CONSTRAINT "NewsReport_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "StatusReport"("id") ON DELETE NO ACTION ON UPDATE CASCADE;
-- A code, never a sentence: servers for e-mail repeat addresses in what they answer.
ALTER TABLE "News" ADD CONSTRAINT "News_failure_check" CHECK ("failure" ~ '^[A-Za-z0-9_]{1,60}$');
ALTER TABLE "News" ADD CONSTRAINT "News_mail_check"
  CHECK (CASE "mail" WHEN 'sent' THEN "attempts" > 0 AND "failure" IS NULL
    WHEN 'failed' THEN "attempts" > 0 AND "failure" IS NOT NULL ELSE true END);
