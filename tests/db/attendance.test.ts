import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Actor } from '@/lib/auth/permissions'
import { answerMinutes } from '@/lib/minutes/answer-commands'
import { addAttendee, removeAttendee } from '@/lib/minutes/attendance-commands'
import { writeLine } from '@/lib/minutes/line-commands'
import { handOverMinutes, openMinutes } from '@/lib/minutes/minutes-commands'
import { getMinutesForDesk } from '@/lib/minutes/minutes-queries'
import type { AttendeeInput } from '@/lib/minutes/minutes-schema'
import { makeAccount } from '@/tests/support/accounts'
import { testDatabase } from '@/tests/support/database'

vi.mock('next-intl/server', () => import('@/tests/support/translations'))

const registry = testDatabase()
const meeting = 'ir-ru-online-2'

let iran: Actor
let russia: Actor
let stranger: Actor

beforeAll(async () => {
  iran = await makeAccount('official')
  russia = await makeAccount('official', 'ru-mincult')
  stranger = await makeAccount('official', 'kz-mincult')
  // The office that is held on a day is known only where the day is.
  await registry.db.meeting.update({
    where: { key: meeting },
    data: { startsOn: new Date('2026-02-09'), startsPrecision: 'day' },
  })
  const [{ id: personId }, { id: bodyId }, { id: sourceId }] = await Promise.all([
    registry.db.person.create({
      data: { key: 'test-person', state: 'published', texts: { create: { locale: 'en', name: 'Test Person' } } },
      select: { id: true },
    }),
    registry.db.body.findUniqueOrThrow({ where: { key: 'ru-mincult' }, select: { id: true } }),
    registry.db.source.findFirstOrThrow({ where: { state: 'published' }, select: { id: true } }),
  ])
  const office = {
    personId,
    bodyId,
    sourceId,
    position: 0,
    fromOn: new Date('2025-01-01'),
    fromPrecision: 'day',
  } as const
  const texts = { create: { locale: 'ru', title: 'Испытатель' } } as const
  await registry.db.office.create({ data: { ...office, texts }, select: { id: true } })
})

const attendee = (over: Partial<AttendeeInput> = {}): AttendeeInput => ({
  ...{ locale: 'ru', meeting, number: 1, delegation: 'bodies/ru-mincult', person: 'test-person', role: 'member' },
  office: '',
  ...over,
})

const present = async () =>
  (await getMinutesForDesk(iran, meeting, 'en'))?.attendance?.delegations
    .filter(({ members }) => members.length > 0)
    .map(({ delegation, members }) => ({ delegation, members: members.map(({ key, office }) => [key, office?.text]) }))

const refused = (work: Promise<unknown>, code: string) => expect(work).rejects.toMatchObject({ code })

// The attendance of one meeting, in the order in which it is written.
describe('attendance', () => {
  it('begins with who is in the record', async () => {
    await openMinutes(iran, meeting)
    expect(await present()).toMatchObject([
      {
        delegation: 'countries/ir',
        members: expect.arrayContaining([['mohammad-khazaei', 'Head of the Cinema Organization of Iran']]),
      },
      { delegation: 'countries/ru' },
    ])
  })

  it('has whoever comes once, with the office held that day, however many write it down', async () => {
    await Promise.all(Array.from({ length: 6 }, (_, index) => addAttendee(index % 2 ? iran : russia, attendee())))
    const [, , added] = (await present()) ?? []
    expect(added).toEqual({ delegation: 'bodies/ru-mincult', members: [['test-person', 'Испытатель']] })
    expect(await registry.db.auditEntry.count({ where: { action: 'minutes.attendeeAdded' } })).toBe(1)
  })

  it('takes the office as typed, and nobody whom the meeting does not know', async () => {
    await addAttendee(iran, attendee({ delegation: 'countries/ir', office: 'Гость' }))
    const [first] = (await present()) ?? []
    expect(first?.members.at(-1)).toEqual(['test-person', 'Гость'])
    await refused(addAttendee(iran, attendee({ person: 'no-such-person' })), 'minutesPersonUnknown')
    await refused(addAttendee(iran, attendee({ delegation: 'bodies/kz-mincult' })), 'minutesBodyUnknown')
    await refused(addAttendee(iran, attendee({ number: 2 })), 'minutesNotOpen')
    await refused(addAttendee(stranger, attendee()), 'notFound')
    await refused(removeAttendee(stranger, attendee()), 'notFound')
  })

  it('is let go by whoever asks, and twice is no fault', async () => {
    const gone = attendee({ delegation: 'countries/ir', person: 'masoud-ahmadvand' })
    await Promise.all([removeAttendee(iran, gone), removeAttendee(russia, gone)])
    await removeAttendee(iran, attendee({ delegation: 'countries/ir' }))
    expect((await present())?.[0]?.members.map(([key]) => key)).not.toContain('masoud-ahmadvand')
    expect(await registry.db.auditEntry.count({ where: { action: 'minutes.attendeeRemoved' } })).toBe(2)
  })

  it('is sealed with the minutes and stands in the record', async () => {
    await writeLine(iran, {
      ...{ locale: 'en', meeting, number: 1, line: randomUUID(), version: 0, agendaItem: null },
      ...{ kind: 'information', clause: null, owners: [], due: null },
      texts: [{ locale: 'en', text: 'Test line.' }],
    })
    await handOverMinutes(iran, meeting, 1)
    await refused(addAttendee(iran, attendee()), 'minutesNotOpen')
    await refused(removeAttendee(iran, attendee()), 'minutesNotOpen')
    await expect(registry.db.minutesAttendee.deleteMany({})).rejects.toThrow(/not open/)
    const approve = (actor: Actor, party: string) =>
      answerMinutes(actor, {
        ...{ locale: 'en', meeting, number: 1, round: 1, answer: 'approved', reason: '' },
        speaker: { party, body: party },
      })
    await approve(iran, 'ir-cinema-org')
    await registry.db.person.update({ where: { key: 'test-person' }, data: { state: 'withdrawn' } })
    await refused(approve(russia, 'ru-mincult'), 'minutesPersonGone')
    await registry.db.person.update({ where: { key: 'test-person' }, data: { state: 'published' } })
    await approve(russia, 'ru-mincult')
    const { delegations } = await registry.publicDb.meeting.findUniqueOrThrow({
      where: { key: meeting },
      select: {
        delegations: {
          orderBy: { position: 'asc' },
          select: { countryCode: true, members: { select: { person: { select: { key: true } }, texts: true } } },
        },
      },
    })
    expect(delegations.map(({ countryCode, members }) => [countryCode, members.length])).toMatchObject([
      ['ir', 3],
      ['ru', expect.any(Number)],
      [null, 1],
    ])
    expect(delegations[2]?.members).toMatchObject([
      { person: { key: 'test-person' }, texts: [{ office: 'Испытатель' }] },
    ])
    const { sealedText } = await registry.db.minutes.findFirstOrThrow({ where: { meeting: { key: meeting } } })
    expect(sealedText).toContain('Испытатель')
    expect(sealedText).not.toContain('masoud-ahmadvand')
  })
})
