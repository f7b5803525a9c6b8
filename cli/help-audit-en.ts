import type { Help } from './help-shape.ts'

/** How much of a long answer is shown. */
export const SHOWN = { limit: 'N: at most N rows', offset: 'N: leave out the first N rows' } as const

/** The help of the commands that audit and review. */
export const AUDIT_EN: Pick<Help['commands'], 'audit' | 'verify' | 'doubts' | 'review'> = {
  audit: {
    summary: 'how far places have carried out directives, as far as the sources tell',
    about:
      'For each directive and place one state, the first that holds: not-applicable, contradictory, implemented, denied, planned, possible, predecessor-only, cited, no-evidence, unreadable, nothing-read. Directives are documents of the Centre and the State that a source cites. It says first how much was read: absence of evidence is not evidence of absence.',
    options: {
      issuer: 'BODY;…: directives of these bodies instead',
      directive: 'KEY;…: these documents instead, by their keys',
      place: 'PLACE;…: only these places, such as "Hải Phòng"',
      title: 'WORDS: only directives whose title has all these words',
      from: 'DATE: directives issued on this day or later, 25/10/2021 or 2021',
      before: 'DATE: directives issued before this day or year',
      state: 'STATE,…: only rows in these states',
      pair: '"KEY PLACE;…": only these rows',
      deep: '--state and --fail-on look at the state by all bodies under the place, too',
      known: 'also what the registry has and no source cites',
      each: 'N: state by state, at most N rows of each',
      'fail-on': 'STATE,…: end with 1 where a row is in one of these states, or is overdue',
      bundle:
        'FILE.zip: write an evidence bundle of the rows: reports as HTML and as a workbook, findings as data, a manifest of hashes',
      since: 'FILE.zip: what has changed since that evidence bundle, whose own question is asked again',
      ...SHOWN,
    },
    examples: [
      ['viendan audit --place "Hải Phòng"', 'every directive, at one place'],
      ['viendan audit --place "Hải Phòng" --from 2021 --state no-evidence,cited', 'what was not found since 2021'],
      ['viendan audit --issuer "Bộ Chính trị" --fail-on no-evidence,overdue', 'for a scheduled check'],
      ['viendan audit --place "Hải Phòng" --state cited --bundle audit.zip', 'to be kept, sent and checked'],
      ['viendan audit --since audit.zip', 'what has changed since then'],
    ],
  },
  verify: {
    summary: 'whether an evidence bundle is as it was made',
    about:
      'Reads every file of a bundle, compares its SHA-256 with that of the manifest, and says what is missing, changed, or too many. Needs no store. Ends with 1 where anything is wrong. Whoever can change a file can change the manifest as well: the SHA-256 of the manifest, noted down elsewhere, tells that apart.',
    options: {},
    examples: [['viendan verify audit.zip', 'checks a bundle']],
  },
  doubts: {
    summary: 'what cannot be, and how high number series go',
    about:
      'Lists what contradicts itself, cannot be or should be looked at: counts that do not fit, documents older than what they implement, types against codes, two dates of one number, chains that never reach the Centre, circles. Then each number series with its highest number and how many were seen; nothing follows from the others, since secret and internal documents share the run.',
    options: { place: 'PLACE;…: only these places, such as "Hải Phòng"' },
    examples: [['viendan doubts --place "Hải Phòng"', 'of one place']],
  },
  review: {
    summary: 'what waits for a reviewer, and deciding on it',
    about:
      'Without WHAT it lists what waits: open numbers, weak sentences, suspect decisions, what cannot be; those first that change most. ITEM (its eight letters) shows one with its sentence and the documents that may be meant. Then: confirm ITEM, reject ITEM, merge REF INTO, split REF INTO, alias REF NAME, correct REF FIELD VALUE, deadline REF DATE, close REF PLACE implemented|not-applicable|not-implemented, undo ID, history [REF]. Put quotes around words with spaces. Every decision keeps who, when and why; nothing that somebody else decided is overwritten.',
    options: {
      by: 'NAME: who decides (VIENDAN_REVIEWER)',
      reason: 'TEXT: why; close needs it',
      document: 'REF: with confirm, the document that is meant, where it is not the first candidate',
      alike:
        'first|source|all: with confirm and reject, how far the decision goes: one place, all alike in the source (default), in all sources',
      at: 'FILE[:LINE];…: with split, the mentions that are another document',
      seen: 'ID,…: decisions on the same thing that you have looked at and decide over',
      kind: 'open|weak|suspect|problem: only items of this kind',
      export: 'write what was decided as gold annotations, a file for each source',
      out: 'FOLDER: with --export, where to (default: to stdout as one list)',
      ...SHOWN,
    },
    examples: [
      ['viendan review', 'what waits'],
      ['viendan review confirm 1a2b3c4d --by "Nguyễn An" --reason "theo phụ lục"', 'so it is'],
      [
        'viendan review close 21-KL/TW "Hải Phòng" implemented --by An --reason "Báo cáo 12-BC/TU"',
        'a finding is settled',
      ],
      ['viendan review undo 1a2b3c4d5e6f --by An', 'take a decision back'],
    ],
  },
}
