-- A month or a year of the Solar Hijri calendar is not one of the Gregorian: every date says of which it is.
-- AlterTable
ALTER TABLE "Agreement" ADD COLUMN     "provisionalFromCalendar" "Calendar",
ADD COLUMN     "provisionalToCalendar" "Calendar",
ADD COLUMN     "suspendedFromCalendar" "Calendar",
ADD COLUMN     "suspendedToCalendar" "Calendar",
ADD COLUMN     "termEndsCalendar" "Calendar",
ADD COLUMN     "terminatedCalendar" "Calendar";

-- AlterTable
ALTER TABLE "AgreementParty" ADD COLUMN     "consentCalendar" "Calendar",
ADD COLUMN     "inForceCalendar" "Calendar",
ADD COLUMN     "notifiedCalendar" "Calendar",
ADD COLUMN     "withdrawalCalendar" "Calendar",
ADD COLUMN     "withdrawalNotifiedCalendar" "Calendar";

-- AlterTable
ALTER TABLE "AgreementRegistration" ADD COLUMN     "madeCalendar" "Calendar";

-- AlterTable
ALTER TABLE "DomesticAct" ADD COLUMN     "adoptedCalendar" "Calendar";

-- AlterTable
ALTER TABLE "PartyDeclaration" ADD COLUMN     "madeCalendar" "Calendar";

GRANT SELECT (
  "provisionalFromCalendar", "provisionalToCalendar", "suspendedFromCalendar", "suspendedToCalendar", "termEndsCalendar",
  "terminatedCalendar"
) ON "Agreement" TO app_public;
GRANT SELECT (
  "consentCalendar", "notifiedCalendar", "inForceCalendar", "withdrawalNotifiedCalendar", "withdrawalCalendar"
) ON "AgreementParty" TO app_public;
GRANT SELECT ("madeCalendar") ON "AgreementRegistration" TO app_public;
GRANT SELECT ("adoptedCalendar") ON "DomesticAct" TO app_public;
GRANT SELECT ("madeCalendar") ON "PartyDeclaration" TO app_public;
