import 'server-only'
import { mostClauses } from '@/lib/clauses/clause-limit'
import { nestClauses } from '@/lib/clauses/clause-nesting'
import { standingReportSelect } from '@/lib/clauses/report-select'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { otherSigningDates } from '@/lib/records/other-value-select'
import { behindBy, type RevisedText } from '@/lib/records/text-behind'
import type { TextMarks } from './agreement-text-marks'
import { partiesSelect } from './party-select'

const madeOf = { revision: true, translatedFromRevision: true, status: true, checkedBy: true } as const

/** A whole agreement, in all its languages. */
export const agreementTextSelect = {
  key: true,
  primaryLocale: true,
  signedOn: true,
  signedPrecision: true,
  signedCalendar: true,
  changedAt: true,
  authenticLanguages: true,
  prevailingLanguage: true,
  _count: otherSigningDates,
  parties: partiesSelect.parties,
  texts: { where: { current: true }, select: { ...partiesSelect.texts.select, ...madeOf } },
  clauses: {
    select: {
      id: true,
      key: true,
      number: true,
      printedNumber: true,
      parentId: true,
      texts: {
        where: { current: true },
        select: { locale: true, heading: true, text: true, remark: true, ...madeOf },
      },
      latest: { select: { report: { select: standingReportSelect } } },
    },
    orderBy: [{ position: 'asc' }, { number: 'asc' }],
    take: mostClauses,
  },
} satisfies Prisma.AgreementSelect

export type AgreementTextRow = Prisma.AgreementGetPayload<{ select: typeof agreementTextSelect }>

/** The marks of one of a record's texts. */
export function marksOf<Text extends RevisedText & Pick<TextMarks, 'status' | 'checkedBy'>>(
  text: Text,
  texts: readonly Text[],
  primary: Locale,
): TextMarks {
  return { status: text.status, checkedBy: text.checkedBy, behind: behindBy(text, texts, primary) }
}

/** The clauses as the text has them: points under their articles. */
export function nestedRows(row: AgreementTextRow) {
  return nestClauses(row.clauses)
}
