/** The keys of two records of one test person, for one journey. */
export function twinsOf(project: string, locale: string): { goes: string; stays: string } {
  return { goes: `test-twin-${project}-${locale}`, stays: `test-person-${project}-${locale}` }
}
