import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'

interface ReceivedMail {
  to: readonly string[]
  /** Of the message, by their names in small letters; words in other letters decoded. */
  headers: Readonly<Record<string, string>>
  /** The parts by their type, decoded. */
  parts: Readonly<Record<string, string>>
}

/** A server for e-mail on a port of its own, which keeps what it takes. */
export async function startSmtpServer() {
  const received: ReceivedMail[] = []
  const state = { refuses: false }
  const server = new SMTPServer({
    authOptional: true,
    hideSTARTTLS: true,
    onData: (stream, session, callback) => {
      text(stream).then((raw) => {
        if (state.refuses) return callback(Object.assign(new Error('mailbox unavailable'), { responseCode: 550 }))
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address), ...read(raw) })
        callback()
      }, callback)
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    refuse: (refuses: boolean) => {
      state.refuses = refuses
    },
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

function read(raw: string): Pick<ReceivedMail, 'headers' | 'parts'> {
  const [head = '', body = ''] = halves(raw)
  const headers = headersOf(head)
  const boundary = /boundary="([^"]+)"/.exec(headers['content-type'] ?? '')?.[1]
  const parts = boundary ? body.split(`--${boundary}`).slice(1, -1) : []
  return {
    headers,
    parts: Object.fromEntries(
      parts.map((part) => {
        const [partHead = '', content = ''] = halves(part.trimStart())
        const { 'content-type': type = '', 'content-transfer-encoding': encoding = '' } = headersOf(partHead)
        return [type.split(';')[0] ?? '', decoded(content, encoding)]
      }),
    ),
  }
}

function halves(message: string): string[] {
  const end = message.indexOf('\r\n\r\n')
  return [message.slice(0, end), message.slice(end + 4)]
}

function headersOf(head: string): Record<string, string> {
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n')
  return Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon).toLowerCase(), words(line.slice(colon + 1).trim())]
    }),
  )
}

/** Encoded words of RFC 2047; the blank between two of them is none of the text. */
function words(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/(=\?UTF-8\?[BQ]\?[^?]*\?=)+/gi, (run) =>
      Buffer.concat(
        [...run.matchAll(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi)].map(([, kind = '', content = '']) =>
          kind.toUpperCase() === 'B' ? Buffer.from(content, 'base64') : quoted(content.replaceAll('_', ' ')),
        ),
      ).toString(),
    )
}

function decoded(content: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(content, 'base64').toString()
  if (encoding === 'quoted-printable') return quoted(content.replace(/=\r\n/g, '')).toString()
  return content
}

function quoted(content: string): Buffer {
  return Buffer.from(
    content.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )
}
