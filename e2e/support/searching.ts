import { randomInt } from 'node:crypto'
import type { Page } from '@playwright/test'
import type { Member } from './members'
import { aThread, type Thread } from './threads'

const letters = 'bdfgklmnprtvz'
const vowels = 'aeiou'
const pick = (from: string) => from[randomInt(from.length)] ?? ''

/** A word that nobody else writes, so that a search for it finds only what its test has written: `tavomidurake`. */
export const aWord = () => Array.from({ length: 6 }, () => pick(letters) + pick(vowels)).join('')

/** Threads whose titles have this word and a number, asked one after another. */
export async function threadsAbout(word: string, { asker, count }: { asker: Member; count: number }) {
  const threads: Thread[] = []
  for (let n = 1; n <= count; n += 1)
    threads.push(await aThread({ asker, title: `What would you do about ${word}, number ${n}?` }))
  return threads
}

/** The form of the search page; the one in the masthead is on every other page. */
export const searchForm = (page: Page) => page.getByRole('search')

/** Looks for something with the form that the page has. */
export async function searchFor(page: Page, words: string): Promise<void> {
  await searchForm(page).getByRole('searchbox').fill(words)
  await searchForm(page).getByRole('button', { name: 'Search', exact: true }).click()
}

/** The threads that a search found, in their order. */
export const found = (page: Page) => page.getByRole('main').getByRole('article')

export const foundTitles = (page: Page) => found(page).getByRole('heading').allTextContents()
