import type { LayoutNode } from '../iso20022/layout.ts'
import { readEvents } from '../iso20022/read-records.ts'
import type { Bytes } from '../iso20022/read-records.ts'
import type { Reading } from '../iso20022/record-parser.ts'
import { UnusableFile } from '../iso20022/unusable-file.ts'
import { NOTIFICATION_MESSAGE, STATEMENT_MESSAGE } from './layout.ts'
import type { CamtEvent } from './statement.ts'
import { StatementReader } from './statement-reader.ts'

/**
 * Reads a camt.053 (statement) or camt.054 (notification), 001.02 and later, as events in constant memory. Throws
 * UnusableFile as soon as the file cannot be trusted; events that were already given are then void as well.
 */
export function readCamt(source: Bytes): AsyncIterableIterator<CamtEvent> {
  return readEvents(source, reading)
}

function reading(emit: (event: CamtEvent) => void): Reading {
  let reader: StatementReader | null = null
  return {
    layoutOf(message) {
      reader = new StatementReader(message, emit)
      return layoutOf(message)
    },
    handler: {
      open: (name, record) => reader?.open(name, record),
      close: (name, record) => reader?.close(name, record),
    },
    finish() {
      if (reader === null || reader.statements === 0)
        throw new UnusableFile('het bericht heeft geen afschrift (Stmt of Ntfctn).')
    },
  }
}

const OTHER_MESSAGES: Readonly<Record<string, string>> = {
  'camt.052': 'een tussentijds overzicht, waarin boekingen nog kunnen veranderen',
  'pain.001': 'een betaalopdracht',
  'pain.002': 'een statusbericht',
  'pain.008': 'een incasso-opdracht',
}

function layoutOf(message: string): LayoutNode | string {
  const kind = message.slice(0, 8)
  const version = Number(message.slice(-2))
  // 001.01 of 2007 has another structure and is not in use.
  if (message.slice(8, 12) === '.001' && version >= 2) {
    if (kind === 'camt.053') return STATEMENT_MESSAGE
    if (kind === 'camt.054') return NOTIFICATION_MESSAGE
  }
  const other = OTHER_MESSAGES[kind]
  const what = other === undefined ? message : `${message} (${other})`
  return `dit is ${what}, geen afschrift of notificatie (camt.053 of camt.054, vanaf versie 001.02).`
}
