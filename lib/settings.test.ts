import { afterEach, expect, test, vi } from 'vitest'

async function settingsWith(environment: Record<string, string>) {
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value)
  vi.resetModules()
  return (await import('./settings')).settings
}

afterEach(() => vi.unstubAllEnvs())

test('the rules have the numbers of the design', async () => {
  expect(await settingsWith({})).toMatchObject({
    closeAfterDays: 365,
    editAnswerMinutes: 5,
    editQuestionMinutes: 60,
    askLimit: 2,
    askLimitDays: 7,
    title: { min: 10, max: 140 },
    lead: { min: 30, max: 1_200 },
    more: { min: 0, max: 30_000 },
    answer: { min: 1, max: 20_000 },
    tagsMax: 8,
  })
})

test('each is set by its name in the environment; an empty one is the default', async () => {
  const settings = await settingsWith({ HINDSIGHT_CLOSE_AFTER_DAYS: '30', HINDSIGHT_ASK_LIMIT: '' })
  expect(settings).toMatchObject({ closeAfterDays: 30, askLimit: 2 })
})

test.each([
  ['TITLE', '21', '20'],
  ['LEAD', '101', '100'],
  ['ANSWER', '101', '100'],
])('a minimum for the %s above its maximum is refused at start', async (name, least, most) => {
  const [min, max] = [`HINDSIGHT_${name}_MIN`, `HINDSIGHT_${name}_MAX`]
  const given = settingsWith({ [min]: least, [max]: most })
  await expect(given).rejects.toThrow(`${min}: must not be above ${max}`)
  expect(await settingsWith({ [min]: most, [max]: most })).toBeDefined()
})

test.each(['0', '-1', '1.5', 'a year', '99999999'])(
  'CLOSE_AFTER_DAYS=%s is refused at start',
  async (value) => {
    await expect(settingsWith({ HINDSIGHT_CLOSE_AFTER_DAYS: value })).rejects.toThrow('CLOSE_AFTER_DAYS')
  },
)
