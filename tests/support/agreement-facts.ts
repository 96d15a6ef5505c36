import type { PrismaClient } from '@/lib/generated/prisma/client'

const inAllLanguages = <Text extends object>(text: (locale: 'fa' | 'ru' | 'kk' | 'en') => Text) =>
  (['fa', 'ru', 'kk', 'en'] as const).map((locale) => ({ locale, ...text(locale) }))

/** Gives an agreement of the registry test facts of every kind: in force on the second note, five years, tacitly renewed. */
export async function stateFacts(db: PrismaClient, key: string): Promise<{ partyIds: string[] }> {
  const agreement = await db.agreement.findUniqueOrThrow({
    where: { key },
    select: { id: true, parties: { select: { id: true }, orderBy: { id: 'asc' } } },
  })
  const source = await db.source.findUniqueOrThrow({ where: { key: 's0' }, select: { id: true } })
  const depositary = await db.body.findUniqueOrThrow({ where: { key: 'turksoy' }, select: { id: true } })
  const person = await db.person.findUniqueOrThrow({ where: { key: 'kamran-gasimov' }, select: { id: true } })
  await db.agreement.update({
    where: { key },
    data: {
      signedOn: new Date('2019-11-05'),
      signedPrecision: 'day',
      entryRule: 'on_nth_notification',
      entryCount: 2,
      duration: 'fixed_term',
      initialTerm: 5,
      initialTermUnit: 'years',
      renewal: 'tacit_unlimited',
      renewalTerm: 5,
      renewalTermUnit: 'years',
      noticePeriod: 6,
      noticeUnit: 'months',
      survival: 'projects_continue',
      depositaryBodyId: depositary.id,
      originals: 2,
      authenticLanguages: ['fa', 'ru', 'fr'],
      prevailingLanguage: 'fr',
      statedArticles: 12,
      statedAnnexes: 0,
      hasPreamble: true,
      termsTexts: { create: inAllLanguages((locale) => ({ entryCause: `Test cause ${locale}.` })) },
      registrations: {
        create: {
          position: 1,
          kind: 'gazette',
          number: '7/2020',
          madeOn: new Date('2020-07-01'),
          madePrecision: 'month',
          url: 'https://example.org/gazette',
          sourceId: source.id,
          texts: { create: inAllLanguages((locale) => ({ name: `Test gazette ${locale}` })) },
        },
      },
    },
  })
  const notes = ['2020-01-20', '2020-03-15']
  for (const [index, { id }] of agreement.parties.entries()) {
    await db.agreementParty.update({
      where: { id },
      data: {
        consent: 'approval',
        notifiedOn: new Date(notes[index] ?? ''),
        notifiedPrecision: 'day',
        ...(index === 0
          ? {
              stateBody: true,
              fullPowers: true,
              signedByPersonId: person.id,
              texts: { create: inAllLanguages((locale) => ({ signatoryOffice: `Test office ${locale}` })) },
              acts: {
                create: {
                  position: 1,
                  number: '45',
                  adoptedOn: new Date('2020-01-10'),
                  adoptedPrecision: 'day',
                  texts: { create: inAllLanguages((locale) => ({ kind: `Test act ${locale}` })) },
                },
              },
              declarations: {
                create: {
                  position: 1,
                  kind: 'reservation',
                  texts: { create: inAllLanguages((locale) => ({ text: `Test reservation ${locale}.` })) },
                },
              },
            }
          : {}),
      },
    })
  }
  return { partyIds: agreement.parties.map(({ id }) => id) }
}
