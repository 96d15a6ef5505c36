-- CreateEnum
CREATE TYPE "ReminderStep" AS ENUM ('before_30', 'before_7', 'after_1', 'after_14', 'supervisor');

-- CreateEnum
CREATE TYPE "ReminderMail" AS ENUM ('none', 'waiting', 'sent', 'failed');

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "remindersStoppedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "UserBody" ADD COLUMN     "isSupervisor" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "ReminderDigest" (
    "id" UUID NOT NULL,
    "userId" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "composedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "mail" "ReminderMail" NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "triedAt" TIMESTAMPTZ(3),
    "failure" TEXT,

    CONSTRAINT "ReminderDigest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Reminder" (
    "userId" TEXT NOT NULL,
    "clauseId" UUID NOT NULL,
    "partyId" UUID NOT NULL,
    "dueOn" DATE NOT NULL,
    "step" "ReminderStep" NOT NULL,
    "digestId" UUID NOT NULL,

    CONSTRAINT "Reminder_pkey" PRIMARY KEY ("userId","clauseId","partyId","dueOn","step")
);

-- CreateTable
CREATE TABLE "ReminderRound" (
    "day" DATE NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "failure" TEXT,

    CONSTRAINT "ReminderRound_pkey" PRIMARY KEY ("day")
);

-- CreateIndex
CREATE INDEX "ReminderDigest_mail_day_idx" ON "ReminderDigest"("mail", "day");

-- CreateIndex
CREATE UNIQUE INDEX "ReminderDigest_userId_day_key" ON "ReminderDigest"("userId", "day");

-- CreateIndex
CREATE UNIQUE INDEX "ReminderDigest_id_userId_key" ON "ReminderDigest"("id", "userId");

-- CreateIndex
CREATE INDEX "Reminder_digestId_userId_idx" ON "Reminder"("digestId", "userId");

-- CreateIndex
CREATE INDEX "Reminder_clauseId_dueOn_idx" ON "Reminder"("clauseId", "dueOn");

-- CreateIndex
CREATE INDEX "Reminder_partyId_idx" ON "Reminder"("partyId");

-- AddForeignKey
ALTER TABLE "ReminderDigest" ADD CONSTRAINT "ReminderDigest_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_digestId_userId_fkey" FOREIGN KEY ("digestId", "userId") REFERENCES "ReminderDigest"("id", "userId") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_clauseId_fkey" FOREIGN KEY ("clauseId") REFERENCES "Clause"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_partyId_fkey" FOREIGN KEY ("partyId") REFERENCES "AgreementParty"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A code, never a sentence: servers for e-mail repeat addresses in what they answer.
ALTER TABLE "ReminderDigest" ADD CONSTRAINT "ReminderDigest_failure_check" CHECK ("failure" ~ '^[A-Za-z0-9_]{1,60}$');
ALTER TABLE "ReminderRound" ADD CONSTRAINT "ReminderRound_failure_check" CHECK ("failure" ~ '^[A-Za-z0-9_]{1,60}$');
ALTER TABLE "ReminderDigest" ADD CONSTRAINT "ReminderDigest_mail_check"
  CHECK (CASE "mail" WHEN 'sent' THEN "attempts" > 0 AND "failure" IS NULL
    WHEN 'failed' THEN "attempts" > 0 AND "failure" IS NOT NULL ELSE true END);
