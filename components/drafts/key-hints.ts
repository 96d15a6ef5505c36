import { useTranslations } from 'next-intl'
import { type RecordNoun, recordNouns } from '@/lib/records/record-shape'

/** A key as the kind has it: of a clause the agreement's with the number, as import makes it. */
const examples: Record<Exclude<RecordNoun, 'countries'>, string> = {
  themes: 'co-production',
  sources: 'interview-2025',
  bodies: 'kz-film-centre',
  people: 'mohammad-khazaei',
  films: 'seal-tale',
  agreements: 'ir-kz-2025',
  clauses: 'ir-kz-2025-7',
  initiatives: 'film-academy',
  meetings: 'ir-kz-tehran-2025',
  outcomes: 'film-week-2025',
  funding: 'film-grants',
  obstacles: 'no-translation',
}

/** What the form says of the key of a new record, for every kind. */
export function useKeyHints(): Record<RecordNoun, string> {
  const t = useTranslations('drafts.form.create')
  // Between the marks that isolate it: in Persian its parts would else change places where a line ends.
  const hint = (noun: RecordNoun) =>
    noun === 'countries' ? t('keyHintOfCountry') : t('keyHint', { example: `\u2066${examples[noun]}\u2069` })
  return Object.fromEntries(recordNouns.map((noun) => [noun, hint(noun)])) as Record<RecordNoun, string>
}
