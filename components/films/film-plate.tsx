import { useLocale, useTranslations } from 'next-intl'
import { directionOf } from '@/lib/i18n/locales'
import { languageName } from '@/lib/records/language-name'

interface FilmPlateProps {
  title: string
  language: string
}

/** The title as printed, set in type in its own script: the registry shows no posters. */
export function FilmPlate({ title, language }: FilmPlateProps) {
  const t = useTranslations('films')
  const locale = useLocale()
  return (
    <figure className="grid gap-4 rounded-lg border border-line border-y-4 border-y-accent bg-card px-6 py-10 text-center">
      <p lang={language} dir={directionOf(language)} className="display text-[1.75rem] leading-normal text-balance">
        {title}
      </p>
      <figcaption className="meta">{t('plateCaption', { language: languageName(language, locale) })}</figcaption>
    </figure>
  )
}
