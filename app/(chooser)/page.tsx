import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BrandMark } from '@/components/layout/brand-mark'
import { LanguageChoice } from '@/components/layout/language-choice'
import { env } from '@/lib/env'
import { neutralPath } from '@/lib/http/address'
import { localeSettings, switcherLocales } from '@/lib/i18n/locales'

// Not cached: it is shown only to readers none of whose languages is ours, and carries the address they came for.
export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  return { title: { absolute: (await brands()).map(({ name }) => name).join(' · ') } }
}

/** What the registry is called, each spelling once. */
async function brands() {
  const names = await Promise.all(
    switcherLocales.map(async (locale) => ({
      locale,
      name: (await getTranslations({ locale, namespace: 'layout' }))('brand'),
    })),
  )
  return names.filter(({ name }, index) => names.findIndex((other) => other.name === name) === index)
}

export default async function ChooserPage({ searchParams }: PageProps<'/'>) {
  const path = neutralPath((await searchParams).path)
  const choices = await Promise.all(
    switcherLocales.map(async (locale) => ({
      locale,
      chooser: await getTranslations({ locale, namespace: 'chooser' }),
      layout: await getTranslations({ locale, namespace: 'layout' }),
    })),
  )
  const names = await brands()
  const trial = env().HAMKINO_TRIAL
  return (
    <main id="main" className="page chooser">
      <p className="brand">
        <BrandMark />
        {names.map(({ locale, name }) => (
          <bdi key={locale} lang={locale} dir={localeSettings[locale].dir} className="display">
            {name}
          </bdi>
        ))}
      </p>
      <h1 className="page-title page-title-compact">
        {choices.map(({ locale, chooser }) => (
          <bdi key={locale} lang={locale} dir={localeSettings[locale].dir}>
            {chooser('title')}
          </bdi>
        ))}
      </h1>
      <ul className="languages-list">
        {choices.map(({ locale, chooser, layout }) => (
          <LanguageChoice
            key={locale}
            locale={locale}
            path={path}
            purpose={layout('tagline')}
            action={chooser('continue')}
          />
        ))}
      </ul>
      {trial ? (
        <ul className="chooser-notes meta">
          {choices.map(({ locale, layout }) => (
            <li key={locale} lang={locale} dir={localeSettings[locale].dir}>
              {layout('trial')}
            </li>
          ))}
        </ul>
      ) : null}
    </main>
  )
}
