import { type NounRows, published } from './noun-rows'
import type { RecordOf } from './record-files'
import { children, inEveryLanguage } from './table-rows'

export const obstacleRows: NounRows<'obstacles', RecordOf<'obstacles'>> = {
  row: (obstacle, load) => ({
    ...published,
    role: obstacle.role,
    kind: obstacle.kind,
    agreementId: load.id('agreements', obstacle.agreement),
    clauseId: load.idOrNull('clauses', obstacle.clause),
    speakerId: load.id('people', obstacle.speaker),
    meetingId: load.idOrNull('meetings', obstacle.meeting),
    sourceId: load.id('sources', obstacle.source),
  }),
  children: ({ text }, obstacleId) => [
    children(
      'ObstacleText',
      { obstacleId },
      inEveryLanguage((locale) => ({ text: text[locale] })),
    ),
  ],
}
