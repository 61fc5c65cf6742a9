import type { Tekst } from '../../doelbinding/verwerking.ts'

/** What somebody may do for somebody else. Other tasks get a line here. */
export const TAKEN = {
  reparatie: { nl: 'Reparaties melden en volgen', en: 'Report and follow repairs' },
  regelen: {
    nl: 'Afspraken regelen: een tijd kiezen, verzetten, intrekken, en zeggen of het goed is',
    en: 'Arrange appointments: choose a time, move it, withdraw, and say whether it is right',
  },
  contract: {
    nl: 'Veranderingen van het huurcontract volgen en beantwoorden',
    en: 'Follow and answer changes of the rental contract',
  },
} as const satisfies Record<string, Tekst>
export type Taak = keyof typeof TAKEN

export type Machtiging = {
  readonly taken: readonly string[]
  readonly aanvaardOp: Date | null
  readonly beeindigdOp: Date | null
  /** Last calendar date on which it counts; none when it runs until it is taken back. */
  readonly tot: string | null
}
export type Stand = 'uitgenodigd' | 'loopt' | 'verlopen' | 'beeindigd'

export function standOf({ aanvaardOp, beeindigdOp, tot }: Machtiging, vandaag: string): Stand {
  if (beeindigdOp) return 'beeindigd'
  if (tot !== null && tot < vandaag) return 'verlopen'
  return aanvaardOp ? 'loopt' : 'uitgenodigd'
}

/** Whether it lets the other do this task today (BW 3:60). */
export const mag = (machtiging: Machtiging, taak: Taak, vandaag: string): boolean =>
  standOf(machtiging, vandaag) === 'loopt' && machtiging.taken.includes(taak)

/** More than this at a time is no help to anybody. */
export const HOOGSTENS = 5
