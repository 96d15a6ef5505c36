import type { RevisionKind } from '@/lib/generated/prisma/enums'

/** Whether a record whose latest revision is of this kind is there for the public. */
export function isShown(kind: RevisionKind): boolean {
  return kind !== 'withdrawn' && kind !== 'merged'
}
