/** Which documents may be meant by one that has their key without its period, told as documents come and go. */
import { openKey } from '../reference.ts'
import type { Database } from './database.ts'

const MEANT_BY = 'INSERT INTO meaning SELECT ?, id FROM document WHERE key = ?'
/** A slash follows the dot: everything between them begins with the key and a dot. */
const FAMILY = 'SELECT id, key FROM document WHERE key > ? AND key < ?'

/** Notes what a new document may mean, and what may mean it. */
export function noteMeanings(database: Database, id: number, key: string): void {
  const open = openKey(key)
  if (open !== null) {
    database.run(MEANT_BY, id, open)
    return
  }
  for (const member of database.all<{ id: number; key: string }>(FAMILY, `${key}.`, `${key}/`))
    if (openKey(member.key) === key) database.run('INSERT INTO meaning VALUES (?, ?)', member.id, id)
}

export function forgetMeanings(database: Database, id: number): void {
  database.run('DELETE FROM meaning WHERE document = ?1 OR open = ?1', id)
}
