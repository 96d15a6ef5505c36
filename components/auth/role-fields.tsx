import type { ReactNode } from 'react'
import { FieldGroup } from '@/components/forms/field'
import { RadioCards } from '@/components/forms/radio-cards'
import type { Refusal } from '@/components/forms/refusal'
import { bodyField, draftsField } from '@/lib/auth/body-field'

export interface RoleFieldsTexts {
  role: string
  bodies: string
  bodiesHint: string
  draftsOnly: string
}

export interface RoleOffers {
  roles: readonly { value: string; label: string; description: string }[]
  /** By country, in the reader's order. */
  bodies: readonly {
    country: string
    label: string
    lang?: string
    bodies: readonly { key: string; label: string; lang?: string }[]
  }[]
}

interface RoleFieldsProps {
  offers: RoleOffers
  texts: RoleFieldsTexts
  role?: string
  /** Whether the box of a body was ticked. */
  isTicked: (key: string) => boolean
  /** Whether the person only prepares what others file for the body. */
  isDrafting: (key: string) => boolean
  refusal: Refusal
  /** What is asked where a body is taken from the person: seen while it is not ticked. */
  leaving?: (key: string) => ReactNode
}

/** What somebody may do, and for which bodies they speak. A country is open where one of its bodies is ticked. */
export function RoleFields({ offers, texts, role, isTicked, isDrafting, refusal, leaving }: RoleFieldsProps) {
  return (
    <>
      <RadioCards name="role" legend={texts.role} error={refusal.of('role')} value={role} options={offers.roles} />
      <FieldGroup name="bodies" legend={texts.bodies} hint={texts.bodiesHint} error={refusal.of('bodies')}>
        <div className="body-choices" id="bodies" tabIndex={-1}>
          {offers.bodies.map(({ country, label, lang, bodies }) => (
            <details key={country} open={bodies.some(({ key }) => isTicked(key) || leaving?.(key))}>
              <summary lang={lang}>{label}</summary>
              <ul>
                {bodies.map((body) => (
                  <li key={body.key}>
                    <label className="check">
                      <input type="checkbox" name={bodyField(body.key)} defaultChecked={isTicked(body.key)} />
                      <span lang={body.lang}>{body.label}</span>
                    </label>
                    {/* Seen while the body is ticked. */}
                    <label className="check body-duty">
                      <input
                        type="checkbox"
                        name={draftsField(body.key)}
                        defaultChecked={isDrafting(body.key)}
                        aria-label={`${texts.draftsOnly}: ${body.label}`}
                      />
                      <span>{texts.draftsOnly}</span>
                    </label>
                    {leaving?.(body.key)}
                  </li>
                ))}
              </ul>
            </details>
          ))}
        </div>
      </FieldGroup>
    </>
  )
}
