-- CreateEnum
CREATE TYPE "ImportState" AS ENUM ('refused', 'read', 'imported');

-- CreateTable
CREATE TABLE "ImportRun" (
    "id" UUID NOT NULL,
    "userId" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "noun" "RecordNoun",
    "state" "ImportState" NOT NULL,
    "sheets" JSONB,
    "refusal" JSONB,
    "result" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "importedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ImportRun_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ImportRun_userId_createdAt_idx" ON "ImportRun"("userId", "createdAt");

-- CreateIndex
CREATE INDEX "ImportRun_createdAt_idx" ON "ImportRun"("createdAt");

-- AddForeignKey
ALTER TABLE "ImportRun" ADD CONSTRAINT "ImportRun_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Each state with what belongs to it: a run is imported once, and its rows are kept no longer than they are needed.
ALTER TABLE "ImportRun" ADD CONSTRAINT "ImportRun_state_parts" CHECK (
  ("state" = 'read') = ("sheets" IS NOT NULL)
  AND ("state" = 'refused') = ("refusal" IS NOT NULL)
  AND ("state" = 'imported') = ("result" IS NOT NULL AND "importedAt" IS NOT NULL));
ALTER TABLE "ImportRun" ADD CONSTRAINT "ImportRun_file_name_length" CHECK (char_length("fileName") <= 200);

-- Files of editors are nothing to the public.
ALTER TABLE "ImportRun" ENABLE ROW LEVEL SECURITY;
