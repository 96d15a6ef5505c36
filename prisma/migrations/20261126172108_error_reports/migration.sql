-- CreateEnum
CREATE TYPE "ErrorReportState" AS ENUM ('open', 'answered', 'dismissed');

-- CreateTable
CREATE TABLE "ErrorReport" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "submissionId" UUID NOT NULL,
    "page" TEXT NOT NULL,
    "locale" "Locale" NOT NULL,
    "problem" TEXT NOT NULL,
    "sourceUrl" TEXT,
    "email" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "state" "ErrorReportState" NOT NULL DEFAULT 'open',
    "version" INTEGER NOT NULL DEFAULT 1,
    "takenById" TEXT,
    "closedById" TEXT,
    "closedAt" TIMESTAMPTZ(3),
    "answer" TEXT,

    CONSTRAINT "ErrorReport_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ErrorReport_reference_key" ON "ErrorReport"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "ErrorReport_submissionId_key" ON "ErrorReport"("submissionId");

-- CreateIndex
CREATE INDEX "ErrorReport_state_createdAt_idx" ON "ErrorReport"("state", "createdAt");

-- CreateIndex
CREATE INDEX "ErrorReport_takenById_idx" ON "ErrorReport"("takenById");

-- CreateIndex
CREATE INDEX "ErrorReport_closedById_idx" ON "ErrorReport"("closedById");

-- AddForeignKey
ALTER TABLE "ErrorReport" ADD CONSTRAINT "ErrorReport_takenById_fkey" FOREIGN KEY ("takenById") REFERENCES "User"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ErrorReport" ADD CONSTRAINT "ErrorReport_closedById_fkey" FOREIGN KEY ("closedById") REFERENCES "User"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- What the database refuses by itself. Granted to nobody: app_public does not know that the table is there.
ALTER TABLE "ErrorReport"
  ADD CONSTRAINT "ErrorReport_reference_form" CHECK ("reference" ~ '^[0-9a-hjkmnp-tv-z]{4}(-[0-9a-hjkmnp-tv-z]{4}){3}$'),
  ADD CONSTRAINT "ErrorReport_page_form" CHECK ("page" ~ '^(/[a-z0-9._-]+)*$' AND length("page") <= 200),
  ADD CONSTRAINT "ErrorReport_problem_filled" CHECK (btrim("problem") <> '' AND length("problem") <= 2000),
  ADD CONSTRAINT "ErrorReport_source_form" CHECK ("sourceUrl" ~ '^https?://' AND length("sourceUrl") <= 2000),
  ADD CONSTRAINT "ErrorReport_email_length" CHECK (length("email") BETWEEN 3 AND 254),
  ADD CONSTRAINT "ErrorReport_answer_filled" CHECK (btrim("answer") <> '' AND length("answer") <= 4000),
  ADD CONSTRAINT "ErrorReport_closed_with_answer" CHECK (
    CASE "state" WHEN 'open' THEN num_nonnulls("answer", "closedById", "closedAt") = 0 ELSE num_nulls("answer", "closedById", "closedAt") = 0 END);

-- The reader's words stay, and so does the answer. Only an e-mail address may go, when it has served.
CREATE FUNCTION keep_error_report() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."id", NEW."reference", NEW."submissionId", NEW."page", NEW."locale", NEW."problem", NEW."sourceUrl", NEW."createdAt")
     IS DISTINCT FROM
     (OLD."id", OLD."reference", OLD."submissionId", OLD."page", OLD."locale", OLD."problem", OLD."sourceUrl", OLD."createdAt")
     OR (NEW."email" IS NOT NULL AND NEW."email" IS DISTINCT FROM OLD."email") THEN
    RAISE EXCEPTION 'what a reader has reported stays as it is' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF OLD."state" <> 'open' AND (NEW."state", NEW."answer", NEW."closedById", NEW."closedAt")
     IS DISTINCT FROM (OLD."state", OLD."answer", OLD."closedById", OLD."closedAt") THEN
    RAISE EXCEPTION 'an answer stays as it is' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep BEFORE UPDATE ON "ErrorReport" FOR EACH ROW EXECUTE FUNCTION keep_error_report();
