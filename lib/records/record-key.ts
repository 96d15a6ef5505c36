const shape = /^[a-z0-9]+(-[a-z0-9]+)*$/
const longest = 80

/** Whether an address could name a record at all: anything else is answered without asking the database. */
export function isRecordKey(text: string): boolean {
  return text.length <= longest && shape.test(text)
}

/** Whether an address could name a country: its ISO 3166-1 code in lower case. */
export function isCountryCode(text: string): boolean {
  return /^[a-z]{2}$/.test(text)
}
