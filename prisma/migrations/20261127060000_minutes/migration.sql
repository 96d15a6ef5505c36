-- CreateEnum
CREATE TYPE "MinutesState" AS ENUM ('open', 'for_approval', 'sealed');

-- CreateEnum
CREATE TYPE "MinutesAnswer" AS ENUM ('approved', 'returned');

-- CreateTable
CREATE TABLE "Minutes" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "MinutesState" NOT NULL DEFAULT 'open',
    "round" INTEGER NOT NULL DEFAULT 0,
    "openedById" TEXT NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sealedAt" TIMESTAMPTZ(3),
    "sealedText" TEXT,
    "sha256" TEXT,

    CONSTRAINT "Minutes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MinutesLine" (
    "id" UUID NOT NULL,
    "minutesId" UUID NOT NULL,
    "lineId" UUID NOT NULL,
    "agendaItem" INTEGER,
    "kind" "DecisionKind" NOT NULL,
    "clauseId" UUID,
    "dueOn" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "editorId" TEXT NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MinutesLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MinutesLineText" (
    "lineId" UUID NOT NULL,
    "locale" "Locale" NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "MinutesLineText_pkey" PRIMARY KEY ("lineId","locale")
);

-- CreateTable
CREATE TABLE "MinutesLineOwner" (
    "lineId" UUID NOT NULL,
    "partyBodyId" UUID NOT NULL,
    "bodyId" UUID NOT NULL,

    CONSTRAINT "MinutesLineOwner_pkey" PRIMARY KEY ("lineId","partyBodyId")
);

-- CreateTable
CREATE TABLE "MinutesApproval" (
    "id" UUID NOT NULL,
    "minutesId" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "partyBodyId" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "answer" "MinutesAnswer" NOT NULL,
    "reason" TEXT,
    "reasonLocale" "Locale",
    "authorUserId" TEXT NOT NULL,
    "answeredAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MinutesApproval_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Minutes_openedById_idx" ON "Minutes"("openedById");

-- CreateIndex
CREATE UNIQUE INDEX "Minutes_meetingId_number_key" ON "Minutes"("meetingId", "number");

-- CreateIndex
CREATE INDEX "MinutesLine_clauseId_idx" ON "MinutesLine"("clauseId");

-- CreateIndex
CREATE INDEX "MinutesLine_editorId_idx" ON "MinutesLine"("editorId");

-- CreateIndex
CREATE UNIQUE INDEX "MinutesLine_minutesId_lineId_key" ON "MinutesLine"("minutesId", "lineId");

-- CreateIndex
CREATE INDEX "MinutesLineOwner_partyBodyId_idx" ON "MinutesLineOwner"("partyBodyId");

-- CreateIndex
CREATE INDEX "MinutesLineOwner_bodyId_idx" ON "MinutesLineOwner"("bodyId");

-- CreateIndex
CREATE INDEX "MinutesApproval_partyBodyId_idx" ON "MinutesApproval"("partyBodyId");

-- CreateIndex
CREATE INDEX "MinutesApproval_bodyId_idx" ON "MinutesApproval"("bodyId");

-- CreateIndex
CREATE INDEX "MinutesApproval_authorUserId_idx" ON "MinutesApproval"("authorUserId");

-- CreateIndex
CREATE UNIQUE INDEX "MinutesApproval_minutesId_round_partyBodyId_key" ON "MinutesApproval"("minutesId", "round", "partyBodyId");

-- AddForeignKey
ALTER TABLE "Minutes" ADD CONSTRAINT "Minutes_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Minutes" ADD CONSTRAINT "Minutes_openedById_fkey" FOREIGN KEY ("openedById") REFERENCES "User"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MinutesLine" ADD CONSTRAINT "MinutesLine_minutesId_fkey" FOREIGN KEY ("minutesId") REFERENCES "Minutes"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MinutesLine" ADD CONSTRAINT "MinutesLine_clauseId_fkey" FOREIGN KEY ("clauseId") REFERENCES "Clause"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MinutesLine" ADD CONSTRAINT "MinutesLine_editorId_fkey" FOREIGN KEY ("editorId") REFERENCES "User"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MinutesLineText" ADD CONSTRAINT "MinutesLineText_lineId_fkey" FOREIGN KEY ("lineId") REFERENCES "MinutesLine"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MinutesLineOwner" ADD CONSTRAINT "MinutesLineOwner_lineId_fkey" FOREIGN KEY ("lineId") REFERENCES "MinutesLine"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MinutesLineOwner" ADD CONSTRAINT "MinutesLineOwner_partyBodyId_fkey" FOREIGN KEY ("partyBodyId") REFERENCES "Body"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MinutesLineOwner" ADD CONSTRAINT "MinutesLineOwner_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Body"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MinutesApproval" ADD CONSTRAINT "MinutesApproval_minutesId_fkey" FOREIGN KEY ("minutesId") REFERENCES "Minutes"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MinutesApproval" ADD CONSTRAINT "MinutesApproval_partyBodyId_fkey" FOREIGN KEY ("partyBodyId") REFERENCES "Body"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MinutesApproval" ADD CONSTRAINT "MinutesApproval_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Body"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MinutesApproval" ADD CONSTRAINT "MinutesApproval_authorUserId_fkey" FOREIGN KEY ("authorUserId") REFERENCES "User"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- What the database refuses by itself.
CREATE UNIQUE INDEX "Minutes_one_unsealed" ON "Minutes"("meetingId") WHERE "state" <> 'sealed';
ALTER TABLE "Minutes" ADD CONSTRAINT "Minutes_sealed_whole"
  CHECK (num_nonnulls("sealedAt", "sealedText", "sha256") = CASE WHEN "state" = 'sealed' THEN 3 ELSE 0 END);
ALTER TABLE "Minutes" ADD CONSTRAINT "Minutes_hash" CHECK ("sha256" = encode(sha256(convert_to("sealedText", 'UTF8')), 'hex'));
ALTER TABLE "MinutesLine" ADD CONSTRAINT "MinutesLine_agenda_item" CHECK ("agendaItem" >= 0);
ALTER TABLE "MinutesLineText" ADD CONSTRAINT "MinutesLineText_filled" CHECK (btrim("text") <> '');
ALTER TABLE "MinutesApproval" ADD CONSTRAINT "MinutesApproval_reason" CHECK (
  ("answer" = 'returned') = ("reason" IS NOT NULL) AND ("reason" IS NULL) = ("reasonLocale" IS NULL) AND btrim("reason") <> '');

-- Versions follow each other; minutes go from hand to hand and are sealed once, by the approval of every party.
CREATE FUNCTION guard_minutes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'minutes stay' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW."state" <> 'open' OR NEW."round" <> 0
      OR NEW."number" <> 1 + (SELECT count(*) FROM "Minutes" WHERE "meetingId" = NEW."meetingId") THEN
      RAISE EXCEPTION 'versions of minutes begin open and follow each other' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF (OLD."id", OLD."meetingId", OLD."number", OLD."openedById", OLD."openedAt")
      IS DISTINCT FROM (NEW."id", NEW."meetingId", NEW."number", NEW."openedById", NEW."openedAt")
    OR NOT (OLD."state" = NEW."state" AND OLD."state" = 'open' AND NEW."round" = OLD."round"
      OR OLD."state" = 'open' AND NEW."state" = 'for_approval' AND NEW."round" = OLD."round" + 1
      OR OLD."state" = 'for_approval' AND NEW."state" IN ('open', 'sealed') AND NEW."round" = OLD."round") THEN
    RAISE EXCEPTION 'minutes are written, handed over and sealed' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_minutes BEFORE INSERT OR UPDATE OR DELETE ON "Minutes" FOR EACH ROW EXECUTE FUNCTION guard_minutes();

-- Lines are written in open minutes alone. What goes with its line was judged with the line.
CREATE FUNCTION guard_minutes_line() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  line uuid; minutes uuid;
BEGIN
  IF TG_TABLE_NAME = 'MinutesLine' THEN
    minutes := CASE TG_OP WHEN 'DELETE' THEN OLD."minutesId" ELSE NEW."minutesId" END;
    IF TG_OP = 'UPDATE' AND (OLD."id", OLD."minutesId", OLD."lineId", OLD."addedAt")
      IS DISTINCT FROM (NEW."id", NEW."minutesId", NEW."lineId", NEW."addedAt") THEN
      RAISE EXCEPTION 'a line stays where it stands' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
  ELSE
    line := CASE TG_OP WHEN 'DELETE' THEN OLD."lineId" ELSE NEW."lineId" END;
    SELECT "minutesId" INTO minutes FROM "MinutesLine" WHERE "id" = line;
    IF minutes IS NULL AND TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  END IF;
  IF NOT EXISTS (SELECT FROM "Minutes" WHERE "id" = minutes AND "state" = 'open') THEN
    RAISE EXCEPTION 'the minutes are not open' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER guard_minutes_line BEFORE INSERT OR UPDATE OR DELETE ON "MinutesLine" FOR EACH ROW EXECUTE FUNCTION guard_minutes_line();
CREATE TRIGGER guard_minutes_line BEFORE INSERT OR UPDATE OR DELETE ON "MinutesLineText" FOR EACH ROW EXECUTE FUNCTION guard_minutes_line();
CREATE TRIGGER guard_minutes_line BEFORE INSERT OR UPDATE OR DELETE ON "MinutesLineOwner" FOR EACH ROW EXECUTE FUNCTION guard_minutes_line();

-- An answer is given to minutes that wait for it, and stays.
CREATE FUNCTION guard_minutes_approval() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' OR NOT EXISTS (SELECT FROM "Minutes"
    WHERE "id" = NEW."minutesId" AND "state" = 'for_approval' AND "round" = NEW."round") THEN
    RAISE EXCEPTION 'an answer is given once, to minutes that wait for it' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_minutes_approval BEFORE INSERT OR UPDATE OR DELETE ON "MinutesApproval"
  FOR EACH ROW EXECUTE FUNCTION guard_minutes_approval();

-- The public reads that minutes are sealed, with which hash and by which parties. What was approved it reads in the meeting's record,
-- from which a person or a clause can still be withdrawn.
ALTER TABLE "Minutes" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "MinutesApproval" ENABLE ROW LEVEL SECURITY;
CREATE POLICY public_reads ON "Minutes" FOR SELECT TO app_public USING (
  "state" = 'sealed' AND EXISTS (SELECT FROM "Meeting" p WHERE p."id" = "Minutes"."meetingId"));
CREATE POLICY public_reads ON "MinutesApproval" FOR SELECT TO app_public USING (
  "answer" = 'approved'
  AND EXISTS (SELECT FROM "Minutes" p WHERE p."id" = "MinutesApproval"."minutesId" AND p."round" = "MinutesApproval"."round")
  AND EXISTS (SELECT FROM "Body" p WHERE p."id" = "MinutesApproval"."partyBodyId")
  AND EXISTS (SELECT FROM "Body" p WHERE p."id" = "MinutesApproval"."bodyId"));
GRANT SELECT ("id", "meetingId", "number", "state", "round", "sealedAt", "sha256") ON "Minutes" TO app_public;
GRANT SELECT ("id", "minutesId", "round", "partyBodyId", "bodyId", "answer", "reason", "reasonLocale", "answeredAt")
  ON "MinutesApproval" TO app_public;
