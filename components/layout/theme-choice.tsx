import { useTranslations } from 'next-intl'

const themes = ['light', 'dark'] as const

/** Shown by `public/page.v1.js`: without scripts a page looks as the device has it. */
export function ThemeChoice() {
  const t = useTranslations('layout.theme')
  return (
    <p className="theme-choice" hidden>
      <label htmlFor="theme">{t('label')}</label>{' '}
      <select id="theme" autoComplete="off">
        <option value="">{t('device')}</option>
        {themes.map((theme) => (
          <option key={theme} value={theme}>
            {t(theme)}
          </option>
        ))}
      </select>
    </p>
  )
}
