export interface FormTitles {
  plain: string
  /** The same, with the word for an error first. */
  refused: string
}

/**
 * The title of a page with a form. The form draws it, as only the form knows, with and without scripts, that it was refused; the
 * page's own metadata must then have no title, as the first in the document counts.
 */
export function FormTitle({ titles, isRefused = false }: { titles: FormTitles; isRefused?: boolean }) {
  return <title>{isRefused ? titles.refused : titles.plain}</title>
}
