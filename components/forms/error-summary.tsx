interface ErrorSummaryProps {
  title: string
  errors: readonly { text: string; href?: string }[]
}

/** What is wrong with the form, at its top, with a link to each faulty field. Focused when it appears, with and without scripts. */
export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
  if (errors.length === 0) return null
  return (
    <div
      className="error-summary"
      role="alert"
      tabIndex={-1}
      ref={(element) => element?.focus()}
      // Without scripts the browser moves the focus here itself; nothing was focused before on a page that has just come.
      // biome-ignore lint/a11y/noAutofocus: see above
      autoFocus
    >
      <h2 className="error-summary-title">{title}</h2>
      <ul>
        {errors.map(({ text, href }) => (
          <li key={`${href} ${text}`}>{href ? <a href={href}>{text}</a> : text}</li>
        ))}
      </ul>
    </div>
  )
}
