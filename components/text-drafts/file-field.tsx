interface FileFieldProps {
  label: string
  hint: string
  error?: string
}

/** A text file. What is chosen cannot be given back after an error: browsers fill no file fields. */
export function FileField({ label, hint, error }: FileFieldProps) {
  return (
    <div className="field" data-invalid={error ? 'true' : undefined}>
      <label className="field-label" htmlFor="file">
        {label}
      </label>
      <p id="file-hint" className="field-hint">
        {hint}
      </p>
      {error ? (
        <p id="file-error" className="field-error">
          {error}
        </p>
      ) : null}
      <input
        id="file"
        name="file"
        type="file"
        accept=".txt,text/plain"
        className="field-file"
        aria-describedby={error ? 'file-hint file-error' : 'file-hint'}
        aria-invalid={error ? true : undefined}
      />
    </div>
  )
}
