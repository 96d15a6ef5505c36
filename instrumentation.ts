/** Once, when the server starts: whose address a request has is settled, files are sent with their length, and what a crash may have left of uploads goes. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { sweepFiles } = await import('./lib/documents/document-sweep')
  const { keepFileLengths } = await import('./lib/http/content-length')
  const { logUnexpected } = await import('./lib/forms/form-errors')
  const { keepClientAddresses } = await import('./lib/http/client-address')
  const { env } = await import('./lib/env')
  keepClientAddresses(env().HAMKINO_TRUSTED_PROXIES)
  keepFileLengths()
  // The server starts also without its database: the next upload sweeps again.
  await sweepFiles().catch(logUnexpected)
}
