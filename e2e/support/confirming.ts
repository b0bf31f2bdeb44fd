import { expect, type Page } from '@playwright/test'
import { letterTo, linkIn } from './mailbox'

/** Opens the mailed link that confirms this address, and presses its button. */
export async function confirmAddress(page: Page, address: string): Promise<void> {
  const letter = await letterTo(address, { subject: 'Confirm your address' })
  await page.goto(linkIn(letter, '/verify/'))
  await page.getByRole('button', { name: 'Confirm this address' }).click()
  await expect(page.getByRole('status')).toContainText('Your address is confirmed.')
}
