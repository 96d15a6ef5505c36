import { useTranslations } from 'next-intl'

/** Says on every page that the data are not yet confirmed: on phones in two words, as what the page is about begins below. */
export function TrialRibbon() {
  const t = useTranslations('layout')
  return (
    <aside className="trial-ribbon" aria-label={t('trialLabel')}>
      <p>
        <span className="trial-short">{t('trialLabel')}</span>
        <span className="trial-full">{t('trial')}</span>
      </p>
    </aside>
  )
}
