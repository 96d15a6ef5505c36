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
  const brands = await Promise.all(
    switcherLocales.map(async (locale) => (await getTranslations({ locale, namespace: 'layout' }))('brand')),
  )
  return { title: { absolute: [...new Set(brands)].join(' · ') } }
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
  return (
    <main id="main" className="page">
      <h1 className="page-title page-title-compact flex flex-wrap items-center gap-x-4 gap-y-2">
        <BrandMark />
        {choices.map(({ locale, chooser }) => (
          // The text face: four scripts in the optional display faces would be a patchwork on a first visit.
          <bdi key={locale} lang={locale} dir={localeSettings[locale].dir} className="font-text">
            {chooser('title')}
          </bdi>
        ))}
      </h1>
      <ul className="mt-6 grid gap-4 min-[820px]:grid-cols-2">
        {choices.map(({ locale, chooser, layout }) => (
          <LanguageChoice
            key={locale}
            locale={locale}
            path={path}
            brand={layout('brand')}
            purpose={layout('tagline')}
            action={chooser('continue')}
            note={env().HAMKINO_TRIAL ? layout('trial') : undefined}
          />
        ))}
      </ul>
    </main>
  )
}
