import { z } from 'zod'
import { datumOf } from '../../tijd.ts'
import { PaginaFout } from '../../web/pagina-fout.ts'
import { pagina, refuse, seeOther } from '../../web/pagina.ts'
import { Alert, ButtonLink, Columns, Layout, PeilForm, Section, StatusLine } from '../../web/ui/index.ts'
import { datum, keuze, optioneleTekst, tekst } from '../../web/velden.ts'
import { Gepeild } from '../huurovereenkomst/beeld.tsx'
import { straatRegel } from '../onderhoud/adres.ts'
import { KostenVanWoning } from '../onderhoud/kosten-per-jaar.tsx'
import { listKostenPerJaar } from '../onderhoud/kosten.ts'
import { onderhoudskostenBekijken } from '../onderhoud/kosten-verwerking.ts'
import { opPeil, peilOf, peilVraag } from '../tijdlijn/geloof.ts'
import { Contracten, Kenmerken, Verloop } from './beeld.tsx'
import { Bijhouden } from './formulieren.tsx'
import { ADRES_WEIGERING, EENHEIDSOORTEN, KENMERK_WEIGERING } from './teksten.ts'
import { woningBijhouden } from './verwerkingen.ts'
import { corrigeerAdres, findWoning, legKenmerkVast, type WoningBeeld } from './woning.ts'

const getal = (melding: string, minimum: number, maximum: number) =>
  z.coerce.number({ error: melding }).int(melding).min(minimum, melding).max(maximum, melding).optional()
const kenmerkVelden = {
  versie: z.coerce.number().int(),
  soort: keuze(EENHEIDSOORTEN, 'Kies wat het is.'),
  bouwjaar: getal('Vul een bouwjaar in, bijvoorbeeld 1974.', 1200, 2200),
  oppervlakte: getal('Vul de grootte in hele vierkante meters in, bijvoorbeeld 64.', 1, 100_000),
  complex: z.uuid('Kies een complex uit de lijst.').optional(),
  exploitatie: keuze(['ja', 'nee'], 'Kies of de woning te huur is.'),
}
const toKenmerk = (invoer: {
  soort: string
  bouwjaar?: number | undefined
  oppervlakte?: number | undefined
  complex?: string | undefined
  exploitatie: 'ja' | 'nee'
}) => ({
  soort: invoer.soort,
  bouwjaar: invoer.bouwjaar ?? null,
  oppervlakte: invoer.oppervlakte ?? null,
  complexId: invoer.complex ?? null,
  inExploitatie: invoer.exploitatie === 'ja',
})

export const woningPagina = pagina('/balie/woningen/:id', {
  deur: 'balie',
  toegang: { rollen: ['verhuurconsulent'], verwerkingen: [woningBijhouden, onderhoudskostenBekijken] },
  params: z.object({ id: z.uuid() }),
  query: z.object({ ...peilVraag, gedaan: z.enum(['wijziging', 'herstel']).optional().catch(undefined) }),
})
  .load(async ({ context, params }) => {
    const beeld = await findWoning(context, params.id)
    if (!beeld) throw new PaginaFout(404)
    return { ...beeld, jaren: await listKostenPerJaar(context, params.id) }
  })
  .action('wijzig', {
    schema: z.object({ ...kenmerkVelden, vanaf: datum('Kies de dag waarop de woning anders is.') }),
    run: async ({ context, params: { id }, nu }, { versie, vanaf, ...invoer }) => {
      const keuzes = { kenmerk: toKenmerk(invoer), vanaf, vandaag: datumOf(nu) }
      const made = await legKenmerkVast(context, { id, versie }, keuzes)
      if (made.ok) return seeOther(`/balie/woningen/${id}?gedaan=wijziging`)
      const [veld, melding] = KENMERK_WEIGERING[made.refusal]
      return refuse({ [veld]: melding })
    },
  })
  .action('herstel', {
    schema: z.object(kenmerkVelden),
    run: async ({ context, params: { id }, nu }, { versie, ...invoer }) => {
      const keuzes = { kenmerk: toKenmerk(invoer), vanaf: undefined, vandaag: datumOf(nu) }
      const made = await legKenmerkVast(context, { id, versie }, keuzes)
      if (made.ok) return seeOther(`/balie/woningen/${id}?gedaan=herstel`)
      const [veld, melding] = KENMERK_WEIGERING[made.refusal]
      return refuse({ [veld === 'vanaf' ? 'algemeen' : veld]: melding })
    },
  })
  .action('adres', {
    schema: z.object({
      versie: z.coerce.number().int(),
      straat: tekst('Vul de straatnaam in.', 80),
      huisnummer: tekst('Vul het huisnummer in, bijvoorbeeld 12.', 6),
      toevoeging: optioneleTekst(10),
      postcode: tekst('Vul de postcode in, bijvoorbeeld 1234 AB.', 10),
      woonplaats: tekst('Vul de woonplaats in.', 80),
    }),
    run: async ({ context, params: { id } }, { versie, ...getypt }) => {
      const made = await corrigeerAdres(context, { id, versie }, getypt)
      if (made.ok) return seeOther(`/balie/woningen/${id}?gedaan=herstel`)
      const [veld, melding] = ADRES_WEIGERING[made.refusal]
      return refuse({ [veld]: melding })
    },
  })
  .view((page) => {
    const { woning, kenmerken, complexen } = page.data
    const { query, nu } = page.request
    const peil = peilOf(query, nu)
    const [nuKenmerk] = opPeil(kenmerken, peilOf({}, nu))
    const begin = kenmerkBegin(nuKenmerk)
    const forms = {
      wijzig: page.form('wijzig', begin),
      herstel: page.form('herstel', begin),
      adres: page.form('adres', adresBegin(woning)),
    }
    return (
      <Layout
        page={page}
        titel={straatRegel(woning)}
        breedte="breed"
        kruimels={[{ tekst: 'Woningen', href: '/balie/woningen' }]}
      >
        <StatusLine>
          U bekijkt dit voor: <b>{woningBijhouden.naam}</b>.
        </StatusLine>
        {query.gedaan && <Alert soort="ok">{GEDAAN[query.gedaan]}</Alert>}
        <Columns
          opzij={
            <>
              <Section kop="Een andere dag">
                <PeilForm actie={`/balie/woningen/${woning.id}`} {...peil} />
              </Section>
              <Bijhouden forms={forms} gezien={{ id: woning.id, versie: woning.versie, complexen }} />
            </>
          }
        >
          <Gepeild peil={peil} nu={nu} />
          <Section kop="Woning">
            <Kenmerken beeld={page.data} peil={peil} />
          </Section>
          <Section kop="Huurcontracten">
            <Contracten contracten={page.data.contracten} />
            <ButtonLink soort="secundair" href={`/balie/woningen/${woning.id}/contract`}>
              Nieuw huurcontract
            </ButtonLink>
          </Section>
          <KostenVanWoning id={woning.id} jaren={page.data.jaren} />
          <Section kop="Wat er veranderde">
            <Verloop kenmerken={kenmerken} />
          </Section>
        </Columns>
      </Layout>
    )
  })

const GEDAAN = {
  herstel: 'De fout is hersteld. Wat er eerst stond, blijft bekend.',
  wijziging: 'De wijziging staat erin.',
}

const adresBegin = ({ straat, huisnummer, toevoeging, postcode, woonplaats }: WoningBeeld['woning']) => ({
  straat,
  huisnummer: String(huisnummer),
  toevoeging: toevoeging ?? '',
  postcode,
  woonplaats,
})

const kenmerkBegin = (kenmerk: WoningBeeld['kenmerken'][number] | undefined) => ({
  soort: kenmerk?.soort ?? 'WOO',
  bouwjaar: kenmerk?.bouwjaar?.toString() ?? '',
  oppervlakte: kenmerk?.oppervlakte?.toString() ?? '',
  complex: kenmerk?.complex_id ?? '',
  exploitatie: kenmerk?.in_exploitatie === false ? 'nee' : 'ja',
})
