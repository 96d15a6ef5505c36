import { createHash } from 'node:crypto'

/**
 * A name for ever of what is said of a row, as a `urn:uuid:` of version 5 (RFC 9562, 5.5): the row's own identifier is the name
 * space, so that it stays the same wherever the registry stands, and the same row is another entry in another language.
 * @param row a UUID
 */
export function feedId(row: string, name: string): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(row.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest()
    .subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return `urn:uuid:${bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`
}
