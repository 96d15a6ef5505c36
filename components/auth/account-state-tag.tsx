import { useTranslations } from 'next-intl'
import { Tag } from '@/components/ui/tag'

/** Whether somebody can sign in: a dashed frame for whoever cannot. */
export function AccountStateTag({ state }: { state: 'active' | 'invited' | 'lapsed' | 'disabled' }) {
  const t = useTranslations('people.desk.state')
  return <Tag dashed={state !== 'active'}>{t(state)}</Tag>
}
