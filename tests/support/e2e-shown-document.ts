import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { db } from '@/lib/db'
import { appendDocumentRevisions } from '@/lib/documents/document-revisions'
import { accountOf } from './e2e-accounts'
import { shownDocument } from './e2e-paths'
import { pdfOf, sha256 } from './pdf-files'

const file = pdfOf({ page: '/Rotate 90' })

const titles = {
  fa: 'سند امضاشده برای آزمون',
  ru: 'Подписанный документ для проверки',
  kk: 'Тексеруге арналған қол қойылған құжат',
  en: 'Signed document for tests',
} as const

/** A published document with a history: of a source, and later of two texts of an agreement as well. */
export async function writeShownDocument(): Promise<void> {
  const idOf = async (email: string) =>
    (await db().user.findUniqueOrThrow({ where: { email }, select: { id: true } })).id
  await db().$transaction(async (tx) => {
    const { id } = await tx.document.create({
      data: {
        ...{ key: shownDocument, kind: 'signed_text', language: 'ru', fileName: 'test.pdf', pages: 1 },
        ...{ bytes: file.length, sha256: sha256(file), state: 'published' },
        uploadedById: await idOf(accountOf('uploader', 'js', 'ru').email),
        publishedById: await idOf(accountOf('publisher', 'js', 'ru').email),
        texts: { create: { locale: 'ru', title: titles.ru } },
        sources: { create: { source: { connect: { key: 's4' } } } },
      },
      select: { id: true },
    })
    await appendDocumentRevisions(tx, [id], { kind: 'published', alone: false })
    for (const locale of ['fa', 'kk', 'en'] as const)
      await tx.documentText.create({ data: { documentId: id, locale, title: titles[locale] } })
    await appendDocumentRevisions(tx, [id], { kind: 'changed', alone: true })
    const agreement = { connect: { key: 'kz-kg' } }
    for (const locale of ['ru', 'kk'] as const)
      await tx.agreementDocument.create({ data: { locale, document: { connect: { id } }, agreement } })
    await appendDocumentRevisions(tx, [id], { kind: 'changed', alone: false })
  })
}

/** Its file: each server of the tests has a folder of its own. */
export async function keepShownFile(folder: string): Promise<void> {
  await writeFile(join(folder, `${sha256(file)}.pdf`), file)
}
