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

  /** The box whose width an element's text may take. */
  const holder = (element: Element): Element =>
    ['inline', 'contents'].includes(getComputedStyle(element).display) && element.parentElement
      ? holder(element.parentElement)
      : element
  const roomIn = (box: Element, across: boolean) => {
    const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(box)
    const { width, height } = box.getBoundingClientRect()
    return (
      (across ? width : height) - Number.parseFloat(paddingInlineStart) - Number.parseFloat(paddingInlineEnd)
    )
  }
  /** How many lines the own text of an element has, in the direction in which they follow each other. */
  const linesOf = (element: Element, across: boolean) => {
    const range = document.createRange()
    const rectangles = [...element.childNodes]
      .filter((node) => node instanceof Text && node.data.trim() !== '')
      .flatMap((text) => {
        range.selectNodeContents(text)
        return [...range.getClientRects()]
      })
    return new Set(rectangles.map(({ top, left }) => Math.round(across ? top : left))).size
  }
  const widest = () =>
    [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth)
      .map(named)
      .at(-1)
  const eightLetters = 8
  // Short lines of a text that has room, as people write them or as words fall, are no fault of the page.
  const squeezed = [...document.body.querySelectorAll('*')].filter((element) => {
    if (!isSeen(element)) return false
    const { fontSize, writingMode } = getComputedStyle(element)
    const across = writingMode.startsWith('horizontal')
    const isTight = roomIn(holder(element), across) < (eightLetters * Number.parseFloat(fontSize)) / 2
    return isTight && linesOf(element, across) > 2
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
    ...(scrollWidth > clientWidth ? [`${scrollWidth - clientWidth}px too wide: ${widest()}`] : []),
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
