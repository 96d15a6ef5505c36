import { useLocale, useTranslations } from 'next-intl'
import { T } from '@/components/ui/bidi-text'
import { ButtonLink } from '@/components/ui/button-link'
import { joinList } from '@/lib/i18n/lists'
import { type Locale, switcherLocales } from '@/lib/i18n/locales'
import { inLocale } from '@/lib/paths'
import { type ProtocolChoice, protocolFilePath, protocolPath } from '@/lib/protocol/protocol-address'
import type { NamedLink } from '@/lib/records/named-link'

interface ProtocolChooserProps {
  meetingKey: string
  choice: ProtocolChoice
  sides: readonly NamedLink[]
}

/** Which languages stand on the sheet and whose copy it is: plain links, each to a page of its own. And the sheet as a file. */
export function ProtocolChooser({ meetingKey, choice, sides }: ProtocolChooserProps) {
  const t = useTranslations('protocol')
  const language = useTranslations('ui.language')
  const locale = useLocale() as Locale
  const others = switcherLocales.filter((other) => other !== locale)
  const languagesOf = (beside: Locale | null) =>
    joinList(
      [locale, ...(beside ? [beside] : [])].map((code) => language(code)),
      locale,
    )
  const link = (chosen: ProtocolChoice, words: string, lang?: Locale) => {
    const isShown = chosen.copy === choice.copy && chosen.beside === choice.beside
    return (
      <li key={words}>
        <a href={inLocale(locale, protocolPath(meetingKey, chosen))} aria-current={isShown ? 'page' : undefined}>
          <T lang={lang}>{words}</T>
        </a>
      </li>
    )
  }
  return (
    <div className="protocol-chooser" data-screen-only>
      <nav aria-labelledby="protocol-languages">
        <h2 id="protocol-languages">{t('languages')}</h2>
        <ul>{[null, ...others].map((beside) => link({ ...choice, beside }, languagesOf(beside)))}</ul>
      </nav>
      {sides.length > 0 ? (
        <nav aria-labelledby="protocol-copies">
          <h2 id="protocol-copies">{t('copies')}</h2>
          <ul>
            {link({ ...choice, copy: null }, t('recordOrder'))}
            {sides.map(({ key, name, locale: lang }) => link({ ...choice, copy: key }, name, lang))}
          </ul>
        </nav>
      ) : null}
      <ButtonLink href={inLocale(locale, protocolFilePath(meetingKey, choice))} kind="primary" large>
        {/* One child: the words of a button are otherwise set further apart than a space. */}
        <span>
          {t.rich('pdf', {
            format: (name) => (
              <bdi lang="en" dir="ltr">
                {name}
              </bdi>
            ),
          })}
        </span>
      </ButtonLink>
    </div>
  )
}
