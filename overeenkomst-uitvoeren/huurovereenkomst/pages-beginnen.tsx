import { z } from 'zod'
import { showBedrag } from '../../geld.ts'
import { datumOf } from '../../tijd.ts'
import { PaginaFout } from '../../web/pagina-fout.ts'
import { pagina, refuse, seeOther } from '../../web/pagina.ts'
import { Alert, Layout, StatusLine } from '../../web/ui/index.ts'
import { bedrag, datum } from '../../web/velden.ts'
import { adresRegel } from '../onderhoud/adres.ts'
import { naamveld } from '../relatie/naamregels.ts'
import { BeginForm, HuurdersKiezen } from './beeld-beginnen.tsx'
import {
  beginContract,
  type BeginRefusal,
  findWoningVoorContract,
  hoogsteHuur,
  type Huurder,
} from './beginnen.ts'
import { zoekHuurder } from './huurder-zoeken.ts'
import { huurcontractBeginnen, huurderZoeken } from './verwerkingen-beginnen.ts'

type Veld = 'begin' | 'huurder' | 'punten' | 'kaleHuur' | 'waarborgsom' | 'algemeen'
const FOUT: Record<BeginRefusal, readonly [Veld, string]> = {
  'bestaat-niet': ['algemeen', 'Deze woning bestaat niet meer.'],
  'niet-te-huur': ['algemeen', 'Deze woning is niet te huur. Verander dat eerst bij de woning.'],
  overlapt: [
    'begin',
    'Op deze dag loopt of begint al een ander contract. Kies een dag daarna, of beëindig dat eerst.',
  ],
  'huur-te-hoog': ['kaleHuur', 'Deze huur is hoger dan de punten toelaten.'],
  'waarborgsom-te-hoog': [
    'waarborgsom',
    'De borg is hoogstens twee keer de kale huur (artikel 7:261b van het Burgerlijk Wetboek).',
  ],
  'punten-onbekend': ['punten', 'Vul de punten in, bijvoorbeeld 143.'],
  'huurder-onbekend': ['algemeen', 'Wie u koos, kennen wij niet meer. Zoek de huurder opnieuw.'],
  'woont-elders': [
    'begin',
    'Wie u koos, begint op die dag of later al in een andere woning van ons. Kies een andere dag, of verander eerst dat huishouden.',
  ],
  'zelfde-persoon': ['algemeen', 'U koos één persoon twee keer. Kies een ander als medehuurder.'],
}

const PUNTEN = 'Vul hele punten in, bijvoorbeeld 143.'
const iemand = z.uuid().optional().catch(undefined)

/** Whoever was chosen from the list, else whose name was typed. */
const huurderOf = (id: string | undefined, naam: string | undefined): Huurder[] =>
  id !== undefined ? [{ id }] : naam !== undefined ? [{ naam }] : []

export const beginPagina = pagina('/balie/woningen/:id/contract', {
  deur: 'balie',
  toegang: { rollen: ['verhuurconsulent'], verwerkingen: [huurcontractBeginnen, huurderZoeken] },
  params: z.object({ id: z.uuid() }),
  query: z.object({
    huurder: iemand,
    medehuurder: iemand,
    q: z.string().trim().max(200).catch('').default(''),
  }),
})
  .load(async ({ context, params, query, session, nu }) => {
    const { q, huurder, medehuurder } = query
    const dag = datumOf(nu)
    const gevonden = await findWoningVoorContract(context, params.id, { huurder, medehuurder, dag })
    if (!gevonden) throw new PaginaFout(404)
    const gezocht =
      q === '' ? null : await zoekHuurder(context, { tekst: q, medewerkerId: session.betrokkeneId })
    return { ...gevonden, gezocht }
  })
  .action('begin', {
    schema: z.object({
      begin: datum('Kies de eerste dag van de huur.'),
      huurder: naamveld('Vul de naam van de huurder in.').optional(),
      medehuurder: naamveld('Vul de naam van de medehuurder in.').optional(),
      punten: z.coerce.number({ error: PUNTEN }).int(PUNTEN).min(1, PUNTEN).max(500, PUNTEN).optional(),
      kaleHuur: bedrag('Vul de kale huur in, bijvoorbeeld 612,34.', 1_000_000),
      servicekosten: bedrag('Vul de servicekosten in, bijvoorbeeld 32,50.', 1_000_000).optional(),
      waarborgsom: bedrag('Vul de borg in, bijvoorbeeld 600. Geen borg? Vul dan 0 in.', 2_000_000),
    }),
    run: async ({ context, params, query, nu }, invoer) => {
      const { kaleHuur, servicekosten = 0, waarborgsom, begin, punten } = invoer
      const huurder = huurderOf(query.huurder, invoer.huurder)
      if (huurder.length === 0)
        return refuse({ huurder: 'Vul de naam van de huurder in, of zoek de huurder hierboven.' })
      const huurders = [...huurder, ...huurderOf(query.medehuurder, invoer.medehuurder)]
      const bedragen = {
        kaleHuurCent: kaleHuur,
        servicekostenCent: servicekosten,
        waarborgsomCent: waarborgsom,
      }
      const contract = { begin, huurders, punten, ...bedragen }
      const begonnen = await beginContract(context, params.id, { contract, nu })
      if (begonnen.ok) return seeOther(`/balie/huurcontracten/${begonnen.value}?gedaan=begonnen`)
      const [veld, melding] = FOUT[begonnen.refusal]
      if (begonnen.refusal !== 'huur-te-hoog') return refuse({ [veld]: melding })
      const vandaag = datumOf(nu)
      const dag = begin > vandaag ? begin : vandaag
      const gevonden = await findWoningVoorContract(context, params.id, { dag })
      const geteld = gevonden?.waardering?.punten ?? punten ?? 0
      const hoogste = hoogsteHuur(gevonden?.woning.soort ?? 'WOO', geteld, { begin, vandaag })
      return refuse({ kaleHuur: `${melding} Het hoogste is ${showBedrag(hoogste ?? 0)}.` })
    },
  })
  .view((page) => {
    const { woning, waardering, gezocht, huurder, medehuurder } = page.data
    const { query, nu } = page.request
    const pad = `/balie/woningen/${woning.id}/contract`
    return (
      <Layout
        page={page}
        titel="Nieuw huurcontract"
        kruimels={[
          { tekst: 'Woningen', href: '/balie/woningen' },
          { tekst: adresRegel(woning), href: `/balie/woningen/${woning.id}` },
        ]}
      >
        <StatusLine>
          U bekijkt dit voor: <b>{huurcontractBeginnen.naam}</b>, {adresRegel(woning)}.
        </StatusLine>
        {woning.in_exploitatie ? (
          <>
            <HuurdersKiezen pad={pad} q={query.q} gezocht={gezocht} gekozen={{ huurder, medehuurder }} />
            <BeginForm
              form={page.form('begin')}
              terug={`/balie/woningen/${woning.id}`}
              gekozen={{ huurder, medehuurder }}
              waardering={waardering}
              hoogste={
                waardering &&
                hoogsteHuur(woning.soort, waardering.punten, { begin: datumOf(nu), vandaag: datumOf(nu) })
              }
            />
          </>
        ) : (
          <Alert soort="waarschuwing">{FOUT['niet-te-huur'][1]}</Alert>
        )}
      </Layout>
    )
  })
