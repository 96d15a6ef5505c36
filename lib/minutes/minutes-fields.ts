/** Lines of one version: a meeting of two days has some fifty. */
export const mostLines = 200
/** Characters of one text of a line. */
export const lineLimit = 4000
export const returnReasonLimit = 1000
/** Characters of an office. */
export const attendeeOfficeLimit = 400

/** The name of the field in which a line is worded in a language. */
export function lineTextField<Code extends string>(locale: Code): `text_${Code}` {
  return `text_${locale}`
}

/** The name of the field that says who is to act for a party, by the key of the party's body. */
export function ownerField(party: string): string {
  return `owner_${party}`
}

/** What the form says of somebody who came for no body. */
export const ofNoBody = 'none'
