import { type Locale, locales } from '@/lib/i18n/locales'
import type { DocumentDate, Field, Fields, RecordDocument, RecordNoun } from '@/lib/records/record-shape'
import { recordShapes } from '@/lib/records/record-shapes'
import { documentIn, type RecordSet } from './shape-records'

/** What begins every canary, and nothing else anywhere: lower-case letters, so that addresses and e-mail may hold it as well. */
export const canaryMark = 'zqcanary'

/** What a party has beside its body, which the records of a set leave out. */
function withFormalities(set: RecordSet) {
  const empty = { en: '' }
  const source = set.other('sources')
  return (party: RecordDocument): RecordDocument => ({
    ...party,
    signatoryOffice: empty,
    acts: [
      {
        kind: empty,
        number: '',
        adopted: { date: '2020-01-01', precision: 'year', printed: '' },
        url: '',
        source,
      },
    ],
    declarations: [{ kind: 'declaration', text: empty, textStatus: { en: 'summary' }, source }],
  })
}

/** Words that no reader may ever see, one for each field, and which field each stands in. */
export class CanaryWords {
  readonly fields: Record<string, string> = {}

  /** A word for the field. Short: some columns hold no more than twenty letters. */
  of(field: string): string {
    const word = `${canaryMark}${String(Object.keys(this.fields).length + 1).padStart(4, '0')}`
    this.fields[word] = field
    return word
  }

  /** The record of the set with a canary in every field that holds words, as the description of its kind says. */
  documentIn(set: RecordSet, noun: RecordNoun, name = set.prefix): RecordDocument {
    const document = { ...documentIn(set, noun) }
    if (noun === 'agreements') document.parties = (document.parties as RecordDocument[]).map(withFormalities(set))
    if (recordShapes[noun].texts?.kept === 'revised')
      document.checkedBy = this.inEachLanguage(`${name} ${noun} checkedBy`)
    return this.#filled(recordShapes[noun].fields, document, `${name} ${noun}`)
  }

  #filled(fields: Fields, document: RecordDocument, place: string): RecordDocument {
    return Object.fromEntries(
      Object.entries(document).map(([name, value]) => {
        const field = fields[name]
        return [name, field ? this.#value(field, value, `${place} ${name}`) : value]
      }),
    )
  }

  #value(field: Field, value: RecordDocument[string], place: string): RecordDocument[string] {
    switch (field.type) {
      case 'text':
        return this.inEachLanguage(place)
      case 'line':
        if (field.form === 'url') return `https://${this.of(place)}.example/`
        return field.form === undefined || field.form === 'printed' ? this.of(place) : value
      case 'date': {
        const date = value as DocumentDate
        return date.printed === undefined ? date : { ...date, printed: this.of(`${place} printed`) }
      }
      case 'list':
        return (value as RecordDocument[]).map((row) => this.#filled(field.fields, row, place))
      default:
        return value
    }
  }

  inEachLanguage(place: string): Record<Locale, string> {
    return Object.fromEntries(locales.map((locale) => [locale, this.of(`${place} ${locale}`)])) as Record<
      Locale,
      string
    >
  }
}
