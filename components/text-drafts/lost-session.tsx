import { useTranslations } from 'next-intl'
import type { Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { useEditorTexts } from './editor-texts'
import { KeepTextPanel } from './keep-text-panel'
import { PiecesForm } from './pieces-form'
import { useTextFormTexts } from './text-form-texts'

interface LostSessionProps {
  locale: Locale
  agreement: string
  language: Locale
  /** The piece that was open. */
  row: string | null
}

/** The form that was sent without scripts after the session had ended, with what was typed and the fields to sign in again. */
export function LostSession({ locale, agreement, language, row }: LostSessionProps) {
  const signIn = useTranslations('auth.signIn')
  const shared = useTextFormTexts()
  const editor = useEditorTexts(language, [])
  const path = paths.deskTextToClauses(agreement, language)
  const page = inLocale(locale, path)
  return (
    <div className="pieces-form">
      <KeepTextPanel locale={locale} agreement={agreement} language={language} version={0} taken={[]} onlyRefused />
      <PiecesForm
        permalink={row === null ? page : `${page}&row=${row}`}
        reopenHref={page}
        fixed={{ locale, agreement, language }}
        version="1"
        open={null}
        texts={{ ...shared, ...editor }}
        onlyRefused
      />
      <p>
        <a href={inLocale(locale, `${paths.signIn()}?to=${encodeURIComponent(path)}`)}>{signIn('submit')}</a>
      </p>
    </div>
  )
}
