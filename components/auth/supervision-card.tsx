import { useTranslations } from 'next-intl'
import { FieldGroup } from '@/components/forms/field'
import { HiddenFields } from '@/components/forms/hidden-fields'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { superviseAction } from '@/lib/auth/account-actions'
import { bodyField } from '@/lib/auth/body-field'
import type { ShownAccount } from './account-facts'

interface SupervisionCardProps {
  fixed: Readonly<Record<string, string>>
  bodies: ShownAccount['bodies']
}

/** Over which of their bodies an official watches. */
export function SupervisionCard({ fixed, bodies }: SupervisionCardProps) {
  const t = useTranslations('reminders.supervision')
  return (
    <Card id="supervision" title={t('title')}>
      <form action={superviseAction} className="form-part">
        <HiddenFields values={fixed} />
        <FieldGroup name="supervision" legend={t('legend')} hint={t('hint')}>
          <ul>
            {bodies.map(({ key, name, locale, isSupervisor }) => (
              <li key={key}>
                <label className="check">
                  <input type="checkbox" name={bodyField(key)} defaultChecked={isSupervisor} />
                  <span lang={locale}>{name}</span>
                </label>
              </li>
            ))}
          </ul>
        </FieldGroup>
        <div className="form-actions">
          <Button>{t('submit')}</Button>
        </div>
      </form>
    </Card>
  )
}
