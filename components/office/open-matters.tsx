import { useTranslations } from 'next-intl'
import { SelectField, type SelectOption } from '@/components/forms/field'
import { T } from '@/components/ui/bidi-text'
import { DateText } from '@/components/ui/date-text'
import type { Locale } from '@/lib/i18n/locales'

/** What is open with an official in one body. */
export interface ShownMatters {
  body: { key: string; name: string; locale: Locale }
  files: boolean
  isSupervisor: boolean
  hasOthers: boolean
  drafts: number
  tasks: number
  isOpen: boolean
  standsIn: readonly { name: string; to: string }[]
  candidates: readonly { id: string; name: string; isMember: boolean }[]
}

/** The list of it, and the choice of who takes it over. */
export function OpenMatters({ matters, name, id }: { matters: ShownMatters; name: string; id: string }) {
  const t = useTranslations('office.succession')
  const { body } = matters
  return (
    <div className="form-part">
      <div className="prose">
        <h3 className="card-title">
          <T lang={body.locale}>{body.name}</T>
        </h3>
        <MattersList matters={matters} />
      </div>
      <SelectField
        name={name}
        id={id}
        label={t('successor')}
        hint={t('hint')}
        none={t('none')}
        options={useSuccessorOptions()(matters)}
      />
    </div>
  )
}

/** Who may take over in a body; who would join it is said. */
export function useSuccessorOptions() {
  const t = useTranslations('office.succession')
  return ({ candidates }: ShownMatters): SelectOption[] =>
    candidates.map(({ id, name, isMember }) => ({ value: id, label: isMember ? name : t('joins', { name }) }))
}

export function MattersList({ matters }: { matters: ShownMatters }) {
  const t = useTranslations('office.succession')
  const { files, isSupervisor, hasOthers, drafts, tasks, standsIn } = matters
  return (
    <>
      <ul>
        <li>{t(files ? 'files' : 'prepares')}</li>
        {isSupervisor ? <li>{t('supervises')}</li> : null}
        {drafts > 0 ? <li>{t('drafts', { count: drafts })}</li> : null}
        {standsIn.map((one) => (
          <li key={`${one.name} ${one.to}`}>
            {t.rich('standsIn', {
              name: () => <bdi>{one.name}</bdi>,
              to: () => <DateText value={{ date: one.to, precision: 'day' }} />,
            })}
          </li>
        ))}
        {tasks > 0 ? <li>{t('tasks', { count: tasks })}</li> : null}
      </ul>
      {files && !hasOthers ? <p>{t('alone')}</p> : null}
    </>
  )
}
