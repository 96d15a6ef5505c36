-- CreateEnum
CREATE TYPE "ObstacleStanding" AS ENUM ('open', 'resolved');

-- AlterTable
ALTER TABLE "Obstacle" ADD COLUMN     "resolutionSourceId" UUID,
ADD COLUMN     "resolvedCalendar" "Calendar",
ADD COLUMN     "resolvedDecisionKey" TEXT,
ADD COLUMN     "resolvedMeetingId" UUID,
ADD COLUMN     "resolvedOn" DATE,
ADD COLUMN     "resolvedOutcomeId" UUID,
ADD COLUMN     "resolvedPrecision" "DatePrecision" NOT NULL DEFAULT 'unknown',
ADD COLUMN     "sinceCalendar" "Calendar",
ADD COLUMN     "sinceOn" DATE,
ADD COLUMN     "sincePrecision" "DatePrecision" NOT NULL DEFAULT 'unknown',
ADD COLUMN     "standing" "ObstacleStanding" NOT NULL DEFAULT 'open';

-- CreateTable
CREATE TABLE "ObstacleMove" (
    "obstacleId" UUID NOT NULL,
    "bodyId" UUID NOT NULL,

    CONSTRAINT "ObstacleMove_pkey" PRIMARY KEY ("obstacleId","bodyId")
);

-- CreateTable
CREATE TABLE "ObstacleResolutionText" (
    "obstacleId" UUID NOT NULL,
    "locale" "Locale" NOT NULL,
    "resolution" TEXT,

    CONSTRAINT "ObstacleResolutionText_pkey" PRIMARY KEY ("obstacleId","locale")
);

-- CreateIndex
CREATE INDEX "ObstacleMove_bodyId_idx" ON "ObstacleMove"("bodyId");

-- CreateIndex
CREATE INDEX "Obstacle_resolvedOutcomeId_idx" ON "Obstacle"("resolvedOutcomeId");

-- CreateIndex
CREATE INDEX "Obstacle_resolvedMeetingId_idx" ON "Obstacle"("resolvedMeetingId");

-- CreateIndex
CREATE INDEX "Obstacle_resolutionSourceId_idx" ON "Obstacle"("resolutionSourceId");

-- CreateIndex
CREATE INDEX "Obstacle_state_role_standing_sinceOn_key_idx" ON "Obstacle"("state", "role", "standing", "sinceOn", "key");

-- CreateIndex
CREATE INDEX "Obstacle_kind_state_role_idx" ON "Obstacle"("kind", "state", "role");

-- AddForeignKey
ALTER TABLE "Obstacle" ADD CONSTRAINT "Obstacle_resolvedOutcomeId_fkey" FOREIGN KEY ("resolvedOutcomeId") REFERENCES "Outcome"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Obstacle" ADD CONSTRAINT "Obstacle_resolvedMeetingId_fkey" FOREIGN KEY ("resolvedMeetingId") REFERENCES "Meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Obstacle" ADD CONSTRAINT "Obstacle_resolutionSourceId_fkey" FOREIGN KEY ("resolutionSourceId") REFERENCES "Source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ObstacleMove" ADD CONSTRAINT "ObstacleMove_obstacleId_fkey" FOREIGN KEY ("obstacleId") REFERENCES "Obstacle"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ObstacleMove" ADD CONSTRAINT "ObstacleMove_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ObstacleResolutionText" ADD CONSTRAINT "ObstacleResolutionText_obstacleId_fkey" FOREIGN KEY ("obstacleId") REFERENCES "Obstacle"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the database refuses by itself, and what the public role may see; the same habits as in the guards migration.

-- 1. Resolved is what has a day or something that resolved it, and nothing else. It is not resolved before it arose: "October 2025" is any day of
--    it, and a day that it stood in the way "not later than" leaves the beginning open.
ALTER TABLE "Obstacle" ADD CONSTRAINT "Obstacle_since_precision" CHECK (("sinceOn" IS NULL) = ("sincePrecision" = 'unknown'));
ALTER TABLE "Obstacle" ADD CONSTRAINT "Obstacle_resolved_precision" CHECK (("resolvedOn" IS NULL) = ("resolvedPrecision" = 'unknown'));
ALTER TABLE "Obstacle" ADD CONSTRAINT "Obstacle_resolution_said"
  CHECK (("standing" = 'resolved') = (num_nonnulls("resolvedOn", "resolvedOutcomeId", "resolvedMeetingId", "resolutionSourceId") > 0));
ALTER TABLE "Obstacle" ADD CONSTRAINT "Obstacle_decision_whole" CHECK (("resolvedMeetingId" IS NULL) = ("resolvedDecisionKey" IS NULL));
ALTER TABLE "Obstacle" ADD CONSTRAINT "Obstacle_resolved_after_since" CHECK ("resolvedOn" IS NULL OR "sinceOn" IS NULL OR "sincePrecision" = 'by'
  OR "resolvedOn" + CASE "resolvedPrecision" WHEN 'year' THEN 365 WHEN 'month' THEN 30 ELSE 0 END >= "sinceOn");
ALTER TABLE "ObstacleResolutionText" ADD CONSTRAINT "ObstacleResolutionText_resolution_filled" CHECK (btrim("resolution") <> '');
ALTER TABLE "ObstacleResolutionText" ADD CONSTRAINT "ObstacleResolutionText_says_something" CHECK ("resolution" IS NOT NULL);

-- 2. The decision is one of that meeting, and it or its meeting is about the agreement; words of how it was resolved have a source. Asked at the
--    end, since a record and its parts are written one after the other. What a later record of the meeting leaves out stays named.
CREATE FUNCTION check_obstacle_resolution() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE asked "Obstacle"; decision uuid;
BEGIN
  IF TG_TABLE_NAME = 'Obstacle' THEN
    SELECT * INTO asked FROM "Obstacle" o WHERE o."id" = NEW."id";
  ELSE
    SELECT * INTO asked FROM "Obstacle" o WHERE o."id" = NEW."obstacleId";
  END IF;
  IF asked."id" IS NULL THEN RETURN NULL; END IF;
  IF asked."resolutionSourceId" IS NULL AND EXISTS (SELECT FROM "ObstacleResolutionText" t WHERE t."obstacleId" = asked."id") THEN
    RAISE EXCEPTION 'words of a resolution have a source' USING ERRCODE = 'check_violation', CONSTRAINT = 'Obstacle_resolution_source';
  END IF;
  IF asked."resolvedMeetingId" IS NULL OR TG_TABLE_NAME <> 'Obstacle' THEN RETURN NULL; END IF;
  SELECT d."id" INTO decision FROM "Decision" d WHERE d."meetingId" = asked."resolvedMeetingId" AND d."key" = asked."resolvedDecisionKey";
  IF decision IS NULL THEN
    RAISE EXCEPTION 'no such decision of the meeting' USING ERRCODE = 'check_violation', CONSTRAINT = 'Obstacle_decision_of_meeting';
  END IF;
  IF NOT EXISTS (
    SELECT FROM "MeetingAgreement" m WHERE m."meetingId" = asked."resolvedMeetingId" AND m."agreementId" = asked."agreementId"
    UNION ALL
    SELECT FROM "DecisionClause" d JOIN "Clause" c ON c."id" = d."clauseId"
    WHERE d."decisionId" = decision AND c."agreementId" = asked."agreementId"
  ) THEN
    RAISE EXCEPTION 'the decision is about another agreement' USING ERRCODE = 'check_violation', CONSTRAINT = 'Obstacle_decision_of_agreement';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER resolution_of_obstacle
  AFTER INSERT OR UPDATE OF "resolvedMeetingId", "resolvedDecisionKey", "resolutionSourceId", "agreementId" ON "Obstacle"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_obstacle_resolution();
CREATE CONSTRAINT TRIGGER source_of_resolution AFTER INSERT OR UPDATE ON "ObstacleResolutionText" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION check_obstacle_resolution();

-- 3. The public role: rows whose parents it sees, columns by name. Words of a resolution go with their source.
ALTER TABLE "ObstacleMove" ENABLE ROW LEVEL SECURITY;
CREATE POLICY public_reads ON "ObstacleMove" FOR SELECT TO app_public USING (
  EXISTS (SELECT FROM "Obstacle" o WHERE o."id" = "ObstacleMove"."obstacleId")
  AND EXISTS (SELECT FROM "Body" b WHERE b."id" = "ObstacleMove"."bodyId"));
GRANT SELECT ("obstacleId", "bodyId") ON "ObstacleMove" TO app_public;
ALTER TABLE "ObstacleResolutionText" ENABLE ROW LEVEL SECURITY;
CREATE POLICY public_reads ON "ObstacleResolutionText" FOR SELECT TO app_public USING (EXISTS (
  SELECT FROM "Obstacle" o JOIN "Source" s ON s."id" = o."resolutionSourceId" WHERE o."id" = "ObstacleResolutionText"."obstacleId"));
GRANT SELECT ("obstacleId", "locale", "resolution") ON "ObstacleResolutionText" TO app_public;
GRANT SELECT ("standing", "sinceOn", "sincePrecision", "sinceCalendar", "resolvedOn", "resolvedPrecision", "resolvedCalendar", "resolvedOutcomeId",
  "resolvedMeetingId", "resolvedDecisionKey", "resolutionSourceId") ON "Obstacle" TO app_public;
