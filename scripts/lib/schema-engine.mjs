import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'
import { Obstacle } from './fail.mjs'

// Prisma's command line fetches a native schema engine that cannot always be downloaded. This is the same engine in
// WebAssembly, from npm, over the pg driver. What @prisma/adapter-pg 7.10 gets wrong for it is put right here and nowhere else.

/** The catalogue's one-byte type "char", which the adapter does not know, and char(n), which it reads in the same way. */
const charType = { internal: 18, padded: 1042 }

/**
 * Opens the schema engine on a database, hands it to `work`, and closes every connection whatever happens.
 * @param {string} url
 * @param {[name: string, content: string][]} datamodels the Prisma schema's files
 * @param {(engine: bindings.SchemaEngine) => Promise<T>} work
 * @returns {Promise<T>}
 * @template T
 */
export async function withSchemaEngine(url, datamodels, work) {
  await loadEngine()
  const adapters = new EngineAdapterFactory(url)
  try {
    const ignoreLog = () => {}
    return await work(
      await bindings.SchemaEngine.new({ datamodels }, ignoreLog, bindMigrationAwareSqlAdapterFactory(adapters)),
    )
  } catch (error) {
    throw error.name === 'SchemaConnectorError' ? new Obstacle(sentence(error.message)) : error
  } finally {
    await adapters.close()
  }
}

/** What the engine says about a mistake in a schema or a migration, without the trace of its own insides. */
function sentence(message) {
  const migration = /migration_name="([^"]+)"/.exec(message)
  const [said] = message.split(/\n +0: /)
  return `${migration ? `migration ${migration[1]}: ` : ''}${said.trim()}`
}

let loaded
function loadEngine() {
  loaded ??= (async () => {
    globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => console.error(`schema engine: ${message}`) }
    const file = createRequire(import.meta.url)
      .resolve('@prisma/schema-engine-wasm/schema_engine_bg')
      .replace(/\.js$/, '.wasm')
    const module = await WebAssembly.compile(await readFile(file))
    const imports = Object.fromEntries(WebAssembly.Module.imports(module).map((entry) => [entry.module, bindings]))
    const { exports } = await WebAssembly.instantiate(module, imports)
    bindings.__wbg_set_wasm(exports)
    exports.__wbindgen_start()
  })()
  return loaded
}

class EngineAdapterFactory {
  provider = 'postgres'
  adapterName = '@prisma/adapter-pg'
  #connection
  #database
  #open = new Set()

  constructor(url) {
    // The parts apart, not a connection string: pg lets the string's database win over the shadow database's name.
    const { user, password, host, port, database, ssl } = new pg.Client({ connectionString: url })
    this.#connection = { user, password, host, port, ssl, connectionTimeoutMillis: 5000 }
    this.#database = database
  }

  // The engine passes null as an argument, where the adapter's own factory expects none.
  connect() {
    return this.#connect(this.#database)
  }

  /** A database of its own, dropped when the engine is done. The adapter's drops it while still connected: always refused. */
  async connectToShadowDb() {
    const name = `hamkino_shadow_${crypto.randomUUID().replaceAll('-', '')}`
    await this.#inMainDatabase(`CREATE DATABASE ${name} TEMPLATE template0`)
    return this.#connect(name, () => this.#inMainDatabase(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))
  }

  async close() {
    for (const dispose of [...this.#open]) await dispose()
  }

  async #connect(database, afterwards) {
    const pool = new pg.Pool({ ...this.#connection, database, max: 4 })
    const adapter = withCharColumns(await new PrismaPg(pool).connect())

    const dispose = async () => {
      if (!this.#open.delete(dispose)) return
      await pool.end()
      await afterwards?.()
    }
    this.#open.add(dispose)
    const startTransaction = adapter.startTransaction.bind(adapter)
    return Object.assign(adapter, {
      dispose,
      startTransaction: async (...args) => withCharColumns(await startTransaction(...args)),
      // Sent whole: the adapter cuts at every semicolon, also those inside functions, triggers and quotes.
      executeScript: async (script) => {
        if (script.trim()) await pool.query(script).catch((error) => adapter.onError(error))
      },
    })
  }

  async #inMainDatabase(statement) {
    const client = new pg.Client({ ...this.#connection, database: this.#database })
    await client.connect()
    try {
      await client.query(statement)
    } finally {
      await client.end()
    }
  }
}

/** Lets an adapter read columns of the catalogue's type "char": introspection of any table needs them. */
function withCharColumns(adapter) {
  const charColumns = new WeakMap()
  const performIO = adapter.performIO.bind(adapter)
  const queryRaw = adapter.queryRaw.bind(adapter)
  return Object.assign(adapter, {
    async performIO(query) {
      const result = await performIO(query)
      const columns = result.fields.flatMap((field, index) => (field.dataTypeID === charType.internal ? [index] : []))
      for (const index of columns) result.fields[index].dataTypeID = charType.padded
      charColumns.set(query, columns)
      return result
    },
    async queryRaw(query) {
      const result = await queryRaw(query)
      for (const index of charColumns.get(query) ?? []) result.columnTypes[index] = ColumnTypeEnum.Character
      return result
    },
  })
}
