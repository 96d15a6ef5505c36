import { NotFoundError } from '@/lib/errors'
import type { Locale } from '@/lib/i18n/locales'

export const roles = ['official', 'editor', 'administrator'] as const
export type Role = (typeof roles)[number]

export function isRole(value: unknown): value is Role {
  return typeof value === 'string' && (roles as readonly string[]).includes(value)
}

/** Whose password alone opens nothing: they let others in, and change what the public reads. */
export function needsSecondFactor(role: Role): boolean {
  return role !== 'official'
}

/**
 * Who is asking. `bodyIds` are the bodies that an official speaks for; nobody else speaks for any. `draftBodyIds` are those for which
 * they only prepare what others then say: what forgets to ask for them refuses them.
 */
export interface Actor {
  userId: string
  name: string
  role: Role
  bodyIds: readonly string[]
  draftBodyIds?: readonly string[]
  locale: Locale
}

/** All bodies that the person works for. */
export function ownBodyIds({ bodyIds, draftBodyIds = [] }: Pick<Actor, 'bodyIds' | 'draftBodyIds'>): string[] {
  return [...bodyIds, ...draftBodyIds]
}

/** What each action is done to, as far as the decision needs it. */
interface Resources {
  /** The bodies that may speak for one party: the party's own and those that its row names as authorities. */
  'clause.report': { speakerBodyIds: readonly string[] }
  /** To prepare a report for those who speak for the side. */
  'clause.draftReport': { speakerBodyIds: readonly string[] }
  /** What a party says in a letter is recorded by those who speak for none. */
  'clause.recordLetter': Record<never, never>
  /** To dispute what another side reports, or to settle that: the bodies that may speak for the own side. */
  'clause.dispute': { speakerBodyIds: readonly string[] }
  /** All bodies that may speak for any party of the agreement. */
  'agreement.follow': { speakerBodyIds: readonly string[] }
  /** To take the minutes of a meeting: all bodies that may speak for any party of its agreements. */
  'minutes.write': { speakerBodyIds: readonly string[] }
  /** To answer for one party whether they are right. Whoever keeps the registry speaks for none. */
  'minutes.approve': { speakerBodyIds: readonly string[] }
  /** The reports of all sides on one page. */
  'reports.survey': Record<never, never>
  /** To say when one is away from one's own bodies, and who stands in. */
  'absence.declare': Record<never, never>
  'session.revoke': { userId: string }
  /** A secret address of one's own at which programs read what is due from the bodies that one speaks for. */
  'calendar.keep': Record<never, never>
  /** To be reminded of the reports that one's bodies owe, and to stop that. */
  'reminders.get': Record<never, never>
  /** To be told what other sides report. */
  'news.hear': Record<never, never>
  /** Records of all kinds and their drafts. */
  'record.edit': Record<never, never>
  /**
   * What some have written or handed in somebody else publishes, unless the office is one person. `writerIds`: everybody who has
   * ever written in the draft, as whoever came last may have looked at their own part alone.
   */
  'record.publish': { writerIds: readonly string[]; submitterId: string | null; publishesAlone: boolean }
  'settings.change': Record<never, never>
  /** What readers say is wrong on the pages. */
  'errors.answer': Record<never, never>
  /** To upload documents, describe and link them, and see those that are not published. */
  'document.keep': Record<never, never>
  /** To publish or withdraw one: another person than the one who uploaded it, unless the office is one person. */
  'document.release': { uploadedById: string; publishesAlone: boolean }
  /** To confirm a change of what the public sees: another person than the one who asked for it, unless the office is one person. */
  'document.confirm': { askedById: string; publishesAlone: boolean }
  /** Other people's accounts, all of them. */
  'accounts.administer': Record<never, never>
}

export type Action = keyof Resources

const rules: { [A in Action]: (actor: Actor, resource: Resources[A]) => boolean } = {
  'clause.report': speaksFor,
  'clause.draftReport': worksFor,
  'clause.recordLetter': keepsRecords,
  'clause.dispute': speaksFor,
  'agreement.follow': worksFor,
  'minutes.write': (actor, resource) => keepsRecords(actor) || worksFor(actor, resource),
  'minutes.approve': speaksFor,
  'reports.survey': keepsRecords,
  'absence.declare': (actor) => actor.role === 'official',
  'session.revoke': (actor, { userId }) => actor.userId === userId,
  'calendar.keep': (actor) => actor.role === 'official',
  'reminders.get': (actor) => actor.role === 'official',
  'news.hear': (actor) => actor.role === 'official',
  'record.edit': keepsRecords,
  'record.publish': (actor, { publishesAlone, ...draft }) =>
    keepsRecords(actor) && (publishesAlone || !hasHandIn(actor.userId, draft)),
  'settings.change': (actor) => actor.role === 'administrator',
  'errors.answer': keepsRecords,
  'document.keep': keepsRecords,
  'document.release': (actor, { uploadedById, publishesAlone }) =>
    keepsRecords(actor) && (publishesAlone || actor.userId !== uploadedById),
  'document.confirm': (actor, { askedById, publishesAlone }) =>
    keepsRecords(actor) && (publishesAlone || actor.userId !== askedById),
  'accounts.administer': (actor) => actor.role === 'administrator',
}

/** Whether the person may do it. Whoever is refused gets the answer of what does not exist. */
export function can<A extends Action>(actor: Actor, action: A, resource: Resources[A]): boolean {
  return rules[action](actor, resource)
}

/** @throws NotFoundError for whoever may not do it: for them it is not there */
export function requireRight<A extends Action>(actor: Actor, action: A, resource: Resources[A]): void {
  if (!can(actor, action, resource)) throw new NotFoundError()
}

/** Whether the person has written in the draft or handed it in. */
export function hasHandIn(
  userId: string,
  { writerIds, submitterId }: { writerIds: readonly string[]; submitterId: string | null },
): boolean {
  return userId === submitterId || writerIds.includes(userId)
}

function keepsRecords(actor: Actor): boolean {
  return actor.role === 'editor' || actor.role === 'administrator'
}

function speaksFor(actor: Actor, { speakerBodyIds }: { speakerBodyIds: readonly string[] }): boolean {
  return actor.role === 'official' && speakerBodyIds.some((bodyId) => actor.bodyIds.includes(bodyId))
}

function worksFor(actor: Actor, { speakerBodyIds }: { speakerBodyIds: readonly string[] }): boolean {
  const own = ownBodyIds(actor)
  return actor.role === 'official' && speakerBodyIds.some((bodyId) => own.includes(bodyId))
}
