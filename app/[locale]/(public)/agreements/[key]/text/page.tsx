import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import '@/components/agreements/agreement-text.css'
import { PartyLine } from '@/components/agreements/party-line'
import { TextClause } from '@/components/agreements/text-clause'
import { TextContents } from '@/components/agreements/text-contents'
import { TextFacts } from '@/components/agreements/text-facts'
import { TextMarkTags } from '@/components/agreements/text-marks'
import { PageShell } from '@/components/layout/page-shell'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { LanguageNote } from '@/components/ui/language-note'
import { PageHeading } from '@/components/ui/page-heading'
import { getCachedAgreementText } from '@/lib/agreements/agreement-text-cached'
import type { AgreementTextView } from '@/lib/agreements/agreement-text-queries'
import { clauseSides } from '@/lib/clauses/clause-sides'
import { env } from '@/lib/env'
import { pageMetadata } from '@/lib/i18n/alternates'
import { isLocale, type Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { absentRecordMetadata, absentRecordPage } from '../../../absent-record'

export const dynamic = 'error'
export const revalidate = false

export function generateStaticParams() {
  return []
}

type Props = PageProps<'/[locale]/agreements/[key]/text'>

async function load(params: Props['params']) {
  const { locale, key } = await params
  if (!isLocale(locale)) notFound()
  return { locale, key, agreement: await getCachedAgreementText(key, locale) }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, key, agreement } = await load(params)
  if (!agreement) return absentRecordMetadata({ locale, noun: 'agreements', key })
  const t = await getTranslations({ locale, namespace: 'text' })
  return pageMetadata({
    locale,
    path: paths.agreementText(agreement.key),
    title: t('metaTitle', { agreement: agreement.shortTitle }),
    description: t('description', { agreement: agreement.shortTitle }),
  })
}

/** What each side reports of a clause, the silent side too; nothing where nobody has reported. */
function sidesOf({ reports }: AgreementTextView['clauses'][number], parties: AgreementTextView['parties']) {
  const { standing, sides } = clauseSides(reports, parties)
  return standing.accord === 'silent' ? [] : sides
}

/** The language that stands beside the reader's at first: the original's, else any other that has a text. */
function besides({ languages, lang, primaryLocale }: AgreementTextView): Locale[] {
  const others = languages.filter((other) => other !== lang)
  return others.sort((a, b) => Number(b === primaryLocale) - Number(a === primaryLocale))
}

/** The agreement as it is read from beginning to end. */
export default async function AgreementTextPage({ params }: Props) {
  const { locale, key: asked, agreement } = await load(params)
  if (!agreement) return absentRecordPage({ locale, noun: 'agreements', key: asked, path: paths.agreementText(asked) })
  const t = await getTranslations({ locale })
  const { key, clauses, parties } = agreement
  return (
    <PageShell locale={locale} path={paths.agreementText(key)} current="agreements" trial={env().HAMKINO_TRIAL}>
      <PageHeading
        compact
        title={agreement.title}
        lang={agreement.lang}
        crumbs={[
          { label: t('layout.nav.agreements'), href: inLocale(locale, paths.agreements()) },
          { label: <bdi>{agreement.shortTitle}</bdi>, href: inLocale(locale, paths.agreement(key)) },
          { label: t('text.title') },
        ]}
        tags={<LanguageNote lang={agreement.lang} short />}
        subtitle={<PartyLine parties={parties} />}
      >
        {agreement.titleIsOurs ? <p className="meta">{t('agreements.titleIsOurs')}</p> : null}
        <TextMarkTags marks={agreement.titleMarks} lang={agreement.lang} />
      </PageHeading>
      <TextFacts agreement={agreement} />
      <nav className="buttons" aria-label={t('compare.tools')} data-screen-only>
        {besides(agreement).map((other) => (
          <ButtonLink key={other} href={inLocale(locale, paths.agreementCompare(key, [agreement.lang, other]))}>
            {t('text.beside', { lang: other })}
          </ButtonLink>
        ))}
        <ButtonLink href={inLocale(locale, paths.agreement(key))}>{t('text.agreementPage')}</ButtonLink>
      </nav>
      {clauses.length > 0 ? (
        <div className="doc-page">
          <TextContents clauses={clauses} />
          <div className="card doc-sheet">
            {clauses.some(({ printedNumber }) => printedNumber === null) ? (
              <p className="meta doc-note">{t('agreements.clauses.numbersOurs')}</p>
            ) : null}
            {clauses.map((clause) => (
              <TextClause key={clause.number} agreementKey={key} clause={clause} sides={sidesOf(clause, parties)} />
            ))}
          </div>
        </div>
      ) : (
        <div className="section-gap">
          <EmptyState>{t('agreements.noClauses')}</EmptyState>
        </div>
      )}
    </PageShell>
  )
}
