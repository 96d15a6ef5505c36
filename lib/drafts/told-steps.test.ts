import { expect, test } from 'vitest'
import type { DraftStep } from '@/lib/generated/prisma/enums'
import { toldSteps } from './told-steps'

const told = (...steps: DraftStep[]) => toldSteps(steps.map((step) => ({ step }))).map(({ step }) => step)

test('what was in review and is opened was taken back', () => {
  expect(told('submitted', 'opened', 'submitted', 'opened')).toEqual(['submitted', 'takenBack', 'submitted', 'opened'])
  expect(told('opened', 'unscheduled', 'scheduled', 'submitted')).toEqual([
    'takenBack',
    'unscheduled',
    'scheduled',
    'submitted',
  ])
})

test('a draft that follows another one is opened', () => {
  expect(told('opened')).toEqual(['opened'])
  for (const end of ['published', 'discarded', 'returned'] as const)
    expect(told('opened', end)).toEqual(['opened', end])
})
