import { expect, it } from 'vitest'
import { listKeptMeetings } from '@/lib/minutes/own-meeting-queries'
import { makeAccount } from '@/tests/support/accounts'
import { testDatabase } from '@/tests/support/database'
import { official } from '@/tests/support/reminders'

const registry = testDatabase()

it('shows those who keep the registry the next meetings and the minutes that wait, and nobody else', async () => {
  const editor = await makeAccount('editor')
  const [first, second] = await registry.db.meeting.findMany({
    where: {
      state: 'published',
      meetingState: { notIn: ['cancelled', 'postponed'] },
      agreements: { some: { agreement: { state: 'published' } } },
    },
    select: { id: true, key: true },
    orderBy: { key: 'asc' },
    take: 2,
  })
  if (!first || !second) throw new Error('There are meetings')
  const today = '2030-05-01'
  const keys = async () => {
    const { coming, waiting } = await listKeptMeetings(editor, 'ru', today)
    return [coming.map(({ key }) => key), waiting.map(({ key, minutes }) => [key, minutes])]
  }
  expect(await keys()).toEqual([[], []])
  const at = (id: string, startsOn: string) =>
    registry.db.meeting.update({
      where: { id },
      data: { startsOn: new Date(startsOn), startsPrecision: 'day', endsOn: null, endsPrecision: 'unknown' },
      select: { id: true },
    })
  await at(first.id, '2030-06-01')
  await at(second.id, today)
  await registry.db.minutes.create({
    data: { meetingId: first.id, number: 1, openedById: editor.userId },
    select: { id: true },
  })
  expect(await keys()).toEqual([[second.key, first.key], [[first.key, 'open']]])
  await registry.db.meeting.update({
    where: { id: first.id },
    data: { meetingState: 'cancelled' },
    select: { id: true },
  })
  expect(await keys()).toEqual([[second.key], []])
  expect(await listKeptMeetings(await official(), 'ru', today)).toEqual({ coming: [], waiting: [] })
})
