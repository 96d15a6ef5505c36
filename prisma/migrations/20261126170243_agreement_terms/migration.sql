-- CreateEnum
CREATE TYPE "EntryRule" AS ENUM ('not_stated', 'on_signature', 'on_stated_date', 'on_nth_notification', 'on_all_notifications', 'on_nth_consent', 'on_all_consents', 'per_party_notification', 'per_party_consent');

-- CreateEnum
CREATE TYPE "ProvisionalRule" AS ENUM ('not_stated', 'on_signature', 'on_stated_date');

-- CreateEnum
CREATE TYPE "AgreementDuration" AS ENUM ('not_stated', 'unlimited', 'fixed_term', 'until_date');

-- CreateEnum
CREATE TYPE "RenewalKind" AS ENUM ('not_stated', 'none', 'express', 'tacit_unlimited', 'tacit_limited', 'indefinite');

-- CreateEnum
CREATE TYPE "SurvivalKind" AS ENUM ('not_stated', 'none', 'projects_continue', 'for_period');

-- CreateEnum
CREATE TYPE "TermUnit" AS ENUM ('days', 'months', 'years');

-- CreateEnum
CREATE TYPE "ConsentKind" AS ENUM ('not_stated', 'signature', 'ratification', 'approval', 'acceptance', 'accession');

-- CreateEnum
CREATE TYPE "RegistrationKind" AS ENUM ('register', 'gazette');

-- CreateEnum
CREATE TYPE "DeclarationKind" AS ENUM ('declaration', 'reservation');

-- AlterTable
ALTER TABLE "Agreement" ADD COLUMN     "authenticLanguages" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "denunciationOnMonthStart" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "denunciationPeriod" INTEGER,
ADD COLUMN     "denunciationUnit" "TermUnit",
ADD COLUMN     "depositaryBodyId" UUID,
ADD COLUMN     "duration" "AgreementDuration" NOT NULL DEFAULT 'not_stated',
ADD COLUMN     "entryCalendar" "Calendar",
ADD COLUMN     "entryCount" INTEGER,
ADD COLUMN     "entryDelay" INTEGER,
ADD COLUMN     "entryDelayUnit" "TermUnit",
ADD COLUMN     "entryOn" DATE,
ADD COLUMN     "entryOnMonthStart" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "entryPrecision" "DatePrecision" NOT NULL DEFAULT 'unknown',
ADD COLUMN     "entryPrinted" TEXT,
ADD COLUMN     "entryRule" "EntryRule" NOT NULL DEFAULT 'not_stated',
ADD COLUMN     "hasPreamble" BOOLEAN,
ADD COLUMN     "initialTerm" INTEGER,
ADD COLUMN     "initialTermUnit" "TermUnit",
ADD COLUMN     "noticePeriod" INTEGER,
ADD COLUMN     "noticeUnit" "TermUnit",
ADD COLUMN     "originals" INTEGER,
ADD COLUMN     "prevailingLanguage" TEXT,
ADD COLUMN     "provisionalFromOn" DATE,
ADD COLUMN     "provisionalFromPrecision" "DatePrecision" NOT NULL DEFAULT 'unknown',
ADD COLUMN     "provisionalRule" "ProvisionalRule" NOT NULL DEFAULT 'not_stated',
ADD COLUMN     "provisionalToOn" DATE,
ADD COLUMN     "provisionalToPrecision" "DatePrecision" NOT NULL DEFAULT 'unknown',
ADD COLUMN     "renewal" "RenewalKind" NOT NULL DEFAULT 'not_stated',
ADD COLUMN     "renewalLimit" INTEGER,
ADD COLUMN     "renewalTerm" INTEGER,
ADD COLUMN     "renewalTermUnit" "TermUnit",
ADD COLUMN     "statedAnnexes" INTEGER,
ADD COLUMN     "statedArticles" INTEGER,
ADD COLUMN     "survival" "SurvivalKind" NOT NULL DEFAULT 'not_stated',
ADD COLUMN     "survivalPeriod" INTEGER,
ADD COLUMN     "survivalUnit" "TermUnit",
ADD COLUMN     "suspendedFromOn" DATE,
ADD COLUMN     "suspendedFromPrecision" "DatePrecision" NOT NULL DEFAULT 'unknown',
ADD COLUMN     "suspendedToOn" DATE,
ADD COLUMN     "suspendedToPrecision" "DatePrecision" NOT NULL DEFAULT 'unknown',
ADD COLUMN     "termEndsOn" DATE,
ADD COLUMN     "termEndsPrecision" "DatePrecision" NOT NULL DEFAULT 'unknown',
ADD COLUMN     "terminatedOn" DATE,
ADD COLUMN     "terminatedPrecision" "DatePrecision" NOT NULL DEFAULT 'unknown';

-- AlterTable
ALTER TABLE "AgreementParty" ADD COLUMN     "consent" "ConsentKind" NOT NULL DEFAULT 'not_stated',
ADD COLUMN     "consentOn" DATE,
ADD COLUMN     "consentPrecision" "DatePrecision" NOT NULL DEFAULT 'unknown',
ADD COLUMN     "fullPowers" BOOLEAN,
ADD COLUMN     "inForceOn" DATE,
ADD COLUMN     "inForcePrecision" "DatePrecision" NOT NULL DEFAULT 'unknown',
ADD COLUMN     "notifiedOn" DATE,
ADD COLUMN     "notifiedPrecision" "DatePrecision" NOT NULL DEFAULT 'unknown',
ADD COLUMN     "signedByPersonId" UUID,
ADD COLUMN     "stateBody" BOOLEAN,
ADD COLUMN     "withdrawalNotifiedOn" DATE,
ADD COLUMN     "withdrawalNotifiedPrecision" "DatePrecision" NOT NULL DEFAULT 'unknown',
ADD COLUMN     "withdrawalOn" DATE,
ADD COLUMN     "withdrawalPrecision" "DatePrecision" NOT NULL DEFAULT 'unknown';

-- CreateTable
CREATE TABLE "AgreementTermsText" (
    "agreementId" UUID NOT NULL,
    "locale" "Locale" NOT NULL,
    "entryCause" TEXT,
    "originalsHeld" TEXT,
    "survivalNote" TEXT,

    CONSTRAINT "AgreementTermsText_pkey" PRIMARY KEY ("agreementId","locale")
);

-- CreateTable
CREATE TABLE "AgreementRegistration" (
    "id" UUID NOT NULL,
    "agreementId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "RegistrationKind" NOT NULL,
    "number" TEXT,
    "madeOn" DATE,
    "madePrecision" "DatePrecision" NOT NULL DEFAULT 'unknown',
    "url" TEXT,
    "sourceId" UUID,

    CONSTRAINT "AgreementRegistration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgreementRegistrationText" (
    "registrationId" UUID NOT NULL,
    "locale" "Locale" NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "AgreementRegistrationText_pkey" PRIMARY KEY ("registrationId","locale")
);

-- CreateTable
CREATE TABLE "AgreementPartyText" (
    "partyId" UUID NOT NULL,
    "locale" "Locale" NOT NULL,
    "signatoryOffice" TEXT NOT NULL,

    CONSTRAINT "AgreementPartyText_pkey" PRIMARY KEY ("partyId","locale")
);

-- CreateTable
CREATE TABLE "DomesticAct" (
    "id" UUID NOT NULL,
    "partyId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "number" TEXT,
    "adoptedOn" DATE,
    "adoptedPrecision" "DatePrecision" NOT NULL DEFAULT 'unknown',
    "adoptedPrinted" TEXT,
    "url" TEXT,
    "sourceId" UUID,

    CONSTRAINT "DomesticAct_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DomesticActText" (
    "actId" UUID NOT NULL,
    "locale" "Locale" NOT NULL,
    "kind" TEXT NOT NULL,

    CONSTRAINT "DomesticActText_pkey" PRIMARY KEY ("actId","locale")
);

-- CreateTable
CREATE TABLE "PartyDeclaration" (
    "id" UUID NOT NULL,
    "partyId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "DeclarationKind" NOT NULL,
    "madeOn" DATE,
    "madePrecision" "DatePrecision" NOT NULL DEFAULT 'unknown',
    "sourceId" UUID,

    CONSTRAINT "PartyDeclaration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PartyDeclarationText" (
    "declarationId" UUID NOT NULL,
    "locale" "Locale" NOT NULL,
    "text" TEXT NOT NULL,
    "status" "TextStatus" NOT NULL DEFAULT 'summary',

    CONSTRAINT "PartyDeclarationText_pkey" PRIMARY KEY ("declarationId","locale")
);

-- CreateIndex
CREATE INDEX "AgreementRegistration_sourceId_idx" ON "AgreementRegistration"("sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "AgreementRegistration_agreementId_position_key" ON "AgreementRegistration"("agreementId", "position");

-- CreateIndex
CREATE INDEX "DomesticAct_sourceId_idx" ON "DomesticAct"("sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "DomesticAct_partyId_position_key" ON "DomesticAct"("partyId", "position");

-- CreateIndex
CREATE INDEX "PartyDeclaration_sourceId_idx" ON "PartyDeclaration"("sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "PartyDeclaration_partyId_position_key" ON "PartyDeclaration"("partyId", "position");

-- CreateIndex
CREATE INDEX "Agreement_depositaryBodyId_idx" ON "Agreement"("depositaryBodyId");

-- CreateIndex
CREATE INDEX "AgreementParty_signedByPersonId_idx" ON "AgreementParty"("signedByPersonId");

-- AddForeignKey
ALTER TABLE "Agreement" ADD CONSTRAINT "Agreement_depositaryBodyId_fkey" FOREIGN KEY ("depositaryBodyId") REFERENCES "Body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementTermsText" ADD CONSTRAINT "AgreementTermsText_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementRegistration" ADD CONSTRAINT "AgreementRegistration_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementRegistration" ADD CONSTRAINT "AgreementRegistration_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementRegistrationText" ADD CONSTRAINT "AgreementRegistrationText_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "AgreementRegistration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementParty" ADD CONSTRAINT "AgreementParty_signedByPersonId_fkey" FOREIGN KEY ("signedByPersonId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementPartyText" ADD CONSTRAINT "AgreementPartyText_partyId_fkey" FOREIGN KEY ("partyId") REFERENCES "AgreementParty"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DomesticAct" ADD CONSTRAINT "DomesticAct_partyId_fkey" FOREIGN KEY ("partyId") REFERENCES "AgreementParty"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DomesticAct" ADD CONSTRAINT "DomesticAct_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DomesticActText" ADD CONSTRAINT "DomesticActText_actId_fkey" FOREIGN KEY ("actId") REFERENCES "DomesticAct"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartyDeclaration" ADD CONSTRAINT "PartyDeclaration_partyId_fkey" FOREIGN KEY ("partyId") REFERENCES "AgreementParty"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartyDeclaration" ADD CONSTRAINT "PartyDeclaration_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartyDeclarationText" ADD CONSTRAINT "PartyDeclarationText_declarationId_fkey" FOREIGN KEY ("declarationId") REFERENCES "PartyDeclaration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the database refuses by itself, and what the public role may see; the same habits as in the guards migration.

-- 1. A day is there exactly when its precision is known.
DO $$
DECLARE pair text[];
BEGIN
  FOREACH pair SLICE 1 IN ARRAY ARRAY[
    ['Agreement', 'entryOn', 'entryPrecision'], ['Agreement', 'provisionalFromOn', 'provisionalFromPrecision'],
    ['Agreement', 'provisionalToOn', 'provisionalToPrecision'], ['Agreement', 'termEndsOn', 'termEndsPrecision'],
    ['Agreement', 'suspendedFromOn', 'suspendedFromPrecision'], ['Agreement', 'suspendedToOn', 'suspendedToPrecision'],
    ['Agreement', 'terminatedOn', 'terminatedPrecision'],
    ['AgreementParty', 'consentOn', 'consentPrecision'], ['AgreementParty', 'notifiedOn', 'notifiedPrecision'],
    ['AgreementParty', 'inForceOn', 'inForcePrecision'], ['AgreementParty', 'withdrawalNotifiedOn', 'withdrawalNotifiedPrecision'],
    ['AgreementParty', 'withdrawalOn', 'withdrawalPrecision'],
    ['AgreementRegistration', 'madeOn', 'madePrecision'], ['DomesticAct', 'adoptedOn', 'adoptedPrecision'],
    ['PartyDeclaration', 'madeOn', 'madePrecision']
  ] LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK ((%I IS NULL) = (%I = ''unknown''))',
      pair[1], pair[1] || '_' || pair[2] || '_precision', pair[2], pair[3]);
  END LOOP;
END $$;

-- 2. A length is a count and a unit, and a count is positive. The bound keeps a slip of the finger from reckoning with the year 12000.
DO $$
DECLARE pair text[]; name text;
BEGIN
  FOREACH pair SLICE 1 IN ARRAY ARRAY[
    ['entryDelay', 'entryDelayUnit'], ['initialTerm', 'initialTermUnit'], ['renewalTerm', 'renewalTermUnit'],
    ['noticePeriod', 'noticeUnit'], ['denunciationPeriod', 'denunciationUnit'], ['survivalPeriod', 'survivalUnit']
  ] LOOP
    EXECUTE format('ALTER TABLE "Agreement" ADD CONSTRAINT %I CHECK ((%I IS NULL) = (%I IS NULL))',
      'Agreement_' || pair[1] || '_unit', pair[1], pair[2]);
    EXECUTE format('ALTER TABLE "Agreement" ADD CONSTRAINT %I CHECK (%I BETWEEN 1 AND 1200)', 'Agreement_' || pair[1] || '_positive', pair[1]);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['entryCount', 'renewalLimit', 'originals', 'statedArticles'] LOOP
    EXECUTE format('ALTER TABLE "Agreement" ADD CONSTRAINT %I CHECK (%I BETWEEN 1 AND 1200)', 'Agreement_' || name || '_positive', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['AgreementRegistration', 'DomesticAct', 'PartyDeclaration'] LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK ("position" > 0)', name, name || '_position_positive');
  END LOOP;
END $$;
-- An agreement without annexes says so with a nought.
ALTER TABLE "Agreement" ADD CONSTRAINT "Agreement_statedAnnexes_counted" CHECK ("statedAnnexes" BETWEEN 0 AND 1200);

-- 3. Languages are codes; the prevailing text is one of the authentic ones.
ALTER TABLE "Agreement" ADD CONSTRAINT "Agreement_authentic_languages_form"
  CHECK (array_position("authenticLanguages", NULL) IS NULL AND array_to_string("authenticLanguages", ' ') ~ '^([a-z]{2,3}( [a-z]{2,3})*)?$');
ALTER TABLE "Agreement" ADD CONSTRAINT "Agreement_prevailing_language_form" CHECK ("prevailingLanguage" ~ '^[a-z]{2,3}$');
ALTER TABLE "Agreement" ADD CONSTRAINT "Agreement_prevailing_is_authentic"
  CHECK ("prevailingLanguage" IS NULL OR "authenticLanguages" = '{}' OR "prevailingLanguage" = ANY ("authenticLanguages"));

-- 4. What is written is never empty, and an address is an address.
DO $$
DECLARE col record;
BEGIN
  FOR col IN
    SELECT table_name, column_name FROM information_schema.columns
    WHERE table_schema = current_schema() AND data_type = 'text' AND (
      table_name IN ('AgreementTermsText', 'AgreementRegistration', 'AgreementRegistrationText', 'AgreementPartyText', 'DomesticAct',
        'DomesticActText', 'PartyDeclarationText')
      OR (table_name = 'Agreement' AND column_name = 'entryPrinted'))
  LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (btrim(%I) <> '''')', col.table_name, col.table_name || '_' || col.column_name || '_filled', col.column_name);
  END LOOP;
END $$;
ALTER TABLE "AgreementRegistration" ADD CONSTRAINT "AgreementRegistration_url_form" CHECK ("url" ~ '^https?://');
ALTER TABLE "DomesticAct" ADD CONSTRAINT "DomesticAct_url_form" CHECK ("url" ~ '^https?://');
ALTER TABLE "AgreementTermsText" ADD CONSTRAINT "AgreementTermsText_says_something" CHECK (num_nonnulls("entryCause", "originalsHeld", "survivalNote") > 0);

-- 5. The public role: rows whose parents it sees, columns by name.
DO $$
DECLARE
  entry text[]; line text;
  children constant text[] := ARRAY[
    'AgreementTermsText agreementId Agreement', 'AgreementRegistration agreementId Agreement',
    'AgreementRegistrationText registrationId AgreementRegistration', 'AgreementPartyText partyId AgreementParty',
    'DomesticAct partyId AgreementParty', 'DomesticActText actId DomesticAct', 'PartyDeclaration partyId AgreementParty',
    'PartyDeclarationText declarationId PartyDeclaration'];
BEGIN
  FOREACH line IN ARRAY children LOOP
    entry := string_to_array(line, ' ');
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', entry[1]);
    EXECUTE format('CREATE POLICY public_reads ON %I FOR SELECT TO app_public USING (EXISTS (SELECT FROM %I p WHERE p."id" = %I.%I))',
      entry[1], entry[3], entry[1], entry[2]);
    EXECUTE (SELECT format('GRANT SELECT (%s) ON %I TO app_public', string_agg(quote_ident(column_name), ', ' ORDER BY ordinal_position), entry[1])
      FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = entry[1]);
  END LOOP;
END $$;
GRANT SELECT (
  "entryRule", "entryCount", "entryDelay", "entryDelayUnit", "entryOnMonthStart", "entryOn", "entryPrecision", "entryPrinted", "entryCalendar",
  "provisionalRule", "provisionalFromOn", "provisionalFromPrecision", "provisionalToOn", "provisionalToPrecision",
  "duration", "initialTerm", "initialTermUnit", "termEndsOn", "termEndsPrecision", "renewal", "renewalTerm", "renewalTermUnit", "renewalLimit",
  "noticePeriod", "noticeUnit", "denunciationPeriod", "denunciationUnit", "denunciationOnMonthStart",
  "suspendedFromOn", "suspendedFromPrecision", "suspendedToOn", "suspendedToPrecision", "terminatedOn", "terminatedPrecision",
  "survival", "survivalPeriod", "survivalUnit", "depositaryBodyId", "originals", "authenticLanguages", "prevailingLanguage",
  "statedArticles", "statedAnnexes", "hasPreamble"
) ON "Agreement" TO app_public;
GRANT SELECT (
  "stateBody", "signedByPersonId", "fullPowers", "consent", "consentOn", "consentPrecision", "notifiedOn", "notifiedPrecision",
  "inForceOn", "inForcePrecision", "withdrawalNotifiedOn", "withdrawalNotifiedPrecision", "withdrawalOn", "withdrawalPrecision"
) ON "AgreementParty" TO app_public;
