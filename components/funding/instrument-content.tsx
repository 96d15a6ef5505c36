import { useTranslations } from 'next-intl'
import { LanguageNote } from '@/components/ui/language-note'
import { PageHeading } from '@/components/ui/page-heading'
import type { Instrument } from '@/lib/funding/funding-types'
import type { Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { InstrumentFacts } from './instrument-card'

/** Everything on the page of a funding instrument. */
export function InstrumentContent({ instrument, locale }: { instrument: Instrument; locale: Locale }) {
  const t = useTranslations('funding')
  return (
    <>
      <PageHeading
        title={instrument.name}
        lang={instrument.locale}
        crumbs={[{ label: t('title'), href: inLocale(locale, paths.funding()) }]}
        tags={<LanguageNote lang={instrument.locale} />}
      />
      <div className="stack profile">
        <InstrumentFacts instrument={instrument} />
        <p className="meta measure">{t('notStated')}</p>
      </div>
    </>
  )
}
