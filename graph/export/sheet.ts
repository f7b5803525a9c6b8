/** The parts of a workbook as XML, by ECMA-376: plain tables with a heading that stays in sight, and nothing else. */
import type { Cell } from './table.ts'
import { escapeXml, IMPOSSIBLE } from './xml.ts'

/** Rows of a worksheet, its heading included, and signs of a cell: what Excel opens at most. */
export const MOST_ROWS = 1_048_576
export const MOST_SIGNS = 32_767

const WIDTHS = { narrow: 14, wide: 48 } as const

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** What stands before the rows of a worksheet. */
export const sheetStart = (columns: number): string =>
  `${DECLARATION}<worksheet ${MAIN}><sheetViews><sheetView workbookViewId="0">` +
  '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>' +
  `<col min="1" max="${columns}" width="${columns > 2 ? WIDTHS.narrow : WIDTHS.wide}" customWidth="1"/></cols><sheetData>`

/** What stands after them. A heading that filters needs at least one row below it. */
export const sheetEnd = (columns: number, rows: number): string =>
  `</sheetData>${rows > 1 ? `<autoFilter ref="A1:${columnName(columns)}${rows}"/>` : ''}</worksheet>`

export const headingRow = (cells: readonly string[]): string =>
  `<row>${cells.map((text) => textCell(text, ' s="1"')).join('')}</row>`

export const dataRow = (cells: readonly Cell[]): string => `<row>${cells.map(cellXml).join('')}</row>`

function cellXml(cell: Cell): string {
  if (cell === null || cell === '') return '<c/>'
  return typeof cell === 'number' ? `<c><v>${cell}</v></c>` : textCell(cell)
}

// As text, so that nothing of it is ever taken for a formula.
const textCell = (text: string, attributes = ''): string =>
  `<c t="inlineStr"${attributes}><is><t xml:space="preserve">${escapeCell(text)}</t></is></c>`

/**
 * Lines end in LF. What XML has no form for is written `_x0007_`, as Excel reads it; what looks so already loses its first
 * sign to that form.
 */
const escapeCell = (text: string): string =>
  escapeXml(
    clipped(text.replaceAll(/\r\n?/g, '\n'))
      .replaceAll(/_(?=x[\da-f]{4}_)/giu, '_x005F_')
      .replaceAll(IMPOSSIBLE, coded),
  )

const coded = (sign: string): string => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`

/** A text that is too long for a cell says so at its end. */
function clipped(text: string): string {
  if (text.length <= MOST_SIGNS) return text
  const note = ` … (${MOST_SIGNS}/${text.length})`
  return text.slice(0, MOST_SIGNS - note.length).toWellFormed() + note
}

/** `A`, `Z`, `AA` for 1, 26, 27. */
const columnName = (number: number): string =>
  number > 26
    ? columnName(Math.floor((number - 1) / 26)) + columnName(((number - 1) % 26) + 1)
    : String.fromCharCode(64 + number)

/** Everything else that a workbook with worksheets of these names needs, by its path. */
export const workbookParts = (names: readonly string[]): ReadonlyMap<string, string> =>
  new Map([
    ['xl/workbook.xml', workbook(names)],
    ['xl/_rels/workbook.xml.rels', workbookRelations(names)],
    ['xl/styles.xml', STYLES],
    ['_rels/.rels', ROOT_RELATIONS],
    ['[Content_Types].xml', contentTypes(names)],
  ])

/** `xl/worksheets/sheet1.xml` for the first. */
export const sheetPath = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`

const workbook = (names: readonly string[]): string => {
  const sheets = names.map(
    (name, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="sheet${index + 1}"/>`,
  )
  return `${DECLARATION}<workbook ${MAIN} xmlns:r="${RELATIONSHIPS}"><sheets>${sheets.join('')}</sheets></workbook>`
}

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`

const relations = (list: readonly string[]): string =>
  `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`

const workbookRelations = (names: readonly string[]): string =>
  relations([
    ...names.map((_, index) => relation(`sheet${index + 1}`, 'worksheet', sheetPath(index).slice('xl/'.length))),
    relation('styles', 'styles', 'styles.xml'),
  ])

const ROOT_RELATIONS = relations([relation('workbook', 'officeDocument', 'xl/workbook.xml')])

const override = (path: string, kind: string): string =>
  `<Override PartName="/${path}" ContentType="${TYPE}.${kind}+xml"/>`

const contentTypes = (names: readonly string[]): string =>
  `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  override('xl/workbook.xml', 'sheet.main') +
  override('xl/styles.xml', 'styles') +
  names.map((_, index) => override(sheetPath(index), 'worksheet')).join('') +
  '</Types>'

/** The second format of cells is that of headings. */
const STYLES =
  `${DECLARATION}<styleSheet ${MAIN}>` +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>'
