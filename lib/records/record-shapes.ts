import { agreementShape } from '@/lib/agreements/agreement-shape'
import { bodyShape } from '@/lib/bodies/body-shape'
import { clauseShape } from '@/lib/clauses/clause-shape'
import { countryShape } from '@/lib/countries/country-shape'
import { filmShape } from '@/lib/films/film-shape'
import { fundingShape } from '@/lib/funding/funding-shape'
import { initiativeShape } from '@/lib/initiatives/initiative-shape'
import { meetingShape } from '@/lib/meetings/meeting-shape'
import { obstacleShape } from '@/lib/obstacles/obstacle-shape'
import { outcomeShape } from '@/lib/outcomes/outcome-shape'
import { personShape } from '@/lib/people/person-shape'
import { sourceShape } from '@/lib/sources/source-shape'
import { themeShape } from '@/lib/themes/theme-shape'
import type { RecordNoun, RecordShape } from './record-shape'

/** Every kind of record that editors keep. */
export const recordShapes: Readonly<Record<RecordNoun, RecordShape>> = {
  countries: countryShape,
  themes: themeShape,
  sources: sourceShape,
  bodies: bodyShape,
  people: personShape,
  films: filmShape,
  agreements: agreementShape,
  clauses: clauseShape,
  initiatives: initiativeShape,
  meetings: meetingShape,
  outcomes: outcomeShape,
  funding: fundingShape,
  obstacles: obstacleShape,
}
