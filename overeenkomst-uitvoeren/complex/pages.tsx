import { z } from 'zod'
import { datumOf } from '../../tijd.ts'
import { PaginaFout } from '../../web/pagina-fout.ts'
import { pagina, refuse, seeOther } from '../../web/pagina.ts'
import type { Route } from '../../web/route.ts'
import { Alert, Columns, DataList, Layout, Link, Section, StatusLine } from '../../web/ui/index.ts'
import { datum, keuze, meerkeuze, optioneleTekst, tekst } from '../../web/velden.ts'
import { woningBijhouden, woningenOverzien } from '../eenheid/verwerkingen.ts'
import { ComplexForm, Verloop, WoningForm } from './beeld.tsx'
import {
  findComplex,
  plaatsWoning,
  type PlaatsRefusal,
  type Ruimte,
  RUIMTEN,
  showRuimten,
  wijzigComplex,
  zetTerug,
} from './complex.ts'
import { complexBijhouden } from './verwerkingen.ts'

const GEWIJZIGD =
  'Een collega heeft dit complex net gewijzigd. Hieronder staat hoe het nu is. Klopt wat u invulde nog? Verstuur dan opnieuw.'
const CODES = Object.keys(RUIMTEN) as [Ruimte, ...Ruimte[]]

const PLAATS_FOUT: Record<PlaatsRefusal, readonly ['adres' | 'vanaf' | 'wat' | 'algemeen', string]> = {
  'niet-gevonden': [
    'adres',
    'Wij vinden deze woning niet. Kijk het adres na. Heeft de woning een toevoeging? Vul die dan ook in.',
  ],
  'al-zo': ['wat', 'Deze woning hoort op die dag al bij dit complex.'],
  'niet-hier': ['wat', 'Deze woning hoort op die dag niet bij dit complex.'],
  'bestaat-niet': ['algemeen', 'Deze woning bestaat niet meer.'],
  gewijzigd: ['algemeen', 'Een collega heeft deze woning net gewijzigd. Verstuur opnieuw.'],
  'zelfde-dag': ['vanaf', 'Op deze dag is de woning al gewijzigd. Herstel dat bij de woning zelf.'],
  'later-gewijzigd': ['vanaf', 'Na deze dag is de woning al gewijzigd. Kies een latere dag.'],
  bewoond: [
    'algemeen',
    'Deze woning is verhuurd, en staat niet als te huur. Herstel dat eerst bij de woning.',
  ],
}

const GEDAAN = {
  wijziging: 'Het complex is gewijzigd. Wat er eerst stond, blijft bekend.',
  woning: 'De woning is gewijzigd. U vindt haar verloop bij de woning.',
}

export const complexPagina = pagina('/balie/complexen/:id', {
  deur: 'balie',
  toegang: {
    rollen: ['verhuurconsulent'],
    verwerkingen: [complexBijhouden, woningenOverzien, woningBijhouden],
  },
  params: z.object({ id: z.uuid() }),
  query: z.object({ gedaan: z.enum(['wijziging', 'woning']).optional().catch(undefined) }),
})
  .load(async ({ context, params }) => {
    const beeld = await findComplex(context, params.id)
    if (!beeld) throw new PaginaFout(404)
    return beeld
  })
  .action('wijzig', {
    schema: z.object({
      versie: z.coerce.number().int(),
      naam: tekst('Vul de naam van het complex in.', 100),
      ruimten: meerkeuze(CODES, 'Kies ruimten uit de lijst.'),
    }),
    run: async ({ context, params: { id } }, nieuw) => {
      const made = await wijzigComplex(context, id, nieuw)
      return made.ok ? seeOther(`/balie/complexen/${id}?gedaan=wijziging`) : refuse({ algemeen: GEWIJZIGD })
    },
  })
  .action('terug', {
    schema: z.object({ versie: z.coerce.number().int(), tot: z.iso.datetime() }),
    run: async ({ context, params: { id } }, zo) => {
      const made = await zetTerug(context, id, zo)
      return made.ok ? seeOther(`/balie/complexen/${id}?gedaan=wijziging`) : refuse({ algemeen: GEWIJZIGD })
    },
  })
  .action('woning', {
    schema: z.object({
      adres: tekst('Vul de postcode en het huisnummer in, bijvoorbeeld 1234 AB 12.', 120),
      toevoeging: optioneleTekst(10),
      wat: keuze(['erbij', 'eraf'], 'Kies of de woning erbij komt of eraf gaat.'),
      vanaf: datum('Kies de dag.'),
    }),
    run: async ({ context, params: { id }, nu }, plaatsing) => {
      const made = await plaatsWoning(context, id, { plaatsing, vandaag: datumOf(nu) })
      if (made.ok) return seeOther(`/balie/complexen/${id}?gedaan=woning`)
      const [veld, melding] = PLAATS_FOUT[made.refusal]
      return refuse({ [veld]: melding })
    },
  })
  .view((page) => {
    const { complex, eerder } = page.data
    const { gedaan } = page.request.query
    const begin = { naam: complex.naam, ruimten: complex.gedeelde_ruimten }
    return (
      <Layout
        page={page}
        titel={`Complex ${complex.naam}`}
        breedte="breed"
        kruimels={[{ tekst: 'Woningen', href: '/balie/woningen' }]}
      >
        <StatusLine>
          U bekijkt dit voor: <b>{complexBijhouden.naam}</b>.
        </StatusLine>
        {gedaan && <Alert soort="ok">{GEDAAN[gedaan]}</Alert>}
        <Columns
          opzij={
            <>
              <ComplexForm form={page.form('wijzig', begin)} complex={complex} gewijzigd={GEWIJZIGD} />
              <WoningForm form={page.form('woning')} id={complex.id} />
            </>
          }
        >
          <Section kop="Zo is het nu">
            <DataList
              gegevens={[
                { naam: 'Naam', waarde: complex.naam },
                { naam: 'Code', waarde: complex.code },
                { naam: 'Gedeelde ruimten', waarde: showRuimten(complex.gedeelde_ruimten) },
                {
                  naam: 'Woningen',
                  waarde: (
                    <Link href={`/balie/woningen?complex=${complex.id}`}>Woningen van dit complex</Link>
                  ),
                },
              ]}
            />
          </Section>
          <Section kop="Wat er veranderde">
            <Verloop eerder={eerder} complex={complex} form={page.form('terug')} />
          </Section>
        </Columns>
      </Layout>
    )
  })

export const complexRoutes: readonly Route[] = [complexPagina]
