import { getTranslations } from 'next-intl/server'
import { formatDate } from '@/lib/i18n/dates'
import { type Locale, locales } from '@/lib/i18n/locales'
import { formatClauseNumber } from '@/lib/i18n/numbers'
import type { LocalizedText } from '@/lib/records/record-shape'
import { formatPeriod } from './agenda-period'
import type { NextTurn, Proposal } from './agenda-proposals'

/** Characters of a decision in the title of an item; the decision itself stays in its own meeting. */
const decisionLimit = 240

/** What a proposal is called on an agenda, in each language in which the registry has the words for it. */
export async function agendaTitles(proposal: Proposal): Promise<LocalizedText> {
  const titles = await Promise.all(
    locales.map(async (locale) => [locale, await agendaTitle(proposal, locale)] as const),
  )
  return Object.fromEntries(titles.flatMap(([locale, title]) => (title === null ? [] : [[locale, title]])))
}

/** Null where the registry has no words of its matter in the language. */
export async function agendaTitle(proposal: Proposal, locale: Locale): Promise<string | null> {
  const t = await getTranslations({ locale, namespace: 'agenda.item' })
  switch (proposal.kind) {
    case 'decision': {
      const text = proposal.text[locale]
      return text ? t(proposal.isProposal ? 'proposal' : 'decision', { text: shortened(text) }) : null
    }
    case 'clause': {
      const heading = proposal.heading[locale]
      return heading ? t('clause', { number: formatClauseNumber(String(proposal.number), locale), heading }) : null
    }
    case 'turn':
      return turnTitle(proposal, locale)
    case 'date':
      return t(`date.${proposal.what}`, { date: formatDate(proposal.date, locale) })
  }
}

async function turnTitle({ number, heading, period, turn }: NextTurn, locale: Locale): Promise<string | null> {
  const words = heading[locale]
  // Named in another language than the rest, a side would make half a sentence.
  const party = turn === null || turn === 'every_party' ? '' : turn[locale]
  if (!words || party === undefined) return null
  const t = await getTranslations({ locale, namespace: 'agenda.item.turn' })
  const said = {
    number: formatClauseNumber(String(number), locale),
    heading: shortened(words),
    period: formatPeriod(period, locale),
  }
  if (turn === null) return t('notStated', said)
  return turn === 'every_party' ? t('everyParty', said) : t('party', { ...said, party })
}

function shortened(text: string): string {
  const [line = ''] = text.split('\n')
  if (line.length <= decisionLimit) return line
  return `${line.slice(0, line.lastIndexOf(' ', decisionLimit))}…`
}
