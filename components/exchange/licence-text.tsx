import { useTranslations } from 'next-intl'
import { dataLicence } from '@/components/layout/navigation'

/** Under which licence the data may be used, and what it asks for. */
export function LicenceText() {
  const t = useTranslations('about')
  return (
    <div className="prose">
      <p>
        {t.rich('licence', {
          licence: (words) => (
            <a href={dataLicence.href} rel="license">
              <bdi lang="en" dir="ltr">
                {words}
              </bdi>
            </a>
          ),
        })}
      </p>
      <p>{t('attribution')}</p>
    </div>
  )
}
