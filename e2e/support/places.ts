import type { Locator, Page } from '@playwright/test'

export const main = (page: Page) => page.getByRole('main')
export const articles = (page: Page) => main(page).getByRole('article')
export const breadcrumbs = (page: Page) => page.getByRole('navigation', { name: 'Breadcrumbs' })
export const pathOf = (page: Page) => new URL(page.url()).pathname

/** Goes where a link leads, and waits until all of that page is there to be counted. */
export async function follow(link: Locator): Promise<void> {
  await link.click()
  await link.page().waitForLoadState()
}

/** The number of questions that a link in a list says of what it leads to. */
export const numberIn = async (link: Locator) =>
  Number((await link.textContent())?.match(/([\d,]+) questions?$/)?.[1]?.replaceAll(',', ''))

export const numbersIn = async (links: Locator) => Promise.all((await links.all()).map(numberIn))
