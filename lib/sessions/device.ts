import Bowser from 'bowser'

const longest = 100

/** Browser and system of a request, as its person calls them: "Firefox on Linux". Empty when they can not be told. */
export function deviceOf(userAgent: string | null): string {
  if (!userAgent) return ''
  const { browser, os } = Bowser.parse(userAgent.slice(0, 1_000))
  const words = [browser.name, os.name].filter(Boolean).join(' on ')
  return words.slice(0, longest)
}
