import type { LawAt } from '../parameters/peildatum.ts'
import type { Outcome } from '../regel/stap.ts'
import { type Aanvraag, type Huurtoeslag, singleOrMulti } from './huishouden.ts'
import { normhuurKeys } from './normhuur.ts'
import { estimateWithNormhuur } from './tot-en-met-2025.ts'
import { verdelingKeys } from './verdeling.ts'
import { voorwaardenKeys } from './voorwaarden.ts'

export const keys2025 = [
  ...normhuurKeys(['single', 'multi']),
  'huurtoeslag.normhuur.reduction.single',
  'huurtoeslag.normhuur.reduction.multi',
  'huurtoeslag.service_cost_cap_per_item',
  ...voorwaardenKeys,
  ...verdelingKeys,
]

/** 2025: two types of household, and the layer above the aftoppingsgrens is paid to everyone (Wht, text 2025-01-01). */
export function estimate2025(asked: Aanvraag, law: LawAt): Outcome<Huurtoeslag> {
  const type = singleOrMulti(asked.personen)
  return estimateWithNormhuur(
    asked,
    { type, reductionKey: `huurtoeslag.normhuur.reduction.${type}`, aboveAftopping: true, before: [] },
    law,
  )
}
