import { useTranslations } from 'next-intl'
import { TextField } from '@/components/forms/field'
import { T } from '@/components/ui/bidi-text'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import type { RecordOnDesk } from '@/lib/drafts/draft-lines'
import type { Locale } from '@/lib/i18n/locales'
import type { MergeOnDesk } from '@/lib/merges/merge-lines'
import { inLocale, paths } from '@/lib/paths'

interface MergeFinderProps {
  locale: Locale
  record: RecordOnDesk
  merge: MergeOnDesk | null
}

/** Looks for the record that this one is to go into. Folded away: it is done rarely. */
export function MergeFinder({ locale, record, merge }: MergeFinderProps) {
  const t = useTranslations('merge')
  const form = useTranslations('drafts.form')
  if (!merge || record.draft || record.state !== 'published') return null
  const { noun, key } = record.name
  const page = inLocale(locale, paths.deskRecord(noun, key))
  const { search } = merge
  return (
    <Card aside>
      <details className="form-language" open={search !== null || undefined}>
        <summary>{t('title')}</summary>
        <div className="form-part">
          <p className="field-hint">{t('explanation')}</p>
          <search>
            <form className="reference-find" action={page}>
              <TextField name="merge" label={t('find')} value={search?.words} maxLength={100} />
              <Button>{t('findButton')}</Button>
            </form>
          </search>
          {search && search.found.length === 0 ? <p className="field-hint">{t('findNone')}</p> : null}
          {search?.isCut ? <p className="field-hint">{form('find.more')}</p> : null}
          {search && search.found.length > 0 ? (
            <ul className="reference-found">
              {search.found.map((other) => (
                <li key={other.key}>
                  <span>
                    <T lang={other.lang}>{other.name}</T> <code dir="ltr">{other.key}</code>
                  </span>
                  <ButtonLink href={`${page}?into=${other.key}#merge-plan`}>{t('choose')}</ButtonLink>
                </li>
              ))}
            </ul>
          ) : null}
        </div>
      </details>
    </Card>
  )
}
