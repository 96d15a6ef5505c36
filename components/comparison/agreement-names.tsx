import { useLocale } from 'next-intl'
import { Fragment } from 'react'
import { Foreign } from '@/components/ui/foreign'
import { Joined } from '@/components/ui/joined'
import type { Locale } from '@/lib/i18n/locales'
import { withTiedWords } from '@/lib/i18n/tied-words'

export interface NamedAgreement {
  key: string
  name: string
  locale: Locale
}

/** Some of the compared agreements by their names, inside a sentence. In Persian names have an "and": several stand in quotation marks. */
export function AgreementNames({ agreements, at }: { agreements: readonly NamedAgreement[]; at: readonly number[] }) {
  const page = useLocale()
  const named = at.flatMap((index) => agreements[index] ?? [])
  const [open, close] = page === 'fa' && named.length > 1 ? ['«', '»'] : ['', '']
  return (
    <Joined>
      {named.map(({ key, name, locale }) => (
        <Fragment key={key}>
          {open}
          <Foreign lang={locale}>{withTiedWords(name)}</Foreign>
          {close}
        </Fragment>
      ))}
    </Joined>
  )
}
