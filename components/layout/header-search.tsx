import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { inLocale, paths } from '@/lib/paths'

/** The field of every page: a plain form, the same for everybody, and no script. */
export function HeaderSearch({ id }: { id: string }) {
  const t = useTranslations('layout')
  return (
    <search aria-label={t('search')}>
      <form method="get" action={inLocale(useLocale(), paths.search())} className="header-search">
        <label htmlFor={id}>{t('search')}</label>
        <div>
          <input id={id} name="q" type="search" dir="auto" autoComplete="off" enterKeyHint="search" />
          <Button kind="primary" large>
            {t('find')}
          </Button>
        </div>
      </form>
    </search>
  )
}
