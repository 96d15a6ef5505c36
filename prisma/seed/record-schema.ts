/**
 * What one record of the files under `prisma/data/` may say, by noun in `records/`.
 * The files are corrected by hand, so every rule there has to answer with the field that breaks it.
 */
import { agreementRecord } from './records/agreements'
import { bodyRecord, personRecord } from './records/bodies'
import { fundingRecord } from './records/funding'
import { initiativeRecord } from './records/initiatives'
import { meetingRecord } from './records/meetings'
import { obstacleRecord } from './records/obstacles'
import { filmRecord, outcomeRecord } from './records/outcomes'
import { countryRecord, sourceRecord, themeRecord } from './records/references'

/** Every file of `prisma/data/`, with the record that it holds a list of. */
export const dataFiles = {
  countries: countryRecord,
  themes: themeRecord,
  sources: sourceRecord,
  bodies: bodyRecord,
  people: personRecord,
  agreements: agreementRecord,
  meetings: meetingRecord,
  outcomes: outcomeRecord,
  films: filmRecord,
  initiatives: initiativeRecord,
  funding: fundingRecord,
  obstacles: obstacleRecord,
} as const
