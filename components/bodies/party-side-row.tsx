import { useLocale, useTranslations } from 'next-intl'
import { Composition } from '@/components/charts/composition-bar'
import { RecordLink } from '@/components/records/record-link'
import { DateText } from '@/components/ui/date-text'
import { Tag } from '@/components/ui/tag'
import { saidAnchor } from '@/lib/agreements/agreement-sides'
import type { PartySide } from '@/lib/bodies/body-types'
import { totalOf } from '@/lib/clauses/status-order'
import { formatNOfN } from '@/lib/i18n/numbers'
import { inLocale, paths } from '@/lib/paths'

interface PartySideRowProps {
  side: PartySide
  /** The body whose page this is; it may act for the party without being it. */
  bodyKey?: string
}

/** One agreement by the word of one party: with whom, in what role, and how its clauses stand as that party reports them. */
export function PartySideRow({ side, bodyKey }: PartySideRowProps) {
  const t = useTranslations('bodies')
  const locale = useLocale()
  const total = totalOf(side.counts)
  const reported = total - (side.counts.no_information ?? 0)
  const authority = side.authorities.find(({ key }) => key === bodyKey)
  const isParty = bodyKey === undefined || side.body.key === bodyKey
  const agreementPath = paths.agreement(side.agreement.key)
  return (
    <li>
      <h3 className="flex flex-wrap items-baseline gap-x-2">
        <RecordLink path={agreementPath} record={side.agreement} />
        {isParty ? <Tag>{t(`role.${side.role}`)}</Tag> : null}
        {side.isInferred ? <Tag dashed>{t('inferred')}</Tag> : null}
        {authority ? <Tag>{t(`role.${authority.role}`)}</Tag> : null}
      </h3>
      <div className="meta mb-3 [&_.tag]:ms-1 [&_a]:inline-block [&_a]:py-0.5">
        <p>
          {t('signed')}: <DateText value={side.signed} />
        </p>
        {isParty && bodyKey !== undefined ? null : (
          <p>
            {t('party')}: <RecordLink path={paths.body(side.body.key)} record={side.body} />
          </p>
        )}
        {side.partners.map(({ body, country }) => (
          <p key={body.key}>
            {t('partner')}: <RecordLink path={paths.body(body.key)} record={body} />
            {country ? (
              <>
                {' '}
                <Tag>
                  <RecordLink path={paths.country(country.key)} record={country} />
                </Tag>
              </>
            ) : null}
          </p>
        ))}
      </div>
      {total === 0 ? (
        <p className="text-md">{t('noClauses')}</p>
      ) : (
        <>
          <Composition
            counts={side.counts}
            height={16}
            label={t('compositionOf', { agreement: side.agreement.name, body: side.body.name })}
            hrefFor={(status) => `${inLocale(locale, agreementPath)}#${saidAnchor(side.body.key, status)}`}
          />
          <p className="meta mt-2">
            {side.hasReports ? t('reported', { share: formatNOfN(reported, total, locale) }) : t('silent')}
          </p>
        </>
      )}
    </li>
  )
}
