import { registerHooks } from 'node:module'

// The site's queries import parts of Next as its bundler finds them; Node wants the whole name of the file.
const part = /^next\/[a-z]+$/

registerHooks({
  resolve: (specifier, context, next) => next(part.test(specifier) ? `${specifier}.js` : specifier, context),
})
