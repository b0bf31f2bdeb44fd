import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { SimilarQuestions } from '@/components/similar-questions'
import { outcomes } from '@/lib/follow-ups/outcome'
import type { SimilarQuestion } from '@/lib/similar/similar-question'
import { similarList } from './similar-list'

// The list holds no day, whose look is its reader's.
vi.mock('@/components/time', () => ({ Day: () => null }))

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** As much of an element as a list needs to be written down. */
class Written {
  tag: string
  attributes = ''
  inside = ''
  constructor(tag: string) {
    this.tag = tag
  }
  setAttribute = (name: string, value: string) => {
    this.attributes += ` ${name}="${escaped(value)}"`
  }
  append = (...children: (Written | string)[]) => {
    for (const child of children) this.inside += typeof child === 'string' ? escaped(child) : child.html
  }
  get html(): string {
    return `<${this.tag}${this.attributes}>${this.inside}</${this.tag}>`
  }
}

vi.stubGlobal('document', {
  createElement: (tag: string) => new Written(tag),
  createElementNS: (_: string, tag: string) => new Written(tag),
})

const questions: SimilarQuestion[] = [
  { path: '/q/1/x', title: 'Is 2 < 3 & "so"?', answerCount: 0, followUpCount: 0, ending: null },
  ...outcomes.map((outcome, index) => ({
    path: `/q/${index + 2}/x`,
    title: 'Which train?',
    answerCount: 1,
    followUpCount: index,
    ending: { outcome, days: index * 40 },
  })),
]

test('the list that comes up while a question is written is the one of its preview', () => {
  const made: unknown = similarList(questions)
  expect((made as Written).html).toBe(
    renderToStaticMarkup(<SimilarQuestions questions={questions} heading="h2" />),
  )
})
