import { existsSync } from 'node:fs'
import { registerHooks } from 'node:module'

// Node runs our TypeScript as it is, but wants whole file names. This lets our own files name each other as the
// bundler, the type checker and the tests do: '@/lib/db', './closing'.
const root = new URL('../', import.meta.url)

registerHooks({
  resolve(specifier, context, next) {
    const target = ownFile(specifier, context.parentURL)
    return next(target ? withExtension(target) : specifier, context)
  },
})

/**
 * @param {string} specifier
 * @param {string | undefined} parent
 */
function ownFile(specifier, parent) {
  if (!parent?.startsWith(root.href) || !parent.endsWith('.ts') || parent.includes('/node_modules/'))
    return undefined
  if (specifier.startsWith('@/')) return new URL(specifier.slice(2), root)
  return /^\.\.?\//.test(specifier) ? new URL(specifier, parent) : undefined
}

/** @param {URL} target */
function withExtension(target) {
  const candidates = ['', '.ts', '/index.ts'].map((ending) => new URL(target.href + ending))
  const found = candidates.find((candidate) => /\.\w+$/.test(candidate.pathname) && existsSync(candidate))
  return (found ?? target).href
}
