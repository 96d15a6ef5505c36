/** Once, when the server starts: what a crash may have left of uploads goes, and files are sent with their length. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { sweepFiles } = await import('./lib/documents/document-sweep')
  const { keepFileLengths } = await import('./lib/http/content-length')
  const { logUnexpected } = await import('./lib/forms/form-errors')
  keepFileLengths()
  // The server starts also without its database: the next upload sweeps again.
  await sweepFiles().catch(logUnexpected)
}
