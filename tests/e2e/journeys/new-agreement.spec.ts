import type { Browser, Page } from '@playwright/test'
import type { Locale } from '@/lib/i18n/locales'
import { accountOf } from '@/tests/support/e2e-accounts'
import { signInTo } from '@/tests/support/e2e-desk'
import { wordsIn } from '@/tests/support/e2e-messages'
import { expect, ownServerTest as test } from '@/tests/support/e2e-own-server'

// An agreement more would be counted on everybody's pages.
test.use({ serverName: 'new-agreement' })

const texts = {
  fa: 'تفاهم‌نامهٔ آزمایشی\n\nماده ۱ - هفتهٔ فیلم\nطرف‌ها هفتهٔ فیلم برگزار می‌کنند.\n\nماده ۲ - آموزش\nطرف‌ها دانشجو می‌پذیرند.\n\nاین تفاهم‌نامه در دو نسخه تنظیم گردید که هر دو متن دارای اعتبار یکسان است.',
  ru: 'ПРОБНЫЙ МЕМОРАНДУМ\n\nСтатья 1. Неделя кино\nСтороны проводят неделю кино.\n\nСтатья 2. Обучение\nСтороны принимают студентов.\n\nСовершено в двух экземплярах.',
  kk: 'СЫНАҚ МЕМОРАНДУМ\n\n1-бап. Кино апталығы\nТараптар кино апталығын өткізеді.\n\n2-бап. Оқыту\nТараптар студенттерді қабылдайды.',
} as const
const firstHeading = { fa: 'هفتهٔ فیلم', ru: 'Неделя кино', kk: 'Кино апталығы' } as const
const words = {
  fa: {
    title: 'تفاهم‌نامهٔ آزمایشی',
    month: 'مهر ۱۴۰۴',
    day: '۱۲ مهر ۱۴۰۴',
    before: 'طرف‌ها دانشجو می‌پذیرند.',
    after: 'طرف‌ها هر سال دانشجو می‌پذیرند.',
  },
  ru: {
    title: 'Пробный меморандум',
    month: 'мехр 1404',
    day: '4 октября 2025',
    before: 'Стороны принимают студентов.',
    after: 'Стороны ежегодно принимают студентов.',
  },
} as const

test('a memorandum is entered, returned, mended, published and corrected, and what was known before stays', async ({
  page,
  browser,
  baseURL,
}, { project }) => {
  // The longest journey there is: its steps have their own limits.
  test.setTimeout(300_000)
  const isScripted = project.name === 'js'
  const locale = isScripted ? 'fa' : 'ru'
  const t = wordsIn(locale)
  const word = words[locale]
  const key = 'test-memorandum'
  const [body, person, source] = ['test-centre', 'test-signatory', 'test-signed-text']
  const desk = `/${locale}/desk/records/agreements/${key}`
  const field = (name: string) => page.locator(`[name="${name}"]`)
  const notice = (on: Page) => on.locator('main .notice').first()

  await test.step('begun at the desk', async () => {
    await signInTo(page, locale, '/desk', accountOf('recorder', project.name, locale).email)
    await page.getByRole('link', { name: t('drafts.newAgreement'), exact: true }).click()
    await page.locator('#head').fill(word.title)
    await page.locator('#key').fill(key)
    await page.getByRole('button', { name: t('drafts.newSubmit'), exact: true }).click()
    await expect(page).toHaveURL(new RegExp(`${desk}/edit$`))
  })

  await test.step('its facts, with a month of the Persian calendar and parties that are not there yet', async () => {
    await page.setViewportSize({ width: 360, height: 740 })
    expect((await page.locator('.form-bar').boundingBox())?.height, 'the buttons stand on one line').toBeLessThan(80)
    await page.setViewportSize({ width: 1280, height: 720 })
    // What is most likely right stands there already.
    await expect(field(`shortTitle.${locale}`)).toHaveValue(word.title)
    await expect(field('primaryLanguage')).toHaveValue(locale)
    await expect(field(`textStatus.${locale}`)).toHaveValue('authentic')
    await field('kind').selectOption('memorandum')
    await field('stage').selectOption('in_force')
    await field('signedYear').fill('1404')
    if (locale === 'ru') await press(page, 'calendar:signed:persian', 'signed')
    await field('signedMonth').selectOption('7')
    await press(page, 'add:parties', 'parties.2')
    await press(page, 'remove:parties.2', 'parties')
    await expect(field('parties.2.role')).toHaveCount(0)
    await field('parties.0.body').selectOption('ir-cinema-org')
    for (const row of ['parties.0', 'parties.1']) await expect(field(`${row}.role`)).toHaveValue('signatory')
    await field('authenticLanguages').fill('fa ru')
    await fold(page, 'newKey.parties.1.body').click()
    await field('newHead.parties.1.body').fill(word.title)
    await field('newKey.parties.1.body').fill('Test Centre')
    await page.locator('button[value="create:parties.1.body:bodies"]').click()
    const fault = page.locator('main [role=alert]').getByRole('link', { name: t('error.keyInvalid') })
    await fault.click()
    await expect(field('newKey.parties.1.body')).toBeFocused()
    await field('newKey.parties.1.body').fill(body)
    await field('newKind.parties.1.body').selectOption('film_centre')
    await press(page, 'create:parties.1.body:bodies', 'parties.1.body')
    await expect(field('parties.1.body')).toHaveValue(body)
    await create(page, 'parties.0.signedBy', 'people', person, word.title)
    await create(page, 'sources.0', 'sources', source, word.title)
    await page.locator('summary', { hasText: t('drafts.form.group.terms') }).click()
    await field('entryRule').selectOption('on_signature')
    await field('duration').selectOption('fixed_term')
    await field('initialTerm').fill('5')
    await field('initialTermUnit').selectOption('years')
    await save(page)
    await expect(field('signedMonth')).toHaveValue('7')
    await expect(field('signedDay')).toHaveValue('')
  })

  await test.step('what it refers to was read in its source, and has no faults', async () => {
    await page.locator('.next-steps a').last().click()
    await expect(page).toHaveURL(new RegExp(`${desk}$`))
    await expect(page.locator('#family li')).toHaveCount(4)
    await expect(page.locator('#family a[href*="/edit"]')).toHaveCount(0)
    await page.goto(`/${locale}/desk/records/bodies/${body}/edit`)
    await expect(field('kind')).toHaveValue('film_centre')
    await expect(page.locator('[name^="sources.0"]').first()).toHaveValue(source)
    await page.goto(`/${locale}/desk/records/bodies/${body}`)
    await page.locator('.next-steps a').click()
    await expect(page).toHaveURL(new RegExp(`${desk}$`))
  })

  await test.step('its clauses are read from two authentic texts and a translation', async () => {
    await page.goto(desk)
    await page.getByRole('link', { name: t('textToClauses.open'), exact: true }).click()
    for (const language of ['fa', 'ru', 'kk'] as const) {
      await page.goto(`/${locale}/desk/agreements/${key}/text-to-clauses?language=${language}`)
      await field('pasted').fill(texts[language])
      await page.getByRole('button', { name: t('textToClauses.keep.submit'), exact: true }).click()
      await expect(notice(page)).toHaveText(t('textToClauses.done.kept'))
      await expect(page.locator('main textarea')).toBeHidden()
      const status = language === 'kk' ? 'unofficial_translation' : 'authentic'
      await expect(field('textStatus')).toHaveValue(status)
      await page.getByRole('button', { name: t('textToClauses.make.submit'), exact: true }).click()
      await expect(page.locator('.clause-drafts li')).toHaveCount(2)
      await expect(page.locator('main')).toContainText(t('textToClauses.make.done'))
    }
  })

  await test.step('its translation into English is typed beside the original, before anything is published', async () => {
    await page.goto(desk)
    await page.locator(`main a[href$="/desk/translations/${key}"]`).click()
    await page.locator(`main a[href*="/desk/translations/${key}/en"]`).first().click()
    await expect(page.locator('#clause-2 .translation-source').last()).toContainText(word.before)
    await field('agreement.title').fill('Trial memorandum')
    await field('agreement.shortTitle').fill('Trial memorandum')
    await field('clause-2.heading').fill('Training')
    await field('clause-2.text').fill('The parties accept students.')
    await save(page)
    await expect(field('clause-2.text')).toHaveValue('The parties accept students.')
    await expect(page.locator('.form-bar button[value=submit]')).toHaveCount(0)
  })

  const second = await another(browser, baseURL, isScripted)
  await test.step('handed in, returned with a reason, mended and published', async () => {
    await page.goto(desk)
    await page.locator('#family button').last().click()
    await expect(notice(page)).toHaveText(t('drafts.done.submitted'))
    const path = `/desk/records/agreements/${key}`
    await signInTo(second, locale, path, accountOf('endorser', project.name, locale).email)
    await second.locator('summary', { hasText: t('drafts.step.return') }).click()
    await second.locator('#returnReason').fill('Test: place?')
    await second.locator('button[name=step][value=return]').click()
    await expect(notice(second)).toHaveText(t('drafts.done.return'))

    await page.goto(desk)
    await expect(notice(page)).toContainText('Test: place?')
    await page.getByRole('link', { name: t('drafts.record.continue'), exact: true }).click()
    await field(`place.${locale}`).fill('Test')
    await page.locator('.form-bar button[value=submit]').click()
    // The translation into English was made of words that have changed with this.
    await expect(page.locator('main [role=alert]')).toContainText(t('error.originalOther'))
    await page.locator('[name="compared.en"][type=checkbox]').check()
    await page.locator('.form-bar button[value=submit]').click()
    await expect(notice(page)).toHaveText(t('drafts.done.submit'))
    await publishAll(second, desk)
    await expect(notice(second)).toHaveText(t('drafts.done.published'))
  })

  await test.step('readers have it in four languages', async () => {
    await reads(page, `/${locale}/agreements/${key}`, [word.month, word.before])
    for (const language of ['fa', 'ru', 'kk'] as const)
      await reads(page, `/${language}/agreements/${key}/text`, [firstHeading[language]])
    await reads(page, `/en/agreements/${key}/text`, [firstHeading[locale], 'The parties accept students.'])
  })

  await test.step('corrected in a date and a clause', async () => {
    await page.goto(desk)
    await correct(page, locale, 'signedDay', '12')
    await page.goto(desk)
    await page.getByRole('link', { name: t('records.noun.clauses'), exact: true }).click()
    await expect(page.locator('.draft-row-name')).toHaveCount(2)
    await page.locator(`.draft-row-name[href$="/${key}-2"]`).click()
    await correct(page, locale, `text.${locale}`, word.after)
    await publishAll(second, desk)
    await expect(notice(second)).toHaveText(t('drafts.done.published'))
    await second.context().close()
  })

  await test.step('the history keeps both, and why', async () => {
    await reads(page, `/${locale}/agreements/${key}`, [word.day, word.after])
    await reads(page, `/${locale}/agreements/${key}/history`, [
      ...[word.month, word.day, word.before, word.after],
      'Test: why.',
    ])
    const today = new Date().toISOString().slice(0, 10)
    await reads(page, `/${locale}/agreements/${key}/as-of/${today}`, [word.after])
    await page.goto(`/${locale}/agreements/${key}/as-of/2020-01-01`)
    await expect(page.getByRole('link', { name: t('asOf.firstDay'), exact: true })).toBeVisible()
    await expect(page.locator('main')).not.toContainText(word.before)
  })
})

async function another(browser: Browser, baseURL: string | undefined, isScripted: boolean): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: isScripted, ...(baseURL ? { baseURL } : {}) })
  return context.newPage()
}

/** Presses a button of the form that saves it, and waits for the place to which it leads. */
async function press(page: Page, button: string, place: string): Promise<void> {
  await page.locator(`form.record-form button[name=do][value="${button}"]`).click()
  await expect(page).toHaveURL((url) => url.hash === `#${place}`)
  await expect(page.locator(`[id="${place}"]`)).toBeInViewport()
}

const fold = (page: Page, name: string) => page.locator(`details:has([name="${name}"]) > summary`).last()

/** A record that the registry does not have yet, from within the form that refers to it. */
async function create(page: Page, path: string, noun: string, key: string, head: string): Promise<void> {
  await fold(page, `newKey.${path}`).click()
  await page.locator(`[name="newHead.${path}"]`).fill(head)
  await page.locator(`[name="newKey.${path}"]`).fill(key)
  await press(page, `create:${path}:${noun}`, path)
  await expect(page.locator(`[name="${path}"]`)).toHaveValue(key)
}

async function save(page: Page): Promise<void> {
  await page.locator('.form-bar button[value=save]').click()
  await expect(page).toHaveURL(/[?&]saved=\d+$/)
}

/** Changes one field of a published record and hands it in, with the reason. */
async function correct(page: Page, locale: Locale, name: string, value: string): Promise<void> {
  const t = wordsIn(locale)
  await page.getByRole('button', { name: t('drafts.record.edit'), exact: true }).click()
  await expect(page).toHaveURL(/\/edit$/)
  await page.locator(`[name="${name}"]`).fill(value)
  await page.locator('[name=reason]').fill('Test: why.')
  await page.locator('.form-bar button[value=submit]').click()
  await expect(page.locator('main .notice').first()).toHaveText(t('drafts.done.submit'))
}

async function publishAll(page: Page, desk: string): Promise<void> {
  await page.goto(desk)
  await page.locator('#family button').last().click()
}

/** A public page is made anew within moments. */
async function reads(page: Page, path: string, texts: readonly string[]): Promise<void> {
  await expect(async () => {
    await page.goto(path)
    for (const text of texts) await expect(page.locator('main')).toContainText(text, { timeout: 1 })
  }, `${path} tells it`).toPass({ timeout: 30_000, intervals: [250] })
}
