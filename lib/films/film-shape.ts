import { FilmBodyRole, FilmKind, FilmStage } from '@/lib/generated/prisma/enums'
import {
  choice,
  flag,
  languageCode,
  line,
  list,
  name,
  number,
  prose,
  reference,
  references,
  remark,
  sources,
} from '@/lib/records/field-builders'
import { otherValueBreaches, otherValues } from '@/lib/records/other-value-field'
import type { RecordShape } from '@/lib/records/record-shape'

export const filmShape: RecordShape = {
  noun: 'films',
  model: 'Film',
  key: 'typed',
  head: 'title',
  hasState: true,
  breaches: otherValueBreaches,
  texts: { model: 'FilmText', parent: 'filmId', kept: 'status' },
  fields: {
    title: name({ required: true }),
    titlePrinted: line(400, { form: 'printed', required: true }),
    titleLanguage: languageCode,
    kind: choice('films.kind', FilmKind, { required: true }),
    stage: choice('films.stage', FilmStage, { required: true }),
    year: number(1890, 2200),
    countries: list(
      'FilmCountry',
      'filmId',
      { country: reference('countries', 'countryCode', { required: true }), implied: flag(false) },
      { position: 'position', unique: ['country'] },
    ),
    bodies: list(
      'FilmBody',
      'filmId',
      {
        body: reference('bodies', 'bodyId', { required: true }),
        role: choice('films.bodyRole', FilmBodyRole, { required: true }),
      },
      { unique: ['body', 'role'] },
    ),
    subjects: references('people', 'FilmSubject', 'filmId', 'personId'),
    description: prose(),
    remark,
    otherValues: otherValues('filmId', ['title', 'titlePrinted', 'kind', 'stage', 'year', 'countries', 'bodies']),
    sources: sources('FilmSource', 'filmId'),
  },
}
