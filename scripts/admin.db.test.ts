import { expect, test, vi } from 'vitest'
import { runTool, script } from './tool'

// A process starts here, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 })

// Of the process alone: its clock is ten minutes behind.
const slow = 'data:text/javascript,const now=Date.now;Date.now=()=>now()-600000'

test('whoever looks after a site hears that its clocks differ, whatever they came for', async () => {
  const { code, output } = await runTool(['--import', slow, ...script('admin'), 'counters'])
  expect(output).toContain('clock is 600 s behind')
  expect(output).toContain('Every counter is right.')
  expect(code).toBe(0)
})
