// Read by any Node that knows modules, however old: no syntax newer than 2018 here, nor in the files that import this one
// statically, or an old Node would print a syntax error instead of this sentence.

export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  console.error(`hamkino: needs Node 20.19 or newer, this is ${process.versions.node}. See https://nodejs.org`)
  process.exit(1)
}
