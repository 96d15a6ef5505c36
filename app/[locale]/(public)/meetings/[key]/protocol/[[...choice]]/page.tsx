import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageShell } from '@/components/layout/page-shell'
import { ProtocolChooser } from '@/components/protocol/protocol-chooser'
import { ProtocolSheet } from '@/components/protocol/protocol-sheet'
import { T } from '@/components/ui/bidi-text'
import { PageHeading } from '@/components/ui/page-heading'
import { env } from '@/lib/env'
import { pageMetadata } from '@/lib/i18n/alternates'
import { isLocale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { parseProtocolChoice, protocolPath } from '@/lib/protocol/protocol-address'
import { getPublishedProtocol } from '@/lib/protocol/published-protocol'
import { absentRecordMetadata, absentRecordPage } from '../../../../absent-record'

export const dynamic = 'error'
export const revalidate = false

export function generateStaticParams() {
  return []
}

type Props = PageProps<'/[locale]/meetings/[key]/protocol/[[...choice]]'>

async function load(params: Props['params']) {
  const { locale, key, choice: parts = [] } = await params
  if (!isLocale(locale)) notFound()
  const choice = parseProtocolChoice(parts, locale)
  if (!choice) notFound()
  return { locale, key, choice, protocol: await getPublishedProtocol(key, locale, choice) }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, key, protocol } = await load(params)
  if (!protocol) return absentRecordMetadata({ locale, noun: 'meetings', key })
  const t = await getTranslations({ locale, namespace: 'protocol' })
  const { title } = protocol.meeting
  return pageMetadata({
    locale,
    // The same protocol to a search engine, whoever's copy and in whichever languages.
    path: paths.protocol(key),
    title: t('metaTitle', { meeting: title }),
    description: t('description', { meeting: title }),
  })
}

/** The protocol of a meeting to read, to print and to sign. */
export default async function ProtocolPage({ params }: Props) {
  const { locale, key, choice, protocol } = await load(params)
  const path = protocolPath(key, choice)
  if (!protocol) return absentRecordPage({ locale, noun: 'meetings', key, path })
  const t = await getTranslations({ locale })
  const { meeting, sides, content, hasMinutes, version, address } = protocol
  return (
    <PageShell locale={locale} path={path} current="meetings" trial={env().HAMKINO_TRIAL}>
      <div data-screen-only>
        <PageHeading
          compact
          title={t('protocol.title')}
          crumbs={[
            { label: t('layout.nav.meetings'), href: inLocale(locale, paths.meetings()) },
            { label: <T lang={meeting.titleLocale}>{meeting.title}</T>, href: inLocale(locale, paths.meeting(key)) },
            { label: t('protocol.title') },
          ]}
        />
        {hasMinutes ? null : (
          <p className="prose">
            {t('meetings.minutesNone')} {t('protocol.notSigned')}
          </p>
        )}
        <ProtocolChooser meetingKey={key} choice={choice} sides={sides} />
      </div>
      <ProtocolSheet content={content} />
      <div className="protocol-foot">
        <p>{t.rich('layout.printedFrom', { address: () => <bdi dir="ltr">{address}</bdi> })}</p>
        <p>{t.rich('protocol.version', { hash: () => <code dir="ltr">{version}</code> })}</p>
      </div>
    </PageShell>
  )
}
