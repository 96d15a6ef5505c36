import { useTranslations } from 'next-intl'
import { Tag } from '@/components/ui/tag'
import type { TextStatus } from '@/lib/generated/prisma/enums'

/** Whose words a text is: the signed one, a translation, or the registry's summary of a report. */
export function TextMark({ status }: { status: TextStatus }) {
  const t = useTranslations('common.textStatus')
  return <Tag dashed={status !== 'authentic' && status !== 'official_translation'}>{t(status)}</Tag>
}
