-- CreateEnum
CREATE TYPE "ReportingRhythm" AS ENUM ('monthly', 'quarterly', 'half_yearly', 'yearly', 'before_each_meeting');

-- AlterTable
ALTER TABLE "Agreement" ADD COLUMN     "reportingRhythm" "ReportingRhythm";

-- AlterTable
ALTER TABLE "Clause" ADD COLUMN     "reportingRhythm" "ReportingRhythm";

-- Nobody reports on entry into force and the like: a rhythm there would ask for what is never given.
ALTER TABLE "Clause" ADD CONSTRAINT "Clause_rhythm_of_promise" CHECK ("reportingRhythm" IS NULL OR "nature" <> 'final_provision');

-- When reports are due is public.
GRANT SELECT ("reportingRhythm") ON "Agreement", "Clause" TO app_public;
