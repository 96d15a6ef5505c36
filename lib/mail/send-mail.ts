import 'server-only'
import { createTransport } from 'nodemailer'
import { env } from '@/lib/env'

/** How often a message is tried. */
export const mailAttempts = 6

/** Milliseconds. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }

interface Outgoing {
  /** Of the row that the message is about: the same for each attempt. */
  id: string
  to: { name: string; address: string }
  subject: string
  text: string
  html: string
  /** Where a program stops such messages at one click (RFC 8058); null for a message that comes once. */
  oneClick: string | null
}

/**
 * Hands a message to the server of `SMTP_URL`.
 * @throws what the server or the connection answers, which may hold addresses: see `failureCode`
 */
export async function sendMail({ id, oneClick, ...message }: Outgoing): Promise<void> {
  const { hostname } = new URL(env().APP_URL)
  const transport = createTransport({
    url: env().SMTP_URL,
    ...patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  await transport.sendMail({
    ...message,
    from: env().MAIL_FROM ?? `noreply@${hostname}`,
    // The same for each attempt: a message that was taken just before a crash is known as the same one.
    messageId: `<${id}@${hostname}>`,
    headers: {
      ...(oneClick && {
        'List-Unsubscribe': `<${oneClick}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
      // RFC 3834: nobody's automatic answer is wanted.
      'Auto-Submitted': 'auto-generated',
    },
  })
}
