import type { Context } from '../../doelbinding/context.ts'
import { lees, verwerk } from '../../doelbinding/verwerk.ts'
import { bekijken, bladzijden, contractByNummer } from './queries.ts'
import { huurcontractBekijken } from './verwerkingen.ts'

const zaak = (context: Context, id: string): Context => ({ ...context, zaak: `huurovereenkomst ${id}` })

/** One contract with its parties, rents and what we believed of them before; undefined when there is none. */
export function findContract(context: Context, id: string) {
  return verwerk(zaak(context, id), huurcontractBekijken, { kiest: [id] }, async (tx) => {
    const [contract] = await tx.run(bekijken.contract, { id })
    if (!contract) return undefined
    return {
      contract,
      partijen: await tx.run(bekijken.partijen, { id }),
      prijzen: await tx.run(bekijken.prijzen, { id }),
      eerder: await tx.run(bekijken.eerder, { id }),
    }
  })
}
export type ContractBeeld = NonNullable<Awaited<ReturnType<typeof findContract>>>

/** Id of the contract with this number, if there is one. */
export async function findContractByNummer(context: Context, nummer: string): Promise<string | undefined> {
  const [row] = await lees(context, contractByNummer, { kiest: [nummer] }, { nummer })
  return row?.id
}

export const STATUSSEN = ['VOP', 'LOP', 'OPG', 'BEE'] as const
export type ContractStatus = (typeof STATUSSEN)[number]
/** The list, by the work that it asks for: what begins, what ends, what runs, what was. */
export const FILTERS = {
  begint: ['VOP'],
  eindigt: ['OPG'],
  loopt: ['LOP', 'OPG'],
  geeindigd: ['BEE'],
} as const satisfies Record<string, readonly ContractStatus[]>
export type Filter = keyof typeof FILTERS

export const PER_BLADZIJDE = 25
const VOORAAN = '0'
const ACHTERAAN = '9223372036854775807'

export type Vraag = {
  filter: Filter
  sorteer: 'op' | 'af'
  na?: string | undefined
  voor?: string | undefined
}

/** At most 25 contracts by number, after a place in the list or before one. */
export async function listContracten(context: Context, { filter, sorteer, na, voor }: Vraag) {
  const terug = (sorteer === 'af') !== (voor !== undefined)
  const nummer = voor ?? na ?? (terug ? ACHTERAAN : VOORAAN)
  const statussen = FILTERS[filter]
  const kiest = [statussen.join(','), terug ? '-1' : '1', nummer]
  const { vooruit, terug: achteruit } = bladzijden
  const rijen = await lees(context, terug ? achteruit : vooruit, { kiest }, { statussen, nummer })
  return voor === undefined ? rijen : rijen.toReversed()
}
export type ContractRij = Awaited<ReturnType<typeof listContracten>>[number]
