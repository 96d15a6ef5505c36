export interface CalendarAddressTexts {
  title: string
  body: string
  label: string
  howTitle: string
  /** One step each. */
  how: readonly string[]
}

/** The secret address, the one time that it can be read, and what to do with it. Selected as a whole by one click. */
export function CalendarAddress({ link, texts }: { link: string; texts: CalendarAddressTexts }) {
  return (
    <section
      className="card one-time"
      aria-labelledby="calendar-address-title"
      tabIndex={-1}
      ref={(element) => element?.focus()}
    >
      <h3 id="calendar-address-title" className="card-title">
        {texts.title}
      </h3>
      <p>{texts.body}</p>
      <div>
        <label className="field-label" htmlFor="calendar-address">
          {texts.label}
        </label>
        <textarea id="calendar-address" className="one-time-link" dir="ltr" rows={3} readOnly value={link} />
      </div>
      <h4>{texts.howTitle}</h4>
      <div className="prose">
        <ol>
          {texts.how.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </div>
    </section>
  )
}
