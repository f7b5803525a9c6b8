/** What Neo4j and its driver report, told apart by code and told in the words of the catalogue. */
import { describe, expect, test } from 'vitest'
import { ViendanError } from '../errors.ts'
import { explain } from '../graph/neo4j/failure.ts'

const PLACE = { store: 'bolt://server.example', user: 'lan' }
const SECRET = 'what the server said: $password'

/** As the driver throws it. */
const failing = (code: string): Error => Object.assign(new Error(SECRET), { name: 'Neo4jError', code })

describe('a code of the server or the driver', () => {
  test.each([
    ['ServiceUnavailable', 'STORE_UNREACHABLE', 'No Neo4j answers'],
    ['SessionExpired', 'STORE_UNREACHABLE', 'No Neo4j answers'],
    ['Neo.ClientError.Security.Unauthorized', 'STORE_REFUSED', 'the user or the password'],
    ['Neo.ClientError.Security.AuthenticationRateLimit', 'STORE_REFUSED', 'too often'],
    ['Neo.ClientError.Security.CredentialsExpired', 'STORE_REFUSED', 'has to be changed'],
    ['Neo.ClientError.Security.Forbidden', 'STORE_UNUSABLE', 'may not be written'],
    ['Neo.ClientError.General.ForbiddenOnReadOnlyDatabase', 'STORE_UNUSABLE', 'may not be written'],
    ['Neo.ClientError.Cluster.NotALeader', 'STORE_UNUSABLE', 'may not be written'],
    ['Neo.ClientError.Database.DatabaseNotFound', 'STORE_UNUSABLE', 'has no database'],
    ['Neo.TransientError.General.DatabaseUnavailable', 'STORE_UNUSABLE', 'is stopped'],
    ['Neo.TransientError.General.MemoryPoolOutOfMemoryError', 'STORE_UNUSABLE', 'too little memory'],
    ['Neo.TransientError.Transaction.DeadlockDetected', 'STORE_UNUSABLE', 'keeps it locked'],
    ['Neo.DatabaseError.Transaction.TransactionCommitFailed', 'STORE_UNUSABLE', 'to its disk'],
  ])('%s is %s', (code, expected, words) => {
    const error = explain(failing(code), PLACE)
    if (!(error instanceof ViendanError)) throw new Error(`not of the catalogue: ${String(error)}`)
    expect([error.code, error.exit]).toEqual([expected, 4])
    const told = [error.explain('en').message, error.explain('vi').message]
    expect(told[0]).toContain(words)
    expect(told.join(' ')).toContain(PLACE.store)
    expect(JSON.stringify([told, error.message, error.details])).not.toContain('$password')
  })
})

describe('what is none of these stays as it is:', () => {
  test.each<[string, unknown]>([
    ['a mistake in a query', failing('Neo.ClientError.Statement.SyntaxError')],
    ['an error of the program', new TypeError('x is not a function')],
    ['an error of the catalogue', new ViendanError('STORE_CLOSED', { store: PLACE.store })],
    ['what is no error', 'stopped'],
  ])('%s', (_, error) => {
    expect(explain(error, PLACE)).toBe(error)
  })
})
