/** Whether a clause is a promise that may be kept or not. Final provisions (entry into force, term, texts) are none: nothing counts them. */
export function isPromise({ nature }: { nature: string }): boolean {
  return nature !== 'final_provision'
}
