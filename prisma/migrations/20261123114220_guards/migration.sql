-- What the database refuses by itself, and what the public role may see.

-- 1. Dates: a day is there exactly when its precision is known.
DO $$
DECLARE pair text[];
BEGIN
  FOREACH pair SLICE 1 IN ARRAY ARRAY[
    ['Source', 'publishedOn', 'publishedPrecision'], ['Office', 'fromOn', 'fromPrecision'], ['Office', 'toOn', 'toPrecision'],
    ['Agreement', 'signedOn', 'signedPrecision'], ['Clause', 'dueOn', 'duePrecision'], ['StatusReport', 'asOfOn', 'asOfPrecision'],
    ['Meeting', 'startsOn', 'startsPrecision'], ['Decision', 'dueOn', 'duePrecision'], ['Outcome', 'happenedOn', 'datePrecision'],
    ['FundingInstrument', 'approvedOn', 'approvedPrecision']
  ] LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK ((%I IS NULL) = (%I = ''unknown''))',
      pair[1], pair[1] || '_' || pair[2] || '_precision', pair[2], pair[3]);
  END LOOP;
END $$;
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_ends_after_start" CHECK ("endsOn" IS NULL OR ("startsOn" IS NOT NULL AND "endsOn" >= "startsOn"));

-- 2. Keys are addresses; texts are never empty.
DO $$
DECLARE name text; col record;
BEGIN
  FOREACH name IN ARRAY ARRAY['Source','Body','Person','Agreement','Theme','Clause','Meeting','Outcome','Film','Initiative','FundingInstrument','Obstacle','Decision'] LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (key ~ ''^[a-z0-9]+(-[a-z0-9]+)*$'')', name, name || '_key_form');
  END LOOP;
  FOR col IN
    SELECT table_name, column_name FROM information_schema.columns
    WHERE table_schema = current_schema() AND data_type = 'text' AND (table_name LIKE '%Text' OR table_name LIKE '%PrintedName')
  LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (btrim(%I) <> '''')', col.table_name, col.table_name || '_' || col.column_name || '_filled', col.column_name);
  END LOOP;
END $$;
ALTER TABLE "Source" ADD CONSTRAINT "Source_sha256_form" CHECK ("sha256" ~ '^[0-9a-f]{64}$');
ALTER TABLE "Country" ADD CONSTRAINT "Country_code_form" CHECK ("code" ~ '^[a-z]{2}$');
ALTER TABLE "User" ADD CONSTRAINT "User_role_known" CHECK ("role" IN ('official', 'editor', 'administrator'));
ALTER TABLE "Clause" ADD CONSTRAINT "Clause_number_positive" CHECK ("number" > 0);
ALTER TABLE "Clause" ADD CONSTRAINT "Clause_not_its_own_parent" CHECK ("parentId" <> "id");
ALTER TABLE "Clause" ADD CONSTRAINT "Clause_obliged_party" CHECK (("obliged" = 'one_party') = ("obligedPartyId" IS NOT NULL));
ALTER TABLE "Delegation" ADD CONSTRAINT "Delegation_of_one" CHECK (num_nonnulls("bodyId", "countryCode") <= 1);

-- 3. One current text a language.
CREATE UNIQUE INDEX "AgreementText_one_current" ON "AgreementText" ("agreementId", "locale") WHERE "current";
CREATE UNIQUE INDEX "ClauseText_one_current" ON "ClauseText" ("clauseId", "locale") WHERE "current";

-- 4. Status reports.
ALTER TABLE "ReportEvidence" ADD CONSTRAINT "ReportEvidence_exactly_one" CHECK (num_nonnulls("outcomeId", "sourceId", "url") = 1);
ALTER TABLE "ReportEvidence" ADD CONSTRAINT "ReportEvidence_url_form" CHECK ("url" ~ '^https?://');
-- A day of grace: the reporter's calendar day may be ahead of Greenwich.
ALTER TABLE "StatusReport" ADD CONSTRAINT "StatusReport_not_in_future" CHECK ("asOfOn" <= ("recordedAt" AT TIME ZONE 'UTC')::date + 1);
ALTER TABLE "StatusReport" ADD CONSTRAINT "StatusReport_has_author" CHECK (num_nonnulls("authorUserId", "sourceId") >= 1);
ALTER TABLE "StatusReport" ADD CONSTRAINT "StatusReport_file_name" CHECK (("fileKey" IS NULL) = ("fileHash" IS NULL));

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['StatusReport','StatusReportText','ReportEvidence','AuditEntry'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', name);
    EXECUTE format('CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name);
  END LOOP;
END $$;

-- The reporting body speaks for the party, and a correction corrects the same side's word on the same clause.
CREATE FUNCTION check_report() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "AgreementParty" WHERE "id" = NEW."partyId" AND "bodyId" = NEW."reportingBodyId")
     AND NOT EXISTS (SELECT FROM "PartyAuthority" WHERE "partyId" = NEW."partyId" AND "bodyId" = NEW."reportingBodyId") THEN
    RAISE EXCEPTION 'the reporting body does not speak for this party' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW."supersedesId" IS NOT NULL AND NOT EXISTS (
    SELECT FROM "StatusReport" WHERE "id" = NEW."supersedesId" AND "clauseId" = NEW."clauseId" AND "partyId" = NEW."partyId") THEN
    RAISE EXCEPTION 'a report supersedes only a report of the same party on the same clause' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  -- Else a later moment of recording would let an as-of date of the future pass.
  IF NEW."recordedAt" > now() + interval '1 minute' THEN
    RAISE EXCEPTION 'a report is not recorded in the future' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER check_report BEFORE INSERT ON "StatusReport" FOR EACH ROW EXECUTE FUNCTION check_report();

-- Who has reported stays who it is: another body on the party's row would turn one state's word into another's.
CREATE FUNCTION check_party_body() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "StatusReport" WHERE "partyId" = NEW."id") THEN
    RAISE EXCEPTION 'a party that has reported stays the same body' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER party_body BEFORE UPDATE OF "bodyId", "agreementId" ON "AgreementParty" FOR EACH ROW
  WHEN (OLD."bodyId" <> NEW."bodyId" OR OLD."agreementId" <> NEW."agreementId") EXECUTE FUNCTION check_party_body();

-- Checked at commit, when the texts and the evidence of the report are there as well.
CREATE FUNCTION check_report_complete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."status" = 'fulfilled' AND NOT EXISTS (SELECT FROM "ReportEvidence" WHERE "reportId" = NEW."id") THEN
    RAISE EXCEPTION 'fulfilled needs evidence' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NOT EXISTS (SELECT FROM "StatusReportText" WHERE "reportId" = NEW."id") THEN
    RAISE EXCEPTION 'a report needs a note in at least one language' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER check_report_complete AFTER INSERT ON "StatusReport"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_report_complete();

-- A report is sealed with its transaction: nothing is added to it afterwards.
CREATE FUNCTION check_report_open() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "StatusReport" WHERE "id" = NEW."reportId"
    AND xmin::text::bigint = pg_current_xact_id()::text::bigint % 4294967296) THEN
    RAISE EXCEPTION 'the report is sealed' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER report_open BEFORE INSERT ON "StatusReportText" FOR EACH ROW EXECUTE FUNCTION check_report_open();
CREATE TRIGGER report_open BEFORE INSERT ON "ReportEvidence" FOR EACH ROW EXECUTE FUNCTION check_report_open();

-- 5. The public role: published rows, granted columns, nothing else.
DO $$
BEGIN
  CREATE ROLE app_public NOLOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
DO $$
BEGIN
  -- Asked for even of the role's maker: since Postgres 16 making a role does not allow becoming it.
  GRANT app_public TO CURRENT_USER;
EXCEPTION WHEN unique_violation OR SQLSTATE 'XX000' THEN NULL; -- another migration of the same server was first
END $$;
DO $$ BEGIN EXECUTE format('GRANT USAGE ON SCHEMA %I TO app_public', current_schema()); END $$;

DO $$
DECLARE
  entry text[]; condition text; names text; i int;
  -- Columns that no reader needs to know; every other column of today is granted by name, and later ones must be granted on purpose.
  internal constant text[] := ARRAY['keptBy', 'authorUserId', 'submissionId', 'fileKey', 'fileHash'];
  private constant text[] := ARRAY['User', 'UserBody', 'Session', 'Account', 'Verification', 'RateLimit', 'AuditEntry', '_prisma_migrations'];
  -- Table, then column and parent by turns: a row is seen when all its parents are.
  children constant text[] := ARRAY[
    'SourceText sourceId Source', 'BodyText bodyId Body', 'BodyPrintedName bodyId Body sourceId Source', 'BodyPrintedNameText nameId BodyPrintedName',
    'BodySource bodyId Body sourceId Source', 'PersonText personId Person', 'PersonPrintedName personId Person sourceId Source',
    'PersonPrintedNameText nameId PersonPrintedName', 'PersonSource personId Person sourceId Source', 'Office personId Person bodyId Body',
    'OfficeText officeId Office', 'AgreementTextParty textId AgreementText', 'AgreementParty agreementId Agreement',
    'PartyAuthority partyId AgreementParty', 'AgreementLink fromId Agreement toId Agreement', 'AgreementSource agreementId Agreement sourceId Source',
    'Clause agreementId Agreement', 'ClauseTheme clauseId Clause', 'ClauseResponsible clauseId Clause', 'StatusReport clauseId Clause',
    'StatusReportText reportId StatusReport', 'ReportEvidence reportId StatusReport', 'MeetingText meetingId Meeting',
    'MeetingAgreement meetingId Meeting agreementId Agreement', 'Delegation meetingId Meeting', 'DelegationMember delegationId Delegation personId Person',
    'DelegationMemberText memberId DelegationMember', 'AgendaItem meetingId Meeting', 'AgendaItemText itemId AgendaItem', 'Decision meetingId Meeting',
    'DecisionText decisionId Decision', 'DecisionClause decisionId Decision clauseId Clause', 'DecisionInitiative decisionId Decision initiativeId Initiative',
    'DecisionFilm decisionId Decision filmId Film', 'DecisionOwner decisionId Decision bodyId Body', 'MeetingSource meetingId Meeting sourceId Source',
    'OutcomeText outcomeId Outcome', 'OutcomeClause outcomeId Outcome clauseId Clause', 'OutcomeBody outcomeId Outcome bodyId Body',
    'OutcomeFilm outcomeId Outcome filmId Film', 'OutcomeSource outcomeId Outcome sourceId Source', 'FilmText filmId Film', 'FilmCountry filmId Film',
    'FilmBody filmId Film bodyId Body', 'FilmSubject filmId Film personId Person', 'FilmClause filmId Film clauseId Clause', 'FilmSource filmId Film sourceId Source',
    'InitiativeText initiativeId Initiative', 'InitiativePrintedName initiativeId Initiative sourceId Source', 'InitiativeCountry initiativeId Initiative',
    'InitiativeAgreement initiativeId Initiative agreementId Agreement', 'InitiativeSource initiativeId Initiative sourceId Source',
    'FundingText instrumentId FundingInstrument', 'FundingSource instrumentId FundingInstrument sourceId Source', 'ObstacleText obstacleId Obstacle'];
  published constant text[] := ARRAY['Source', 'Body', 'Person', 'Agreement', 'Meeting', 'Outcome', 'Film', 'Initiative', 'FundingInstrument'];
  line text;
BEGIN
  FOR names IN SELECT tablename FROM pg_tables WHERE schemaname = current_schema() AND tablename <> ALL (private) LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', names);
    EXECUTE (SELECT format('GRANT SELECT (%s) ON %I TO app_public', string_agg(quote_ident(column_name), ', ' ORDER BY ordinal_position), names)
      FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = names AND column_name <> ALL (internal));
  END LOOP;
  FOREACH names IN ARRAY published LOOP
    EXECUTE format('CREATE POLICY public_reads ON %I FOR SELECT TO app_public USING ("state" = ''published'')', names);
  END LOOP;
  FOREACH names IN ARRAY ARRAY['Country', 'CountryText', 'Theme', 'ThemeText'] LOOP
    EXECUTE format('CREATE POLICY public_reads ON %I FOR SELECT TO app_public USING (true)', names);
  END LOOP;
  EXECUTE 'CREATE POLICY public_reads ON "Obstacle" FOR SELECT TO app_public USING ("state" = ''published'' AND EXISTS (SELECT FROM "Agreement" p WHERE p."id" = "agreementId"))';
  EXECUTE 'CREATE POLICY public_reads ON "AgreementText" FOR SELECT TO app_public USING ("current" AND EXISTS (SELECT FROM "Agreement" p WHERE p."id" = "agreementId"))';
  EXECUTE 'CREATE POLICY public_reads ON "ClauseText" FOR SELECT TO app_public USING ("current" AND EXISTS (SELECT FROM "Clause" p WHERE p."id" = "clauseId"))';
  FOREACH line IN ARRAY children LOOP
    entry := string_to_array(line, ' ');
    condition := '';
    FOR i IN 1 .. (array_length(entry, 1) - 1) / 2 LOOP
      condition := condition || CASE WHEN i > 1 THEN ' AND ' ELSE '' END
        || format('EXISTS (SELECT FROM %I p WHERE p."id" = %I.%I)', entry[2 * i + 1], entry[1], entry[2 * i]);
    END LOOP;
    EXECUTE format('CREATE POLICY public_reads ON %I FOR SELECT TO app_public USING (%s)', entry[1], condition);
  END LOOP;
END $$;

-- 6. Each party's latest word on a clause: greatest as-of date, then latest recorded; superseded reports are out.
-- The same rule as lib/clauses/clause-standing.ts, for whatever must not read every report. The agreement stands among the
-- distinct columns, although the clause decides it, so that a question about one agreement reads only its own reports.
CREATE VIEW "LatestReport" WITH (security_invoker = true) AS
  SELECT DISTINCT ON (r."agreementId", r."clauseId", r."partyId") r."id", r."clauseId", r."partyId", r."agreementId", r."status"
  FROM "StatusReport" r
  WHERE NOT EXISTS (SELECT FROM "StatusReport" s WHERE s."supersedesId" = r."id")
  ORDER BY r."agreementId", r."clauseId", r."partyId", r."asOfOn" DESC NULLS LAST, r."recordedAt" DESC, r."id" DESC;
GRANT SELECT ON "LatestReport" TO app_public;

-- 7. Lists sorted by title follow each language's own alphabet.
CREATE INDEX "AgreementText_short_title_fa" ON "AgreementText" ("shortTitle" COLLATE "fa-x-icu") WHERE "locale" = 'fa' AND "current";
CREATE INDEX "AgreementText_short_title_ru" ON "AgreementText" ("shortTitle" COLLATE "ru-x-icu") WHERE "locale" = 'ru' AND "current";
CREATE INDEX "AgreementText_short_title_kk" ON "AgreementText" ("shortTitle" COLLATE "kk-x-icu") WHERE "locale" = 'kk' AND "current";
CREATE INDEX "AgreementText_short_title_en" ON "AgreementText" ("shortTitle" COLLATE "en-x-icu") WHERE "locale" = 'en' AND "current";
