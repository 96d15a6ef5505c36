import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'

/** What `public/page.v1.js` listens to. */
const keys = [
  ['search', ['/']],
  ['help', ['?']],
  ['agreements', ['G', 'A']],
  ['dashboard', ['G', 'D']],
  ['home', ['G', 'H']],
  ['close', ['Esc']],
  ['rows', ['J', 'K', 'U']],
] as const

/** The keys that every page knows where scripts run, and the choice to have none. */
export function AboutKeys() {
  const t = useTranslations('about.keys')
  return (
    <Card id="keys" title={t('title')}>
      <div className="prose">
        <p>{t('lead')}</p>
        <dl className="key-list">
          {keys.map(([purpose, pressed]) => (
            <div key={purpose}>
              <dt>
                {pressed.map((key) => (
                  <kbd key={key} lang="en" dir="ltr">
                    {key}
                  </kbd>
                ))}
              </dt>
              <dd>{t(`purpose.${purpose}`)}</dd>
            </div>
          ))}
        </dl>
        <p className="keys-choice" hidden>
          <label>
            <input type="checkbox" autoComplete="off" /> {t('use')}
          </label>
        </p>
      </div>
    </Card>
  )
}
