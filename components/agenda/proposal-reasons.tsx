import { useTranslations } from 'next-intl'
import { T } from '@/components/ui/bidi-text'
import { Dots } from '@/components/ui/dots'
import type { Proposal } from '@/lib/agenda/agenda-proposals'
import type { Locale } from '@/lib/i18n/locales'
import { chooseText } from '@/lib/i18n/texts'
import { inLocale, paths } from '@/lib/paths'
import type { LocalizedText } from '@/lib/records/record-shape'

/** Why a matter is proposed, and where one reads what stands behind it. */
export function ProposalReasons({ locale, proposal }: { locale: Locale; proposal: Proposal }) {
  const t = useTranslations('agenda')
  const desk = useTranslations('desk')
  switch (proposal.kind) {
    case 'decision':
      return (
        <Dots as="span" className="">
          <span>
            {t.rich(proposal.isProposal ? 'proposedAt' : 'decidedAt', {
              meeting: () => (
                <a href={inLocale(locale, paths.meeting(proposal.meeting.key))}>
                  <Localized text={proposal.meeting.title} locale={locale} fallback={proposal.meeting.key} />
                </a>
              ),
            })}
          </span>
          {proposal.isOverdue ? t('overdueDecision') : null}
        </Dots>
      )
    case 'clause':
      return (
        <Dots as="span" className="">
          {proposal.reasons.map((reason) => (reason === 'disputed' ? null : t(`reason.${reason}`)))}
          {proposal.disputes.map(({ id, party, reason }) => (
            <span key={id}>
              {t.rich('disputedBy', {
                party: () => <Localized text={party} locale={locale} fallback="" />,
                reason: () => <Localized text={reason} locale={locale} fallback="" />,
              })}
            </span>
          ))}
          <a href={inLocale(locale, paths.clause(proposal.agreement, proposal.number))}>{desk('publicPage')}</a>
        </Dots>
      )
    case 'turn':
      return (
        <Dots as="span" className="">
          {Object.keys(proposal.unit).length > 0 ? (
            <Localized text={proposal.unit} locale={locale} fallback="" />
          ) : null}
          {t('stillOwed', { left: proposal.owed - proposal.done, owed: proposal.owed })}
          <a href={`${inLocale(locale, paths.clause(proposal.agreement, proposal.number))}#ledger`}>
            {desk('publicPage')}
          </a>
        </Dots>
      )
    case 'date':
      return null
  }
}

/** A text in the reader's language, or in the one it has. */
export function Localized({ text, locale, fallback }: { text: LocalizedText; locale: Locale; fallback: string }) {
  const chosen = chooseText(
    Object.entries(text).map(([language, words]) => ({ locale: language as Locale, words })),
    locale,
  )
  return chosen ? <T lang={chosen.locale}>{chosen.words}</T> : fallback
}
