import 'server-only'
import { standingReport } from '@/lib/clauses/report-select'
import { publicDb } from '@/lib/db'
import { type Locale, locales } from '@/lib/i18n/locales'
import { chooseText } from '@/lib/i18n/texts'
import { datesDiffer } from '@/lib/records/other-value-select'
import { choosePassage } from '@/lib/records/passage'
import { storedDate } from '@/lib/records/stored-date'
import { commonMarks, heldTexts, ownMarks } from './agreement-text-marks'
import { type AgreementTextRow, agreementTextSelect, marksOf, nestedRows } from './agreement-text-select'
import { partyViews } from './party-select'
import { textAuthenticity } from './text-authenticity'

function findRow(key: string) {
  return publicDb().agreement.findFirst({ where: { key, state: 'published' }, select: agreementTextSelect })
}

/** What every passage of one language says of itself: the agreement's own text and each of its clauses. */
function commonMarksIn(row: AgreementTextRow, locale: Locale) {
  const passages = [row, ...row.clauses].flatMap(({ texts }) => {
    const text = texts.find((candidate) => candidate.locale === locale)
    return text ? [marksOf(text, texts, row.primaryLocale)] : []
  })
  return commonMarks(passages)
}

/** The languages that have a text of the agreement, in the order of the languages' list. */
function languagesOf(row: AgreementTextRow): Locale[] {
  return locales.filter((locale) => row.texts.some((text) => text.locale === locale))
}

function headOf(row: AgreementTextRow, locale: Locale) {
  const text = chooseText(row.texts, locale, row.primaryLocale)
  return {
    key: row.key,
    primaryLocale: row.primaryLocale,
    shortTitle: text?.shortTitle ?? row.key,
    shortTitleLocale: text?.locale ?? locale,
    signed: storedDate(row.signedOn, row.signedPrecision, row.signedCalendar),
    datesDiffer: datesDiffer(row),
    authenticity: textAuthenticity(row, heldTexts(row, row.clauses)),
    changedOn: row.changedAt.toISOString().slice(0, 10),
    languages: languagesOf(row),
  }
}

/**
 * A published agreement from its title to its last clause in the reader's language, passage by passage in another one where it has
 * none. Null where there is no such agreement or the public may not see it.
 */
export async function getPublishedAgreementText(key: string, locale: Locale) {
  const row = await findRow(key)
  if (!row) return null
  const primary = row.primaryLocale
  const text = chooseText(row.texts, locale, primary)
  const lang = text?.locale ?? locale
  const common = commonMarksIn(row, lang)
  return {
    ...headOf(row, locale),
    /** The language of most of the page. */
    lang,
    /** What is said once of all passages in that language. */
    marks: common,
    title: text?.title ?? row.key,
    titleIsOurs: text?.titleIsOurs ?? false,
    titleMarks: text ? ownMarks(marksOf(text, row.texts, primary), common) : {},
    place: choosePassage(row.texts, ({ place }) => place, locale, primary),
    parties: partyViews(row, locale, primary),
    clauses: nestedRows(row).map((clause) => {
      const chosen = chooseText(clause.texts, locale, primary)
      return {
        number: clause.number,
        printedNumber: clause.printedNumber,
        depth: clause.depth,
        heading: chosen?.heading ?? clause.key,
        text: chosen?.text ?? '',
        remark: chosen?.remark ?? null,
        lang: chosen?.locale ?? locale,
        marks: chosen ? ownMarks(marksOf(chosen, clause.texts, primary), chosen.locale === lang ? common : null) : {},
        reports: clause.latest.map(({ report }) => standingReport(report)),
      }
    }),
  }
}

/**
 * The texts of a published agreement in two or three languages, clause by clause. Null where there is no such agreement or the
 * public may not see it.
 * @param languages in the order in which they stand side by side
 * @param locale the reader's, for what is said around the texts
 */
export async function getPublishedComparison(key: string, languages: readonly Locale[], locale: Locale) {
  const row = await findRow(key)
  if (!row) return null
  const primary = row.primaryLocale
  const common = new Map(languages.map((language) => [language, commonMarksIn(row, language)]))
  return {
    ...headOf(row, locale),
    versions: languages.map((language) => {
      const text = row.texts.find((candidate) => candidate.locale === language)
      return {
        locale: language,
        marks: common.get(language) ?? null,
        text: text
          ? {
              title: text.title,
              titleIsOurs: text.titleIsOurs,
              place: text.place,
              parties: partyViews(row, language, primary).map(({ id, name, nameLocale }) => ({ id, name, nameLocale })),
              marks: ownMarks(marksOf(text, row.texts, primary), common.get(language) ?? null),
            }
          : null,
      }
    }),
    clauses: nestedRows(row).map((clause) => ({
      number: clause.number,
      printedNumber: clause.printedNumber,
      depth: clause.depth,
      texts: languages.map((language) => {
        const text = clause.texts.find((candidate) => candidate.locale === language)
        return (
          text && {
            heading: text.heading,
            text: text.text,
            remark: text.remark,
            marks: ownMarks(marksOf(text, clause.texts, primary), common.get(language) ?? null),
          }
        )
      }),
    })),
  }
}

export type AgreementTextView = NonNullable<Awaited<ReturnType<typeof getPublishedAgreementText>>>
export type ComparisonView = NonNullable<Awaited<ReturnType<typeof getPublishedComparison>>>
