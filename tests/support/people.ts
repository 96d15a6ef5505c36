import type { Actor } from '@/lib/auth/permissions'
import type { Transaction } from '@/lib/db'

/** Somebody at the desk, known by their number alone. */
export function person(userId: string, role: Actor['role'] = 'editor'): Actor {
  return { userId, role, name: userId, locale: 'ru', bodyIds: [] }
}

/** Gives them their accounts. */
export async function addPeople(db: Pick<Transaction, 'user'>, people: readonly Actor[]): Promise<void> {
  await db.user.createMany({
    data: people.map(({ userId: id, role }) => ({
      id,
      name: id,
      email: `${id}@example.org`,
      role,
      updatedAt: new Date(),
    })),
  })
}
