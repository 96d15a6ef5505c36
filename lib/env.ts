import { z } from 'zod'

const settings = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  BETTER_AUTH_SECRET: z.string().min(32),
  PORT: z.coerce.number().int().positive().default(3000),
  /** The address people type: absolute links, and the origin that sign-in accepts. */
  APP_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Where the files of documents are kept: beside the database, never under public/. */
  HAMKINO_FILES_DIR: z.string().min(1).default('.data/files'),
  /** The server that takes e-mail: `smtps://user:password@host`. Without it the registry sends none. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** Whom e-mail is from; `noreply@` the host of APP_URL where it is not set. */
  MAIL_FROM: z.email().optional(),
  /** Reverse proxies in front of the app: the address of whoever asks is what the first of them has written into `X-Forwarded-For`. */
  HAMKINO_TRUSTED_PROXIES: z.coerce.number().int().min(0).max(9).default(0),
  /** Set by `npm start` while the trial accounts exist: pages then say that this is a trial. */
  HAMKINO_TRIAL: z
    .enum(['0', '1'])
    .default('0')
    .transform((flag) => flag === '1'),
})

type Env = z.infer<typeof settings> & { APP_URL: string }

let parsed: Env | undefined

/**
 * The settings of this process, parsed once. A function, not a constant: `next build` imports every module and has neither a
 * database nor secrets. Throws an error that names the settings that are missing or wrong, never their values.
 */
export function env(): Env {
  parsed ??= parse()
  return parsed
}

function parse(): Env {
  // Compose files and service managers pass an unset variable as an empty one.
  const given = Object.entries(process.env).filter(([, value]) => value !== '')
  const result = settings.safeParse(Object.fromEntries(given))
  if (!result.success) {
    const problems = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`Settings are missing or wrong. ${problems.join('; ')}`)
  }
  return { ...result.data, APP_URL: result.data.APP_URL ?? `http://localhost:${result.data.PORT}` }
}
