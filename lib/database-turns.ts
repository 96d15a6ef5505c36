import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>
type Connection = Awaited<ReturnType<Adapter['startTransaction']>>

/**
 * The driver's adapter with questions that wait for each other inside a transaction. Prisma asks for several relations at once,
 * and so do our pages; a transaction is one connection, and the driver warns of a second question before the answer to the
 * first, as its next version will refuse it.
 */
export class TurnTakingPg extends PrismaPg {
  override async connect(): Promise<Adapter> {
    const adapter = await super.connect()
    const start = adapter.startTransaction.bind(adapter)
    adapter.startTransaction = async (isolation) => inTurns(await start(isolation))
    return adapter
  }
}

function inTurns(connection: Connection): Connection {
  let last: Promise<unknown> = Promise.resolve()
  const turn = <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
    const answer = last.then(ask)
    // What goes wrong is the asker's to hear; whoever waits goes on.
    last = answer.catch(() => undefined)
    return answer
  }
  const queryRaw = connection.queryRaw.bind(connection)
  const executeRaw = connection.executeRaw.bind(connection)
  connection.queryRaw = (query) => turn(() => queryRaw(query))
  connection.executeRaw = (query) => turn(() => executeRaw(query))
  return connection
}
