import { preload } from 'react-dom'
import type { Locale } from '@/lib/i18n/locales'

// The faces of the page's own script. They are optional: preloaded, they are there in time.
const files: Record<Locale, readonly string[]> = {
  fa: ['vazirmatn-fa', 'naskh-fa'],
  ru: ['onest-cyr', 'onest-lat', 'serif-cyr'],
  kk: ['onest-cyr', 'onest-kk', 'onest-lat', 'serif-cyr'],
  en: ['onest-lat', 'serif-lat'],
}

/** For the root layout: renders nothing, React puts the links into the head. */
export function FontPreloads({ locale }: { locale: Locale }) {
  for (const name of files[locale]) {
    preload(`/fonts/${name}.v1.woff2`, {
      as: 'font',
      type: 'font/woff2',
      crossOrigin: 'anonymous',
    })
  }
  return null
}
