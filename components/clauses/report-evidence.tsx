import { FieldGroup, SelectField, TextField } from '@/components/forms/field'
import type { ReportOffers } from '@/lib/clauses/report-offers'
import type { FormValues } from '@/lib/forms/form-data'

export interface ReportEvidenceTexts {
  title: string
  hint: string
  outcome: string
  source: string
  url: string
  urlHint: string
}

interface ReportEvidenceProps {
  texts: ReportEvidenceTexts
  /** The choice of nothing. */
  none: string
  offers: ReportOffers | null
  values: FormValues
  errorOf: (field: string) => string | undefined
}

/** What shows that it is so: an outcome, a source or an address. */
export function ReportEvidence({ texts, none, offers, values, errorOf }: ReportEvidenceProps) {
  return (
    <FieldGroup name="evidence" legend={texts.title} hint={texts.hint} error={errorOf('evidence')}>
      <div className="form-part">
        {offers && offers.outcomes.length > 0 ? (
          <SelectField
            name="evidenceOutcome"
            label={texts.outcome}
            none={none}
            options={offers.outcomes}
            value={values.evidenceOutcome}
          />
        ) : null}
        <TextField
          name="evidenceUrl"
          type="url"
          label={texts.url}
          hint={texts.urlHint}
          error={errorOf('evidenceUrl')}
          value={values.evidenceUrl}
          dir="ltr"
          maxLength={2000}
        />
        {offers && offers.sources.length > 0 ? (
          <SelectField
            name="evidenceSource"
            label={texts.source}
            none={none}
            options={offers.sources}
            value={values.evidenceSource}
          />
        ) : null}
      </div>
    </FieldGroup>
  )
}

/** Where whoever has given none is led. */
export function firstEvidenceField(offers: ReportOffers | null): string {
  return offers && offers.outcomes.length > 0 ? 'evidenceOutcome' : 'evidenceUrl'
}
