import type { Locale } from '@/lib/i18n/locales'

// The text face of the page's own script. Display faces are optional and wait their turn.
const files: Record<Locale, readonly string[]> = {
  fa: ['vazirmatn-fa'],
  ru: ['onest-cyr', 'onest-lat'],
  kk: ['onest-cyr', 'onest-kk', 'onest-lat'],
  en: ['onest-lat'],
}

/** For the root layout: React hoists the links into the head. */
export function FontPreloads({ locale }: { locale: Locale }) {
  return files[locale].map((name) => (
    <link
      key={name}
      rel="preload"
      as="font"
      type="font/woff2"
      crossOrigin="anonymous"
      href={`/fonts/${name}.v1.woff2`}
    />
  ))
}
