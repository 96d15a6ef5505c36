import 'server-only'
import { mostClauses } from '@/lib/clauses/clause-limit'
import type { Transaction } from '@/lib/db'
import { draftTitle } from '@/lib/drafts/draft-title'
import type { FormValues } from '@/lib/forms/form-data'
import type { Prisma } from '@/lib/generated/prisma/client'
import { isLocale, type Locale } from '@/lib/i18n/locales'
import { toAsciiDigits } from '@/lib/i18n/numbers'
import { chooseText } from '@/lib/i18n/texts'
import type { PublishedText } from './translation-cells'
import { publishedTexts, type TranslatedName } from './translation-records'

/** The agreement itself or one of its clauses. */
export interface TranslatedRecord extends TranslatedName {
  number: number | null
  printedNumber: string | null
  name: string
  lang: Locale
  /** What is public of it, without the words; nothing while it is only a draft. */
  texts: PublishedText[]
}

export interface TranslatedAgreement {
  key: string
  primary: Locale
  isPublished: boolean
  itself: TranslatedRecord
  /** Published clauses, and drafts of new ones, in the order of the text. */
  clauses: TranslatedRecord[]
}

const agreementSelect = {
  key: true,
  primaryLocale: true,
  texts: { ...publishedTexts, select: { ...publishedTexts.select, shortTitle: true } },
  clauses: {
    where: { state: 'published' },
    take: mostClauses,
    select: {
      key: true,
      number: true,
      printedNumber: true,
      position: true,
      texts: { ...publishedTexts, select: { ...publishedTexts.select, heading: true } },
    },
  },
} satisfies Prisma.AgreementSelect

type AgreementRow = Prisma.AgreementGetPayload<{ select: typeof agreementSelect }>
type NewDraft = TranslatedName & { values: FormValues }
type PlacedRecord = TranslatedRecord & { position: number }

/**
 * What there is to translate of some agreements: of those that are published, and of those that are only being prepared. A clause
 * that is new to a published agreement belongs to it. Withdrawn ones are left out.
 * @param locale the language in which they are named
 * @returns in the order of `keys`
 */
export async function translatedAgreements(
  tx: Transaction,
  keys: readonly string[],
  locale: Locale,
): Promise<TranslatedAgreement[]> {
  const published = await tx.agreement.findMany({
    where: { key: { in: [...keys] }, state: 'published' },
    select: agreementSelect,
  })
  const drafts = await tx.$queryRaw<NewDraft[]>`
    SELECT "noun"::text AS "noun", "key", "values" FROM "Draft"
    WHERE "purpose" = 'edit' AND "baseRevision" = 0
      AND (("noun" = 'agreements' AND "key" = ANY(${[...keys]}))
        OR ("noun" = 'clauses' AND "values"->>'agreement' = ANY(${[...keys]})))
    ORDER BY "id" LIMIT ${mostClauses}`
  const newClauses = (key: string) =>
    drafts.flatMap((draft) => (draft.noun === 'clauses' ? clauseOfDraft(key, draft, locale) : []))
  return [
    ...published.map((row) => publishedAgreement(row, newClauses(row.key), locale)),
    ...drafts.flatMap((draft) =>
      draft.noun === 'agreements' ? [newAgreement(draft, newClauses(draft.key), locale)] : [],
    ),
  ].sort((a, b) => keys.indexOf(a.key) - keys.indexOf(b.key))
}

function publishedAgreement(row: AgreementRow, added: readonly PlacedRecord[], locale: Locale): TranslatedAgreement {
  const title = chooseText(row.texts, locale, row.primaryLocale)
  const clauses = row.clauses.map(({ texts, ...clause }): PlacedRecord => {
    const heading = chooseText(texts, locale, row.primaryLocale)
    return {
      ...clause,
      noun: 'clauses',
      texts,
      name: heading?.heading ?? clause.key,
      lang: heading?.locale ?? locale,
    }
  })
  return {
    key: row.key,
    primary: row.primaryLocale,
    isPublished: true,
    itself: {
      ...itself(row.key),
      name: title?.shortTitle ?? row.key,
      lang: title?.locale ?? locale,
      texts: row.texts,
    },
    clauses: inOrder([...clauses, ...added]),
  }
}

function newAgreement(draft: NewDraft, clauses: PlacedRecord[], locale: Locale): TranslatedAgreement {
  const { primaryLanguage } = draft.values
  const title = draftTitle('agreements', draft.values, locale)
  return {
    key: draft.key,
    // The form may not say it yet.
    primary: isLocale(primaryLanguage) ? primaryLanguage : (title?.lang ?? locale),
    isPublished: false,
    itself: { ...itself(draft.key), name: title?.name ?? draft.key, lang: title?.lang ?? locale, texts: [] },
    clauses: inOrder(clauses),
  }
}

function itself(key: string) {
  return { noun: 'agreements' as const, key, number: null, printedNumber: null }
}

/** A clause goes by its number in the form, which is the one of its address. */
function clauseOfDraft(agreement: string, { key, values }: NewDraft, locale: Locale): PlacedRecord[] {
  const number = key.startsWith(`${agreement}-`) ? key.slice(agreement.length + 1) : ''
  if (values.agreement !== agreement || !/^[1-9]\d{0,3}$/.test(number)) return []
  const title = draftTitle('clauses', values, locale)
  return [
    {
      noun: 'clauses',
      key,
      number: Number(number),
      printedNumber: values.printedNumber?.trim() || null,
      position: Number(toAsciiDigits(values.position ?? '')) || Number(number),
      name: title?.name ?? key,
      lang: title?.lang ?? locale,
      texts: [],
    },
  ]
}

function inOrder(clauses: PlacedRecord[]): PlacedRecord[] {
  return clauses.sort((a, b) => a.position - b.position || (a.number ?? 0) - (b.number ?? 0))
}
