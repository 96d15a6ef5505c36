import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import type { RecordOnDesk } from '@/lib/drafts/draft-lines'
import { isUnfinished } from '@/lib/drafts/drafted-changes'
import type { DraftPurpose } from '@/lib/generated/prisma/enums'
import { type Calendar, type Locale, localeSettings } from '@/lib/i18n/locales'
import { monthNames } from '@/lib/i18n/month-names'
import { inLocale, paths } from '@/lib/paths'
import { DraftStepForm, type StepTexts } from './draft-step-form'
import { useErrorTexts } from './error-texts'

interface DraftStepsProps {
  locale: Locale
  record: RecordOnDesk
}

/** What can be done with the draft now, by whoever looks at it: one form, one button a step. */
export function DraftSteps({ locale, record }: DraftStepsProps) {
  const t = useTranslations('drafts')
  const { draft, name, publishesAlone } = record
  const texts = useStepTexts(locale, draft?.purpose ?? 'edit')
  if (!draft) return null
  const steps = draft.steps.filter((step) => step !== 'save')
  const isReady = draft.missing.every((other) => other.isReady)
  const waits = draft.state !== 'draft' && !steps.includes('publish')
  // Said before it is handed in as well: then less is lost.
  const isStuck = !draft.hasPublisher && !publishesAlone
  return (
    <Card aside title={t('record.draft')}>
      {isStuck ? <p className="meta">{t('step.nobodyLeft')}</p> : null}
      {waits && !isStuck ? (
        <p className="meta">{t(draft.purpose === 'edit' ? 'step.secondPerson' : 'step.secondPersonOther')}</p>
      ) : null}
      {publishesAlone && steps.includes('publish') ? <p className="meta">{t('step.alone')}</p> : null}
      <DraftStepForm
        key={draft.version}
        permalink={inLocale(locale, paths.deskRecord(name.noun, name.key))}
        fixed={{ locale, noun: name.noun, key: name.key, version: String(draft.version) }}
        others={draft.missing
          .flatMap((other) => (other.isReady ? [`${other.noun} ${other.key} ${other.version}`] : []))
          .join('\n')}
        steps={steps.filter((step) => isReady || (step !== 'publish' && step !== 'schedule'))}
        calendar={localeSettings[locale].calendar}
        isDone={!isUnfinished(record)}
        texts={texts}
      />
    </Card>
  )
}

function useStepTexts(locale: Locale, purpose: DraftPurpose): StepTexts {
  const t = useTranslations('drafts.step')
  const form = useTranslations('form')
  const date = useTranslations('date')
  const inCalendar = (calendar: Calendar) => ({
    hint: null,
    months: monthNames(locale, calendar),
    enter: date(`enterIn.${calendar}`),
  })
  const publish: Record<DraftPurpose, string> = {
    edit: t('publish'),
    withdrawal: t('publishWithdrawal'),
    restoration: t('publishRestoration'),
    merge: t('publishMerge'),
  }
  return {
    errorTitle: form('errorTitle'),
    errors: useErrorTexts(),
    steps: {
      submit: t('submit'),
      takeBack: t('takeBack'),
      return: t('return'),
      publish: publish[purpose],
      schedule: t(purpose === 'edit' ? 'schedule' : 'scheduleOther'),
      unschedule: t('unschedule'),
      discard: t('discard'),
    },
    discardConfirm: t('discardConfirm'),
    reason: t('reason'),
    reasonHint: t('reasonHint'),
    day: t(purpose === 'edit' ? 'day' : 'dayOther'),
    hour: t('hour'),
    date: {
      day: date('day'),
      month: date('month'),
      year: date('year'),
      chooseMonth: date('chooseMonth'),
      calendars: { gregory: inCalendar('gregory'), persian: inCalendar('persian') },
    },
  }
}
