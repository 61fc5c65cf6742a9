import type { Verwerking } from '../../doelbinding/verwerking.ts'
import { done, type Outcome } from '../../outcome.ts'
import {
  foutbericht,
  jsonAntwoord,
  type Systeemroute,
  type Systeemverzoek,
} from '../../risico-beperken/systeemtoegang/systeemroute.ts'
import { aanvaardOpdracht, listAanbod, type Opdracht, wijsOpdrachtAf } from './aanbod.ts'
import { dienFactuurIn, listFacturen } from './facturen.ts'
import { findOpdracht, findTelefoon, listGarantie, listLopend } from './opdrachten.ts'
import { meldBegonnen, meldKlaar, meldOnderweg, meldVervolgbezoek } from './stappen.ts'
import { eenmaal, INVOER, NIET_GEVONDEN, opdrachtOf } from './systeem-invoer.ts'
import { aanbodJson, straksJson, adresJson, lopendJson, opdrachtJson } from './systeem-json.ts'
import {
  orderAangeboden,
  orderBellen,
  orderFactureren,
  orderGarantie,
  orderUitvoeren,
} from './verwerkingen.ts'
import { bewaarMateriaal, meldMeerwerk } from './werk.ts'

const ROOT = '/api/keten'
const VAN_NIEMAND = foutbericht.bind(
  null,
  403,
  'geen-ketenpartner',
  'Deze koppeling is niet van een aannemer.',
)

type Vraag = Systeemverzoek & { ketenpartnerId: string }
const vraag = (
  pad: string,
  verwerking: Verwerking,
  give: (verzoek: Vraag) => Promise<unknown>,
): Systeemroute => ({
  methode: 'GET',
  pad: `${ROOT}${pad}`,
  verwerking,
  answer: async (verzoek) => {
    const { ketenpartnerId } = verzoek.client
    if (!ketenpartnerId) return VAN_NIEMAND()
    const found = await give({ ...verzoek, ketenpartnerId })
    return found === null ? NIET_GEVONDEN() : jsonAntwoord(found)
  },
})

type Schemas = typeof INVOER
type Invoer<N extends keyof Schemas> = ReturnType<Schemas[N]['parse']>
type Stapwerk<N extends keyof Schemas> = (
  verzoek: Systeemverzoek,
  opdracht: Opdracht,
  invoer: Invoer<N>,
) => Promise<Outcome<unknown, string>>

/** A step on one order. What it comes to is read back by asking for the order. */
const stap = <N extends Exclude<keyof Schemas, 'factuur'>>(
  { pad, verwerking, schema }: { pad: string; verwerking: Verwerking; schema: N },
  work: Stapwerk<N>,
): Systeemroute => ({
  methode: 'POST',
  pad: `${ROOT}/${pad}`,
  verwerking,
  answer: async (verzoek) => {
    const opdracht = opdrachtOf(verzoek)
    if (!opdracht) return NIET_GEVONDEN()
    return eenmaal(verzoek, INVOER[schema], async (invoer) => {
      const made = await work(verzoek, opdracht, invoer as Invoer<N>)
      return made.ok ? done({ opdracht: opdracht.orderId, gedaan: true }) : made
    })
  },
})

const lezen = [
  vraag('/aanbod', orderAangeboden, async ({ context, ketenpartnerId, nu }) => {
    const found = await listAanbod(context, ketenpartnerId, { nu })
    return {
      overeenkomst: found !== null,
      aanbod: (found?.aanbod ?? []).map(aanbodJson),
      straks: (found?.straks ?? []).map(straksJson),
    }
  }),
  vraag('/opdrachten', orderUitvoeren, async ({ context, ketenpartnerId }) => ({
    opdrachten: (await listLopend(context, ketenpartnerId)).map(lopendJson),
  })),
  vraag('/opdrachten/:id', orderUitvoeren, async (verzoek) => {
    const opdracht = opdrachtOf(verzoek)
    const found = opdracht && (await findOpdracht(verzoek.context, opdracht, verzoek.nu))
    return found && opdrachtJson(found)
  }),
  vraag('/opdrachten/:id/telefoon', orderBellen, async (verzoek) => {
    const opdracht = opdrachtOf(verzoek)
    const found = opdracht && (await findTelefoon(verzoek.context, opdracht))
    return found && { telefoon: found.telefoon, tot: found.eind.toISOString() }
  }),
  vraag('/garantie', orderGarantie, async ({ context, ketenpartnerId, nu }) => ({
    garantie: (await listGarantie(context, ketenpartnerId, nu)).map((order) => ({
      opdracht: order.id,
      plaats: order.plaats,
      omschrijving: order.werkomschrijving,
      adres: adresJson(order),
      tot: order.garantie_tot?.toISOString() ?? null,
    })),
  })),
  vraag('/facturen', orderFactureren, async ({ context, ketenpartnerId }) => {
    const { open, facturen } = await listFacturen(context, ketenpartnerId)
    return {
      teFactureren: open.map(({ id, nummer, minuten }) => ({ opdracht: id, nummer, minuten })),
      facturen: facturen.map(
        ({ nummer, bedrag_cent: cent, status, reden, onderhoudsorder_id: opdracht }) => ({
          opdracht,
          nummer,
          bedragCent: Number(cent),
          status,
          reden,
        }),
      ),
    }
  }),
]

const AANBOD = { verwerking: orderAangeboden, schema: 'leeg' } as const
const WERK = { verwerking: orderUitvoeren } as const

const doen = [
  stap({ ...AANBOD, pad: 'aanbod/:id/aanvaarden' }, ({ context, nu }, opdracht) =>
    aanvaardOpdracht(context, opdracht, nu),
  ),
  stap({ ...AANBOD, pad: 'aanbod/:id/afwijzen' }, ({ context }, opdracht) =>
    wijsOpdrachtAf(context, opdracht),
  ),
  stap({ ...WERK, pad: 'opdrachten/:id/onderweg', schema: 'leeg' }, ({ context, nu }, opdracht) =>
    meldOnderweg(context, opdracht, nu),
  ),
  stap({ ...WERK, pad: 'opdrachten/:id/begonnen', schema: 'leeg' }, ({ context, nu }, opdracht) =>
    meldBegonnen(context, opdracht, nu),
  ),
  stap({ ...WERK, pad: 'opdrachten/:id/materiaal', schema: 'materiaal' }, ({ context }, opdracht, gebruik) =>
    bewaarMateriaal(context, opdracht, gebruik),
  ),
  stap({ ...WERK, pad: 'opdrachten/:id/meerwerk', schema: 'meerwerk' }, ({ context, nu }, opdracht, invoer) =>
    meldMeerwerk(context, { opdracht, omschrijving: invoer.omschrijving, bedrag: invoer.bedragCent }, nu),
  ),
  stap({ ...WERK, pad: 'opdrachten/:id/gereed', schema: 'gereed' }, ({ context, nu }, opdracht, invoer) =>
    meldKlaar(
      context,
      { opdracht, afronding: { minuten: invoer.minuten, naam: invoer.getekendDoor, beeld: null } },
      nu,
    ),
  ),
  stap({ ...WERK, pad: 'opdrachten/:id/vervolg', schema: 'vervolg' }, ({ context, nu }, opdracht, vervolg) =>
    meldVervolgbezoek(context, { opdracht, vervolg }, { nu, bewaar: async () => undefined }),
  ),
]

const factureren: Systeemroute = {
  methode: 'POST',
  pad: `${ROOT}/facturen`,
  verwerking: orderFactureren,
  answer: async (verzoek) => {
    const { ketenpartnerId } = verzoek.client
    if (!ketenpartnerId) return VAN_NIEMAND()
    return eenmaal(verzoek, INVOER.factuur, async ({ opdracht: orderId, nummer, bedragCent, regelsCent }) => {
      const factuur = { nummer, bedrag: bedragCent, regels: regelsCent }
      const vraagt = { opdracht: { orderId, ketenpartnerId }, factuur }
      const sent = await dienFactuurIn(verzoek.context, vraagt, verzoek.nu)
      return sent.ok ? done({ opdracht: orderId, factuur: sent.value }) : sent
    })
  },
}

/** The addresses for a ketenpartner's own system: the same windows as the pages, since they are kept by the same uses. */
export const ketenSysteemRoutes: readonly Systeemroute[] = [...lezen, ...doen, factureren]
