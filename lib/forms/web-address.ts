/** A page that anybody can open: no passwords in it, no number of a machine, and no name that only one network knows. */
export function isWebAddress(text: string): boolean {
  // What browsers mend by themselves (`https:example.org`, backslashes, line breaks) is no address to be quoted.
  if (!/^https?:\/\/[^\s\\]+$/i.test(text) || !URL.canParse(text)) return false
  const { hostname, username, password } = new URL(text)
  const isName = /\.[^.\d][^.]*$/.test(hostname) && !hostname.endsWith('.localhost')
  return isName && !username && !password
}
