/** The light colours of `styles/tokens.css` that a picture file needs: a file is printed and sent, whatever the theme is. */
export const LIGHT = {
  surface: '#ffffff',
  line: '#d2d8d3',
  'line-strong': '#78837d',
  text: '#17201d',
  muted: '#4a5650',
  implements: '#17324f',
  continues: '#0b6a73',
  cites: '#66716b',
  amends: '#855000',
  replaces: '#76306f',
  'lane-a': '#fbfcfa',
  'lane-b': '#f1f4f0',
} as const
