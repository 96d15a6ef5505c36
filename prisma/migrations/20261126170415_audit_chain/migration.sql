-- The history becomes a chain of hashes: docs/decisions/023-audit-chain.md.

-- 1. Tables.
-- The number of an entry is its place: given at commit, without gaps.
ALTER TABLE "AuditEntry" RENAME COLUMN "id" TO "sequence";
ALTER TABLE "AuditEntry" ALTER COLUMN "sequence" DROP DEFAULT, ALTER COLUMN "at" DROP DEFAULT, ADD COLUMN "previous" TEXT, ADD COLUMN "hash" TEXT;
DROP SEQUENCE "AuditEntry_id_seq";

-- Unlogged: a row never outlives the transaction that wrote it.
CREATE UNLOGGED TABLE "PendingAuditEntry" (
    "id" BIGSERIAL NOT NULL,
    "actorUserId" TEXT,
    "action" TEXT NOT NULL,
    "recordKind" TEXT NOT NULL,
    "recordKey" TEXT NOT NULL,
    "payload" TEXT NOT NULL,

    CONSTRAINT "PendingAuditEntry_pkey" PRIMARY KEY ("id"),
    -- The cast refuses at once what jsonb could not keep: NUL, half a surrogate pair, what is no JSON.
    CONSTRAINT "PendingAuditEntry_payload_object" CHECK (jsonb_typeof("payload"::jsonb) = 'object'),
    -- Far below what a verifier takes for one line.
    CONSTRAINT "PendingAuditEntry_payload_length" CHECK (octet_length("payload") <= 1000000)
);
-- Locks the person's row before the chain: nobody who holds that row and waits for the chain can be waited for in turn.
ALTER TABLE "PendingAuditEntry" ADD CONSTRAINT "PendingAuditEntry_actorUserId_fkey" FOREIGN KEY ("actorUserId") REFERENCES "User"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

CREATE TABLE "AuditChain" (
    "id" BOOLEAN NOT NULL DEFAULT true,
    "sequence" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AuditChain_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "AuditChain_one_row" CHECK ("id")
);
INSERT INTO "AuditChain" ("sequence", "hash", "at") VALUES (0, repeat('0', 64), date_trunc('milliseconds', now()));

-- 2. The hash of an entry: SHA-256 over the JSON of its fields in the canonical form of RFC 8785. The payload comes canonical;
-- of the rest, strings are escaped by Postgres as the RFC asks, and the order of the names is written down here.
CREATE FUNCTION audit_hash("sequence" bigint, "at" timestamptz, actor text, "action" text, kind text, key text, payload text, previous text)
RETURNS text LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(
    '{"action":' || to_json("action")::text
    || ',"actor":' || coalesce(to_json(actor)::text, 'null')
    || ',"at":"' || to_char("at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
    || '","payload":' || payload
    || ',"previous":"' || previous
    || '","recordKey":' || to_json(key)::text
    || ',"recordKind":' || to_json(kind)::text
    || ',"sequence":' || "sequence" || '}', 'UTF8')), 'hex')
$$;

-- 3. What was written before there was a chain, in the order in which it was written.
CREATE FUNCTION canonical_payload(value jsonb) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
  CASE jsonb_typeof(value)
    WHEN 'object' THEN
      IF EXISTS (SELECT FROM jsonb_object_keys(value) AS name WHERE name ~ '[^ -~]') THEN
        RAISE EXCEPTION 'this migration puts only plain names in order: %', value;
      END IF;
      RETURN '{' || coalesce((SELECT string_agg(to_json(name)::text || ':' || canonical_payload(member), ',' ORDER BY name COLLATE "C")
        FROM jsonb_each(value) AS members(name, member)), '') || '}';
    WHEN 'array' THEN
      RETURN '[' || coalesce((SELECT string_agg(canonical_payload(item), ',' ORDER BY place)
        FROM jsonb_array_elements(value) WITH ORDINALITY AS items(item, place)), '') || ']';
    WHEN 'number' THEN
      IF value::text !~ '^(0|-?[1-9][0-9]{0,14})$' THEN
        RAISE EXCEPTION 'this migration writes only whole numbers: %', value;
      END IF;
      RETURN value::text;
    WHEN 'string' THEN RETURN to_json(value #>> '{}')::text;
    ELSE RETURN value::text;
  END CASE;
END $$;

ALTER TABLE "AuditEntry" DISABLE TRIGGER append_only;
DO $$
DECLARE
  entry "AuditEntry";
  place bigint := 0;
  link text := repeat('0', 64);
  own text;
BEGIN
  FOR entry IN SELECT * FROM "AuditEntry" ORDER BY "sequence" LOOP
    place := place + 1;
    own := audit_hash(place, entry."at", entry."actorUserId", entry."action", entry."recordKind", entry."recordKey",
      canonical_payload(entry."payload"), link);
    UPDATE "AuditEntry" SET "sequence" = place, "previous" = link, "hash" = own WHERE "sequence" = entry."sequence";
    UPDATE "AuditChain" SET "sequence" = place, "hash" = own, "at" = entry."at";
    link := own;
  END LOOP;
END $$;
ALTER TABLE "AuditEntry" ENABLE TRIGGER append_only;
DROP FUNCTION canonical_payload;

ALTER TABLE "AuditEntry"
  ALTER COLUMN "previous" SET NOT NULL,
  ALTER COLUMN "hash" SET NOT NULL,
  ADD CONSTRAINT "AuditEntry_hash_form" CHECK ("hash" ~ '^[0-9a-f]{64}$' AND "previous" ~ '^[0-9a-f]{64}$');

-- 4. From now on. At commit, when the transaction has all its other locks: a wait for the chain can close no circle, and
-- the chain is held for as long as the commit takes and no longer.
CREATE FUNCTION chain_audit_entry() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  head "AuditChain";
  place bigint;
  moment timestamptz;
BEGIN
  SELECT * INTO STRICT head FROM "AuditChain" FOR UPDATE;
  place := head."sequence" + 1;
  moment := date_trunc('milliseconds', clock_timestamp());
  INSERT INTO "AuditEntry" ("sequence", "at", "actorUserId", "action", "recordKind", "recordKey", "payload", "previous", "hash")
  VALUES (place, moment, NEW."actorUserId", NEW."action", NEW."recordKind", NEW."recordKey", NEW."payload"::jsonb, head."hash",
    audit_hash(place, moment, NEW."actorUserId", NEW."action", NEW."recordKind", NEW."recordKey", NEW."payload", head."hash"));
  DELETE FROM "PendingAuditEntry" WHERE "id" = NEW."id";
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER chain AFTER INSERT ON "PendingAuditEntry"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION chain_audit_entry();

CREATE FUNCTION move_audit_chain() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF pg_trigger_depth() > 1 THEN
    UPDATE "AuditChain" SET "sequence" = NEW."sequence", "hash" = NEW."hash", "at" = NEW."at"
    WHERE "sequence" = NEW."sequence" - 1 AND "hash" = NEW."previous";
    IF FOUND THEN RETURN NEW; END IF;
  END IF;
  RAISE EXCEPTION 'an entry is written only at the end of the chain, by way of PendingAuditEntry' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER move_chain BEFORE INSERT ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION move_audit_chain();

-- Moved from inside the trigger of an entry; by hand, the depth is nought.
CREATE TRIGGER append_only BEFORE INSERT OR UPDATE OR DELETE ON "AuditChain" FOR EACH ROW WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "AuditChain" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- 5. The end of the chain is public, the entries are not.
CREATE VIEW "AuditHead" AS SELECT "sequence", "hash", "at" FROM "AuditChain";
GRANT SELECT ON "AuditHead" TO app_public;

-- 6. Where protection begins: what was written before could have been changed before.
INSERT INTO "PendingAuditEntry" ("action", "recordKind", "recordKey", "payload")
SELECT 'audit.chainStarted', 'registry', 'audit', '{"entriesBefore":' || "sequence" || '}' FROM "AuditChain";
