/** Somebody who can sign in as an official. */
export const activeOfficial = {
  role: 'official',
  banned: false,
  accounts: { some: { providerId: 'credential', password: { not: null } } },
} as const
