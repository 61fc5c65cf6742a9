import { newContext } from '../../doelbinding/context.ts'
import type { Doelbinding } from '../../doelbinding/kern.ts'
import { verwerk } from '../../doelbinding/verwerk.ts'
import { onderhoudPlannen } from '../../overeenkomst-uitvoeren/onderhoud/verwerkingen.ts'
import { reparatieVolgen } from '../../overeenkomst-uitvoeren/onderhoud/verwerkingen-melden.ts'
import { orderUitvoeren } from '../../overeenkomst-uitvoeren/uitvoering/verwerkingen.ts'
import { tenantsIn } from './cast.ts'
import { MEDEWERKERS, voorbeeldId } from './mensen.ts'
import { VOORBEELDVERZOEKEN } from './verzoeken.ts'

/**
 * Uses of the data of the named people, so that their page has something to show: each goes through the kernel as any use
 * does, at the moment itself. The log of others stays empty; a log is never made up.
 */
export async function useAsCast(
  doelbinding: Doelbinding,
  { eenheden }: { eenheden: number; datum: string },
): Promise<void> {
  const tenants = tenantsIn(eenheden)
  const verzoeken = VOORBEELDVERZOEKEN.filter(({ huurder }) => tenants.includes(huurder))
  for (const { sleutel, huurder, order, status } of verzoeken) {
    await planVerzoek(doelbinding, sleutel)
    if (order && status === 'INB') await openOrder(doelbinding, { sleutel, ketenpartner: order.ketenpartner })
    await followVerzoek(doelbinding, huurder)
  }
}

async function planVerzoek(doelbinding: Doelbinding, sleutel: string): Promise<void> {
  const planner = MEDEWERKERS.find(({ rol }) => rol === 'planner')
  const context = newContext(
    doelbinding,
    { rol: 'planner', afdeling: planner?.afdeling, medewerkerId: voorbeeldId(planner?.sleutel ?? '') },
    `onderhoudsverzoek ${voorbeeldId(sleutel)}`,
  )
  await verwerk(context, onderhoudPlannen, { kiest: [voorbeeldId(sleutel)] }, (tx) =>
    tx.selectFrom('onderhoudsverzoek').select(['nummer', 'plaats', 'omschrijving', 'status']).execute(),
  )
}

type Opdracht = { sleutel: string; ketenpartner: string }

async function openOrder(doelbinding: Doelbinding, { sleutel, ketenpartner }: Opdracht): Promise<void> {
  const medewerker = MEDEWERKERS.find((each) => each.ketenpartner === ketenpartner)
  const context = newContext(
    doelbinding,
    {
      rol: 'ketenmedewerker',
      afdeling: medewerker?.afdeling,
      medewerkerId: voorbeeldId(medewerker?.sleutel ?? ''),
    },
    `onderhoudsverzoek ${voorbeeldId(sleutel)}`,
  )
  const terms = [voorbeeldId(ketenpartner), voorbeeldId(`order ${sleutel}`), null]
  await verwerk(context, orderUitvoeren, { kiest: terms }, (tx) =>
    tx.selectFrom('onderhoudsorder').select(['status', 'begin', 'eind']).execute(),
  )
}

async function followVerzoek(doelbinding: Doelbinding, huurder: string): Promise<void> {
  const context = newContext(doelbinding, { rol: 'huurder' })
  await verwerk(context, reparatieVolgen, { betrokkenen: [voorbeeldId(huurder)] }, (tx) =>
    tx.selectFrom('onderhoudsverzoek').select(['nummer', 'plaats', 'status']).execute(),
  )
}
