export interface Refusal {
  /** What is wrong with a field, in words; undefined where nothing is. */
  of(field: string): string | undefined
  /** What is wrong with the form as a whole and with its fields, in this order, each leading to its field. */
  summary(fields: readonly string[]): { text: string; href?: string }[]
}

/** The codes that a form was answered with, as sentences. A code without one is that of a form that somebody bent. */
export function refusalOf(codes: Readonly<Record<string, string>>, texts: Readonly<Record<string, string>>): Refusal {
  const of = (field: string) => {
    const code = codes[field]
    return code === undefined ? undefined : (texts[code] ?? texts.malformed)
  }
  return {
    of,
    summary: (fields) => {
      const known = ['form', ...fields]
      const order = [...known, ...Object.keys(codes).filter((field) => !known.includes(field))]
      return order.flatMap((field) => {
        const text = of(field)
        return text === undefined ? [] : [{ text, href: fields.includes(field) ? `#${field}` : undefined }]
      })
    },
  }
}
