import { describe, expect, test } from 'vitest'
import type { AnswerPost, FollowUpPost, Place, QuestionPost } from './columns'
import { answerEntry, questionEntry, updateEntry } from './entries'

const site = 'https://hindsight.example'
const day = (n: number) => new Date(Date.UTC(2026, 2, n))

const place: Place = {
  id: 12,
  slug: 'whether-to-go',
  title: 'Whether to go',
  createdAt: day(1),
  changedAt: day(30),
  outcome: 'partly',
  category: { slug: 'travel', name: 'Travel' },
  tags: [{ tag: { name: 'boats' } }, { tag: { name: 'trains' } }],
}

const question: QuestionPost = {
  ...place,
  leadHtml: '<p>It is far.</p>',
  moreHtml: '',
  decidingBetween: [],
  alreadyTried: '',
  knowsBy: null,
  editedAt: null,
  asker: { name: 'nettlesoup' },
  followUps: [],
}

const answer: AnswerPost = {
  id: 5,
  byAsker: false,
  html: '<p>Go.</p>',
  createdAt: day(2),
  editedAt: null,
  removedAt: null,
  removedReason: null,
  author: { name: 'birch' },
  question: place,
}

const followUp: FollowUpPost = {
  id: 7,
  outcome: 'another_way',
  html: '<p>I stayed.</p>',
  createdAt: day(20),
  editedAt: null,
  author: { name: 'nettlesoup' },
  credits: [],
  question: place,
}

const ending = { id: 7, outcome: 'another_way', createdAt: day(20), editedAt: null } as const

describe('a question', () => {
  test('is an entry with its whole text and what it is marked with', () => {
    expect(questionEntry({ ...question, moreHtml: '<p>Very.</p>' }, site)).toEqual({
      key: 'question/12',
      threadId: 12,
      title: 'Whether to go',
      page: '/q/12/whether-to-go',
      authorName: 'nettlesoup',
      publishedAt: day(1),
      updatedAt: day(1),
      changedAt: day(30),
      category: { slug: 'travel', name: 'Travel' },
      tags: ['boats', 'trains'],
      outcome: 'partly',
      html: '<div dir="auto"><p>It is far.</p></div>\n<div dir="auto"><p>Very.</p></div>',
    })
  })

  test.each([
    ['an edit', { editedAt: day(3) }, day(3)],
    ['its ending', { editedAt: day(3), followUps: [ending] }, day(20)],
    ['an edit of its ending', { followUps: [{ ...ending, editedAt: day(21) }] }, day(21)],
  ])('is new again after %s', (_what, change, expected) => {
    expect(questionEntry({ ...question, ...change }, site).updatedAt).toEqual(expected)
  })

  test('says what is being weighed, without becoming markup', () => {
    const weighed = { decidingBetween: ['Go', '<b>Stay</b>'], alreadyTried: 'A & B\nC', knowsBy: day(4) }
    expect(questionEntry({ ...question, ...weighed }, site).html).toContain(
      '<dl><dt>Deciding between</dt><dd dir="auto"><ol><li>Go</li><li dir="auto">&lt;b&gt;Stay&lt;/b&gt;</li></ol></dd>' +
        '<dt>Constraints, or what I already tried</dt><dd dir="auto">A &amp; B<br/>C</dd><dt>I’ll know by</dt><dd dir="auto">March 4, 2026</dd></dl>',
    )
  })

  test('says how it turned out, and where to read it', () => {
    expect(questionEntry({ ...question, followUps: [ending] }, site).html).toContain(
      '<p>How it turned out: <a href="https://hindsight.example/q/12/whether-to-go#u7">Went another way, 2 weeks later</a>.</p>',
    )
  })
})

describe('an answer', () => {
  test('is named for who wrote it, and carries the outcome of its thread', () => {
    expect(answerEntry(answer)).toMatchObject({
      key: 'answer/5',
      title: 'Answer by birch: Whether to go',
      page: '/q/12/whether-to-go#a5',
      authorName: 'birch',
      publishedAt: day(2),
      updatedAt: day(2),
      outcome: 'partly',
      html: '<div dir="auto"><p>Go.</p></div>',
    })
  })

  test('by the asker is a reply', () => {
    expect(answerEntry({ ...answer, byAsker: true, author: { name: 'nettlesoup' } }).title).toBe(
      'Reply by nettlesoup, who asked: Whether to go',
    )
  })

  test('is new again when it is edited, not when its thread turns out', () => {
    expect(answerEntry({ ...answer, editedAt: day(3) }).updatedAt).toEqual(day(3))
    expect(answerEntry({ ...answer, question: { ...place, outcome: 'worked_out' } }).updatedAt).toEqual(
      day(2),
    )
  })

  test.each([
    [false, 'Answer removed: Whether to go', 'Answer deleted by its author.'],
    [true, 'Reply removed: Whether to go', 'Reply deleted by its author.'],
  ])('that was removed keeps its place, with the reason and without an author', (byAsker, title, words) => {
    const gone = { html: '', removedAt: day(4), removedReason: 'its author took it back' }
    expect(answerEntry({ ...answer, ...gone, byAsker })).toMatchObject({
      key: 'answer/5',
      title,
      page: '/q/12/whether-to-go#a5',
      authorName: null,
      updatedAt: day(4),
      html: `<p>${words}</p>`,
    })
  })
})

describe('an update', () => {
  test('says its outcome and the wait in its title, and is marked with its own outcome', () => {
    expect(updateEntry(followUp, site)).toMatchObject({
      key: 'update/7',
      title: 'Went another way, 2 weeks later: Whether to go',
      page: '/q/12/whether-to-go#u7',
      outcome: 'another_way',
      html: '<div dir="auto"><p>I stayed.</p></div>',
    })
  })

  test('is new again when it is edited', () => {
    expect(updateEntry({ ...followUp, editedAt: day(21) }, site).updatedAt).toEqual(day(21))
  })

  test('names the answers that helped, and those that did not', () => {
    const credit = (answerId: number, name: string, verdict: 'helped' | 'did_not_help') => ({
      answerId,
      verdict,
      answer: { author: { name } },
    })
    const credits = [
      credit(1, 'birch', 'helped'),
      credit(2, 'marrow', 'helped'),
      credit(3, 'oduya', 'did_not_help'),
    ]
    const link = (id: number, name: string) => `<a href="${site}/q/12/whether-to-go#a${id}">${name}</a>`
    expect(updateEntry({ ...followUp, credits }, site).html).toBe(
      `<div dir="auto"><p>I stayed.</p></div>
<p>The asker says these helped: ${link(1, 'birch')}, ${link(2, 'marrow')}</p>
<p>Tried, and did not help: ${link(3, 'oduya')}</p>`,
    )
  })
})
