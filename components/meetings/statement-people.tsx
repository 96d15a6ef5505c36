import { useLocale, useTranslations } from 'next-intl'
import { Fragment, type ReactNode } from 'react'
import { TextLink } from '@/components/ui/text-link'
import { listComma } from '@/lib/i18n/lists'
import type { Locale } from '@/lib/i18n/locales'
import { paths } from '@/lib/paths'

interface Named {
  key: string
  name: string
  locale: Locale
}

interface StatementPeople {
  speaker: Named | null
  speakerBody: Named | null
  owners: readonly Named[]
}

/** Who said it, for which body, and who is to act: items of a line of dots. */
export function useStatementPeople(): (statement: StatementPeople) => ReactNode[] {
  const t = useTranslations('meetings')
  const comma = listComma(useLocale())
  return ({ speaker, speakerBody, owners }) => [
    speaker ? (
      <TextLink key="speaker" path={paths.person(speaker.key)} lang={speaker.locale}>
        {speaker.name}
      </TextLink>
    ) : null,
    speakerBody ? (
      <TextLink key="body" path={paths.body(speakerBody.key)} lang={speakerBody.locale}>
        {speakerBody.name}
      </TextLink>
    ) : null,
    owners.length > 0 ? (
      <Fragment key="owners">
        {t.rich('owner', {
          count: owners.length,
          who: () =>
            owners.map((owner, index) => (
              <Fragment key={owner.key}>
                {index > 0 ? comma : null}
                <TextLink path={paths.body(owner.key)} lang={owner.locale}>
                  {owner.name}
                </TextLink>
              </Fragment>
            )),
        })}
      </Fragment>
    ) : null,
  ]
}
