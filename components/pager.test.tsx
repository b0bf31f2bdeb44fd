import { prerenderToNodeStream } from 'react-dom/static'
import { expect, test } from 'vitest'
import { begunRendering, renderings } from '@/lib/rendering'
import { Pager } from './pager'

test('a list says which pages of it lead on, so that these are kept', async () => {
  const page = begunRendering('/c/travel')
  const pager = <Pager path="/c/travel" cursor="older-31" of="questions" older="7" newer="30" />
  await renderings.run(page, () => prerenderToNodeStream(pager))
  expect([...page.leadsTo].toSorted()).toEqual(['/c/travel?after=30', '/c/travel?before=7'])
})
