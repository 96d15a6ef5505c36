-- CreateTable
CREATE TABLE "MinutesAttendee" (
    "minutesId" UUID NOT NULL,
    "delegation" TEXT NOT NULL,
    "personKey" TEXT NOT NULL,
    "role" "AttendanceRole" NOT NULL,
    "position" INTEGER NOT NULL,
    "addedById" TEXT NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MinutesAttendee_pkey" PRIMARY KEY ("minutesId","delegation","personKey")
);

-- CreateTable
CREATE TABLE "MinutesAttendeeText" (
    "minutesId" UUID NOT NULL,
    "delegation" TEXT NOT NULL,
    "personKey" TEXT NOT NULL,
    "locale" "Locale" NOT NULL,
    "office" TEXT NOT NULL,

    CONSTRAINT "MinutesAttendeeText_pkey" PRIMARY KEY ("minutesId","delegation","personKey","locale")
);

-- CreateIndex
CREATE INDEX "MinutesAttendee_addedById_idx" ON "MinutesAttendee"("addedById");

-- AddForeignKey
ALTER TABLE "MinutesAttendee" ADD CONSTRAINT "MinutesAttendee_minutesId_fkey" FOREIGN KEY ("minutesId") REFERENCES "Minutes"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MinutesAttendee" ADD CONSTRAINT "MinutesAttendee_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "User"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MinutesAttendeeText" ADD CONSTRAINT "MinutesAttendeeText_minutesId_delegation_personKey_fkey" FOREIGN KEY ("minutesId", "delegation", "personKey") REFERENCES "MinutesAttendee"("minutesId", "delegation", "personKey") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the database refuses by itself.
ALTER TABLE "MinutesAttendee" ADD CONSTRAINT "MinutesAttendee_delegation" CHECK (
  "delegation" ~ '^(|bodies/[a-z0-9]+(-[a-z0-9]+)*|countries/[a-z]{2})$');
ALTER TABLE "MinutesAttendeeText" ADD CONSTRAINT "MinutesAttendeeText_filled" CHECK (btrim("office") <> '');

-- Minutes that were begun before take over who is in the record.
INSERT INTO "MinutesAttendee" ("minutesId", "delegation", "personKey", "role", "position", "addedById")
SELECT DISTINCT ON (m."id", 2, p."key") m."id",
  CASE WHEN b."key" IS NOT NULL THEN 'bodies/' || b."key" WHEN d."countryCode" IS NOT NULL THEN 'countries/' || d."countryCode" ELSE '' END,
  p."key", a."role", d."position" * 1000 + a."position", m."openedById"
FROM "Minutes" m
JOIN "Delegation" d ON d."meetingId" = m."meetingId"
JOIN "DelegationMember" a ON a."delegationId" = d."id"
JOIN "Person" p ON p."id" = a."personId"
LEFT JOIN "Body" b ON b."id" = d."bodyId"
WHERE m."state" <> 'sealed'
ORDER BY m."id", 2, p."key", d."position";

-- Who was there is written in open minutes alone. What goes with its person was judged with the person.
CREATE FUNCTION guard_minutes_attendee() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  minutes uuid := CASE TG_OP WHEN 'DELETE' THEN OLD."minutesId" ELSE NEW."minutesId" END;
BEGIN
  IF NOT EXISTS (SELECT FROM "Minutes" WHERE "id" = minutes AND "state" = 'open') OR TG_OP = 'UPDATE' THEN
    RAISE EXCEPTION 'the minutes are not open' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER guard_minutes_attendee BEFORE INSERT OR UPDATE OR DELETE ON "MinutesAttendee"
  FOR EACH ROW EXECUTE FUNCTION guard_minutes_attendee();
CREATE TRIGGER guard_minutes_attendee BEFORE INSERT OR UPDATE OR DELETE ON "MinutesAttendeeText"
  FOR EACH ROW EXECUTE FUNCTION guard_minutes_attendee();
