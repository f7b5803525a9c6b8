/**
 * The words of the JSON-LD: schema.org and ELI where they say the same, W3C Web Annotation for evidence, else our own. Our
 * names begin with `urn:viendan:`; they lead nowhere and mean what `docs/export.md` says.
 */
import type { RelationType } from '../model.ts'

const reference = (id: string) => ({ '@id': id, '@type': '@id' })

/** Stands in every file, so that no reader has to fetch anything. */
export const CONTEXT = {
  '@version': 1.1,
  '@vocab': 'urn:viendan:term:',
  schema: 'https://schema.org/',
  eli: 'http://data.europa.eu/eli/ontology#',
  oa: 'http://www.w3.org/ns/oa#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  ...Object.fromEntries(
    [
      ...['Legislation', 'Organization', 'AdministrativeArea', 'Dataset', 'DigitalDocument'],
      ...['name', 'headline', 'description', 'dateCreated'],
      ...['legislationType', 'legislationIdentifier', 'legislationDate', 'legislationPassedBy'],
      'legislationJurisdiction',
    ].map((name) => [name, `schema:${name}`]),
  ),
  ...Object.fromEntries(
    ['citation', 'legislationApplies', 'legislationAmends', 'legislationChanges'].map((name) => [
      name,
      reference(`schema:${name}`),
    ]),
  ),
  ...Object.fromEntries(
    ['eli:applies', 'eli:cites', 'eli:amends', 'eli:changes'].map((name) => [name, reference(name)]),
  ),
  ...Object.fromEntries(
    ['Annotation', 'SpecificResource', 'TextQuoteSelector', 'TextPositionSelector'].map((name) => [name, `oa:${name}`]),
  ),
  ...Object.fromEntries(['exact', 'prefix', 'suffix', 'start', 'end'].map((name) => [name, `oa:${name}`])),
  target: 'oa:hasTarget',
  body: reference('oa:hasBody'),
  source: reference('oa:hasSource'),
  selector: 'oa:hasSelector',
  ...Object.fromEntries(
    ['from', 'to', 'implements', 'continues', 'cites', 'amends', 'replaces', 'textOf', 'concerns', 'saidIn'].map(
      (name) => [name, reference(`urn:viendan:term:${name}`)],
    ),
  ),
  origin: { '@id': 'urn:viendan:term:origin', '@type': '@json' },
  parameters: { '@id': 'urn:viendan:term:parameters', '@type': '@json' },
  statistics: { '@id': 'urn:viendan:term:statistics', '@type': '@json' },
} as const

/** What a stated relation is called: always by our own name, besides by others' where they mean it. */
export const RELATION_TERMS: Readonly<Record<RelationType, readonly string[]>> = {
  implements: ['implements', 'legislationApplies', 'eli:applies'],
  continues: ['continues'],
  cites: ['cites', 'citation', 'eli:cites'],
  amends: ['amends', 'legislationAmends', 'eli:amends'],
  // Repeal counts as replacement here, and theirs is the word that holds both.
  replaces: ['replaces', 'legislationChanges', 'eli:changes'],
}

export const documentId = (key: string): string => `urn:viendan:document:${key}`
export const sourceId = (id: string): string => `urn:viendan:source:${id}`
export const relationId = ({ from, type, to }: { from: string; type: RelationType; to: string }): string =>
  `urn:viendan:relation:${from}:${type}:${to}`
