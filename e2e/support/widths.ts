import type { Page } from '@playwright/test'
import { expect } from './fixtures'

const widths = [320, 375, 768, 1_024, 1_100, 1_280, 1_920]

/** What is wrong with a page on the screen that it is on: too wide, text squeezed to a few letters a line, things on each other. */
function faults(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement
  const named = (element: Element) =>
    `${element.localName}.${element.className}: ${element.textContent?.trim().slice(0, 30)}`
  const isSeen = (element: Element) =>
    element.checkVisibility() && !element.closest('.vh, .skip, svg, select')

  const holder = (element: Element): Element =>
    getComputedStyle(element).display === 'inline' && element.parentElement
      ? holder(element.parentElement)
      : element
  const own = (element: Element) =>
    [...element.childNodes].filter((node) => node instanceof Text).map(({ data }) => data)
  const eightLetters = 8
  const squeezed = [...document.body.querySelectorAll('*')]
    .filter((element) => isSeen(element) && own(element).join('').trim() !== '')
    .map(holder)
    .filter((box) => (box.textContent?.trim().length ?? 0) > eightLetters)
    .filter((box) => {
      const { fontSize, writingMode, paddingInline } = getComputedStyle(box)
      const { width, height } = box.getBoundingClientRect()
      const padding = paddingInline.split(' ').reduce((sum, side) => sum + Number.parseFloat(side), 0)
      const room = (writingMode.startsWith('horizontal') ? width : height) - padding
      return room < (eightLetters * Number.parseFloat(fontSize)) / 2
    })

  const bar = [...document.querySelectorAll('.masthead__bar > *')].filter(isSeen)
  const touching = bar.filter((one, index) => {
    const a = one.getBoundingClientRect()
    return bar.slice(index + 1).some((other) => {
      const b = other.getBoundingClientRect()
      return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
    })
  })
  return [
    ...(scrollWidth > clientWidth ? [`${scrollWidth - clientWidth}px too wide`] : []),
    ...squeezed.map((box) => `squeezed ${named(box)}`),
    ...touching.map((thing) => `touching ${named(thing)}`),
  ]
}

/** An open page fits every screen and can be read on it. */
export async function expectRightAtEveryWidth(page: Page): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 })
    expect.soft(await page.evaluate(faults), `${page.url()}, ${width}px wide`).toEqual([])
  }
}

/** Safari takes a list without markers for none, unless it is said to be one. */
export async function expectListsToBeLists(page: Page): Promise<void> {
  const silent = await page
    .locator('ul:not([role=list]), ol:not([role=list])')
    .evaluateAll((lists) =>
      lists
        .filter((list) => getComputedStyle(list).listStyleType === 'none')
        .map(({ className }) => className),
    )
  expect.soft(silent, `Lists that are none on ${page.url()}`).toEqual([])
}
