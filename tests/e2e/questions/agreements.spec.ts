import { wordsIn } from '@/tests/support/e2e-messages'
import { expect, readerTest as test } from '@/tests/support/e2e-reader-test'
import { record, records } from '@/tests/support/e2e-records'
import { inEachLanguage, phone } from '@/tests/support/e2e-test'
import { openAgreement, openSection } from '@/tests/support/e2e-ways'

test.use({ viewport: phone })

// The numbers are those of the source documents; the words are the records'.
const promised = [
  { agreement: 'ir-ru', clauses: 6 },
  { agreement: 'kz-uz', clauses: 3 },
] as const

inEachLanguage((locale) => {
  const t = wordsIn(locale)

  for (const { agreement, clauses } of promised) {
    test(`what the parties of ${agreement} promised each other`, async ({ page }) => {
      await openAgreement(page, locale, agreement)
      const rows = page.locator('#clauses .clause-row')
      await expect(rows).toHaveCount(clauses)
      const written = record('agreements', agreement).clauses ?? []
      expect(written).toHaveLength(clauses)
      for (const [index, { heading, text }] of written.entries()) {
        await expect(rows.nth(index).getByRole('link', { name: heading[locale] })).toBeVisible()
        await expect(rows.nth(index).getByText(text[locale], { exact: true })).toBeVisible()
      }
    })
  }

  test('what has happened since between Iran and Russia, and who says so', async ({ page }) => {
    await openAgreement(page, locale, 'ir-ru')
    const outcomes = page.locator('#outcomes')
    const told = records('outcomes').filter(({ clauses }) => clauses?.some((clause) => clause.startsWith('ir-ru-')))
    expect(told).toHaveLength(9)
    await expect(outcomes.locator('li')).toHaveCount(9)
    for (const { title } of told)
      await expect(outcomes.getByRole('link', { name: title[locale], exact: true })).toBeVisible()

    await outcomes.getByRole('link', { name: told[0]?.title[locale], exact: true }).click()
    const card = page.locator('#about')
    await expect(card).toContainText(record('sources', 's0').title[locale])
    await card.getByRole('link', { name: record('people', 'mohammad-khazaei').name[locale], exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(record('people', 'mohammad-khazaei').name[locale])
  })

  test('who tells the outcomes is named where they are listed', async ({ page }) => {
    await openAgreement(page, locale, 'ir-ru')
    const head = page.locator('#outcomes .card-head')
    await head.getByRole('link', { name: record('people', 'mohammad-khazaei').name[locale], exact: true }).click()
    await expect(page).toHaveURL(/\/people\/mohammad-khazaei$/)
  })

  test('what is proposed next, and by whom', async ({ page }) => {
    await openAgreement(page, locale, 'ir-ru')
    const proposals = records('meetings')
      .filter(({ agreements }) => agreements?.includes('ir-ru'))
      .flatMap(({ statements }) => statements ?? [])
      .filter(({ kind }) => kind === 'proposal')
    expect(proposals).toHaveLength(9)
    await expect(page.locator('#proposed li')).toHaveCount(9)
    for (const { text, speaker } of proposals) {
      const row = page.locator('#proposed li').filter({ hasText: text[locale] })
      await expect(row).toBeVisible()
      await expect(
        row.getByRole('link', { name: record('people', String(speaker)).name[locale], exact: true }),
      ).toBeVisible()
    }
  })

  test('what stands in the way, and what is only its context', async ({ page }) => {
    await openAgreement(page, locale, 'ir-ru')
    const speed = record('obstacles', 'screening-speed').text[locale]
    await expect(page.locator('#obstacles')).toContainText(speed)
    const context = records('obstacles').filter(({ role }) => role === 'context')
    expect(context).toHaveLength(2)
    for (const { text } of context) {
      await expect(page.locator('#about')).toContainText(text[locale])
      await expect(page.locator('#obstacles')).not.toContainText(text[locale])
    }
  })

  test('a side has not reported, and silence is shown as silence', async ({ page }) => {
    await openAgreement(page, locale, 'kz-uz')
    const chips = page.locator('#clauses .clause-standing').filter({ hasText: t('status.label.no_information') })
    await expect(chips).toHaveCount(3)
    // The side named last: on this agreement other tests report for the first.
    await page.locator('#progress .legend a').last().click()
    await expect(page).toHaveURL(new RegExp(`/${locale}/agreements/kz-uz#said-[a-z-]+-no_information$`))
    await expect(page.locator('.said-clauses:visible')).toContainText(t('status.label.no_information'))
    await expect(chips.filter({ visible: true })).toHaveCount(3)
  })

  test('which initiatives name it or came up at its meetings', async ({ page }) => {
    await openAgreement(page, locale, 'ir-ru')
    const statements = records('meetings')
      .filter(({ agreements }) => agreements?.includes('ir-ru'))
      .flatMap(({ statements }) => statements ?? [])
    const proposed = statements.flatMap(({ initiatives }) => initiatives ?? [])
    const naming = records('initiatives').filter(({ agreements }) => agreements?.includes('ir-ru'))
    const keys = new Set([...proposed, ...naming.map(({ key }) => key)])
    expect(keys.size).toBe(4)
    await expect(page.locator('#initiatives li')).toHaveCount(4)
    for (const key of keys) {
      const name = record('initiatives', key).name[locale]
      await expect(page.locator('#initiatives').getByRole('link', { name, exact: true })).toBeVisible()
    }
  })

  test('which film belongs to a promise', async ({ page }) => {
    await openAgreement(page, locale, 'kz-uz')
    await page
      .locator('#clause-3')
      .getByRole('link', { name: record('films', 'pamir').title[locale], exact: true })
      .click()
    await expect(page).toHaveURL(new RegExp(`/${locale}/films/pamir$`))
  })

  test('which promises concern dubbing, by theme', async ({ page }) => {
    await page.goto(`/${locale}`)
    await page
      .locator('#themes')
      .getByRole('link', { name: record('themes', 'translation-dubbing').name[locale] })
      .click()
    await expect(page.locator('.agreement-row')).toHaveCount(1)
    const promise = record('agreements', 'kz-az').clauses?.[2]?.heading[locale] ?? 'no such clause'
    await expect(page.locator('.agreement-row').getByRole('link', { name: promise })).toHaveAttribute(
      'href',
      `/${locale}/agreements/kz-az/clauses/3`,
    )
    await page
      .locator('.agreement-row')
      .getByRole('link', { name: record('agreements', 'kz-az').shortTitle[locale], exact: true })
      .click()
    const row = page.locator('#clause-3')
    await expect(row).toContainText(record('themes', 'translation-dubbing').name[locale])
    await expect(row).toContainText(record('agreements', 'kz-az').clauses?.[2]?.text[locale] ?? 'no such clause')
  })

  test('which promises concern dubbing, by the filter', async ({ page }) => {
    await page.goto(`/${locale}`)
    await openSection(page, locale, 'agreements')
    await page.getByText(t('agreements.filter.title'), { exact: true }).click()
    await page.getByLabel(t('agreements.filter.facet.theme')).selectOption('translation-dubbing')
    await page.getByRole('button', { name: t('agreements.filter.apply') }).click()
    await expect(page).toHaveURL(/theme=translation-dubbing/)
    await expect(page.locator('.agreement-row')).toHaveCount(1)
    await expect(page.locator('.agreement-row')).toContainText(record('agreements', 'kz-az').shortTitle[locale])
  })
})
