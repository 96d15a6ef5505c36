import { useTranslations } from 'next-intl'
import { T } from '@/components/ui/bidi-text'
import { Foreign } from '@/components/ui/foreign'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import type { Locale } from '@/lib/i18n/locales'
import { paths } from '@/lib/paths'

interface PartyLineProps {
  parties: readonly {
    id: string
    /** Null for a body that the public does not see any more. */
    bodyKey: string | null
    name: string
    nameLocale: Locale
    countryCode: string | null
    countryName: string
    countryLocale: Locale
    /** No source names it as a party. */
    inferred?: boolean
  }[]
  /** Says which parties are inferred; a page of the agreement does so in words of its own. */
  saysInferred?: boolean
  /** Rows of a list name the bodies without links of their own. */
  plain?: boolean
}

/** The parties in the order of the reader's text, each with its state. */
export function PartyLine({ parties, plain = false, saysInferred = false }: PartyLineProps) {
  const t = useTranslations('agreements')
  const areInferred = saysInferred && parties.some(({ inferred }) => inferred)
  return (
    <ul className="party-line">
      {parties.map((party) => (
        <li key={party.id}>
          {plain || party.bodyKey === null ? (
            <T lang={party.nameLocale}>{party.name}</T>
          ) : (
            <TextLink path={paths.body(party.bodyKey)} lang={party.nameLocale}>
              {party.name}
            </TextLink>
          )}{' '}
          {party.countryCode ? (
            <Tag>
              {plain ? (
                <Foreign lang={party.countryLocale}>{party.countryName}</Foreign>
              ) : (
                <TextLink path={paths.country(party.countryCode)} lang={party.countryLocale}>
                  {party.countryName}
                </TextLink>
              )}
            </Tag>
          ) : null}
        </li>
      ))}
      {areInferred ? <li className="meta">{t('row.inferred')}</li> : null}
    </ul>
  )
}
