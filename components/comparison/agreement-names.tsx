import { Foreign } from '@/components/ui/foreign'
import { Joined } from '@/components/ui/joined'
import type { Locale } from '@/lib/i18n/locales'
import { withTiedWords } from '@/lib/i18n/tied-words'

export interface NamedAgreement {
  key: string
  name: string
  locale: Locale
}

/** Some of the compared agreements by their names, inside a sentence. */
export function AgreementNames({ agreements, at }: { agreements: readonly NamedAgreement[]; at: readonly number[] }) {
  const named = at.flatMap((index) => agreements[index] ?? [])
  return (
    <Joined>
      {named.map(({ key, name, locale }) => (
        <Foreign key={key} lang={locale}>
          {withTiedWords(name)}
        </Foreign>
      ))}
    </Joined>
  )
}
