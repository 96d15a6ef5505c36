import { name } from '@/lib/records/field-builders'
import type { RecordShape } from '@/lib/records/record-shape'

export const countryShape: RecordShape = {
  noun: 'countries',
  model: 'Country',
  key: 'typed',
  head: 'name',
  hasState: false,
  texts: { model: 'CountryText', parent: 'countryCode', kept: 'plain' },
  fields: {
    name: name({ required: true }),
    officialName: name(),
  },
}
