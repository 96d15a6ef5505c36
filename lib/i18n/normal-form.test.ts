import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { errorReportSchema } from '@/lib/error-reports/error-report-schema'
import { expectLinear } from '@/tests/support/growth'
import { normalForm } from './normal-form'

const forms = ['NFC', 'NFKC'] as const
/** Marks that have to change places, each pair of them. */
const unordered = '\u0301\u0316'

describe('normalForm', () => {
  it('is the normal form of every text that has no endless run of marks', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('й', 'и\u0306', 'آ', 'ا\u0653', 'ﷲ', 'e\u0301\u0316'),
    )
    fc.assert(
      fc.property(fc.array(piece), fc.constantFrom(...forms), (pieces, form) => {
        const text = pieces.join('a')
        fc.pre(!/\p{M}{31}/u.test(text))
        expect(normalForm(text, form)).toBe(text.normalize(form))
      }),
    )
  })

  it('loses no mark, and takes the time of the length', () => {
    expectLinear(
      (length) => {
        const text = `a${unordered.repeat(length)}`
        for (const form of forms) {
          const marks = normalForm(text, form).normalize('NFD').replaceAll('\u034f', '')
          expect(marks).toHaveLength(text.length)
        }
      },
      [50_000, 400_000],
    )
  }, 60_000)

  it('keeps a reader’s form from holding up everybody else', () => {
    expectLinear(
      (length) => {
        const marks = `a${unordered.repeat(length)}`
        const { error } = errorReportSchema.safeParse({
          ...{ locale: 'en', submissionId: '00000000-0000-4000-8000-000000000000', page: '', problem: marks },
          ...{ sourceUrl: marks, email: `${marks}@example.org` },
        })
        expect(error?.issues.map(({ path }) => path.join())).toEqual(
          expect.arrayContaining(['problem', 'sourceUrl', 'email']),
        )
      },
      [25_000, 200_000],
    )
  }, 60_000)

  it('is the only way to normalise', () => {
    const files = ['lib', 'app', 'components'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(ts|tsx|mjs)$/.test(name) && !/\.test\.ts$|^generated/.test(name))
        .map((name) => `${folder}/${name}`),
    )
    const others = files.filter((file) => /\.normalize\(['"]NF/.test(readFileSync(file, 'utf8')))
    expect(files.length).toBeGreaterThan(500)
    expect(others).toEqual([])
  })
})
