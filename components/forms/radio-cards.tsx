import type { ReactNode } from 'react'
import { FieldGroup } from './field'

interface RadioCardsProps {
  name: string
  legend: string
  hint?: ReactNode
  error?: string
  value?: string
  options: readonly { value: string; label: string; lang?: string; description?: string; icon?: ReactNode }[]
}

function radioId(name: string, index: number): string {
  return index === 0 ? name : `${name}-${index}`
}

/** One of a few, each with its icon, its word and what the word means. */
export function RadioCards({ name, legend, hint, error, value, options }: RadioCardsProps) {
  return (
    <FieldGroup name={name} legend={legend} hint={hint} error={error}>
      <div className="radio-cards">
        {options.map((option, index) => {
          const id = radioId(name, index)
          return (
            <div key={option.value} className="radio-card">
              <input
                type="radio"
                id={id}
                name={name}
                value={option.value}
                defaultChecked={option.value === value}
                aria-describedby={option.description ? `${id}-description` : undefined}
              />
              <label htmlFor={id} lang={option.lang}>
                {option.icon}
                <span>{option.label}</span>
              </label>
              {option.description ? (
                <p id={`${id}-description`} className="radio-card-description">
                  {option.description}
                </p>
              ) : null}
            </div>
          )
        })}
      </div>
    </FieldGroup>
  )
}
