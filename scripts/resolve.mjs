import { existsSync } from 'node:fs'
import { enableCompileCache, flushCompileCache, registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'

// Node runs our TypeScript as it is, but wants whole file names. This lets our own files name each other as the
// bundler, the type checker and the tests do: '@/lib/db', './closing'.
const root = new URL('../', import.meta.url)

// What was compiled once is kept: a server is ready in half the time. It is written at the end, or when all is loaded.
enableCompileCache(fileURLToPath(new URL('node_modules/.cache/compiled', root)))
setTimeout(flushCompileCache, 20_000).unref()

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
