import { date, flag, languageCode, line, name, prose } from '@/lib/records/field-builders'
import type { RecordShape } from '@/lib/records/record-shape'

export const sourceShape: RecordShape = {
  noun: 'sources',
  model: 'Source',
  key: 'typed',
  head: 'title',
  hasState: true,
  texts: { model: 'SourceText', parent: 'sourceId', kept: 'status' },
  fields: {
    title: name({ required: true }),
    titleIsOurs: flag(false),
    titlePrinted: line(400, { form: 'printed' }),
    language: languageCode,
    publisher: name(),
    published: date('published', 'printed'),
    url: line(2000, { form: 'url' }),
    summary: prose(),
    note: prose({ max: 2000 }),
    sha256: line(64, { form: 'sha256' }),
  },
}
