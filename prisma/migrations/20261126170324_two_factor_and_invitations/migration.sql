-- CreateEnum
CREATE TYPE "AccessLinkKind" AS ENUM ('invitation', 'reset');

-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "secondFactorAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "signedInAt" TIMESTAMPTZ(3),
ADD COLUMN     "twoFactorEnabled" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "AccessLink" (
    "id" UUID NOT NULL,
    "userId" TEXT NOT NULL,
    "kind" "AccessLinkKind" NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdById" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "usedByForm" UUID,
    "cancelledAt" TIMESTAMPTZ(3),

    CONSTRAINT "AccessLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TwoFactor" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "backupCodes" TEXT NOT NULL,
    "verified" BOOLEAN NOT NULL DEFAULT true,
    "failedVerificationCount" INTEGER NOT NULL DEFAULT 0,
    "lockedUntil" TIMESTAMPTZ(3),
    "lastStep" INTEGER,

    CONSTRAINT "TwoFactor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TwoFactorDraft" (
    "userId" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TwoFactorDraft_pkey" PRIMARY KEY ("userId")
);

-- CreateIndex
CREATE UNIQUE INDEX "AccessLink_tokenHash_key" ON "AccessLink"("tokenHash");

-- CreateIndex
CREATE INDEX "AccessLink_userId_idx" ON "AccessLink"("userId");

-- CreateIndex
CREATE INDEX "AccessLink_createdById_idx" ON "AccessLink"("createdById");

-- CreateIndex
CREATE UNIQUE INDEX "TwoFactor_userId_key" ON "TwoFactor"("userId");

-- AddForeignKey
ALTER TABLE "AccessLink" ADD CONSTRAINT "AccessLink_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccessLink" ADD CONSTRAINT "AccessLink_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TwoFactor" ADD CONSTRAINT "TwoFactor_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TwoFactorDraft" ADD CONSTRAINT "TwoFactorDraft_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the database refuses by itself. Nothing here is the public's: the role app_public is granted none of it.
ALTER TABLE "User" ADD CONSTRAINT "User_version_positive" CHECK ("version" > 0);
ALTER TABLE "AccessLink" ADD CONSTRAINT "AccessLink_token_hash_form" CHECK ("tokenHash" ~ '^[0-9a-f]{64}$');
ALTER TABLE "AccessLink" ADD CONSTRAINT "AccessLink_expires_later" CHECK ("expiresAt" > "createdAt");
ALTER TABLE "AccessLink" ADD CONSTRAINT "AccessLink_used_or_cancelled" CHECK (num_nonnulls("usedAt", "cancelledAt") <= 1);
ALTER TABLE "AccessLink" ADD CONSTRAINT "AccessLink_used_by_form" CHECK (("usedAt" IS NULL) = ("usedByForm" IS NULL));
-- A new link takes the place of the one before.
CREATE UNIQUE INDEX "AccessLink_one_open" ON "AccessLink" ("userId") WHERE "usedAt" IS NULL AND "cancelledAt" IS NULL;
ALTER TABLE "TwoFactor" ADD CONSTRAINT "TwoFactor_backup_codes_list" CHECK (jsonb_typeof("backupCodes"::jsonb) = 'array');
ALTER TABLE "TwoFactor" ADD CONSTRAINT "TwoFactor_failures_counted" CHECK ("failedVerificationCount" >= 0);

-- A link is used or cancelled once and for all, and never leads to another account or lives longer.
CREATE FUNCTION check_access_link() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF num_nonnulls(OLD."usedAt", OLD."cancelledAt") > 0
     OR (NEW."id", NEW."userId", NEW."kind", NEW."tokenHash", NEW."createdAt") IS DISTINCT FROM (OLD."id", OLD."userId", OLD."kind", OLD."tokenHash", OLD."createdAt")
     OR NEW."expiresAt" > OLD."expiresAt" THEN
    RAISE EXCEPTION 'a link is not revived' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
-- All columns but who made it, which the end of that account may empty.
CREATE TRIGGER access_link BEFORE UPDATE OF "id", "userId", "kind", "tokenHash", "createdAt", "expiresAt", "usedAt", "usedByForm", "cancelledAt"
  ON "AccessLink" FOR EACH ROW EXECUTE FUNCTION check_access_link();

-- Somebody must be left who can let others in: an administrator who has a password and is not shut out.
CREATE FUNCTION check_administrator_left() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM "User" u
  WHERE u."id" <> OLD."id" AND u."role" = 'administrator' AND NOT u."banned"
    AND EXISTS (SELECT FROM "Account" a WHERE a."userId" = u."id" AND a."password" IS NOT NULL)
  FOR UPDATE;
  IF NOT FOUND AND EXISTS (SELECT FROM "Account" a WHERE a."userId" = OLD."id" AND a."password" IS NOT NULL) THEN
    RAISE EXCEPTION 'the last administrator stays' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER administrator_left BEFORE UPDATE OF "role", "banned" ON "User" FOR EACH ROW
  WHEN (OLD."role" = 'administrator' AND NOT OLD."banned" AND (NEW."role" <> 'administrator' OR NEW."banned"))
  EXECUTE FUNCTION check_administrator_left();
