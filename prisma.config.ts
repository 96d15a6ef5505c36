import { defineConfig } from 'prisma/config'

// The command line insists on a native schema engine that cannot be downloaded everywhere. Any program that exists quietens
// it: generate, validate and format never run it, and migrations run on the engine in WebAssembly (scripts/migrate.mjs).
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
})
