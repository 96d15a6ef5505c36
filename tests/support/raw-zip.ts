import { constants, crc32, deflateRawSync } from 'node:zlib'

export type RawEntry = {
  name: string
  data: Buffer
  /** What stands in the archive in place of `data`, deflated. */
  packed?: Buffer
  /** What the archive says in place of the truth. */
  declaredSize?: number
  flags?: number
  /** The entry whose bytes this one claims as its own. */
  sharesBytesOf?: number
}

/** A zip archive that may lie, which no zip library would write. */
export function rawZip(entries: readonly RawEntry[]): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  const offsets: number[] = []
  let offset = 0
  for (const entry of entries) {
    const packed = entry.packed ?? deflateRawSync(entry.data)
    const header = sizesAndName(entry, packed.length)
    const local = Buffer.concat([
      Buffer.from('504b0304', 'hex'),
      header,
      Buffer.alloc(2),
      Buffer.from(entry.name),
      packed,
    ])
    offsets.push(entry.sharesBytesOf === undefined ? offset : (offsets[entry.sharesBytesOf] ?? 0))
    const where = Buffer.alloc(16)
    where.writeUInt32LE(offsets.at(-1) ?? 0, 12)
    central.push(Buffer.from('504b01021400', 'hex'), header, where, Buffer.from(entry.name))
    if (entry.sharesBytesOf !== undefined) continue
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('504b0506', 'hex')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}

/** The fields that both headers share: version, flags, method, time, checksum, sizes, length of the name. */
function sizesAndName({ name, data, declaredSize, flags = 0 }: RawEntry, packedSize: number): Buffer {
  const fields = Buffer.alloc(24)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(flags, 2)
  fields.writeUInt16LE(8, 4)
  fields.writeUInt32LE(0x21_0000, 6)
  fields.writeUInt32LE(crc32(data), 10)
  fields.writeUInt32LE(packedSize, 14)
  fields.writeUInt32LE(declaredSize ?? data.length, 18)
  fields.writeUInt16LE(Buffer.byteLength(name), 22)
  return fields
}

/** The same million bytes over and over again, deflated, after a start of another kind: made without the memory it is to take. */
export function deflatedMillions(million: Buffer, millions: number, start = ''): Buffer {
  const flushed = (data: Buffer) => deflateRawSync(data, { finishFlush: constants.Z_FULL_FLUSH, level: 9 })
  const block = flushed(million)
  return Buffer.concat([
    flushed(Buffer.from(start)),
    ...Array.from({ length: millions }, () => block),
    deflateRawSync(Buffer.alloc(0)),
  ])
}
