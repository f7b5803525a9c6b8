/** How a report looks: it carries everything that it needs, on a screen and on paper. */
export const STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: #1b1d21; font: 16px/1.55 'Source Sans 3', 'Segoe UI', 'Noto Sans', Arial, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1.25rem 3rem; }
h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 0.25rem; }
h2 { font-size: 1.2rem; margin: 2rem 0 0.5rem; border-bottom: 1px solid #c9cdd3; padding-bottom: 0.2rem; }
h3 { font-size: 1.05rem; margin: 1.5rem 0 0.5rem; background: #eef1f5; padding: 0.3rem 0.6rem; }
h4 { font-size: 1rem; margin: 0; }
p { margin: 0.35rem 0; }
ul { margin: 0.35rem 0; padding-left: 1.25rem; }
.muted { color: #50565f; }
.rule { font-weight: 650; border-left: 4px solid #1b1d21; padding: 0.1rem 0 0.1rem 0.7rem; }
.finding { border-top: 1px solid #c9cdd3; padding: 0.7rem 0; }
.evidence { margin: 0.5rem 0 0 1rem; }
blockquote { margin: 0.3rem 0 0.3rem 0.6rem; padding-left: 0.7rem; border-left: 3px solid #9aa3af; font-family: 'Source Serif 4', 'Noto Serif', 'Times New Roman', serif; }
mark { background: #fff2b3; color: inherit; }
table { border-collapse: collapse; width: 100%; font-size: 0.94rem; }
th, td { border: 1px solid #c9cdd3; padding: 0.25rem 0.5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background: #eef1f5; }
td.n { text-align: right; }
code { font: 0.85em/1.4 'DejaVu Sans Mono', Consolas, monospace; overflow-wrap: anywhere; }
a { color: #174ea6; }
.scroll { overflow-x: auto; }
@page { size: A4; margin: 18mm 16mm; @bottom-right { content: counter(page) ' / ' counter(pages); font-size: 9pt; } }
@media print {
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  a { color: inherit; text-decoration: none; }
  h2, h3, h4 { break-after: avoid; }
  h4, tr, blockquote { break-inside: avoid; }
  h3, th { background: none; }
  mark { background: none; text-decoration: underline; }
}
`
