-- AlterTable
ALTER TABLE "Minutes" ADD COLUMN     "handedSha256" TEXT;

ALTER TABLE "Minutes" ADD CONSTRAINT "Minutes_handed_hash" CHECK ("handedSha256" ~ '^[0-9a-f]{64}$');
