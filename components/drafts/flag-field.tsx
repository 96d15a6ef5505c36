interface FlagFieldProps {
  name: string
  label: string | undefined
  hint?: string
  isSet: boolean
}

/** Yes or no. The hidden field says no where the box is empty, which a form does not send. */
export function FlagField({ name, label, hint, isSet }: FlagFieldProps) {
  return (
    <div className="field">
      <input type="hidden" name={name} value="" />
      <label className="flag">
        <input key={String(isSet)} type="checkbox" id={name} name={name} value="1" defaultChecked={isSet} />
        <span>{label}</span>
      </label>
      {hint ? <p className="field-hint">{hint}</p> : null}
    </div>
  )
}
