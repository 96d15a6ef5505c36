import { useLocale, useTranslations } from 'next-intl'
import { MixedText } from '@/components/records/mixed-text'
import { Card } from '@/components/ui/card'
import { FactsList } from '@/components/ui/facts-list'
import { InstantText } from '@/components/ui/instant-text'
import { formatNumber } from '@/lib/i18n/numbers'

interface AboutLogProps {
  head: { sequence: number; hash: string; at: string }
}

/** Where the chain of the history ends now: whoever keeps that can have it checked later that nothing before was changed. */
export function AboutLog({ head: { sequence, hash, at } }: AboutLogProps) {
  const t = useTranslations('about')
  const locale = useLocale()
  const anchor = `${hash}@${sequence}`
  return (
    <Card id="log" title={t('logTitle')}>
      <div className="prose">
        <p>
          <MixedText text={t('log')} lang={locale} />
        </p>
        <p>{t('logCheck')}</p>
      </div>
      <FactsList
        layout="rows"
        facts={[
          { key: 'entries', term: t('logFact.entries'), value: formatNumber(sequence, locale) },
          { key: 'last', term: t('logFact.last'), value: <InstantText iso={at} /> },
          { key: 'head', term: t('logFact.head'), value: <Verbatim text={anchor} /> },
          {
            key: 'command',
            term: t('logFact.command'),
            value: <Verbatim text={`node scripts/audit-verify.mjs FILE --head ${anchor}`} />,
          },
        ]}
      />
    </Card>
  )
}

/** What is copied letter by letter. */
function Verbatim({ text }: { text: string }) {
  return (
    <code className="wrap-anywhere" dir="ltr">
      {text}
    </code>
  )
}
