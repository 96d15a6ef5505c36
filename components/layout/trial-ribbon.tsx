import { useTranslations } from 'next-intl'

/** Says on every page that the data are not yet confirmed. */
export function TrialRibbon() {
  const t = useTranslations('layout')
  return (
    <aside className="trial-ribbon" aria-label={t('trialLabel')}>
      <p>{t('trial')}</p>
    </aside>
  )
}
