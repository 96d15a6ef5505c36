import { isFollowedNoun, type RecordScope } from '@/lib/feeds/feed-address'
import { isRecordKey } from '@/lib/records/record-key'

/** How a record is named in an address and a form: `agreements/ir-ru`. */
export function followedName({ kind, key }: RecordScope): string {
  return `${kind}/${key}`
}

/** The record that is named so; null for what could be none. It may still be unknown. */
export function followedRecord(name: string): RecordScope | null {
  const [kind, key = '', ...rest] = name.split('/')
  return rest.length === 0 && isFollowedNoun(kind) && isRecordKey(key) ? { kind, key } : null
}

/** As it is stored. The database keeps nothing else (`FollowRequest_noun_check`). */
export function storedScope({ noun, key }: { noun: string; key: string }): RecordScope {
  if (!isFollowedNoun(noun)) throw new TypeError(`Nobody follows ${noun}`)
  return { kind: noun, key }
}
