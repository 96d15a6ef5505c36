import { locales } from '@/lib/i18n/locales'
import { writeParties } from './agreement-parties'
import { agreementRows } from './agreement-rows'
import { clauseRows, type PlacedClause, placedClauses } from './clause-rows'
import type { Load } from './load'
import { loadNoun } from './noun-rows'
import type { RecordOf } from './record-files'
import { replaceChildren } from './row-writer'
import { children, inEveryLanguage } from './table-rows'
import { reviseTexts } from './text-revisions'

type Agreement = RecordOf<'agreements'>

/** Loads the agreements with their parties, their clauses and the texts of both. */
export async function loadAgreements(load: Load, agreements: readonly Agreement[]): Promise<void> {
  await loadNoun(load, 'agreements', new Map(agreements.map((agreement) => [agreement.key, agreement])), agreementRows)
  const open = agreements.filter(({ key }) => load.isOpen('agreements', key))
  const removeGoneParties = await writeParties(load, open)
  await writeAgreementTexts(load, open)
  await loadClauses(load, agreements)
  await removeGoneParties()
}

async function writeAgreementTexts(load: Load, agreements: readonly Agreement[]): Promise<void> {
  const texts = agreements.map((agreement) => {
    const rows = inEveryLanguage((locale) => ({
      title: agreement.title[locale],
      shortTitle: agreement.shortTitle[locale],
      titleIsOurs: agreement.titleIsOurs,
      place: agreement.place?.[locale] ?? null,
      summary: agreement.summary[locale],
      remark: agreement.remark?.[locale] ?? null,
      status: agreement.textStatus,
    }))
    return [
      agreement.key,
      { parentId: load.id('agreements', agreement.key), primaryLocale: agreement.primaryLanguage, rows },
    ] as const
  })
  const textIds = await reviseTexts(load, 'agreements', new Map(texts))

  const orders = agreements.map(({ key, partyOrder }) => {
    const agreementId = load.id('agreements', key)
    const sets = locales.map((locale) =>
      children(
        'AgreementTextParty',
        { textId: textIds.get(key)?.[locale] },
        partyOrder[locale].map((body, index) => ({
          agreementId,
          partyId: load.partyId(key, body),
          position: index + 1,
        })),
      ),
    )
    return [key, sets] as const
  })
  await replaceChildren(load, 'agreements', new Map(orders))
}

async function loadClauses(load: Load, agreements: readonly Agreement[]): Promise<void> {
  const clauses = placedClauses(agreements)
  const isClosed = ({ agreement }: PlacedClause) => !load.isOpen('agreements', agreement.key)
  const closed = new Set(clauses.filter(isClosed).map(({ key }) => key))
  await loadNoun(load, 'clauses', new Map(clauses.map((placed) => [placed.key, placed])), clauseRows, closed)

  const open = clauses.filter(({ key }) => !closed.has(key) && load.isOpen('clauses', key))
  const texts = open.map(({ key, agreement, clause }) => {
    const rows = inEveryLanguage((locale) => ({
      heading: clause.heading[locale],
      text: clause.text[locale],
      remark: clause.remark?.[locale] ?? null,
      status: clause.textStatus,
    }))
    return [key, { parentId: load.id('clauses', key), primaryLocale: agreement.primaryLanguage, rows }] as const
  })
  await reviseTexts(load, 'clauses', new Map(texts))
}
