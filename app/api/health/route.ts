import { isDatabaseReachable } from '@/lib/health'
import { version } from '@/package.json'

export const dynamic = 'force-dynamic'

/** For load balancers and monitors: 200 when pages can be served afresh, 503 when the database is out of reach. */
export async function GET() {
  const isReachable = await isDatabaseReachable()
  return Response.json(
    { status: isReachable ? 'ok' : 'unavailable', version, database: isReachable ? 'ok' : 'unreachable' },
    { status: isReachable ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
  )
}
