import type { APIRequestContext, APIResponse, Page } from '@playwright/test'
import type { Locale } from '@/lib/i18n/locales'
import { wordsIn } from './e2e-messages'

/** What the upload form says of a document, but the file. */
export const documentFields = { locale: 'ru', kind: 'other', language: 'ru', title_ru: 'Пробный документ' } as const

/** Sends an upload as a program does, from the origin that the forms come from. */
export function sendUpload(
  request: APIRequestContext,
  origin: string | undefined,
  file: Buffer,
  fields: Record<string, string>,
  address = '/api/desk/documents',
): Promise<APIResponse> {
  return request.post(address, {
    headers: { Origin: origin ?? '', Accept: 'application/json' },
    multipart: {
      ...documentFields,
      ...fields,
      file: { name: 'test.pdf', mimeType: 'application/pdf', buffer: file },
    },
  })
}

/** Fields of the upload form, by their words. */
export function uploadForm(page: Page, locale: Locale) {
  const t = wordsIn(locale)
  const labelled = (label: string) => page.locator('#upload').getByLabel(label, { exact: true })
  return {
    key: labelled(t('documents.upload.key')),
    title: labelled(t('documents.upload.titleIn', { language: locale })),
    kind: labelled(t('documents.upload.kind')),
    language: labelled(t('documents.upload.language')),
    file: labelled(t('documents.upload.file')),
    choose: (buffer: Buffer, name = 'متن امضاشده.pdf') =>
      labelled(t('documents.upload.file')).setInputFiles({ name, mimeType: 'application/pdf', buffer }),
    /** A large file goes by its path: its bytes would take the line to the browser. */
    chooseAt: (path: string) => labelled(t('documents.upload.file')).setInputFiles(path),
    send: () => page.getByRole('button', { name: t('documents.upload.submit'), exact: true }).click(),
  }
}
