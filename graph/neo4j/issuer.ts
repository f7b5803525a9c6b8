/** Who issued a document, as a node that all documents of one issuer share. */
import { byCodePoint } from '../tokens.ts'
import type { Rederived } from './derived-document.ts'
import { locked } from './schema.ts'
import type { Transaction } from './transaction.ts'

const DROP = 'UNWIND $rows AS row MATCH (:Document { key: row.key })-[issued:ISSUED_BY]->() DELETE issued'
const CREATE = `
  UNWIND $rows AS row MATCH (document:Document { key: row.key })
  MERGE (issuer:Issuer { name: row.issuer }) CREATE (document)-[:ISSUED_BY]->(issuer)`
// Whoever is about to use it again holds its lock.
const REMOVE = `
  UNWIND $rows AS name MATCH (issuer:Issuer { name: name }) ${locked('issuer')}
  WITH issuer WHERE NOT EXISTS { (issuer)--() } DELETE issuer`

/** Connects documents with their issuers where these have changed, and removes issuers of no document. */
export async function writeIssuers(transaction: Transaction, documents: readonly Rederived[]): Promise<void> {
  const changed = documents
    .map(({ key, before, derived }) => ({
      key,
      before: before.issuer ?? null,
      issuer: derived?.document.issuer ?? null,
    }))
    .filter(({ before, issuer }) => before !== issuer)
    .sort((one, other) => byCodePoint(one.issuer ?? '', other.issuer ?? ''))
  const left = changed.flatMap(({ before }) => before ?? [])
  await Promise.all([
    transaction.each(
      DROP,
      changed.filter(({ before }) => before !== null),
    ),
    transaction.each(
      CREATE,
      changed.filter(({ issuer }) => issuer !== null),
    ),
    transaction.each(REMOVE, [...new Set(left)].sort(byCodePoint)),
  ])
}
