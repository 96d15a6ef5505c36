import type { ReactNode } from 'react'
import type { Direction } from '@/lib/i18n/locales'
import { TextAreaControl } from './text-area-control'

/** What surrounds one question: its words, a hint, and what is wrong with the answer. */
interface FieldFrame {
  name: string
  /** Of the control, to which the error summary leads; the name, where the page has only one of that name. */
  id?: string
  label: ReactNode
  hint?: ReactNode
  error?: string
}

/** The ids that `aria-describedby` joins to the control. */
function describedBy(name: string, hint: ReactNode, error: string | undefined): string | undefined {
  const ids = [hint ? `${name}-hint` : '', error ? `${name}-error` : ''].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}

function FieldHint({ name, children }: { name: string; children?: ReactNode }) {
  return children ? (
    <p id={`${name}-hint`} className="field-hint">
      {children}
    </p>
  ) : null
}

function FieldError({ name, children }: { name: string; children?: string }) {
  return children ? (
    <p id={`${name}-error`} className="field-error">
      <ErrorIcon />
      <span>{children}</span>
    </p>
  ) : null
}

function ErrorIcon() {
  return (
    <svg
      className="field-error-icon"
      width="16"
      height="16"
      viewBox="0 0 16 16"
      direction="ltr"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2z" fill="currentColor" />
      <path d="M8 4.4v4.2M8 10.4v1.5" stroke="var(--color-card)" strokeWidth="1.8" />
    </svg>
  )
}

interface FieldGroupProps {
  name: string
  legend: ReactNode
  hint?: ReactNode
  error?: string
  children: ReactNode
}

/** Several fields that answer one question, or any of which would. What is wrong with the answer is said of them together. */
export function FieldGroup({ name, legend, hint, error, children }: FieldGroupProps) {
  return (
    <fieldset
      className="field"
      data-invalid={error ? 'true' : undefined}
      aria-describedby={describedBy(name, hint, error)}
    >
      <legend className="field-label">{legend}</legend>
      <FieldHint name={name}>{hint}</FieldHint>
      <FieldError name={name}>{error}</FieldError>
      {children}
    </fieldset>
  )
}

function Frame({ name: field, id: name = field, label, hint, error, children }: FieldFrame & { children: ReactNode }) {
  return (
    <div className="field" data-invalid={error ? 'true' : undefined}>
      <label className="field-label" htmlFor={name}>
        {label}
      </label>
      <FieldHint name={name}>{hint}</FieldHint>
      <FieldError name={name}>{error}</FieldError>
      {children}
    </div>
  )
}

interface ControlProps extends FieldFrame {
  /** What was typed before. */
  value?: string
  lang?: string
  dir?: Direction | 'auto'
}

function controlAttributes({ name, id = name, hint, error }: FieldFrame) {
  return {
    id,
    name,
    'aria-describedby': describedBy(id, hint, error),
    'aria-invalid': error ? (true as const) : undefined,
  }
}

interface TextFieldProps extends ControlProps {
  type?: 'text' | 'email' | 'password' | 'url' | 'code'
  autoComplete?: string
  maxLength?: number
}

export function TextField({
  type = 'text',
  value,
  lang,
  dir = 'auto',
  autoComplete,
  maxLength,
  ...frame
}: TextFieldProps) {
  return (
    <Frame {...frame}>
      <input
        {...controlAttributes(frame)}
        className={type === 'code' ? 'field-text field-code' : 'field-text'}
        // Judged by the server, in the reader's language: the browser's own words for an e-mail or a link are left out.
        type={type === 'password' ? 'password' : 'text'}
        inputMode={type === 'email' ? 'email' : type === 'url' ? 'url' : undefined}
        defaultValue={value}
        lang={lang}
        dir={dir}
        autoComplete={autoComplete}
        autoCapitalize={type === 'text' ? undefined : 'none'}
        spellCheck={type === 'text' ? undefined : false}
        maxLength={maxLength}
      />
    </Frame>
  )
}

/** A file from the person's machine. Browsers never fill it in again. */
export function FileField({ accept, ...frame }: FieldFrame & { accept: string }) {
  return (
    <Frame {...frame}>
      <input {...controlAttributes(frame)} className="field-file" type="file" accept={accept} />
    </Frame>
  )
}

/** Yes or no. */
export function CheckField({ name, id, label }: { name: string; id: string; label: ReactNode }) {
  return (
    <div className="field-check">
      <input type="checkbox" id={id} name={name} value="1" />
      <label htmlFor={id}>{label}</label>
    </div>
  )
}

export function TextArea({ value, lang, dir = 'auto', rows = 4, ...frame }: ControlProps & { rows?: number }) {
  return (
    <Frame {...frame}>
      <TextAreaControl {...controlAttributes(frame)} defaultValue={value} lang={lang} dir={dir} rows={rows} />
    </Frame>
  )
}

export interface SelectOption {
  value: string
  label: string
  lang?: string
}

/** A choice from a list, which begins with the words for "none of them". */
export function SelectField({
  value = '',
  none,
  options,
  onChange,
  ...frame
}: ControlProps & { none: string; options: readonly SelectOption[]; onChange?: (value: string) => void }) {
  return (
    <Frame {...frame}>
      {/* React does not move a select to a new default by itself (react#30580). */}
      <select
        key={value}
        {...controlAttributes(frame)}
        defaultValue={value}
        onChange={onChange && ((event) => onChange(event.currentTarget.value))}
        className="field-select"
      >
        <option value="">{none}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.label}
          </option>
        ))}
      </select>
    </Frame>
  )
}
