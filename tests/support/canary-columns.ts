import pg from 'pg'
import { canaryMark } from './canary-words'

/** Columns that can hold no word of anybody's, by the reason. */
export const wordless: Readonly<Record<string, readonly string[]>> = {
  'digits of a hash': [
    ...['AccessLink.tokenHash', 'AuditChain.hash', 'AuditEntry.hash', 'AuditEntry.previous', 'AuditHead.hash'],
    'FollowRequest.tokenHash',
    ...['Document.sha256', 'Minutes.handedSha256', 'Minutes.sha256', 'PrivateCalendar.secretHash', 'Source.sha256'],
  ],
  'one of a few words': [
    ...['AuditEntry.action', 'AuditEntry.recordKind', 'Document.mediaType', 'OtherValue.field', 'User.role'],
    ...['FollowDigest.failure', 'FollowRequest.failure', 'News.failure', 'ReminderDigest.failure'],
    'ReminderRound.failure',
    ...['Agreement.authenticLanguages', 'Agreement.prevailingLanguage', 'Film.titleLanguage'],
    ...['BodyPrintedName', 'Document', 'InitiativePrintedName', 'PersonPrintedName', 'Source'].map(
      (table) => `${table}.language`,
    ),
  ],
  'the key of an answer, which whoever has it may read': ['ErrorReport.reference'],
  'of what the public finds, and gone with it': [
    ...[
      'SearchEntry.facets',
      'SearchEntry.key',
      'SearchEntry.label',
      'SearchEntry.termIds',
      'SearchEntry.words',
      'SearchPending.key',
    ],
    ...['latin', 'near', 'skeleton', 'stem', 'term', 'written'].map((column) => `SearchTerm.${column}`),
  ],
  'empty but within a transaction': ['action', 'actorUserId', 'payload', 'recordKey', 'recordKind'].map(
    (column) => `PendingAuditEntry.${column}`,
  ),
  'of the migrations': ['checksum', 'id', 'logs', 'migration_name'].map((column) => `_prisma_migrations.${column}`),
}

/** Columns of which the public reads every row. */
export const alwaysPublic: readonly string[] = [
  ...['CountryText.name', 'CountryText.officialName', 'Theme.key', 'ThemeText.name'],
  ...['Decision.key', 'Dispute.settledDecisionKey', 'OutcomeDecision.decisionKey', 'RecordRedirect.toKey'],
  'Obstacle.resolvedDecisionKey',
]

export interface Column {
  name: string
  /** Whether the role by which the public reads may read the column. */
  isGranted: boolean
  hasCanary: boolean
}

/** Every column of the database that can hold words. */
export async function wordColumns(connectionString: string): Promise<Column[]> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    const { rows } = await client.query<{ table: string; column: string; isGranted: boolean }>(`
      SELECT table_name AS "table", column_name AS "column",
        has_column_privilege('app_public', format('%I.%I', table_schema, table_name), column_name, 'SELECT') AS "isGranted"
      FROM information_schema.columns
      WHERE table_schema = current_schema() AND data_type NOT IN (
        'uuid', 'boolean', 'smallint', 'integer', 'bigint', 'numeric', 'real', 'double precision', 'date',
        'timestamp with time zone', 'timestamp without time zone')
        AND coalesce(character_maximum_length, 99) > 2 -- the codes of countries
        AND NOT EXISTS (SELECT FROM pg_type WHERE typname = udt_name AND typtype = 'e')
      ORDER BY 1, 2`)
    const columns: Column[] = []
    for (const { table, column, isGranted } of rows) {
      const { rowCount } = await client.query(
        `SELECT FROM "${table}" WHERE "${column}"::text ~ '${canaryMark}' LIMIT 1`,
      )
      columns.push({ name: `${table}.${column}`, isGranted, hasCanary: rowCount === 1 })
    }
    return columns
  } finally {
    await client.end()
  }
}
