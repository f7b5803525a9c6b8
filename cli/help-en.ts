import { AUDIT_EN, SHOWN } from './help-audit-en.ts'
import type { Help } from './help-shape.ts'

const RELATIONS =
  'TYPE,…: the relations to follow: implements, continues, cites, amends, replaces (default implements,continues)'
const SORT = 'newest or oldest: by date instead of by how well they fit'
const FILTERS = {
  level: 'LEVEL: central, state, provincial, district, commune or grassroots',
  place: 'PLACE: only documents of this place, such as "Hải Phòng"',
  issuer: 'BODY: only documents that this body issued',
  from: 'DATE: issued on this day or later, 25/10/2021 or 2021',
  to: 'DATE: issued on this day or earlier',
} as const
const SECRET = 'read sources marked Mật, Tối mật, Tuyệt mật, too (not read by default; VIENDAN_ALLOW_SECRET)'
const PLACE = 'PLACE: where these sources belong, if they do not say so themselves'

/** The help in English. */
export const HELP_EN: Help = {
  name: 'Viện Dẫn reads Vietnamese Party and State reports, finds every document they cite and says which implements which, with the sentence that says so.',
  usage: 'Usage',
  headings: { commands: 'Commands', options: 'Options', common: 'Options of every command', examples: 'Examples' },
  more: 'For one command: viendan COMMAND --help',
  notes: [
    'REF is a number as people write it (21-KL/TW, kl 21, "21-KL/TW 25/10/2021"), a key (tw.21-KL-TW.2021-2026) or a name. Where several documents fit, they are listed to choose from; none is chosen for you.',
    'Exit codes: 0 done; 1 done, but a file could not be read, or a condition of --fail-on holds; 2 wrong usage; 3 no document fits, or several do; 4 the store cannot be used.',
  ],
  common: {
    store: 'URL: where the graph is kept (default sqlite:data/viendan.db; VIENDAN_STORE)',
    language: 'vi|en: the language (VIENDAN_LANGUAGE, else the locale)',
    format: 'text|json: json prints data to stdout and nothing else; messages go to stderr',
    help: 'print this',
  },
  examples: [
    ['viendan ingest reports/', 'read every report in a folder into the store'],
    ['viendan search ket luan 21', 'find a document by its number, without accents'],
    ['viendan trace 96-KH/TU', 'what this document implements, up to the Centre'],
    ['viendan implementers 21-KL/TW', 'which documents implement Conclusion 21-KL/TW'],
    ['viendan audit --place "Hải Phòng"', 'which directives this city has not been found to implement'],
    ['viendan serve', 'open the explorer on this machine'],
  ],
  commands: {
    extract: {
      summary: 'the citations of one file, without a store',
      about:
        'Reads one file (.docx, .odt, .pdf, also scanned, .png, .jpg, .html, .md, .txt, .eml, registers of documents as .xlsx, .xls, .ods, .csv; .doc and .rtf with LibreOffice) and prints the citations in it, the sentences that say which document implements which, and what should be checked. Nothing is stored.',
      options: { place: PLACE, 'allow-secret': SECRET },
      examples: [
        ['viendan extract report.md', 'for reading'],
        ['viendan extract report.md --format json > report.json', 'everything, as data'],
      ],
    },
    ingest: {
      summary: 'files and folders into the store',
      about:
        'Reads each file and puts it into the store. The same file a second time changes nothing; a changed one replaces what it said before. A file that cannot be read is reported, and the others are read.',
      options: {
        place: PLACE,
        'allow-secret': SECRET,
        manifest: 'FILE.csv: path,place,date of files whose paths do not tell; its paths are relative to it',
        jobs: 'N: read in N threads (default: one for each processor)',
        progress: 'show how far it has got, also where stderr is no terminal',
      },
      examples: [
        ['viendan ingest report.md', 'one file'],
        ['viendan ingest 2022/ 2023/ --place "Hải Phòng"', 'two folders of reports of Hải Phòng'],
      ],
    },
    register: {
      summary: 'what the columns of a register hold',
      about:
        'Shows what is understood of the columns of a register of documents (.xlsx, .xls, .ods, .csv). What --columns says is remembered in viendan-columns.json beside the register, for every register with the same names of columns in that folder and below it, and holds from the next reading on. Columns that are not named keep what their names tell.',
      options: {
        columns:
          'NAME=COLUMN,…: number, digits and symbol (a number in two columns), date, year, issuer, type, title, note, implements, implemented-by, basis, replaces, replaced-by, amends, amended-by, none',
        header: 'ROW: the row that names the columns, where it is not found',
        sheet: 'NAME: the sheet meant (default: the first)',
        'allow-secret': SECRET,
      },
      examples: [
        ['viendan register so-van-ban-di.xlsx', 'what is understood, and what is not'],
        ['viendan register so-van-ban-di.xlsx --columns number=B,date=C,implements=F', 'say it once'],
      ],
    },
    search: {
      summary: 'documents by number, title, issuer',
      about:
        'Finds by number in any spelling, type, title, issuer, year. Words without accents fit any accents. Without TEXT every document is listed, the most cited first.',
      options: { type: 'TYPE: only this type of document, such as "Kết luận"', ...FILTERS, sort: SORT, ...SHOWN },
      examples: [
        ['viendan search 21-KL/TW', 'by number'],
        ['viendan search ket luan 21', 'by type and number, without accents'],
        ['viendan search chuyển đổi số --level provincial --from 2021', 'by title, of provinces, since 2021'],
      ],
    },
    show: {
      summary: 'one document: facts, relations with evidence, mentions',
      about:
        'Prints what sources say of a document: facts and where they come from, relations in both directions with their sentences, every mention with file and line.',
      options: { limit: 'N: at most N mentions and N relations' },
      examples: [
        ['viendan show 21-KL/TW', 'by number'],
        ['viendan show "21-KL/TW 25/10/2021"', 'by number and date, where several have this number'],
        ['viendan show hai-phong.NQ.dai-hoi-XVI', 'by key'],
      ],
    },
    trace: {
      summary: 'what a document implements, up to the Centre',
      about: 'Follows a document up to those that it implements or continues, with the sentence for each step.',
      options: { relations: RELATIONS, depth: 'N: at most N steps', limit: 'N: at most N documents' },
      examples: [
        ['viendan trace 96-KH/TU', 'the chain from a city plan to the Centre'],
        ['viendan trace 96-KH/TU --depth 1', 'only what it implements directly'],
        ['viendan trace 96-KH/TU --format json', 'the graph as data'],
      ],
    },
    implementers: {
      summary: 'the documents that implement one, directly and through others',
      about:
        'Lists the documents that implement one, with chains and sentences. Absence of evidence is not evidence of absence, so it says how many sources have been read.',
      options: {
        direct: 'only those without another in between',
        relations: RELATIONS,
        type: 'TYPE: only this type of document, such as "Kế hoạch"',
        ...FILTERS,
        ...SHOWN,
      },
      examples: [
        ['viendan implementers 21-KL/TW', 'those that implement Conclusion 21-KL/TW'],
        ['viendan implementers nghi quyet dai hoi xvi --direct', 'by name, directly'],
      ],
    },
    neighbours: {
      summary: 'all that relates a document to others, in both directions',
      about:
        'Lists what a document acts on and what acts on it, also what is only denied or planned, with the sentences.',
      options: {
        relations: 'TYPE,…: only these relations: implements, continues, cites, amends, replaces',
        direction: 'out|in: only what it acts on, or only what acts on it',
        ...SHOWN,
      },
      examples: [
        ['viendan neighbours 01-KL/TW', 'in both directions'],
        ['viendan neighbours 21-KL/TW --direction in --relations cites', 'the sources that cite it'],
      ],
    },
    timeline: {
      summary: 'what has come of a document, in the order of time',
      about:
        'Lists by date what a document acts on, what acts on it and all that carries it out, directly and through others. Documents without a date are counted.',
      options: { limit: 'N: at most N documents, the oldest' },
      examples: [['viendan timeline 05-CT/TW', 'from the directive to the latest document that carries it out']],
    },
    ...AUDIT_EN,
    path: {
      summary: 'the shortest chain between two documents',
      about:
        'Finds the shortest chain of relations between two documents, citing apart. Put quotes around a reference with spaces.',
      options: {},
      examples: [
        ['viendan path 96-KH/TU 05-CT/TW', 'how two documents are connected'],
        ['viendan path "kh 96" "ct 05"', 'in short'],
      ],
    },
    stats: {
      summary: 'what the store holds',
      about: 'Counts sources, mentions, documents by level, relations by type, and what should be checked.',
      options: {},
      examples: [['viendan stats', 'how much has been read']],
    },
    export: {
      summary: 'the whole store, or an answer, as a file',
      about:
        'Writes everything that the store holds, or with --of the answer to a question, for a spreadsheet, a program for graphs or linked data. CSV holds one table. Without --out it goes to stdout. REF and the options are those of the question: --of search takes TEXT, --of path FROM TO.',
      options: {
        as: 'csv|xlsx|graphml|jsonld: the format',
        out: 'FILE: write this file instead of stdout; it is replaced only once it is complete',
        of: 'search|trace|implementers|path|show|neighbours|timeline|stats|audit: this answer instead of the whole',
        table:
          'TABLE: the table for CSV: documents, relations, statements, sources, problems, about; of answers also implementers, mentions, timeline, stats, audit, limits',
        type: 'TYPE: with --of search or implementers, this type alone, such as "Kết luận"',
        ...FILTERS,
        title: 'WORDS: with --of audit, only directives whose title has all these words',
        before: 'DATE: with --of audit, directives issued before this day or year',
        directive: 'KEY;…: with --of audit, these documents alone',
        pair: '"KEY PLACE;…": with --of audit, only these rows',
        state: 'STATE,…: with --of audit, only rows in these states',
        relations: RELATIONS,
        direction: 'out|in: with --of neighbours, only what it acts on, or only what acts on it',
        depth: 'N: with --of trace, N steps at most',
        direct: 'with --of implementers, only those that implement it directly',
        deep: 'with --of audit, --state looks at the bodies under the place, too',
        known: 'with --of audit, also what the registry has and no source cites',
        limit: 'N: N rows of the answer at most (default and most 10000)',
        offset: 'N: leave out the first N rows',
      },
      examples: [
        ['viendan export --as xlsx --out store.xlsx', 'everything, a sheet for each table'],
        ['viendan export --as csv --table statements', 'every sentence that says so'],
        ['viendan export --as csv --of implementers nghi quyet dai hoi xvi', 'an answer as a table'],
        ['viendan export --as graphml --of trace 96-KH/TU', 'for Gephi and its kin'],
      ],
    },
    copy: {
      summary: 'one store into another',
      about:
        'Copies every source of the store FROM into the store TO, which derives its graph anew from them. What TO holds already stays, so that a copy that was interrupted is completed by running it again. FROM and TO are written as for --store; user and password of a server come from VIENDAN_NEO4J_USER, VIENDAN_NEO4J_PASSWORD.',
      options: {},
      examples: [
        ['viendan copy sqlite:data/viendan.db bolt://localhost:7687', 'from a file to a server that many share'],
        ['viendan copy bolt://localhost:7687 sqlite:copy.db', 'from a server into a file, to keep'],
      ],
    },
    serve: {
      summary: 'the explorer and its API on this machine',
      about:
        'Serves the explorer for the browser on this machine. A new store is first filled with the sample report in seeds/. Ctrl+C stops it.',
      options: {
        host: 'ADDRESS: only addresses of this machine itself (default 127.0.0.1; VIENDAN_HOST)',
        port: 'N: the port (default 4100; 0 lets the system choose; VIENDAN_PORT)',
        'no-seeds': 'leave a new store empty',
        uploads: 'DIR|off: where uploaded files are kept (default: uploads beside the store; VIENDAN_UPLOADS)',
        'allow-secret': SECRET,
      },
      examples: [
        ['viendan serve', 'at http://127.0.0.1:4100'],
        ['viendan serve --port 4200 --store sqlite:graph.db', 'another port, another store'],
      ],
    },
  },
}
