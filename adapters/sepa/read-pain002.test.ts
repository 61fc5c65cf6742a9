import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { shipped } from '../../project-root.ts'
import { UnusableFile } from '../iso20022/unusable-file.ts'
import { readPain002 } from './read-pain002.ts'
import type { StatusEvent } from './status-report.ts'

const EXAMPLE = readFileSync(shipped('adapters', 'sepa', 'examples', 'pain.002.001.10-rejects.xml'), 'utf8')

async function events(xml: string): Promise<StatusEvent[]> {
  const found: StatusEvent[] = []
  for await (const event of readPain002([Buffer.from(xml)])) found.push(event)
  return found
}

test.each(['03', '10', '11', '14'])(
  'a report of version 001.%s gives its states at three levels',
  async (version) => {
    const found = await events(EXAMPLE.replace('pain.002.001.10', `pain.002.001.${version}`))
    expect(found.map((event) => event.kind)).toEqual(['transaction', 'transaction', 'batch', 'end'])
    expect(found.at(-1)).toMatchObject({
      report: { batches: 1, transactions: 2, group: { originalSumCents: 154_320n } },
    })
  },
)

test.each([
  ['another message', EXAMPLE.replace('pain.002.001.10', 'camt.053.001.08'), /geen statusbericht/],
  ['no original message', EXAMPLE.replace('<OrgnlMsgId>RUN-2026-12-1</OrgnlMsgId>', ''), /mist OrgnlMsgId/],
  [
    'no group at all',
    EXAMPLE.replace(/<OrgnlGrpInfAndSts>[^]*<\/OrgnlGrpInfAndSts>/, ''),
    /over welk bestand/,
  ],
  [
    'a transaction without reference',
    EXAMPLE.replace('<OrgnlEndToEndId>HUUR-2026-12-0002</OrgnlEndToEndId>', ''),
    /geen kenmerk/,
  ],
  ['a wrong sum', EXAMPLE.replace('1543.2', '1543,2'), /heeft een komma/],
  ['a DOCTYPE', EXAMPLE.replace('<Document', '<!DOCTYPE Document><Document'), /DOCTYPE/],
])('%s is refused', async (_what, xml, expected) => {
  await expect(events(xml)).rejects.toThrow(expected)
})

test('a report cut off at any byte is refused', async () => {
  const end = EXAMPLE.lastIndexOf('>') + 1
  for (let length = 0; length < end; length += 1)
    await expect(events(EXAMPLE.slice(0, length)), `cut at ${length}`).rejects.toBeInstanceOf(UnusableFile)
})
