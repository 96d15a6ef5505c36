import 'server-only'
import { getPublishedAgreement } from '@/lib/agreements/agreement-queries'
import { getPublishedBody } from '@/lib/bodies/body-queries'
import { getPublishedClause } from '@/lib/clauses/clause-queries'
import { getPublishedCountry } from '@/lib/countries/country-queries'
import {
  listPublishedAgreementDocuments,
  listPublishedMeetingDocuments,
  listPublishedSourceDocuments,
  type PublishedDocument,
} from '@/lib/documents/document-queries'
import { getPublishedFilm } from '@/lib/films/film-queries'
import { listPublishedInstruments } from '@/lib/funding/funding-queries'
import { getPublishedHome } from '@/lib/home/home-queries'
import type { Locale } from '@/lib/i18n/locales'
import { listPublishedInitiatives } from '@/lib/initiatives/initiative-queries'
import { ledgerDay } from '@/lib/ledger/ledger-page'
import { getPublishedMeeting } from '@/lib/meetings/meeting-queries'
import { getPublishedOutcome } from '@/lib/outcomes/outcome-queries'
import { getPublishedPerson } from '@/lib/people/person-queries'
import type { RecordDocument, RecordNoun } from '@/lib/records/record-shape'
import { getPublishedSource } from '@/lib/sources/source-queries'

/**
 * What the public reads of a record, by the query of the page on which it stands: its own, the list of its kind, or that of what
 * it belongs to. Null where it stands on none.
 * @param document what the record says: some stand on the page of another one that only they name
 */
export async function getPublishedPlace(noun: RecordNoun, key: string, document: RecordDocument, locale: Locale) {
  switch (noun) {
    case 'agreements':
      return withDocuments(noun, await getPublishedAgreement(key, locale), () =>
        listPublishedAgreementDocuments(key, locale),
      )
    case 'clauses':
      return placed(noun, await getPublishedClause(String(document.agreement), Number(document.number), locale))
    case 'bodies':
      return placed(noun, await getPublishedBody(key, locale, ledgerDay()))
    case 'people':
      return placed(noun, await getPublishedPerson(key, locale))
    case 'films':
      return placed(noun, await getPublishedFilm(key, locale))
    case 'meetings':
      return withDocuments(noun, await getPublishedMeeting(key, locale), () =>
        listPublishedMeetingDocuments(key, locale),
      )
    case 'sources':
      return withDocuments(noun, await getPublishedSource(key, locale), () => listPublishedSourceDocuments(key, locale))
    case 'countries':
      return placed(noun, await getPublishedCountry(key, locale, ledgerDay()))
    case 'outcomes':
      return placed(noun, await getPublishedOutcome(key, locale))
    case 'initiatives':
      return placed(noun, first(await listPublishedInitiatives(locale, { key })))
    case 'funding':
      return placed(noun, first(await listPublishedInstruments(locale, { key })))
    case 'themes': {
      const { themes } = await getPublishedHome(locale)
      return placed(noun, themes.some((theme) => theme.key === key) ? themes : null)
    }
    case 'obstacles': {
      const agreement = await getPublishedAgreement(String(document.agreement), locale)
      const obstacle = agreement?.obstacles.find((one) => one.key === key)
      return placed(noun, agreement && obstacle ? { agreementKey: agreement.key, obstacle } : null)
    }
  }
}

function placed<Noun extends RecordNoun, Shown>(noun: Noun, shown: Shown | null) {
  return shown && { noun, shown }
}

/** With the files that the page shows beside the record; their drafts are no part of the record's. */
async function withDocuments<Noun extends RecordNoun, Shown>(
  noun: Noun,
  shown: Shown | null,
  list: () => Promise<PublishedDocument[]>,
) {
  return shown && { noun, shown, documents: await list() }
}

function first<Item>(items: readonly Item[]): Item | null {
  return items[0] ?? null
}
