import { z } from 'zod'
import { locales } from '@/lib/i18n/locales'
import { roles } from './permissions'

export const passwordMinimum = 12

/** What an invitation says of a new account. */
export const accountSchema = z
  .strictObject({
    email: z
      .string()
      .transform((text) => text.normalize('NFKC').trim().toLowerCase())
      .pipe(z.email('not an e-mail address').max(254)),
    name: z.string().trim().min(1, 'missing').max(200),
    role: z.enum(roles, `must be one of ${roles.join(', ')}`),
    bodies: z.array(z.string()).default([]),
    locale: z.enum(locales, `must be one of ${locales.join(', ')}`).default('en'),
    password: z.string().min(passwordMinimum, `needs at least ${passwordMinimum} characters`).max(256),
  })
  .refine(({ role, bodies }) => (role === 'official') === bodies.length > 0, {
    path: ['bodies'],
    error: 'an official speaks for at least one body, nobody else for any',
  })

export type AccountInput = z.output<typeof accountSchema>
