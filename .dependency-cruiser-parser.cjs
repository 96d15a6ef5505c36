// dependency-cruiser reads TypeScript through the compiler's interface, which TypeScript 7 does not have, or through swc, which it
// does not tell about JSX. Imports of types vanish when the program runs, so they bind no layer to another.
const { Compiler } = require('@swc/core')

const parseFile = Compiler.prototype.parseFileSync

Compiler.prototype.parseFileSync = function parseFileSync(file, options, ...rest) {
  const tree = parseFile.call(this, file, { ...options, tsx: file.endsWith('.tsx') }, ...rest)
  tree.body = tree.body.filter((item) => !isTypeOnly(item))
  return tree
}

function isTypeOnly(item) {
  if (item.type !== 'ImportDeclaration' && item.type !== 'ExportNamedDeclaration') return false
  return item.typeOnly || (item.specifiers.length > 0 && item.specifiers.every((specifier) => specifier.isTypeOnly))
}
