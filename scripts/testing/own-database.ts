// Runs before each file of integration tests: gives it a fresh database of its own, before anything opens one.
import { inject } from 'vitest'
import { createDatabase, dropDatabase } from '../postgres/create-database'

const own = new URL(inject('templateUrl'))
own.pathname = `/worker_${process.env.VITEST_POOL_ID}`
await dropDatabase(own.href)
await createDatabase(own.href, 'template')

process.env.DATABASE_URL = own.href
process.env.AUTH_SECRET = 'a secret for tests, of thirty-two characters and more'
