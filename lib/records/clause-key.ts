/** The key of the agreement to which a clause belongs: a clause's key is `<agreement>-<number>`, set once. */
export function agreementOfClause(key: string): string {
  return key.replace(/-\d+$/, '')
}
