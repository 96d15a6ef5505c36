import { useTranslations } from 'next-intl'
import { dataLicence } from './navigation'

/** Under which licence the data may be used. */
export function LicenceSentence() {
  const t = useTranslations('about')
  return (
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
  )
}
