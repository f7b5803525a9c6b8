/** The look of the canvas, from the tokens of the page. */
import type { StylesheetJson } from 'cytoscape'
import type { RelationType } from '../../../graph/model.ts'
import { RELATION_TYPES } from '../lists.ts'
import { ARROWS } from './elements.ts'
import { NODE } from './picture.ts'

/** The roles of `styles/tokens.css` that the canvas needs besides those of the relations. */
export const ROLES = ['surface', 'line-strong', 'text', 'muted', 'accent', 'accent-soft', 'focus', 'lane-a'] as const
export type Role = (typeof ROLES)[number] | RelationType
export type Tokens = Readonly<Record<Role, string>>

const LINES: Readonly<Record<RelationType, { readonly width: number; readonly dashes: number[] | null }>> = {
  implements: { width: 2.2, dashes: null },
  continues: { width: 2.2, dashes: [9, 5] },
  cites: { width: 1.7, dashes: [2, 4] },
  amends: { width: 2, dashes: [9, 3, 2, 3] },
  replaces: { width: 2, dashes: null },
}

/** Quoted: a name with a figure in it is no name to a canvas otherwise. */
const FONT = '"Source Sans 3"'

/** Cytoscape's style sheet. Text smaller than can be read is left out at small zooms. */
export function styleOf(tokens: Tokens, isWorded: boolean): StylesheetJson {
  return [
    ...nodeRules(tokens),
    { selector: 'edge', style: edgeStyle(tokens) },
    ...RELATION_TYPES.map((type) => ({ selector: `edge.${type}`, style: lineStyle(type, tokens) })),
    { selector: 'edge.open', style: { 'target-arrow-fill': 'hollow', width: 1.7 } },
    { selector: isWorded ? 'edge' : 'edge.chosen, edge.pointed', style: { 'source-label': 'data(label)' } },
    {
      selector: 'edge.chosen',
      style: { 'underlay-color': tokens.accent, 'underlay-opacity': 0.26, 'underlay-padding': 4 },
    },
    {
      selector: 'edge.passed',
      style: { 'underlay-color': tokens.focus, 'underlay-opacity': 0.3, 'underlay-padding': 4 },
    },
    { selector: '.caption.far', style: { display: 'none' } },
    { selector: 'edge.far', style: { 'text-opacity': 0, 'text-background-opacity': 0 } },
    { selector: 'edge.far.chosen, edge.far.pointed', style: { 'text-opacity': 1, 'text-background-opacity': 1 } },
    { selector: '.faded', style: { opacity: 0.35 } },
  ]
}

function nodeRules(tokens: Tokens): StylesheetJson {
  const selected = { 'border-width': 2.6, 'border-color': tokens.accent, 'background-color': tokens['accent-soft'] }
  return [
    { selector: 'node.document', style: frameStyle(tokens) },
    { selector: 'node.open', style: { 'border-style': 'dashed' } },
    { selector: 'node.part', style: partStyle(tokens) },
    { selector: 'node.shape', style: shapeStyle(tokens) },
    { selector: 'node.shape[filled = "no"]', style: { 'background-opacity': 0, 'border-width': 2 } },
    { selector: 'node.caption', style: { width: 1, height: 1, 'background-opacity': 0, 'border-width': 0 } },
    { selector: 'node.document.pinned', style: { 'border-style': 'double', 'border-width': 5 } },
    { selector: 'node.document.chosen', style: selected },
    { selector: 'node.document.chosen.pinned', style: { 'border-style': 'double', 'border-width': 5 } },
    {
      selector: 'node.document.pointed',
      style: { 'outline-width': 3, 'outline-color': tokens.focus, 'outline-offset': 2 },
    },
  ] as StylesheetJson
}

const frameStyle = (tokens: Tokens) => ({
  shape: 'round-rectangle',
  'corner-radius': '4px',
  width: NODE.width,
  height: NODE.height,
  'background-color': tokens.surface,
  'border-width': 1.3,
  'border-color': tokens['line-strong'],
})

const partStyle = (tokens: Tokens) => ({
  events: 'no',
  label: 'data(label)',
  'font-family': FONT,
  'font-size': 12.5,
  color: tokens.muted,
  'text-halign': 'right',
  'text-valign': 'center',
  'text-wrap': 'ellipsis',
  'text-max-width': '90px',
  'min-zoomed-font-size': 10,
})

const shapeStyle = (tokens: Tokens) => ({
  shape: 'data(shape)',
  width: 10,
  height: 10,
  'background-color': tokens.text,
  'border-color': tokens.text,
  'border-width': 0,
  'font-size': 14,
  'font-weight': 600,
  color: tokens.text,
  'text-margin-x': 5,
  'text-max-width': '76px',
  'min-zoomed-font-size': 7,
})

const edgeStyle = (tokens: Tokens) =>
  ({
    'curve-style': 'data(curve)',
    'edge-distances': 'endpoints',
    'segment-distances': 'data(distances)',
    'segment-weights': 'data(weights)',
    'source-endpoint': 'data(start)',
    'target-endpoint': 'data(end)',
    'arrow-scale': 1.1,
    'font-family': FONT,
    'font-size': 12.5,
    'font-weight': 600,
    color: tokens.text,
    'source-text-offset': 'data(word)',
    'text-background-color': tokens['lane-a'],
    'text-background-opacity': 1,
    'text-background-padding': '3px',
    'text-background-shape': 'round-rectangle',
    'min-zoomed-font-size': 10,
  }) as never

function lineStyle(type: RelationType, tokens: Tokens) {
  const { width, dashes } = LINES[type]
  return {
    width,
    'line-color': tokens[type],
    'target-arrow-color': tokens[type],
    'target-arrow-shape': ARROWS[type],
    'line-style': dashes ? 'dashed' : 'solid',
    ...(dashes && { 'line-dash-pattern': dashes }),
  } as never
}
