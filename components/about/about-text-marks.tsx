import { useTranslations } from 'next-intl'
import { TextMark } from '@/components/records/text-mark'
import { Card } from '@/components/ui/card'
import { TextStatus } from '@/lib/generated/prisma/enums'

/** What the marks beside texts mean, one by one. */
export function AboutTextMarks() {
  const t = useTranslations('about')
  return (
    <Card id="texts" title={t('textsTitle')}>
      <p className="mb-3 max-w-[66ch]">{t('texts')}</p>
      <dl className="facts facts-rows facts-marks">
        {Object.values(TextStatus).map((status) => (
          <div key={status}>
            <dt>
              <TextMark status={status} />
            </dt>
            <dd>{t(`textMark.${status}`)}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
