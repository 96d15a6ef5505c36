-- CreateEnum
CREATE TYPE "Role" AS ENUM ('official', 'editor', 'administrator');

-- CreateEnum
CREATE TYPE "AgreementKind" AS ENUM ('agreement', 'memorandum', 'protocol', 'programme', 'exchange_of_notes', 'joint_statement');

-- CreateEnum
CREATE TYPE "Bindingness" AS ENUM ('binding', 'non_binding', 'unclear');

-- CreateEnum
CREATE TYPE "AgreementScope" AS ENUM ('bilateral', 'multilateral');

-- CreateEnum
CREATE TYPE "AgreementStage" AS ENUM ('proposed', 'negotiation', 'initialled', 'signed', 'provisionally_applied', 'in_force', 'suspended', 'expired', 'terminated', 'replaced');

-- CreateEnum
CREATE TYPE "AgreementLinkKind" AS ENUM ('amends', 'replaces', 'implements', 'based_on');

-- CreateEnum
CREATE TYPE "PartyRole" AS ENUM ('party', 'signatory', 'observer', 'depositary');

-- CreateEnum
CREATE TYPE "AuthorityRole" AS ENUM ('competent', 'implementing');

-- CreateEnum
CREATE TYPE "BodyKind" AS ENUM ('ministry', 'department', 'agency', 'film_centre', 'directorate', 'government', 'embassy', 'cultural_attache', 'foundation', 'union', 'association', 'company', 'international_organisation', 'festival', 'office', 'state_committee', 'state_organisation', 'institution');

-- CreateEnum
CREATE TYPE "ClauseNature" AS ENUM ('one_off', 'recurring', 'enabling', 'final_provision', 'not_stated');

-- CreateEnum
CREATE TYPE "ObligationStrength" AS ENUM ('shall', 'may', 'intention', 'not_stated');

-- CreateEnum
CREATE TYPE "Obliged" AS ENUM ('all_parties', 'one_party', 'joint_commission', 'not_stated');

-- CreateEnum
CREATE TYPE "ReportStatus" AS ENUM ('not_started', 'in_preparation', 'in_progress', 'delayed', 'blocked', 'fulfilled', 'ongoing', 'superseded');

-- CreateEnum
CREATE TYPE "FilmKind" AS ENUM ('feature', 'documentary', 'animation', 'artistic_publicistic', 'short');

-- CreateEnum
CREATE TYPE "FilmStage" AS ENUM ('planned', 'development', 'shooting', 'post_production', 'released');

-- CreateEnum
CREATE TYPE "FilmBodyRole" AS ENUM ('producer', 'shown_at', 'supported_by');

-- CreateEnum
CREATE TYPE "FundingKind" AS ENUM ('grant', 'subsidy', 'rebate', 'fund');

-- CreateEnum
CREATE TYPE "InitiativeKind" AS ENUM ('academy', 'festival', 'programme', 'working_group', 'association');

-- CreateEnum
CREATE TYPE "MeetingKind" AS ENUM ('follow_up', 'joint_commission', 'working_group', 'negotiation', 'signing', 'panel', 'forum', 'visit');

-- CreateEnum
CREATE TYPE "MeetingFormat" AS ENUM ('online', 'in_person', 'hybrid', 'not_stated');

-- CreateEnum
CREATE TYPE "MeetingState" AS ENUM ('planned', 'held', 'minutes_drafted', 'minutes_approved', 'cancelled', 'postponed');

-- CreateEnum
CREATE TYPE "AttendanceRole" AS ENUM ('head', 'member', 'opened', 'moderator', 'speaker');

-- CreateEnum
CREATE TYPE "DecisionKind" AS ENUM ('information', 'proposal', 'decision', 'task');

-- CreateEnum
CREATE TYPE "DecisionState" AS ENUM ('open', 'done', 'dropped', 'not_applicable');

-- CreateEnum
CREATE TYPE "ObstacleRole" AS ENUM ('obstacle', 'context');

-- CreateEnum
CREATE TYPE "ObstacleKind" AS ENUM ('sanctions_payments', 'funding', 'law', 'logistics', 'staff', 'speed');

-- CreateEnum
CREATE TYPE "OutcomeKind" AS ENUM ('film_week', 'festival_participation', 'award', 'co_production', 'screening_deal', 'distribution_deal', 'training', 'delegation_visit', 'market_stand', 'retrospective', 'publication', 'appointment', 'preparation');

-- CreateEnum
CREATE TYPE "OutcomeBodyRole" AS ENUM ('participant', 'organiser', 'venue', 'partner', 'recipient');

-- CreateEnum
CREATE TYPE "Locale" AS ENUM ('fa', 'ru', 'kk', 'en');

-- CreateEnum
CREATE TYPE "DatePrecision" AS ENUM ('day', 'month', 'year', 'by', 'unknown');

-- CreateEnum
CREATE TYPE "Calendar" AS ENUM ('gregorian', 'solar_hijri', 'imperial');

-- CreateEnum
CREATE TYPE "TextStatus" AS ENUM ('authentic', 'official_translation', 'unofficial_translation', 'machine_draft', 'summary');

-- CreateEnum
CREATE TYPE "PublicationState" AS ENUM ('draft', 'in_review', 'published', 'withdrawn');

-- CreateEnum
CREATE TYPE "RecordKeeper" AS ENUM ('files', 'desk');

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "role" TEXT NOT NULL DEFAULT 'official',
    "banned" BOOLEAN NOT NULL DEFAULT false,
    "banReason" TEXT,
    "banExpires" TIMESTAMPTZ(3),
    "locale" "Locale" NOT NULL DEFAULT 'en',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UserBody" (
    "userId" TEXT NOT NULL,
    "bodyId" UUID NOT NULL,

    CONSTRAINT "UserBody_pkey" PRIMARY KEY ("userId","bodyId")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "token" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "impersonatedBy" TEXT,
    "userId" TEXT NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMPTZ(3),
    "refreshTokenExpiresAt" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "lastRequest" BIGINT NOT NULL,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorUserId" TEXT,
    "action" TEXT NOT NULL,
    "recordKind" TEXT NOT NULL,
    "recordKey" TEXT NOT NULL,
    "payload" JSONB NOT NULL,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Agreement" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" "AgreementKind" NOT NULL,
    "bindingness" "Bindingness" NOT NULL DEFAULT 'unclear',
    "scope" "AgreementScope" NOT NULL DEFAULT 'bilateral',
    "stage" "AgreementStage" NOT NULL,
    "primaryLocale" "Locale" NOT NULL,
    "frameworkBodyId" UUID,
    "occasionBodyId" UUID,
    "signedOn" DATE,
    "signedPrecision" "DatePrecision" NOT NULL DEFAULT 'unknown',
    "signedPrinted" TEXT,
    "signedCalendar" "Calendar",
    "state" "PublicationState" NOT NULL DEFAULT 'draft',
    "keptBy" "RecordKeeper" NOT NULL DEFAULT 'files',
    "version" INTEGER NOT NULL DEFAULT 1,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Agreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgreementText" (
    "id" UUID NOT NULL,
    "agreementId" UUID NOT NULL,
    "locale" "Locale" NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "current" BOOLEAN NOT NULL DEFAULT true,
    "title" TEXT NOT NULL,
    "shortTitle" TEXT NOT NULL,
    "titleIsOurs" BOOLEAN NOT NULL DEFAULT false,
    "place" TEXT,
    "summary" TEXT NOT NULL,
    "remark" TEXT,
    "status" "TextStatus" NOT NULL,
    "translatedFromRevision" INTEGER,

    CONSTRAINT "AgreementText_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgreementTextParty" (
    "textId" UUID NOT NULL,
    "agreementId" UUID NOT NULL,
    "partyId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "AgreementTextParty_pkey" PRIMARY KEY ("textId","partyId")
);

-- CreateTable
CREATE TABLE "AgreementParty" (
    "id" UUID NOT NULL,
    "agreementId" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "role" "PartyRole" NOT NULL,
    "inferred" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "AgreementParty_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PartyAuthority" (
    "partyId" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "role" "AuthorityRole" NOT NULL,

    CONSTRAINT "PartyAuthority_pkey" PRIMARY KEY ("partyId","bodyId")
);

-- CreateTable
CREATE TABLE "AgreementLink" (
    "fromId" UUID NOT NULL,
    "toId" UUID NOT NULL,
    "kind" "AgreementLinkKind" NOT NULL,

    CONSTRAINT "AgreementLink_pkey" PRIMARY KEY ("fromId","toId","kind")
);

-- CreateTable
CREATE TABLE "AgreementSource" (
    "agreementId" UUID NOT NULL,
    "sourceId" UUID NOT NULL,

    CONSTRAINT "AgreementSource_pkey" PRIMARY KEY ("agreementId","sourceId")
);

-- CreateTable
CREATE TABLE "Body" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" "BodyKind" NOT NULL,
    "countryCode" CHAR(2),
    "parentId" UUID,
    "website" TEXT,
    "wikidataId" TEXT,
    "state" "PublicationState" NOT NULL DEFAULT 'draft',
    "keptBy" "RecordKeeper" NOT NULL DEFAULT 'files',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Body_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BodyText" (
    "bodyId" UUID NOT NULL,
    "locale" "Locale" NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT,
    "about" TEXT,
    "remark" TEXT,
    "status" "TextStatus" NOT NULL DEFAULT 'summary',

    CONSTRAINT "BodyText_pkey" PRIMARY KEY ("bodyId","locale")
);

-- CreateTable
CREATE TABLE "BodyPrintedName" (
    "id" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "printed" TEXT NOT NULL,
    "language" TEXT NOT NULL,

    CONSTRAINT "BodyPrintedName_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BodyPrintedNameText" (
    "nameId" UUID NOT NULL,
    "locale" "Locale" NOT NULL,
    "note" TEXT NOT NULL,

    CONSTRAINT "BodyPrintedNameText_pkey" PRIMARY KEY ("nameId","locale")
);

-- CreateTable
CREATE TABLE "BodySource" (
    "bodyId" UUID NOT NULL,
    "sourceId" UUID NOT NULL,

    CONSTRAINT "BodySource_pkey" PRIMARY KEY ("bodyId","sourceId")
);

-- CreateTable
CREATE TABLE "Theme" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "keptBy" "RecordKeeper" NOT NULL DEFAULT 'files',

    CONSTRAINT "Theme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ThemeText" (
    "themeId" UUID NOT NULL,
    "locale" "Locale" NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "ThemeText_pkey" PRIMARY KEY ("themeId","locale")
);

-- CreateTable
CREATE TABLE "Clause" (
    "id" UUID NOT NULL,
    "agreementId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "printedNumber" TEXT,
    "parentId" UUID,
    "position" INTEGER NOT NULL,
    "nature" "ClauseNature" NOT NULL DEFAULT 'not_stated',
    "strength" "ObligationStrength" NOT NULL DEFAULT 'not_stated',
    "obliged" "Obliged" NOT NULL DEFAULT 'not_stated',
    "obligedPartyId" UUID,
    "dueOn" DATE,
    "duePrecision" "DatePrecision" NOT NULL DEFAULT 'unknown',
    "sourceId" UUID NOT NULL,
    "keptBy" "RecordKeeper" NOT NULL DEFAULT 'files',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Clause_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClauseText" (
    "id" UUID NOT NULL,
    "clauseId" UUID NOT NULL,
    "locale" "Locale" NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "current" BOOLEAN NOT NULL DEFAULT true,
    "heading" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "remark" TEXT,
    "status" "TextStatus" NOT NULL,
    "translatedFromRevision" INTEGER,

    CONSTRAINT "ClauseText_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClauseTheme" (
    "clauseId" UUID NOT NULL,
    "themeId" UUID NOT NULL,

    CONSTRAINT "ClauseTheme_pkey" PRIMARY KEY ("clauseId","themeId")
);

-- CreateTable
CREATE TABLE "ClauseResponsible" (
    "clauseId" UUID NOT NULL,
    "partyId" UUID NOT NULL,
    "agreementId" UUID NOT NULL,
    "bodyId" UUID NOT NULL,

    CONSTRAINT "ClauseResponsible_pkey" PRIMARY KEY ("clauseId","partyId")
);

-- CreateTable
CREATE TABLE "StatusReport" (
    "id" UUID NOT NULL,
    "clauseId" UUID NOT NULL,
    "agreementId" UUID NOT NULL,
    "partyId" UUID NOT NULL,
    "reportingBodyId" UUID NOT NULL,
    "status" "ReportStatus" NOT NULL,
    "asOfOn" DATE,
    "asOfPrecision" "DatePrecision" NOT NULL DEFAULT 'unknown',
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "authorUserId" TEXT,
    "meetingId" UUID,
    "sourceId" UUID,
    "receivedByLetter" BOOLEAN NOT NULL DEFAULT false,
    "supersedesId" UUID,
    "submissionId" UUID,
    "fileKey" TEXT,
    "fileHash" TEXT,

    CONSTRAINT "StatusReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StatusReportText" (
    "reportId" UUID NOT NULL,
    "locale" "Locale" NOT NULL,
    "note" TEXT NOT NULL,
    "obstacle" TEXT,
    "nextStep" TEXT,

    CONSTRAINT "StatusReportText_pkey" PRIMARY KEY ("reportId","locale")
);

-- CreateTable
CREATE TABLE "ReportEvidence" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "outcomeId" UUID,
    "sourceId" UUID,
    "url" TEXT,

    CONSTRAINT "ReportEvidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Country" (
    "code" CHAR(2) NOT NULL,
    "keptBy" "RecordKeeper" NOT NULL DEFAULT 'files',

    CONSTRAINT "Country_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "CountryText" (
    "countryCode" CHAR(2) NOT NULL,
    "locale" "Locale" NOT NULL,
    "name" TEXT NOT NULL,
    "officialName" TEXT,

    CONSTRAINT "CountryText_pkey" PRIMARY KEY ("countryCode","locale")
);

-- CreateTable
CREATE TABLE "Film" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" "FilmKind" NOT NULL,
    "stage" "FilmStage" NOT NULL,
    "titlePrinted" TEXT NOT NULL,
    "titleLanguage" TEXT NOT NULL,
    "year" INTEGER,
    "state" "PublicationState" NOT NULL DEFAULT 'draft',
    "keptBy" "RecordKeeper" NOT NULL DEFAULT 'files',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Film_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FilmText" (
    "filmId" UUID NOT NULL,
    "locale" "Locale" NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "remark" TEXT,
    "status" "TextStatus" NOT NULL DEFAULT 'summary',

    CONSTRAINT "FilmText_pkey" PRIMARY KEY ("filmId","locale")
);

-- CreateTable
CREATE TABLE "FilmCountry" (
    "filmId" UUID NOT NULL,
    "countryCode" CHAR(2) NOT NULL,
    "position" INTEGER NOT NULL,
    "implied" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "FilmCountry_pkey" PRIMARY KEY ("filmId","countryCode")
);

-- CreateTable
CREATE TABLE "FilmBody" (
    "filmId" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "role" "FilmBodyRole" NOT NULL,

    CONSTRAINT "FilmBody_pkey" PRIMARY KEY ("filmId","bodyId","role")
);

-- CreateTable
CREATE TABLE "FilmSubject" (
    "filmId" UUID NOT NULL,
    "personId" UUID NOT NULL,

    CONSTRAINT "FilmSubject_pkey" PRIMARY KEY ("filmId","personId")
);

-- CreateTable
CREATE TABLE "FilmClause" (
    "filmId" UUID NOT NULL,
    "clauseId" UUID NOT NULL,

    CONSTRAINT "FilmClause_pkey" PRIMARY KEY ("filmId","clauseId")
);

-- CreateTable
CREATE TABLE "FilmSource" (
    "filmId" UUID NOT NULL,
    "sourceId" UUID NOT NULL,

    CONSTRAINT "FilmSource_pkey" PRIMARY KEY ("filmId","sourceId")
);

-- CreateTable
CREATE TABLE "FundingInstrument" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" "FundingKind" NOT NULL,
    "holderId" UUID NOT NULL,
    "approvedById" UUID,
    "approvedOn" DATE,
    "approvedPrecision" "DatePrecision" NOT NULL DEFAULT 'unknown',
    "approvedPrinted" TEXT,
    "state" "PublicationState" NOT NULL DEFAULT 'draft',
    "keptBy" "RecordKeeper" NOT NULL DEFAULT 'files',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "FundingInstrument_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FundingText" (
    "instrumentId" UUID NOT NULL,
    "locale" "Locale" NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "remark" TEXT,
    "status" "TextStatus" NOT NULL DEFAULT 'summary',

    CONSTRAINT "FundingText_pkey" PRIMARY KEY ("instrumentId","locale")
);

-- CreateTable
CREATE TABLE "FundingSource" (
    "instrumentId" UUID NOT NULL,
    "sourceId" UUID NOT NULL,

    CONSTRAINT "FundingSource_pkey" PRIMARY KEY ("instrumentId","sourceId")
);

-- CreateTable
CREATE TABLE "Initiative" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" "InitiativeKind" NOT NULL,
    "proposedById" UUID,
    "state" "PublicationState" NOT NULL DEFAULT 'draft',
    "keptBy" "RecordKeeper" NOT NULL DEFAULT 'files',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Initiative_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InitiativeText" (
    "initiativeId" UUID NOT NULL,
    "locale" "Locale" NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "remark" TEXT,
    "status" "TextStatus" NOT NULL DEFAULT 'summary',

    CONSTRAINT "InitiativeText_pkey" PRIMARY KEY ("initiativeId","locale")
);

-- CreateTable
CREATE TABLE "InitiativePrintedName" (
    "id" UUID NOT NULL,
    "initiativeId" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "printed" TEXT NOT NULL,
    "language" TEXT NOT NULL,

    CONSTRAINT "InitiativePrintedName_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InitiativeCountry" (
    "initiativeId" UUID NOT NULL,
    "countryCode" CHAR(2) NOT NULL,

    CONSTRAINT "InitiativeCountry_pkey" PRIMARY KEY ("initiativeId","countryCode")
);

-- CreateTable
CREATE TABLE "InitiativeAgreement" (
    "initiativeId" UUID NOT NULL,
    "agreementId" UUID NOT NULL,

    CONSTRAINT "InitiativeAgreement_pkey" PRIMARY KEY ("initiativeId","agreementId")
);

-- CreateTable
CREATE TABLE "InitiativeSource" (
    "initiativeId" UUID NOT NULL,
    "sourceId" UUID NOT NULL,

    CONSTRAINT "InitiativeSource_pkey" PRIMARY KEY ("initiativeId","sourceId")
);

-- CreateTable
CREATE TABLE "Meeting" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" "MeetingKind" NOT NULL,
    "format" "MeetingFormat" NOT NULL,
    "meetingState" "MeetingState" NOT NULL DEFAULT 'held',
    "ordinal" INTEGER,
    "startsOn" DATE,
    "startsPrecision" "DatePrecision" NOT NULL DEFAULT 'unknown',
    "startsPrinted" TEXT,
    "endsOn" DATE,
    "endsPrecision" "DatePrecision",
    "countryCode" CHAR(2),
    "hostBodyId" UUID,
    "occasionBodyId" UUID,
    "nextMeetingId" UUID,
    "state" "PublicationState" NOT NULL DEFAULT 'draft',
    "keptBy" "RecordKeeper" NOT NULL DEFAULT 'files',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MeetingText" (
    "meetingId" UUID NOT NULL,
    "locale" "Locale" NOT NULL,
    "title" TEXT NOT NULL,
    "place" TEXT,
    "dateNote" TEXT,
    "summary" TEXT NOT NULL,
    "remark" TEXT,
    "status" "TextStatus" NOT NULL DEFAULT 'summary',

    CONSTRAINT "MeetingText_pkey" PRIMARY KEY ("meetingId","locale")
);

-- CreateTable
CREATE TABLE "MeetingAgreement" (
    "meetingId" UUID NOT NULL,
    "agreementId" UUID NOT NULL,

    CONSTRAINT "MeetingAgreement_pkey" PRIMARY KEY ("meetingId","agreementId")
);

-- CreateTable
CREATE TABLE "Delegation" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "bodyId" UUID,
    "countryCode" CHAR(2),
    "host" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Delegation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DelegationMember" (
    "id" UUID NOT NULL,
    "delegationId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "role" "AttendanceRole" NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "DelegationMember_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DelegationMemberText" (
    "memberId" UUID NOT NULL,
    "locale" "Locale" NOT NULL,
    "office" TEXT NOT NULL,

    CONSTRAINT "DelegationMemberText_pkey" PRIMARY KEY ("memberId","locale")
);

-- CreateTable
CREATE TABLE "AgendaItem" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "AgendaItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgendaItemText" (
    "itemId" UUID NOT NULL,
    "locale" "Locale" NOT NULL,
    "title" TEXT NOT NULL,

    CONSTRAINT "AgendaItemText_pkey" PRIMARY KEY ("itemId","locale")
);

-- CreateTable
CREATE TABLE "Decision" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "DecisionKind" NOT NULL,
    "speakerId" UUID,
    "speakerBodyId" UUID,
    "dueOn" DATE,
    "duePrecision" "DatePrecision" NOT NULL DEFAULT 'unknown',
    "decisionState" "DecisionState" NOT NULL,
    "sourceId" UUID NOT NULL,

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DecisionText" (
    "decisionId" UUID NOT NULL,
    "locale" "Locale" NOT NULL,
    "text" TEXT NOT NULL,
    "status" "TextStatus" NOT NULL DEFAULT 'summary',

    CONSTRAINT "DecisionText_pkey" PRIMARY KEY ("decisionId","locale")
);

-- CreateTable
CREATE TABLE "DecisionClause" (
    "decisionId" UUID NOT NULL,
    "clauseId" UUID NOT NULL,

    CONSTRAINT "DecisionClause_pkey" PRIMARY KEY ("decisionId","clauseId")
);

-- CreateTable
CREATE TABLE "DecisionInitiative" (
    "decisionId" UUID NOT NULL,
    "initiativeId" UUID NOT NULL,

    CONSTRAINT "DecisionInitiative_pkey" PRIMARY KEY ("decisionId","initiativeId")
);

-- CreateTable
CREATE TABLE "DecisionFilm" (
    "decisionId" UUID NOT NULL,
    "filmId" UUID NOT NULL,

    CONSTRAINT "DecisionFilm_pkey" PRIMARY KEY ("decisionId","filmId")
);

-- CreateTable
CREATE TABLE "DecisionOwner" (
    "decisionId" UUID NOT NULL,
    "bodyId" UUID NOT NULL,

    CONSTRAINT "DecisionOwner_pkey" PRIMARY KEY ("decisionId","bodyId")
);

-- CreateTable
CREATE TABLE "MeetingSource" (
    "meetingId" UUID NOT NULL,
    "sourceId" UUID NOT NULL,

    CONSTRAINT "MeetingSource_pkey" PRIMARY KEY ("meetingId","sourceId")
);

-- CreateTable
CREATE TABLE "Obstacle" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "role" "ObstacleRole" NOT NULL,
    "kind" "ObstacleKind" NOT NULL,
    "agreementId" UUID NOT NULL,
    "clauseId" UUID,
    "speakerId" UUID NOT NULL,
    "meetingId" UUID,
    "sourceId" UUID NOT NULL,
    "state" "PublicationState" NOT NULL DEFAULT 'draft',
    "keptBy" "RecordKeeper" NOT NULL DEFAULT 'files',

    CONSTRAINT "Obstacle_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ObstacleText" (
    "obstacleId" UUID NOT NULL,
    "locale" "Locale" NOT NULL,
    "text" TEXT NOT NULL,
    "status" "TextStatus" NOT NULL DEFAULT 'summary',

    CONSTRAINT "ObstacleText_pkey" PRIMARY KEY ("obstacleId","locale")
);

-- CreateTable
CREATE TABLE "Outcome" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" "OutcomeKind" NOT NULL,
    "happenedOn" DATE,
    "datePrecision" "DatePrecision" NOT NULL DEFAULT 'unknown',
    "datePrinted" TEXT,
    "countryCode" CHAR(2),
    "toldByPersonId" UUID,
    "toldByBodyId" UUID,
    "state" "PublicationState" NOT NULL DEFAULT 'draft',
    "keptBy" "RecordKeeper" NOT NULL DEFAULT 'files',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Outcome_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutcomeText" (
    "outcomeId" UUID NOT NULL,
    "locale" "Locale" NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "place" TEXT,
    "period" TEXT,
    "remark" TEXT,
    "status" "TextStatus" NOT NULL DEFAULT 'summary',

    CONSTRAINT "OutcomeText_pkey" PRIMARY KEY ("outcomeId","locale")
);

-- CreateTable
CREATE TABLE "OutcomeClause" (
    "outcomeId" UUID NOT NULL,
    "clauseId" UUID NOT NULL,

    CONSTRAINT "OutcomeClause_pkey" PRIMARY KEY ("outcomeId","clauseId")
);

-- CreateTable
CREATE TABLE "OutcomeBody" (
    "outcomeId" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "role" "OutcomeBodyRole" NOT NULL,

    CONSTRAINT "OutcomeBody_pkey" PRIMARY KEY ("outcomeId","bodyId")
);

-- CreateTable
CREATE TABLE "OutcomeFilm" (
    "outcomeId" UUID NOT NULL,
    "filmId" UUID NOT NULL,

    CONSTRAINT "OutcomeFilm_pkey" PRIMARY KEY ("outcomeId","filmId")
);

-- CreateTable
CREATE TABLE "OutcomeSource" (
    "outcomeId" UUID NOT NULL,
    "sourceId" UUID NOT NULL,

    CONSTRAINT "OutcomeSource_pkey" PRIMARY KEY ("outcomeId","sourceId")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "identified" BOOLEAN NOT NULL DEFAULT true,
    "state" "PublicationState" NOT NULL DEFAULT 'draft',
    "keptBy" "RecordKeeper" NOT NULL DEFAULT 'files',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PersonText" (
    "personId" UUID NOT NULL,
    "locale" "Locale" NOT NULL,
    "name" TEXT NOT NULL,
    "remark" TEXT,
    "status" "TextStatus" NOT NULL DEFAULT 'summary',

    CONSTRAINT "PersonText_pkey" PRIMARY KEY ("personId","locale")
);

-- CreateTable
CREATE TABLE "PersonPrintedName" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "printed" TEXT NOT NULL,
    "language" TEXT NOT NULL,

    CONSTRAINT "PersonPrintedName_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PersonPrintedNameText" (
    "nameId" UUID NOT NULL,
    "locale" "Locale" NOT NULL,
    "note" TEXT NOT NULL,

    CONSTRAINT "PersonPrintedNameText_pkey" PRIMARY KEY ("nameId","locale")
);

-- CreateTable
CREATE TABLE "PersonSource" (
    "personId" UUID NOT NULL,
    "sourceId" UUID NOT NULL,

    CONSTRAINT "PersonSource_pkey" PRIMARY KEY ("personId","sourceId")
);

-- CreateTable
CREATE TABLE "Office" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "fromOn" DATE,
    "fromPrecision" "DatePrecision" NOT NULL DEFAULT 'unknown',
    "toOn" DATE,
    "toPrecision" "DatePrecision" NOT NULL DEFAULT 'unknown',

    CONSTRAINT "Office_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OfficeText" (
    "officeId" UUID NOT NULL,
    "locale" "Locale" NOT NULL,
    "title" TEXT NOT NULL,

    CONSTRAINT "OfficeText_pkey" PRIMARY KEY ("officeId","locale")
);

-- CreateTable
CREATE TABLE "Source" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "titlePrinted" TEXT,
    "titleIsOurs" BOOLEAN NOT NULL,
    "publishedOn" DATE,
    "publishedPrecision" "DatePrecision" NOT NULL DEFAULT 'unknown',
    "publishedPrinted" TEXT,
    "url" TEXT,
    "sha256" TEXT NOT NULL,
    "state" "PublicationState" NOT NULL DEFAULT 'draft',
    "keptBy" "RecordKeeper" NOT NULL DEFAULT 'files',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SourceText" (
    "sourceId" UUID NOT NULL,
    "locale" "Locale" NOT NULL,
    "publisher" TEXT,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "note" TEXT,
    "status" "TextStatus" NOT NULL DEFAULT 'summary',

    CONSTRAINT "SourceText_pkey" PRIMARY KEY ("sourceId","locale")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "UserBody_bodyId_idx" ON "UserBody"("bodyId");

-- CreateIndex
CREATE UNIQUE INDEX "Session_token_key" ON "Session"("token");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Account_userId_idx" ON "Account"("userId");

-- CreateIndex
CREATE INDEX "Verification_identifier_idx" ON "Verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "RateLimit_key_key" ON "RateLimit"("key");

-- CreateIndex
CREATE INDEX "AuditEntry_recordKind_recordKey_idx" ON "AuditEntry"("recordKind", "recordKey");

-- CreateIndex
CREATE INDEX "AuditEntry_actorUserId_idx" ON "AuditEntry"("actorUserId");

-- CreateIndex
CREATE UNIQUE INDEX "Agreement_key_key" ON "Agreement"("key");

-- CreateIndex
CREATE INDEX "Agreement_state_signedOn_idx" ON "Agreement"("state", "signedOn");

-- CreateIndex
CREATE INDEX "Agreement_stage_idx" ON "Agreement"("stage");

-- CreateIndex
CREATE INDEX "Agreement_kind_idx" ON "Agreement"("kind");

-- CreateIndex
CREATE INDEX "Agreement_frameworkBodyId_idx" ON "Agreement"("frameworkBodyId");

-- CreateIndex
CREATE INDEX "Agreement_occasionBodyId_idx" ON "Agreement"("occasionBodyId");

-- CreateIndex
CREATE UNIQUE INDEX "AgreementText_agreementId_locale_revision_key" ON "AgreementText"("agreementId", "locale", "revision");

-- CreateIndex
CREATE UNIQUE INDEX "AgreementText_id_agreementId_key" ON "AgreementText"("id", "agreementId");

-- CreateIndex
CREATE INDEX "AgreementTextParty_partyId_idx" ON "AgreementTextParty"("partyId");

-- CreateIndex
CREATE UNIQUE INDEX "AgreementTextParty_textId_position_key" ON "AgreementTextParty"("textId", "position");

-- CreateIndex
CREATE INDEX "AgreementParty_bodyId_idx" ON "AgreementParty"("bodyId");

-- CreateIndex
CREATE UNIQUE INDEX "AgreementParty_agreementId_bodyId_key" ON "AgreementParty"("agreementId", "bodyId");

-- CreateIndex
CREATE UNIQUE INDEX "AgreementParty_id_agreementId_key" ON "AgreementParty"("id", "agreementId");

-- CreateIndex
CREATE INDEX "PartyAuthority_bodyId_idx" ON "PartyAuthority"("bodyId");

-- CreateIndex
CREATE INDEX "AgreementLink_toId_idx" ON "AgreementLink"("toId");

-- CreateIndex
CREATE INDEX "AgreementSource_sourceId_idx" ON "AgreementSource"("sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "Body_key_key" ON "Body"("key");

-- CreateIndex
CREATE INDEX "Body_countryCode_idx" ON "Body"("countryCode");

-- CreateIndex
CREATE INDEX "Body_parentId_idx" ON "Body"("parentId");

-- CreateIndex
CREATE INDEX "Body_kind_idx" ON "Body"("kind");

-- CreateIndex
CREATE INDEX "BodyPrintedName_sourceId_idx" ON "BodyPrintedName"("sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "BodyPrintedName_bodyId_sourceId_printed_key" ON "BodyPrintedName"("bodyId", "sourceId", "printed");

-- CreateIndex
CREATE INDEX "BodySource_sourceId_idx" ON "BodySource"("sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "Theme_key_key" ON "Theme"("key");

-- CreateIndex
CREATE UNIQUE INDEX "Clause_key_key" ON "Clause"("key");

-- CreateIndex
CREATE INDEX "Clause_parentId_agreementId_idx" ON "Clause"("parentId", "agreementId");

-- CreateIndex
CREATE INDEX "Clause_obligedPartyId_agreementId_idx" ON "Clause"("obligedPartyId", "agreementId");

-- CreateIndex
CREATE INDEX "Clause_sourceId_idx" ON "Clause"("sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "Clause_agreementId_number_key" ON "Clause"("agreementId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Clause_id_agreementId_key" ON "Clause"("id", "agreementId");

-- CreateIndex
CREATE UNIQUE INDEX "ClauseText_clauseId_locale_revision_key" ON "ClauseText"("clauseId", "locale", "revision");

-- CreateIndex
CREATE INDEX "ClauseTheme_themeId_idx" ON "ClauseTheme"("themeId");

-- CreateIndex
CREATE INDEX "ClauseResponsible_partyId_idx" ON "ClauseResponsible"("partyId");

-- CreateIndex
CREATE INDEX "ClauseResponsible_bodyId_idx" ON "ClauseResponsible"("bodyId");

-- CreateIndex
CREATE UNIQUE INDEX "StatusReport_supersedesId_key" ON "StatusReport"("supersedesId");

-- CreateIndex
CREATE UNIQUE INDEX "StatusReport_submissionId_key" ON "StatusReport"("submissionId");

-- CreateIndex
CREATE INDEX "StatusReport_clauseId_partyId_asOfOn_recordedAt_idx" ON "StatusReport"("clauseId", "partyId", "asOfOn", "recordedAt");

-- CreateIndex
CREATE INDEX "StatusReport_agreementId_partyId_idx" ON "StatusReport"("agreementId", "partyId");

-- CreateIndex
CREATE INDEX "StatusReport_reportingBodyId_idx" ON "StatusReport"("reportingBodyId");

-- CreateIndex
CREATE INDEX "StatusReport_recordedAt_idx" ON "StatusReport"("recordedAt");

-- CreateIndex
CREATE INDEX "StatusReport_meetingId_idx" ON "StatusReport"("meetingId");

-- CreateIndex
CREATE INDEX "StatusReport_sourceId_idx" ON "StatusReport"("sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "StatusReport_fileKey_fileHash_key" ON "StatusReport"("fileKey", "fileHash");

-- CreateIndex
CREATE INDEX "ReportEvidence_reportId_idx" ON "ReportEvidence"("reportId");

-- CreateIndex
CREATE INDEX "ReportEvidence_outcomeId_idx" ON "ReportEvidence"("outcomeId");

-- CreateIndex
CREATE INDEX "ReportEvidence_sourceId_idx" ON "ReportEvidence"("sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "Film_key_key" ON "Film"("key");

-- CreateIndex
CREATE INDEX "Film_state_idx" ON "Film"("state");

-- CreateIndex
CREATE INDEX "FilmCountry_countryCode_idx" ON "FilmCountry"("countryCode");

-- CreateIndex
CREATE INDEX "FilmBody_bodyId_idx" ON "FilmBody"("bodyId");

-- CreateIndex
CREATE INDEX "FilmSubject_personId_idx" ON "FilmSubject"("personId");

-- CreateIndex
CREATE INDEX "FilmClause_clauseId_idx" ON "FilmClause"("clauseId");

-- CreateIndex
CREATE INDEX "FilmSource_sourceId_idx" ON "FilmSource"("sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "FundingInstrument_key_key" ON "FundingInstrument"("key");

-- CreateIndex
CREATE INDEX "FundingInstrument_holderId_idx" ON "FundingInstrument"("holderId");

-- CreateIndex
CREATE INDEX "FundingInstrument_approvedById_idx" ON "FundingInstrument"("approvedById");

-- CreateIndex
CREATE INDEX "FundingInstrument_state_idx" ON "FundingInstrument"("state");

-- CreateIndex
CREATE INDEX "FundingSource_sourceId_idx" ON "FundingSource"("sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "Initiative_key_key" ON "Initiative"("key");

-- CreateIndex
CREATE INDEX "Initiative_proposedById_idx" ON "Initiative"("proposedById");

-- CreateIndex
CREATE INDEX "Initiative_state_idx" ON "Initiative"("state");

-- CreateIndex
CREATE INDEX "InitiativePrintedName_sourceId_idx" ON "InitiativePrintedName"("sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "InitiativePrintedName_initiativeId_sourceId_printed_key" ON "InitiativePrintedName"("initiativeId", "sourceId", "printed");

-- CreateIndex
CREATE INDEX "InitiativeCountry_countryCode_idx" ON "InitiativeCountry"("countryCode");

-- CreateIndex
CREATE INDEX "InitiativeAgreement_agreementId_idx" ON "InitiativeAgreement"("agreementId");

-- CreateIndex
CREATE INDEX "InitiativeSource_sourceId_idx" ON "InitiativeSource"("sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "Meeting_key_key" ON "Meeting"("key");

-- CreateIndex
CREATE UNIQUE INDEX "Meeting_nextMeetingId_key" ON "Meeting"("nextMeetingId");

-- CreateIndex
CREATE INDEX "Meeting_state_startsOn_idx" ON "Meeting"("state", "startsOn");

-- CreateIndex
CREATE INDEX "Meeting_countryCode_idx" ON "Meeting"("countryCode");

-- CreateIndex
CREATE INDEX "Meeting_hostBodyId_idx" ON "Meeting"("hostBodyId");

-- CreateIndex
CREATE INDEX "Meeting_occasionBodyId_idx" ON "Meeting"("occasionBodyId");

-- CreateIndex
CREATE INDEX "MeetingAgreement_agreementId_idx" ON "MeetingAgreement"("agreementId");

-- CreateIndex
CREATE INDEX "Delegation_bodyId_idx" ON "Delegation"("bodyId");

-- CreateIndex
CREATE INDEX "Delegation_countryCode_idx" ON "Delegation"("countryCode");

-- CreateIndex
CREATE UNIQUE INDEX "Delegation_meetingId_position_key" ON "Delegation"("meetingId", "position");

-- CreateIndex
CREATE INDEX "DelegationMember_personId_idx" ON "DelegationMember"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "DelegationMember_delegationId_personId_key" ON "DelegationMember"("delegationId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "AgendaItem_meetingId_position_key" ON "AgendaItem"("meetingId", "position");

-- CreateIndex
CREATE INDEX "Decision_speakerId_idx" ON "Decision"("speakerId");

-- CreateIndex
CREATE INDEX "Decision_speakerBodyId_idx" ON "Decision"("speakerBodyId");

-- CreateIndex
CREATE INDEX "Decision_sourceId_idx" ON "Decision"("sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "Decision_meetingId_key_key" ON "Decision"("meetingId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Decision_meetingId_position_key" ON "Decision"("meetingId", "position");

-- CreateIndex
CREATE INDEX "DecisionClause_clauseId_idx" ON "DecisionClause"("clauseId");

-- CreateIndex
CREATE INDEX "DecisionInitiative_initiativeId_idx" ON "DecisionInitiative"("initiativeId");

-- CreateIndex
CREATE INDEX "DecisionFilm_filmId_idx" ON "DecisionFilm"("filmId");

-- CreateIndex
CREATE INDEX "DecisionOwner_bodyId_idx" ON "DecisionOwner"("bodyId");

-- CreateIndex
CREATE INDEX "MeetingSource_sourceId_idx" ON "MeetingSource"("sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "Obstacle_key_key" ON "Obstacle"("key");

-- CreateIndex
CREATE INDEX "Obstacle_agreementId_idx" ON "Obstacle"("agreementId");

-- CreateIndex
CREATE INDEX "Obstacle_clauseId_idx" ON "Obstacle"("clauseId");

-- CreateIndex
CREATE INDEX "Obstacle_speakerId_idx" ON "Obstacle"("speakerId");

-- CreateIndex
CREATE INDEX "Obstacle_meetingId_idx" ON "Obstacle"("meetingId");

-- CreateIndex
CREATE INDEX "Obstacle_sourceId_idx" ON "Obstacle"("sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "Outcome_key_key" ON "Outcome"("key");

-- CreateIndex
CREATE INDEX "Outcome_state_happenedOn_idx" ON "Outcome"("state", "happenedOn");

-- CreateIndex
CREATE INDEX "Outcome_countryCode_idx" ON "Outcome"("countryCode");

-- CreateIndex
CREATE INDEX "Outcome_toldByPersonId_idx" ON "Outcome"("toldByPersonId");

-- CreateIndex
CREATE INDEX "Outcome_toldByBodyId_idx" ON "Outcome"("toldByBodyId");

-- CreateIndex
CREATE INDEX "OutcomeClause_clauseId_idx" ON "OutcomeClause"("clauseId");

-- CreateIndex
CREATE INDEX "OutcomeBody_bodyId_idx" ON "OutcomeBody"("bodyId");

-- CreateIndex
CREATE INDEX "OutcomeFilm_filmId_idx" ON "OutcomeFilm"("filmId");

-- CreateIndex
CREATE INDEX "OutcomeSource_sourceId_idx" ON "OutcomeSource"("sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "Person_key_key" ON "Person"("key");

-- CreateIndex
CREATE INDEX "PersonPrintedName_sourceId_idx" ON "PersonPrintedName"("sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "PersonPrintedName_personId_sourceId_printed_key" ON "PersonPrintedName"("personId", "sourceId", "printed");

-- CreateIndex
CREATE INDEX "PersonSource_sourceId_idx" ON "PersonSource"("sourceId");

-- CreateIndex
CREATE INDEX "Office_bodyId_idx" ON "Office"("bodyId");

-- CreateIndex
CREATE INDEX "Office_sourceId_idx" ON "Office"("sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "Office_personId_position_key" ON "Office"("personId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Source_key_key" ON "Source"("key");

-- AddForeignKey
ALTER TABLE "UserBody" ADD CONSTRAINT "UserBody_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UserBody" ADD CONSTRAINT "UserBody_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEntry" ADD CONSTRAINT "AuditEntry_actorUserId_fkey" FOREIGN KEY ("actorUserId") REFERENCES "User"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Agreement" ADD CONSTRAINT "Agreement_frameworkBodyId_fkey" FOREIGN KEY ("frameworkBodyId") REFERENCES "Body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Agreement" ADD CONSTRAINT "Agreement_occasionBodyId_fkey" FOREIGN KEY ("occasionBodyId") REFERENCES "Body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementText" ADD CONSTRAINT "AgreementText_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementTextParty" ADD CONSTRAINT "AgreementTextParty_textId_agreementId_fkey" FOREIGN KEY ("textId", "agreementId") REFERENCES "AgreementText"("id", "agreementId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementTextParty" ADD CONSTRAINT "AgreementTextParty_partyId_agreementId_fkey" FOREIGN KEY ("partyId", "agreementId") REFERENCES "AgreementParty"("id", "agreementId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementParty" ADD CONSTRAINT "AgreementParty_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementParty" ADD CONSTRAINT "AgreementParty_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartyAuthority" ADD CONSTRAINT "PartyAuthority_partyId_fkey" FOREIGN KEY ("partyId") REFERENCES "AgreementParty"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartyAuthority" ADD CONSTRAINT "PartyAuthority_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementLink" ADD CONSTRAINT "AgreementLink_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementLink" ADD CONSTRAINT "AgreementLink_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementSource" ADD CONSTRAINT "AgreementSource_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementSource" ADD CONSTRAINT "AgreementSource_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Body" ADD CONSTRAINT "Body_countryCode_fkey" FOREIGN KEY ("countryCode") REFERENCES "Country"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Body" ADD CONSTRAINT "Body_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BodyText" ADD CONSTRAINT "BodyText_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Body"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BodyPrintedName" ADD CONSTRAINT "BodyPrintedName_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Body"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BodyPrintedName" ADD CONSTRAINT "BodyPrintedName_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BodyPrintedNameText" ADD CONSTRAINT "BodyPrintedNameText_nameId_fkey" FOREIGN KEY ("nameId") REFERENCES "BodyPrintedName"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BodySource" ADD CONSTRAINT "BodySource_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Body"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BodySource" ADD CONSTRAINT "BodySource_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ThemeText" ADD CONSTRAINT "ThemeText_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "Theme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Clause" ADD CONSTRAINT "Clause_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Clause" ADD CONSTRAINT "Clause_parentId_agreementId_fkey" FOREIGN KEY ("parentId", "agreementId") REFERENCES "Clause"("id", "agreementId") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Clause" ADD CONSTRAINT "Clause_obligedPartyId_agreementId_fkey" FOREIGN KEY ("obligedPartyId", "agreementId") REFERENCES "AgreementParty"("id", "agreementId") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Clause" ADD CONSTRAINT "Clause_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClauseText" ADD CONSTRAINT "ClauseText_clauseId_fkey" FOREIGN KEY ("clauseId") REFERENCES "Clause"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClauseTheme" ADD CONSTRAINT "ClauseTheme_clauseId_fkey" FOREIGN KEY ("clauseId") REFERENCES "Clause"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClauseTheme" ADD CONSTRAINT "ClauseTheme_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "Theme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClauseResponsible" ADD CONSTRAINT "ClauseResponsible_clause_fkey" FOREIGN KEY ("clauseId", "agreementId") REFERENCES "Clause"("id", "agreementId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClauseResponsible" ADD CONSTRAINT "ClauseResponsible_party_fkey" FOREIGN KEY ("partyId", "agreementId") REFERENCES "AgreementParty"("id", "agreementId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClauseResponsible" ADD CONSTRAINT "ClauseResponsible_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatusReport" ADD CONSTRAINT "StatusReport_clause_fkey" FOREIGN KEY ("clauseId", "agreementId") REFERENCES "Clause"("id", "agreementId") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatusReport" ADD CONSTRAINT "StatusReport_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatusReport" ADD CONSTRAINT "StatusReport_party_fkey" FOREIGN KEY ("partyId", "agreementId") REFERENCES "AgreementParty"("id", "agreementId") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatusReport" ADD CONSTRAINT "StatusReport_reportingBodyId_fkey" FOREIGN KEY ("reportingBodyId") REFERENCES "Body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatusReport" ADD CONSTRAINT "StatusReport_authorUserId_fkey" FOREIGN KEY ("authorUserId") REFERENCES "User"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatusReport" ADD CONSTRAINT "StatusReport_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatusReport" ADD CONSTRAINT "StatusReport_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatusReport" ADD CONSTRAINT "StatusReport_supersedesId_fkey" FOREIGN KEY ("supersedesId") REFERENCES "StatusReport"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "StatusReportText" ADD CONSTRAINT "StatusReportText_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "StatusReport"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportEvidence" ADD CONSTRAINT "ReportEvidence_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "StatusReport"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportEvidence" ADD CONSTRAINT "ReportEvidence_outcomeId_fkey" FOREIGN KEY ("outcomeId") REFERENCES "Outcome"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportEvidence" ADD CONSTRAINT "ReportEvidence_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CountryText" ADD CONSTRAINT "CountryText_countryCode_fkey" FOREIGN KEY ("countryCode") REFERENCES "Country"("code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FilmText" ADD CONSTRAINT "FilmText_filmId_fkey" FOREIGN KEY ("filmId") REFERENCES "Film"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FilmCountry" ADD CONSTRAINT "FilmCountry_filmId_fkey" FOREIGN KEY ("filmId") REFERENCES "Film"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FilmCountry" ADD CONSTRAINT "FilmCountry_countryCode_fkey" FOREIGN KEY ("countryCode") REFERENCES "Country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FilmBody" ADD CONSTRAINT "FilmBody_filmId_fkey" FOREIGN KEY ("filmId") REFERENCES "Film"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FilmBody" ADD CONSTRAINT "FilmBody_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FilmSubject" ADD CONSTRAINT "FilmSubject_filmId_fkey" FOREIGN KEY ("filmId") REFERENCES "Film"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FilmSubject" ADD CONSTRAINT "FilmSubject_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FilmClause" ADD CONSTRAINT "FilmClause_filmId_fkey" FOREIGN KEY ("filmId") REFERENCES "Film"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FilmClause" ADD CONSTRAINT "FilmClause_clauseId_fkey" FOREIGN KEY ("clauseId") REFERENCES "Clause"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FilmSource" ADD CONSTRAINT "FilmSource_filmId_fkey" FOREIGN KEY ("filmId") REFERENCES "Film"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FilmSource" ADD CONSTRAINT "FilmSource_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FundingInstrument" ADD CONSTRAINT "FundingInstrument_holderId_fkey" FOREIGN KEY ("holderId") REFERENCES "Body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FundingInstrument" ADD CONSTRAINT "FundingInstrument_approvedById_fkey" FOREIGN KEY ("approvedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FundingText" ADD CONSTRAINT "FundingText_instrumentId_fkey" FOREIGN KEY ("instrumentId") REFERENCES "FundingInstrument"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FundingSource" ADD CONSTRAINT "FundingSource_instrumentId_fkey" FOREIGN KEY ("instrumentId") REFERENCES "FundingInstrument"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FundingSource" ADD CONSTRAINT "FundingSource_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Initiative" ADD CONSTRAINT "Initiative_proposedById_fkey" FOREIGN KEY ("proposedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InitiativeText" ADD CONSTRAINT "InitiativeText_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InitiativePrintedName" ADD CONSTRAINT "InitiativePrintedName_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InitiativePrintedName" ADD CONSTRAINT "InitiativePrintedName_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InitiativeCountry" ADD CONSTRAINT "InitiativeCountry_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InitiativeCountry" ADD CONSTRAINT "InitiativeCountry_countryCode_fkey" FOREIGN KEY ("countryCode") REFERENCES "Country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InitiativeAgreement" ADD CONSTRAINT "InitiativeAgreement_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InitiativeAgreement" ADD CONSTRAINT "InitiativeAgreement_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InitiativeSource" ADD CONSTRAINT "InitiativeSource_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InitiativeSource" ADD CONSTRAINT "InitiativeSource_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_countryCode_fkey" FOREIGN KEY ("countryCode") REFERENCES "Country"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_hostBodyId_fkey" FOREIGN KEY ("hostBodyId") REFERENCES "Body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_occasionBodyId_fkey" FOREIGN KEY ("occasionBodyId") REFERENCES "Body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_nextMeetingId_fkey" FOREIGN KEY ("nextMeetingId") REFERENCES "Meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingText" ADD CONSTRAINT "MeetingText_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingAgreement" ADD CONSTRAINT "MeetingAgreement_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingAgreement" ADD CONSTRAINT "MeetingAgreement_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delegation" ADD CONSTRAINT "Delegation_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delegation" ADD CONSTRAINT "Delegation_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delegation" ADD CONSTRAINT "Delegation_countryCode_fkey" FOREIGN KEY ("countryCode") REFERENCES "Country"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DelegationMember" ADD CONSTRAINT "DelegationMember_delegationId_fkey" FOREIGN KEY ("delegationId") REFERENCES "Delegation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DelegationMember" ADD CONSTRAINT "DelegationMember_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DelegationMemberText" ADD CONSTRAINT "DelegationMemberText_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "DelegationMember"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaItemText" ADD CONSTRAINT "AgendaItemText_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "AgendaItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_speakerId_fkey" FOREIGN KEY ("speakerId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_speakerBodyId_fkey" FOREIGN KEY ("speakerBodyId") REFERENCES "Body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionText" ADD CONSTRAINT "DecisionText_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionClause" ADD CONSTRAINT "DecisionClause_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionClause" ADD CONSTRAINT "DecisionClause_clauseId_fkey" FOREIGN KEY ("clauseId") REFERENCES "Clause"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionInitiative" ADD CONSTRAINT "DecisionInitiative_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionInitiative" ADD CONSTRAINT "DecisionInitiative_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionFilm" ADD CONSTRAINT "DecisionFilm_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionFilm" ADD CONSTRAINT "DecisionFilm_filmId_fkey" FOREIGN KEY ("filmId") REFERENCES "Film"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionOwner" ADD CONSTRAINT "DecisionOwner_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionOwner" ADD CONSTRAINT "DecisionOwner_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingSource" ADD CONSTRAINT "MeetingSource_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingSource" ADD CONSTRAINT "MeetingSource_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Obstacle" ADD CONSTRAINT "Obstacle_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Obstacle" ADD CONSTRAINT "Obstacle_clause_fkey" FOREIGN KEY ("clauseId", "agreementId") REFERENCES "Clause"("id", "agreementId") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Obstacle" ADD CONSTRAINT "Obstacle_speakerId_fkey" FOREIGN KEY ("speakerId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Obstacle" ADD CONSTRAINT "Obstacle_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Obstacle" ADD CONSTRAINT "Obstacle_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ObstacleText" ADD CONSTRAINT "ObstacleText_obstacleId_fkey" FOREIGN KEY ("obstacleId") REFERENCES "Obstacle"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Outcome" ADD CONSTRAINT "Outcome_countryCode_fkey" FOREIGN KEY ("countryCode") REFERENCES "Country"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Outcome" ADD CONSTRAINT "Outcome_toldByPersonId_fkey" FOREIGN KEY ("toldByPersonId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Outcome" ADD CONSTRAINT "Outcome_toldByBodyId_fkey" FOREIGN KEY ("toldByBodyId") REFERENCES "Body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutcomeText" ADD CONSTRAINT "OutcomeText_outcomeId_fkey" FOREIGN KEY ("outcomeId") REFERENCES "Outcome"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutcomeClause" ADD CONSTRAINT "OutcomeClause_outcomeId_fkey" FOREIGN KEY ("outcomeId") REFERENCES "Outcome"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutcomeClause" ADD CONSTRAINT "OutcomeClause_clauseId_fkey" FOREIGN KEY ("clauseId") REFERENCES "Clause"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutcomeBody" ADD CONSTRAINT "OutcomeBody_outcomeId_fkey" FOREIGN KEY ("outcomeId") REFERENCES "Outcome"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutcomeBody" ADD CONSTRAINT "OutcomeBody_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutcomeFilm" ADD CONSTRAINT "OutcomeFilm_outcomeId_fkey" FOREIGN KEY ("outcomeId") REFERENCES "Outcome"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutcomeFilm" ADD CONSTRAINT "OutcomeFilm_filmId_fkey" FOREIGN KEY ("filmId") REFERENCES "Film"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutcomeSource" ADD CONSTRAINT "OutcomeSource_outcomeId_fkey" FOREIGN KEY ("outcomeId") REFERENCES "Outcome"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutcomeSource" ADD CONSTRAINT "OutcomeSource_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonText" ADD CONSTRAINT "PersonText_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonPrintedName" ADD CONSTRAINT "PersonPrintedName_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonPrintedName" ADD CONSTRAINT "PersonPrintedName_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonPrintedNameText" ADD CONSTRAINT "PersonPrintedNameText_nameId_fkey" FOREIGN KEY ("nameId") REFERENCES "PersonPrintedName"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonSource" ADD CONSTRAINT "PersonSource_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonSource" ADD CONSTRAINT "PersonSource_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Office" ADD CONSTRAINT "Office_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Office" ADD CONSTRAINT "Office_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Office" ADD CONSTRAINT "Office_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OfficeText" ADD CONSTRAINT "OfficeText_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceText" ADD CONSTRAINT "SourceText_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE CASCADE ON UPDATE CASCADE;
