/** Problems that deriving finds, each a node that concerns its documents, besides those that sources state. */
import type { SourcedProblem } from '../model.ts'
import type { Rederived } from './derived-document.ts'
import type { RederivedPair } from './derived-relation.ts'
import { relationId } from '../relation.ts'
import type { Transaction } from './transaction.ts'

/** What was found at a document or a pair, by its key or id. */
interface Found {
  readonly finding: string
  /** Whether nothing can have been found there before. */
  readonly isNew: boolean
  readonly problems: readonly SourcedProblem[]
}

const STANDING = `
  UNWIND $rows AS finding
  MATCH (problem:Problem { finding: finding })
  RETURN finding, collect(problem._problem) AS problems`
const DROP = 'UNWIND $rows AS finding MATCH (problem:Problem { finding: finding }) DETACH DELETE problem'
const CREATE = `
  UNWIND $rows AS row
  CREATE (problem:Problem) SET problem = row.properties
  WITH problem, row UNWIND row.documents AS key
  MATCH (document:Document { key: key }) CREATE (problem)-[:CONCERNS]->(document)`

/** Replaces what was found where it is something else now. */
export async function writeFindings(
  transaction: Transaction,
  documents: readonly Rederived[],
  pairs: readonly RederivedPair[],
): Promise<void> {
  const found: Found[] = [
    ...documents.map(({ key, wasThere, derived }) => ({
      ...{ finding: key, isNew: !wasThere, problems: derived?.problems ?? [] },
    })),
    ...pairs.map(({ pair, isNew, derived }) => ({
      finding: relationId(pair),
      isNew,
      problems: derived?.problems ?? [],
    })),
  ]
  const rows = await transaction.each<{ finding: string; problems: string[] }>(
    STANDING,
    found.flatMap(({ finding, isNew }) => (isNew ? [] : [finding])),
  )
  const standing = new Map(rows.map(({ finding, problems }) => [finding, problems]))
  const changed = found.filter(({ finding, problems }) => !same(standing.get(finding) ?? [], problems))
  await Promise.all([
    transaction.each(
      DROP,
      changed.flatMap(({ finding }) => (standing.has(finding) ? [finding] : [])),
    ),
    transaction.each(CREATE, changed.flatMap(rowsOf)),
  ])
}

const same = (standing: readonly string[], problems: readonly SourcedProblem[]): boolean =>
  standing.toSorted().join('\n') ===
  problems
    .map((problem) => JSON.stringify(problem))
    .sort()
    .join('\n')

const rowsOf = ({ finding, problems }: Found) =>
  problems.map((problem) => {
    const documents = [...new Set(problem.documents)]
    const content = { _problem: JSON.stringify(problem) }
    return { documents, properties: { name: problem.rule, ...problem, documents, finding, ...content } }
  })
