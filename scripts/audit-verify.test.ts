import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { canonicalJson, hashOf, linesOf, verifyChain } from './audit-verify.mjs'

/** `npm run drill:audit` asks for many more. */
const tamperings = Number(process.env.HAMKINO_AUDIT_TAMPERINGS ?? 300)

/** Of test entries, one a line; their clock runs backwards, which is no fault. */
function chainOf(payloads: readonly unknown[]): string[] {
  let previous = '0'.repeat(64)
  return payloads.map((payload, index) => {
    const at = new Date(Date.UTC(2026, 0, 1) - index * 1000).toISOString()
    const entry = { action: 'test.done', actor: index % 2 ? 'test' : null, at, payload, previous }
    const said = { ...entry, recordKey: `key ${index}`, recordKind: 'test', sequence: index + 1 }
    previous = hashOf(said)
    return canonicalJson({ ...said, hash: previous })
  })
}

const lines = chainOf(
  Array.from({ length: 12 }, (_, index) => ({ count: index, text: 'слово واژه сөз', list: [1.5, null] })),
)
const whole = Buffer.from(lines.map((line) => `${line}\n`).join(''))
const head = headOf(lines)

function headOf(chain: readonly string[]) {
  const { hash, sequence } = JSON.parse(chain.at(-1) ?? '')
  return { hash: String(hash), sequence: Number(sequence) }
}

async function* inChunks(bytes: Buffer, size = 97) {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size)
}

const verify = (bytes: Buffer, noted = [head]) => verifyChain(linesOf(inChunks(bytes)), noted)
const fileOf = (chain: readonly string[]) => Buffer.from(chain.map((line) => `${line}\n`).join(''))

describe('canonical JSON', () => {
  it('is what the reference implementation writes', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        expect(canonicalJson(value)).toBe(canonicalize(value))
      }),
    )
  })

  it('follows the examples of RFC 8785', () => {
    const numbers = [333333333.3333333, 1e30, 4.5, 2e-3, 1e-27, -0, 1e21, 1e-7]
    expect(canonicalJson(numbers)).toBe('[333333333.3333333,1e+30,4.5,0.002,1e-27,0,1e+21,1e-7]')
    // In UTF-16 the pairs of the smiley come before the Hebrew presentation form, in code points after it.
    const names = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, '\u00f6': 7, '': 8 }
    expect(canonicalJson(names)).toBe('{"":8,"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"\u{1f600}":5,"\ufb33":3}')
  })
})

describe('a whole chain', () => {
  it('is found whole, in whatever pieces the file arrives', async () => {
    for (const size of [1, 2, 333, 1_000_000])
      expect(await verifyChain(linesOf(inChunks(whole, size)), [head])).toMatchObject({ fault: null, head })
  })

  it('has every head that was noted while it grew', async () => {
    const noted = lines.map((_, index) => headOf(lines.slice(0, index + 1)))
    expect((await verify(whole, noted)).fault).toBeNull()
  })

  it('may go on after the noted head', async () => {
    expect((await verify(whole, [headOf(lines.slice(0, 5))])).fault).toBeNull()
  })
})

describe('a chain that was tampered with', () => {
  const forged = chainOf(Array.from({ length: 12 }, (_, index) => ({ count: index === 4 ? 999 : index })))

  it.each<[string, Buffer, RegExp]>([
    ['one word', Buffer.from(whole.toString().replace('"key 3"', '"key 9"')), /^4: .*does not match its hash/],
    ['a row less', fileOf(lines.filter((_, index) => index !== 5)), /^6: .*number 7/],
    ['two rows swapped', fileOf([...lines.slice(0, 2), lines[3] ?? '', lines[2] ?? '', ...lines.slice(4)]), /^3: /],
    ['a row of another chain', fileOf([...lines.slice(0, 6), forged[6] ?? '']), /^7: .*does not follow/],
    ['the tail cut off', fileOf(lines.slice(0, 9)), /^10: the chain ends before it, .* noted for 12/],
    ['the last line cut short', whole.subarray(0, -40), /^12: this is no entry/],
    ['everything rewritten', fileOf(forged), /^12: the head noted for it was /],
    ['nothing left', Buffer.alloc(0), /^1: there is not one entry/],
    ['a space more', Buffer.from(whole.toString().replace('"count":2', '"count": 2')), /^3: .*canonical/],
    [
      'a digit that no number keeps',
      Buffer.from(whole.toString().replace('"count":2', '"count":2.0')),
      /^3: .*canonical/,
    ],
    ['a field twice', Buffer.from(whole.toString().replace('"count":2', '"count":1,"count":2')), /^3: .*canonical/],
    ['a line without end', Buffer.alloc(5_000_000, 0x20), /^1: this is no entry/],
  ])('%s', async (_, bytes, fault) => {
    expect((await verify(bytes)).fault).toMatch(fault)
  })

  it('as a whole or at its end shows only against a head noted elsewhere', async () => {
    for (const chain of [forged, lines.slice(0, 9)]) {
      expect((await verify(fileOf(chain), [])).fault).toBeNull()
      expect((await verify(fileOf(chain))).fault).not.toBeNull()
    }
  })

  it('in any of its bytes is found out', { timeout: 30_000 + tamperings * 10 }, async () => {
    const place = fc.nat(whole.length - 1)
    const edit = fc.oneof(
      fc.record({ at: place, byte: fc.nat(255) }).map(({ at, byte }) => spliced(at, 1, [byte])),
      fc.record({ at: place, byte: fc.nat(255) }).map(({ at, byte }) => spliced(at, 0, [byte])),
      fc.record({ at: place, count: fc.integer({ min: 1, max: 400 }) }).map(({ at, count }) => spliced(at, count, [])),
      place.map((at) => whole.subarray(0, at)),
      fc.shuffledSubarray(lines).map(fileOf),
    )
    await fc.assert(
      fc.asyncProperty(edit, async (bytes) => {
        fc.pre(!bytes.equals(whole))
        expect((await verify(bytes)).fault).not.toBeNull()
      }),
      { numRuns: tamperings },
    )
  })

  function spliced(at: number, remove: number, insert: number[]): Buffer {
    return Buffer.concat([whole.subarray(0, at), Buffer.from(insert), whole.subarray(at + remove)])
  }
})

describe('the script', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hamkino-audit-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  // Alone in a folder: nothing of the project is in its reach.
  const script = join(folder, 'audit-verify.mjs')
  copyFileSync(join(import.meta.dirname, 'audit-verify.mjs'), script)

  function run(bytes: Buffer, ...args: string[]) {
    const file = join(folder, 'history.jsonl')
    writeFileSync(file, bytes)
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, file, ...args], { encoding: 'utf8' })
    return { status, output: stdout + stderr }
  }

  it('checks a file without the rest of the project, and says how it ended', () => {
    const noted = `${head.hash}@${head.sequence}`
    expect(run(whole, '--head', noted)).toEqual({ status: 0, output: expect.stringContaining('the chain is whole') })
    expect(run(whole)).toEqual({ status: 0, output: expect.stringContaining('cannot be seen') })
    const cut = run(fileOf(lines.slice(0, 9)), '--head', noted)
    expect(cut).toEqual({
      status: 1,
      output: expect.stringMatching(/entries that follow one another: 9\n.*FAULT at 10: /s),
    })
  })

  it('tells what it cannot check from what is wrong', () => {
    expect(run(whole, '--head', 'abc@1')).toEqual({ status: 2, output: expect.stringContaining('is no head') })
    const missing = spawnSync(process.execPath, [script, join(folder, 'nowhere')], { encoding: 'utf8' })
    expect(missing).toMatchObject({ status: 2, stderr: expect.stringContaining('ENOENT') })
  })
})
