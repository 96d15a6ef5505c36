import { performance } from 'node:perf_hooks'
import type { Page } from '@playwright/test'
import { accountOf } from '@/tests/support/e2e-accounts'
import { signInTo } from '@/tests/support/e2e-desk'
import { uploadForm } from '@/tests/support/e2e-documents'
import { wordsIn } from '@/tests/support/e2e-messages'
import { expect, test } from '@/tests/support/e2e-test'
import { signedPdf } from '@/tests/support/pdf-files'
import { entryReport, recordEntry } from './key-strokes'

const t = wordsIn('fa')
const numbers = [1, 2, 3, 4, 5, 6]
const pasted = {
  fa: ['تفاهم‌نامهٔ آزمایشی', ...numbers.map((n) => `ماده ${n} - موضوع ${n}\nطرف‌ها این کار را انجام می‌دهند.`)],
  ru: ['ПРОБНЫЙ МЕМОРАНДУМ', ...numbers.map((n) => `Статья ${n}. Предмет ${n}\nСтороны делают это.`)],
  kk: ['СЫНАҚ МЕМОРАНДУМ', ...numbers.map((n) => `${n}-бап. Мәні ${n}\nТараптар осыны жасайды.`)],
} as const
const title = 'تفاهم‌نامهٔ آزمایشی همکاری سینمایی'
const [key, body, person, source] = ['trial-2025', 'trial-centre', 'trial-signatory', 'trial-text']

test('how long a memorandum takes to enter: four languages, a new body, a new signatory, a source and its file', async ({
  page,
}) => {
  test.setTimeout(180_000)
  await signInTo(page, 'fa', '/desk', accountOf('recorder', 'js', 'fa').email)
  const counts = await recordEntry(page)
  await page.reload()
  const began = performance.now()
  const field = (name: string) => page.locator(`[name="${name}"]`)
  const follow = (name: string) => page.getByRole('link', { name, exact: true }).click()

  await follow(t('drafts.newAgreement'))
  await page.locator('#head').fill(title)
  await page.locator('#key').fill(key)
  await page.getByRole('button', { name: t('drafts.newSubmit'), exact: true }).click()
  await fold(page, 'title.ru')
  await field('title.ru').fill('Пробный меморандум о сотрудничестве в кино')
  await fold(page, 'shortTitle.ru')
  await field('shortTitle.ru').fill('Пробный меморандум')
  await choose(page, 'primaryLanguage', 'fa')
  await choose(page, 'kind', 'memorandum')
  await choose(page, 'stage', 'in_force')
  await field('authenticLanguages').fill('fa ru')
  await field('signedDay').fill('12')
  await field('signedMonth').selectOption('7')
  await field('signedYear').fill('1404')
  await field('place.fa').fill('تهران')
  await fold(page, 'place.ru')
  await field('place.ru').fill('Тегеран')
  await choose(page, 'parties.0.body', 'ir-cinema-org')
  await choose(page, 'parties.0.role', 'signatory')
  await choose(page, 'parties.1.role', 'signatory')
  await create(page, 'parties.1.body', 'bodies', body, 'مرکز آزمایشی فیلم', 'film_centre')
  await create(page, 'parties.1.signedBy', 'people', person, 'امضاکنندهٔ آزمایشی')
  await create(page, 'sources.0', 'sources', source, title)
  await fold(page, 'entryRule')
  await choose(page, 'entryRule', 'on_signature')
  await choose(page, 'duration', 'fixed_term')
  await field('initialTerm').fill('5')
  await choose(page, 'initialTermUnit', 'years')
  await expect(field('textStatus.ru')).toHaveValue('authentic')
  await save(page)

  const link = (address: string) => page.locator(`main a[href*="${address}"]`).first()
  /** By the shortest way that the page offers. */
  const toAgreement = async () => {
    const own = page.locator(`main a[href$="/records/agreements/${key}"]`).first()
    if ((await own.count()) === 0) await page.locator('main a[href$="/desk/records"]').first().click()
    await own.click()
  }
  await toAgreement()
  for (const [noun, named] of [
    ['sources', source],
    ['bodies', body],
    ['people', person],
  ] as const) {
    const faulty = page.locator(`#family a[href*="/${noun}/${named}/edit"]`)
    if ((await faulty.count()) === 0) continue
    await faulty.click()
    if (noun === 'sources') await field('language').fill('fa')
    if (noun === 'bodies') await choose(page, 'kind', 'film_centre')
    if (noun !== 'sources') await choose(page, 'sources.0', source)
    await save(page)
    await toAgreement()
  }

  await follow(t('textToClauses.open'))
  for (const language of ['fa', 'ru', 'kk'] as const) {
    if (language !== 'fa') await follow(t('textToClauses.addLanguage'))
    await expect(field('pasted')).toBeVisible()
    const languages = page.locator('select[name=language]')
    if ((await languages.inputValue()) !== language) await languages.selectOption(language)
    await field('pasted').fill(pasted[language].join('\n\n'))
    await page.getByRole('button', { name: t('textToClauses.keep.submit'), exact: true }).click()
    await choose(page, 'textStatus', language === 'kk' ? 'unofficial_translation' : 'authentic')
    await page.getByRole('button', { name: t('textToClauses.make.submit'), exact: true }).click()
    await expect(page.locator('main')).toContainText(t('textToClauses.make.done'))
  }

  const translations = link(`/desk/translations/${key}`)
  if ((await translations.count()) === 0) await toAgreement()
  await translations.click()
  await link(`/desk/translations/${key}/en`).click()
  await field('agreement.title').fill('Trial memorandum on co-operation in film')
  await field('agreement.shortTitle').fill('Trial memorandum')
  await field('agreement.place').fill('Tehran')
  for (const number of numbers) {
    await field(`clause-${number}.heading`).fill(`Subject ${number}`)
    await field(`clause-${number}.text`).fill('The parties do this.')
  }
  await save(page)
  await link(`/desk/translations/${key}/kk`).click()
  await expect(page).toHaveURL(/\/kk\?/)
  await field('agreement.title').fill('Кино саласындағы ынтымақтастық туралы сынақ меморандум')
  await field('agreement.shortTitle').fill('Сынақ меморандум')
  await field('agreement.place').fill('Тегеран')
  await save(page)

  await follow(t('translations.toAgreement'))
  await link('/desk/documents').click()
  const form = uploadForm(page, 'fa')
  await form.key.fill(`${key}-text`)
  await form.title.fill(title)
  if ((await form.kind.inputValue()) !== 'signed_text') await form.kind.selectOption('signed_text')
  if ((await form.language.inputValue()) !== 'fa') await form.language.selectOption('fa')
  await form.choose(signedPdf())
  await form.send()
  await page.locator('summary', { hasText: t('documents.links.add.agreement') }).click()
  await page.getByLabel(t('documents.links.record.agreement'), { exact: true }).selectOption(key)
  await page.getByLabel(t('documents.links.textLocale'), { exact: true }).selectOption('fa')
  await page.getByRole('button', { name: t('documents.links.submit'), exact: true }).click()
  await expect(page.locator('.notice').first()).toContainText(t('documents.done.linked'))

  await toAgreement()
  await page.locator('#family button').last().click()
  await expect(page.locator('main .notice').first()).toHaveText(t('drafts.done.submitted'))
  console.log(`\n${entryReport(counts, (performance.now() - began) / 1000)}`)
})

async function fold(page: Page, name: string): Promise<void> {
  if (!(await page.locator(`[name="${name}"]`).isVisible()))
    await page.locator(`details:has([name="${name}"]) > summary`).last().click()
}

/** Only where it is not said already. */
async function choose(page: Page, name: string, value: string): Promise<void> {
  const list = page.locator(`[name="${name}"]`)
  if ((await list.inputValue()) !== value) await list.selectOption(value)
}

async function create(page: Page, path: string, noun: string, key: string, head: string, kind?: string): Promise<void> {
  await fold(page, `newKey.${path}`)
  await page.locator(`[name="newHead.${path}"]`).fill(head)
  await page.locator(`[name="newKey.${path}"]`).fill(key)
  if (kind) await page.locator(`[name="newKind.${path}"]`).selectOption(kind)
  await page.locator(`button[value="create:${path}:${noun}"]`).click()
  await expect(page.locator(`[name="${path}"]`)).toHaveValue(key)
}

async function save(page: Page): Promise<void> {
  await page.locator('.form-bar button[value=save]').click()
  await expect(page).toHaveURL(/[?&]saved=\d+$/)
}
