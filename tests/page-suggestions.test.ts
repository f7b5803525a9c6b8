/** What the search field offers, and which words of it were typed. */
import { describe, expect, test } from 'vitest'
import { typedWords } from '../web/app/reading/folding.ts'
import { suggestionsOf } from '../web/app/suggestions.ts'
import { drawnDocument } from './page-drawn.ts'

describe('the suggestions', () => {
  const [a, b, name] = [drawnDocument('A', {}), drawnDocument('B', {}), drawnDocument('N', {})]
  const told = (...[answer]: Parameters<typeof suggestionsOf>) =>
    suggestionsOf(answer).map(({ document, mayBe }) => [document.key, ...mayBe.map(({ key }) => key)].join(' '))

  test.each([
    ['documents in their order', { documents: [b, a], alike: [] }, ['B', 'A']],
    [
      'then what may be one of them',
      { documents: [a, b], alike: [{ key: 'B', documents: [name] }] },
      ['A', 'B N', 'N B'],
    ],
    [
      'none of them twice',
      {
        documents: [a, name],
        alike: [
          { key: 'A', documents: [name] },
          { key: 'N', documents: [a] },
        ],
      },
      ['A N', 'N A'],
    ],
    [
      'what may be several of them once',
      {
        documents: [a, b],
        alike: [
          { key: 'A', documents: [name] },
          { key: 'B', documents: [name] },
        ],
      },
      ['A N', 'B N', 'N A B'],
    ],
  ])('are %s', (_, answer, expected) => {
    expect(told(answer)).toEqual(expected)
  })
})

test.each([
  ['về chuyển đổi số', 'chuyen doi', 'về [chuyển] [đổi] số'],
  ['Nghị quyết Trung ương 4 khóa XIII', 'trung uong 4', 'Nghị quyết [Trung] [ương] [4] khóa XIII'],
  ['về kinh tế', 'inh te', 'về kinh [tế]'],
  ['về kinh tế', 'k', 'về kinh tế'],
  ['Kế hoạch'.normalize('NFD'), 'hoạch', 'Kế [hoạch]'],
])('in %j words that begin as %j are marked: %s', (text, query, expected) => {
  const marked = typedWords(text, query).map((part) => (part.isTyped ? `[${part.text}]` : part.text))
  expect(marked.join('')).toBe(expected)
})
