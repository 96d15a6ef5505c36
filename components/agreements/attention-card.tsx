import { useLocale, useTranslations } from 'next-intl'
import { StatusIcon } from '@/components/charts/status-icon'
import { UnequalIcon } from '@/components/charts/unequal-icon'
import { Card } from '@/components/ui/card'
import { Joined } from '@/components/ui/joined'
import { TextLink } from '@/components/ui/text-link'
import type { AttentionItem } from '@/lib/agreements/agreement-attention'
import { type AttentionFilter, attentionQuery } from '@/lib/attention/attention-filter'
import type { Status } from '@/lib/clauses/status-order'
import { formatClauseNumber } from '@/lib/i18n/numbers'
import { paths } from '@/lib/paths'
import { PartyNames } from './party-names'

interface AttentionCardProps {
  agreementKey: string
  items: readonly AttentionItem[]
  parties: readonly (Parameters<typeof PartyNames>[0]['parties'][number] & { bodyKey: string })[]
}

const icons: Record<Exclude<AttentionItem['kind'], 'disputed'>, Status> = {
  silent: 'no_information',
  late: 'no_information',
  differ: 'delayed',
  delayed: 'delayed',
  blocked: 'blocked',
}

const listOf = (kind: 'silent' | 'overdue', chosen: AttentionFilter['chosen']) =>
  paths.attention(kind) + attentionQuery({ chosen, page: 1 })

/** What a minister looks at first. */
export function AttentionCard({ agreementKey, items, parties }: AttentionCardProps) {
  const t = useTranslations('agreements.attention')
  return (
    <Card id="attention" title={t('title')} aside>
      {items.length === 0 ? <p>{t('none')}</p> : null}
      <AttentionList agreementKey={agreementKey} items={items} parties={parties} />
    </Card>
  )
}

/** What asks for attention in one agreement, each item leading to its clause. */
export function AttentionList({ agreementKey, items, parties }: AttentionCardProps) {
  const t = useTranslations('agreements.attention')
  const locale = useLocale()
  const bodyOf = (partyId: string) => parties.find(({ id }) => id === partyId)?.bodyKey
  return (
    <ul className="icon-list">
      {items.map((item) => {
        if (item.kind === 'disputed') return <Disputed key="disputed" agreementKey={agreementKey} {...item} />
        const number = 'number' in item ? formatClauseNumber(String(item.number), locale) : ''
        const party = (partyId: string) => () => <PartyNames parties={parties.filter(({ id }) => id === partyId)} />
        return (
          <li key={JSON.stringify(item)}>
            <StatusIcon status={icons[item.kind]} colored />
            {item.kind === 'silent' ? (
              <TextLink path={listOf('silent', { agreement: agreementKey })}>
                {t('silent', { count: item.count })}
              </TextLink>
            ) : item.kind === 'late' ? (
              <TextLink path={listOf('overdue', { agreement: agreementKey, body: bodyOf(item.partyId) })}>
                {t.rich('late', { count: item.count, party: party(item.partyId) })}
              </TextLink>
            ) : (
              <TextLink path={paths.clause(agreementKey, item.number)}>
                {item.kind === 'differ'
                  ? t('differ', { number })
                  : t.rich(item.kind, { number, party: party(item.partyId) })}
              </TextLink>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** How many clauses are disputed, and which. */
function Disputed({ agreementKey, numbers }: { agreementKey: string; numbers: readonly number[] }) {
  const t = useTranslations('disputes')
  const locale = useLocale()
  return (
    <li>
      <UnequalIcon />
      <span>
        {t.rich('attention', {
          count: numbers.length,
          clauses: () => (
            <Joined>
              {numbers.map((number) => (
                <TextLink key={number} path={`${paths.clause(agreementKey, number)}#disputes`}>
                  {formatClauseNumber(String(number), locale)}
                </TextLink>
              ))}
            </Joined>
          ),
        })}
      </span>
    </li>
  )
}
