import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DeskUnavailable } from '@/components/desk/desk-unavailable'
import { Notice } from '@/components/forms/notice'
import '@/components/translations/translations.css'
import { TranslationFormPanel } from '@/components/translations/translation-form-panel'
import { TranslationLanguages } from '@/components/translations/translation-languages'
import { T } from '@/components/ui/bidi-text'
import { PageHeading } from '@/components/ui/page-heading'
import { Pagination } from '@/components/ui/pagination'
import { currentActor } from '@/lib/auth/session'
import { withCapital } from '@/lib/i18n/capital'
import { isLocale, type Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { isRecordKey } from '@/lib/records/record-key'
import { getTranslationForm } from '@/lib/translations/translation-form-queries'
import { DeskPage } from '../../../../desk-page'
import {
  absent,
  isPostback,
  pageNumber,
  reachable,
  requireActor,
  requireLocale,
  single,
} from '../../../../desk-request'
import { countOf } from '../../translation-request'

export const dynamic = 'force-dynamic'

type FormPageProps = PageProps<'/[locale]/desk/translations/[key]/[language]'>

export async function generateMetadata({ params }: FormPageProps): Promise<Metadata> {
  const { key, language } = await params
  const t = await getTranslations('translations')
  return { title: `${t('form.into', { lang: language })}: ${key}`, robots: { index: false } }
}

/** Where the page answers its own form, nobody is sent away: what was typed must come back. */
async function load(
  locale: Locale,
  key: string,
  language: Locale,
  asked: string | undefined,
  page: number,
  isAnswer: boolean,
) {
  const actor = isAnswer ? await currentActor() : await requireActor(locale, paths.deskTranslation(key, language))
  const chosen = isLocale(asked) && asked !== language ? asked : null
  return { actor, form: actor && (await getTranslationForm(actor, key, language, chosen, locale, page)) }
}

/** An agreement in one language, written beside another. */
export default async function TranslationPage({ params, searchParams }: FormPageProps) {
  const { locale: code, key, language } = await params
  const locale = requireLocale(code)
  if (!isRecordKey(key) || !isLocale(language)) absent(locale)
  const search = await searchParams
  const page = pageNumber(search.page)
  const isAnswer = await isPostback()
  const loaded = (await reachable(() => load(locale, key, language, single(search.from), page, isAnswer)))?.loaded
  const { actor = null, form = null } = loaded ?? {}
  if (loaded && !form) absent(locale)
  const t = await getTranslations()
  const saved = countOf(search.saved)
  const isChecked = single(search.check) === '1'
  return (
    <DeskPage locale={locale} path={paths.deskTranslation(key, language)} actor={actor}>
      {saved === null ? null : <Notice title={t('translations.done.saved', { count: saved })} />}
      {isChecked ? (
        <Notice title={t('translations.done.check')}>
          <p>{t('translations.done.checkBody')}</p>
        </Notice>
      ) : null}
      <PageHeading
        title={t(language === form?.primary ? 'translations.form.original' : 'translations.form.into', {
          lang: language,
        })}
        crumbs={[
          { label: t('translations.title'), href: inLocale(locale, paths.deskTranslations()) },
          {
            label: <T lang={form?.lang}>{form?.name ?? key}</T>,
            href: inLocale(locale, paths.deskTranslationMatrix(key)),
          },
          { label: withCapital(t(`ui.language.${language}`), locale) },
        ]}
        compact
      />
      {form ? (
        <>
          <TranslationLanguages agreementKey={key} language={language} from={form.from} page={page} />
          <TranslationFormPanel
            agreementKey={key}
            language={language}
            from={form.from}
            page={page}
            rows={form.rows}
            isPublished={form.isPublished}
            isChecked={isChecked}
          />
          <Pagination
            page={page}
            pages={form.pages}
            hrefFor={(number) =>
              inLocale(
                locale,
                `${paths.deskTranslation(key, language)}?${new URLSearchParams({ from: form.from, page: String(number) })}`,
              )
            }
          />
        </>
      ) : (
        <DeskUnavailable />
      )}
    </DeskPage>
  )
}
