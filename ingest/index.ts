/**
 * A report becomes facts: read, clean, find, resolve, relate. The one place the rest of the project imports from.
 */
import { hash } from 'node:crypto'
import {
  DOCUMENT_FIELDS,
  type DocumentClaim,
  type DocumentFields,
  type Extraction,
  type Problem,
  type SourceDocument,
  type SourceFacts,
} from '../graph/model.ts'
import { clean, type CleanText } from './source/clean.ts'
import { readCounts } from './source/count.ts'
import { findCitations } from './citation/find.ts'
import { keyOfSource } from './citation/identity.ts'
import type { SourceContext } from './citation/series.ts'
import { readLetterhead, termsOf, type Letterhead, type OperatorsWord } from './source/letterhead.ts'
import { marksOf, type Marks } from './source/marks.ts'
import { withRegisters } from './record/registered.ts'
import { readFileText, type FileText, type ReadOptions } from './source/read.ts'
import { readParts } from './source/read-text.ts'
import { relate } from './relation/relate.ts'
import { resolveCitations } from './citation/resolve.ts'

export { fileOf } from './container/location.ts'
export { findFiles } from './source/read.ts'
export { placeNamed } from './scan/place.ts'
export type { OperatorsWord }
export { confirmRegister, readRegister, type Register, type RegisterColumn } from './register/ask-register.ts'

/** What the operator says of the source; it goes before what the text says. */
export type ExtractOptions = OperatorsWord

/** Reads a file and extracts what it contributes. Throws `FILE_…` errors of the catalogue. */
export async function readSource(path: string, options: ExtractOptions & ReadOptions): Promise<SourceFacts> {
  const read = await readFileText(path, options)
  const { text, reader } = read
  const id = sha256(text)
  const extraction = extractKnown(text, id, options)
  return {
    id,
    text,
    reader,
    extraction: {
      ...extraction,
      source: { ...extraction.source, ...(read.recognised.length > 0 && { recognised: read.recognised }) },
      problems: [...extraction.problems, ...read.problems, ...unreadPages(read), ...decodedParts(read)],
    },
  }
}

/** What was not written in Unicode is told where it stands, since it was recognised by its words alone. */
const decodedParts = ({ decoded }: FileText): Problem[] =>
  decoded.map(({ encoding, start, end }) => ({
    rule: 'older-encoding',
    message: `Unexpected text in ${encoding}, expected Unicode`,
    actual: encoding,
    expected: 'Unicode',
    documents: [],
    start,
    end,
  }))

/** A page of which nothing could be read is told as a problem where it stands: it is not a page that cites nothing. */
function unreadPages({ text, unreadable }: FileText): Problem[] {
  const breaks = [...text.matchAll(/\f/gu)].map(({ index }) => index)
  return unreadable.map((page) => ({
    rule: 'unreadable-page',
    message: `Unexpected page ${String(page)} that could not be read, expected text`,
    actual: String(page),
    expected: null,
    documents: [],
    start: breaks[page - 2] ?? 0,
    end: breaks[page - 1] ?? text.length,
  }))
}

/** Extracts from a decoded text. Pure: the same text and options give the same extraction. */
export const extract = (text: string, options: ExtractOptions = {}): Extraction =>
  extractKnown(text, sha256(text), options)

function extractKnown(text: string, id: string, options: ExtractOptions): Extraction {
  const cleaned = clean(text, readParts(text))
  const letterhead = readLetterhead(cleaned, options)
  const context = contextOf(cleaned, id, letterhead)
  // The number of the letterhead is the source's own and cites nothing.
  const found = withRegisters(cleaned, findCitations(cleaned), letterhead.issuer).filter(
    ({ number }) => !number || number.start !== letterhead.number?.start,
  )
  const source = sourceDocument(letterhead, context, marksOf(text))
  const resolution = resolveCitations(cleaned, found, context, source)
  const related = relate(cleaned, resolution, source, letterhead)
  const counted = readCounts(cleaned)
  const problems = [...related.problems, ...counted.problems].sort((a, b) => a.start - b.start)
  return {
    format: 'viendan.extraction/1',
    source,
    mentions: resolution.mentions,
    documents: resolution.documents.map((claim) => (claim.key === source.key ? claimOfSource(claim, source) : claim)),
    statements: related.statements,
    relations: related.relations,
    counts: counted.counts,
    problems,
  }
}

function contextOf(cleaned: CleanText, id: string, letterhead: Letterhead): SourceContext {
  return {
    scope: `src-${id.slice(0, 12)}`,
    place: letterhead.place,
    issuer: letterhead.issuer,
    body: letterhead.number?.body ?? null,
    terms: termsOf(cleaned.folded),
  }
}

function sourceDocument(letterhead: Letterhead, context: SourceContext, marks: Marks): SourceDocument {
  const { type, issuer, date, term, level, place, placeBasis, title, origin, number } = letterhead
  return {
    key: keyOfSource(letterhead, context),
    type,
    number: number?.canonical ?? null,
    issuer,
    date,
    term,
    level,
    place,
    title,
    placeBasis,
    origin,
    ...marks,
  }
}

/** Where a source names itself ("Quyết định này"), its letterhead says more of it than the words there. */
function claimOfSource(claim: DocumentClaim, source: SourceDocument): DocumentClaim {
  const said = DOCUMENT_FIELDS.map((field) => [field, source[field] ?? claim[field]] as const)
  const fields = Object.fromEntries(said) as unknown as DocumentFields
  const issuers = source.issuer === null ? claim.issuers : [source.issuer]
  return { ...claim, ...fields, issuers, origin: { ...claim.origin, ...source.origin } }
}

const sha256 = (text: string): string => hash('sha256', text)
