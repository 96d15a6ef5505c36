import 'server-only'
import { type Actor, can } from '@/lib/auth/permissions'
import { parentsFirst } from '@/lib/clauses/clause-order'
import { db, type Transaction } from '@/lib/db'
import { faultsOf } from '@/lib/drafts/draft-fault-count'
import { readDraft } from '@/lib/drafts/draft-reading'
import { stepsOf } from '@/lib/drafts/draft-steps'
import { draftTitle } from '@/lib/drafts/draft-title'
import { findByName, namesOf } from '@/lib/drafts/record-names'
import type { FormValues } from '@/lib/forms/form-data'
import { type Locale, locales } from '@/lib/i18n/locales'
import { listLimit } from '@/lib/records/list-limit'
import type { LocalizedText, RecordDocument } from '@/lib/records/record-shape'
import { recordShapes } from '@/lib/records/record-shapes'
import { statedCounts } from '@/lib/texts/text-counts'
import { countDoubts, doubtsOf, isRemoval, type RecordedCounts } from '@/lib/texts/text-doubts'
import { parseAgreementText } from '@/lib/texts/text-tree'
import { sideLines } from './language-pairs'
import { planOfText, type TextName } from './text-draft-plan'

/** Everything that the screen "from text to clauses" shows. Null where there is no such agreement, or for whoever keeps no records. */
export async function getTextToClauses(actor: Actor, { agreement, locale }: TextName, pageLocale: Locale) {
  if (!can(actor, 'record.edit', {})) return null
  const client = db()
  const own = { noun: 'agreements', key: agreement } as const
  const [draft, latest, texts, { publishesAlone }] = await Promise.all([
    client.draft.findUnique({ where: { noun_key: own } }),
    client.recordRevision.findFirst({
      where: own,
      orderBy: { revision: 'desc' },
      select: { kind: true, document: true },
    }),
    client.textDraft.findMany({
      where: { agreementKey: agreement },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: { locale: true, updatedAt: true },
    }),
    client.setting.findUniqueOrThrow({ where: { id: 1 }, select: { publishesAlone: true } }),
  ])
  if (!draft && !latest) return null
  const document = draft
    ? readDraft(recordShapes.agreements, draft.values as FormValues).document
    : (latest?.document as unknown as RecordDocument)
  const [names, sources, clauses, text] = await Promise.all([
    namesOf(client, [own], pageLocale),
    findByName(client, { noun: 'sources', words: '', locale: pageLocale, limit: listLimit, isForChoice: true }),
    clauseDrafts(client, actor, agreement, pageLocale, publishesAlone),
    getText(client, { agreement, locale }, recordedCounts(document)),
  ])
  return {
    name: names.get(`agreements ${agreement}`) ?? { ...own, name: agreement, lang: 'en' as const },
    agreementDraft: draft && {
      version: draft.version,
      state: draft.state,
      steps: stepsOf(draft, actor, publishesAlone),
      isRight: faultsOf('agreements', draft.values as FormValues) === 0,
    },
    isPublished: latest !== null && latest.kind !== 'withdrawn',
    ownSources: (document.sources ?? []) as string[],
    /** The languages of the authentic texts, as far as they are named. */
    authentic: (document.authenticLanguages ?? []) as string[],
    languages: texts.map((one) => one.locale),
    sources,
    clauses,
    text,
  }
}

export type TextToClauses = NonNullable<Awaited<ReturnType<typeof getTextToClauses>>>
export type KeptText = NonNullable<TextToClauses['text']>

/** What an editor has stated of the agreement's text. */
function recordedCounts({ hasPreamble, statedArticles, statedAnnexes }: RecordDocument): RecordedCounts {
  return {
    hasPreamble: typeof hasPreamble === 'boolean' ? hasPreamble : null,
    articles: typeof statedArticles === 'number' ? statedArticles : null,
    annexes: typeof statedAnnexes === 'number' ? statedAnnexes : null,
  }
}

async function getText(tx: Transaction, name: TextName, recorded: RecordedCounts) {
  const found = await planOfText(tx, name)
  if (!found) return null
  const { text, original, known } = found
  const {
    text: pasted,
    updatedAt,
    user,
  } = await tx.textDraft.findUniqueOrThrow({
    where: { id: text.id },
    select: { text: true, updatedAt: true, user: { select: { name: true } } },
  })
  const { title, remarks } = parseAgreementText(pasted, name.locale)
  const stated = statedCounts(pasted, name.locale)
  const planned = new Set(text.plan.clauses.map(({ number }) => number))
  const originalNumbers = original?.plan.clauses ?? []
  return {
    version: text.version,
    updatedAt: updatedAt.toISOString(),
    editor: user?.name ?? null,
    pasted,
    title,
    rows: text.rows,
    plan: text.plan,
    doubts: doubtsOf(text.rows, remarks),
    removed: remarks.filter(isRemoval),
    stated: stated && { statement: stated.statement },
    countDoubts: countDoubts(text.rows, stated, recorded),
    original: original && {
      locale: original.locale,
      lines: sideLines(
        { rows: original.rows, clauses: original.plan.clauses },
        { rows: text.rows, clauses: text.plan.clauses },
      ),
    },
    /** The clauses that a piece can be given to, with what is known of them. */
    targets: [
      ...known.flatMap(({ number, words, isWithdrawn }) => (isWithdrawn ? [] : [{ number, words }])),
      ...originalNumbers.flatMap(({ number, known: one, heading, text: words }) =>
        one || !original ? [] : [{ number, words: { [original.locale]: { heading, text: words } } }],
      ),
    ],
    /** Clauses of the registry that nothing of this text goes to. */
    unmet: known.flatMap(({ number, key, words, isWithdrawn }) =>
      planned.has(number) || isWithdrawn ? [] : [{ number, key, words }],
    ),
  }
}

/** The open drafts of an agreement's clauses, with what may be done with each. */
async function clauseDrafts(tx: Transaction, actor: Actor, agreement: string, locale: Locale, publishesAlone: boolean) {
  const drafts = await tx.draft.findMany({
    where: { noun: 'clauses', values: { path: ['agreement'], equals: agreement } },
    select: {
      key: true,
      version: true,
      state: true,
      purpose: true,
      values: true,
      baseRevision: true,
      writerIds: true,
      submitterId: true,
    },
  })
  return parentsFirst(
    drafts.map((draft) => {
      const values = draft.values as FormValues
      const { document } = readDraft(recordShapes.clauses, values)
      return {
        key: draft.key,
        number: Number(document.number ?? 0),
        parent: values.parent || null,
        title: draftTitle('clauses', values, locale),
        version: draft.version,
        state: draft.state,
        purpose: draft.purpose,
        isNew: draft.baseRevision === 0,
        languages: locales.filter((language) => (document.heading as LocalizedText | undefined)?.[language]),
        faults: draft.purpose === 'edit' ? faultsOf('clauses', values) : 0,
        steps: stepsOf(draft, actor, publishesAlone),
      }
    }),
  )
}
