import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { T } from '@/components/ui/bidi-text'
import { accordWords } from '@/lib/clauses/clause-accord'
import type { Locale } from '@/lib/i18n/locales'

interface AccordTextProps {
  standing: Parameters<typeof accordWords>[0]
  parties: readonly { id: string; countryName: string; countryLocale: Locale }[]
}

/** Whether the sides agree, in words, and which of them have reported. */
export function AccordText({ standing, parties }: AccordTextProps): ReactNode {
  const t = useTranslations('clauses.accord')
  const status = useTranslations('status.label')
  const words = accordWords(standing)
  switch (words.kind) {
    case 'agree':
      return t(words.isBoth ? 'both' : 'all', { status: status(words.status) })
    case 'only': {
      const party = parties.find(({ id }) => id === words.partyId)
      return t.rich('only', {
        party: () => (party ? <T lang={party.countryLocale}>{party.countryName}</T> : null),
      })
    }
    case 'differ':
      return words.reported === words.of ? t('differ') : t('differSome', { ...words })
    case 'some':
      return t('some', { ...words })
    case 'silent':
      return t('silent')
  }
}
