export interface OneTimeLinkTexts {
  title: string
  body: string
  label: string
  validity: string
  /** Where the link has been shown already. */
  shownBefore: string
  shownBeforeTitle: string
}

interface OneTimeLinkProps {
  link: string | null
  texts: OneTimeLinkTexts
}

/** A link to hand over, the one time that it can be read. Selected as a whole by one click, and copied by hand where need be. */
export function OneTimeLink({ link, texts }: OneTimeLinkProps) {
  return (
    <section className="card one-time" aria-labelledby="one-time" tabIndex={-1} ref={(element) => element?.focus()}>
      <h2 id="one-time" className="card-title">
        {link ? texts.title : texts.shownBeforeTitle}
      </h2>
      {link ? (
        <>
          <p>{texts.body}</p>
          <div>
            <label className="field-label" htmlFor="one-time-link">
              {texts.label}
            </label>
            <textarea id="one-time-link" className="one-time-link" dir="ltr" rows={2} readOnly value={link} />
            <p className="field-hint">{texts.validity}</p>
          </div>
        </>
      ) : (
        <p>{texts.shownBefore}</p>
      )}
    </section>
  )
}
