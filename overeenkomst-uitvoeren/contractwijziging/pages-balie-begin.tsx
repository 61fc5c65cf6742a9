import { z } from 'zod'
import { uitlegVeld } from '../../doelbinding/uitleg.ts'
import { datumOf, showDatum } from '../../tijd.ts'
import { nameCitation } from '../../wet-naleven/regel/citaat.ts'
import { StappenView } from '../../wet-naleven/regel/uitleg.tsx'
import type { FormState } from '../../web/form-state.ts'
import { PaginaFout } from '../../web/pagina-fout.ts'
import { pagina, refuse, seeOther } from '../../web/pagina.ts'
import {
  Card,
  CardGrid,
  DateField,
  Details,
  Form,
  Layout,
  Paragraph,
  Radios,
  StatusLine,
  TextField,
} from '../../web/ui/index.ts'
import { optioneleTekst, tekst } from '../../web/velden.ts'
import { naamveld } from '../relatie/naamregels.ts'
import { adresRegel } from '../onderhoud/adres.ts'
import { balieTekst } from './balieteksten.ts'
import { beginZaak, type BeginRefusal, findContract } from './beginnen.ts'
import { LetOp } from './letop.tsx'
import { BALIE_PAD } from './pages-balie-lijst.tsx'
import { HUISHOUDEN_BALIE, ROLLEN_BALIE } from './huishoudwijziging.ts'
import type { Procedure } from './procedure.ts'
import { PROCEDURES } from './procedures.ts'
import { eindeOpzeggingHuurder, eindeOpzeggingVerhuurder } from './termijnen.ts'
import { contractwijzigingBehandelen } from './verwerkingen.ts'

type Veld = 'soort' | 'wat' | 'rol' | 'over' | 'datum' | 'naam' | 'grond'
type Contract = NonNullable<Awaited<ReturnType<typeof findContract>>>

const FOUT: Record<BeginRefusal, readonly [veld: Veld | 'algemeen', melding: string]> = {
  'stap-bestaat-niet': ['algemeen', 'Kies een soort verandering.'],
  'niet-nu': ['algemeen', 'Dit kan nu niet. Ga terug en kies opnieuw.'],
  'niet-bevoegd': ['algemeen', 'Alleen de huurder kan dit beginnen.'],
  'grond-ontbreekt': ['grond', 'Kies de reden uit de wet.'],
  'datum-ontbreekt': ['datum', 'Vul de dag in.'],
  'bestaat-niet': ['algemeen', 'Dit huurcontract bestaat niet meer.'],
  'kies-persoon': ['over', 'Kies om wie het gaat.'],
  'naam-ontbreekt': ['naam', 'Vul de naam in.'],
  'kies-wat': ['wat', 'Kies wat er verandert.'],
  'kies-rol': ['rol', 'Kies wie het is.'],
  'woont-er-al': ['naam', 'Deze persoon staat al bij dit huishouden.'],
  'datum-in-toekomst': ['datum', 'Deze dag moet nog komen. Kies een dag die al geweest is.'],
  'datum-te-vroeg': ['datum', 'Deze dag is te vroeg. Kies de eerste dag die hierboven staat, of een latere.'],
  'loopt-al': ['algemeen', 'Deze verandering loopt al. Kijk in de lijst met contractwijzigingen.'],
  'al-verwerkt': ['over', 'Dit overlijden is al verwerkt. Kijk bij de contractwijzigingen van deze huurder.'],
}

export const beginPagina = pagina('/balie/huurovereenkomsten/:id/wijziging', {
  deur: 'balie',
  toegang: { rollen: ['verhuurconsulent'], verwerkingen: [contractwijzigingBehandelen] },
  params: z.object({ id: z.uuid() }),
  query: z.object({ soort: z.string().optional() }),
})
  .load(async ({ context, params, nu }) => {
    const contract = await findContract(context, params.id, nu)
    if (!contract) throw new PaginaFout(404)
    return { contract, vandaag: datumOf(nu) }
  })
  .action('begin', {
    schema: z.object({
      soort: tekst('Kies een soort verandering.', 50),
      wat: z.enum(['erbij', 'geboren', 'weg']).optional(),
      rol: z.enum(['partner', 'kind', 'inwonend']).optional(),
      over: z.uuid({ error: 'Kies om wie het gaat.' }).optional(),
      naam: naamveld('Vul een naam in.').optional(),
      datum: z.iso.date({ error: 'Vul een dag in die bestaat.' }).optional(),
      grond: optioneleTekst(50),
    }),
    run: async ({ context, params, nu }, invoer) => {
      if (!PROCEDURES.some(({ soort }) => soort === invoer.soort))
        return refuse({ algemeen: FOUT['stap-bestaat-niet'][1] })
      const begonnen = await beginZaak(context, { begin: { ...invoer, huurovereenkomstId: params.id }, nu })
      if (begonnen.ok) return seeOther(`${BALIE_PAD}/${begonnen.value}`)
      const [veld, melding] = FOUT[begonnen.refusal]
      return refuse({ [veld]: melding })
    },
  })
  .view((page) => {
    const { contract, vandaag } = page.data
    const form = page.form('begin')
    const keuze = form.invoer.soort ?? page.request.query.soort
    const procedure = PROCEDURES.find(({ soort }) => soort === keuze)
    return (
      <Layout
        page={page}
        titel={procedure ? balieTekst(procedure.soort).naam : 'Welke verandering?'}
        kruimels={[{ tekst: 'Huurcontract', href: `/balie/huurcontracten/${contract.id}` }]}
      >
        <StatusLine>
          U bekijkt dit voor: <b>{contractwijzigingBehandelen.naam}</b>, {adresRegel(contract)}.
        </StatusLine>
        {procedure ? (
          <BeginForm form={form} procedure={procedure} contract={contract} vandaag={vandaag} />
        ) : (
          <CardGrid>
            {PROCEDURES.map(({ soort, artikel }) => (
              <Card key={soort} kop={balieTekst(soort).naam} href={`?soort=${soort}`}>
                {balieTekst(soort).wanneer} {nameCitation(artikel)}.
              </Card>
            ))}
          </CardGrid>
        )}
      </Layout>
    )
  })

interface Props {
  form: FormState<Veld>
  procedure: Procedure
  contract: Contract
  vandaag: string
}

const uitleg = (veld: Parameters<typeof uitlegVeld<typeof contractwijzigingBehandelen>>[1]) =>
  uitlegVeld(contractwijzigingBehandelen, veld)

function BeginForm({ form, procedure, contract, vandaag }: Props) {
  const { soort, andere, stappen } = procedure
  const first = stappen.find(({ van }) => van === null)
  const needsName = andere === 'nieuw' || andere === 'vertegenwoordiger' || soort === 'naamswijziging'
  return (
    <>
      <Paragraph>De huurder leest hierover: “{procedure.uitleg.nl}”</Paragraph>
      <LetOp letOp={procedure.letOp} />
      <EersteDag soort={soort} contract={contract} vandaag={vandaag} />
      <Form form={form} verzend={first?.knop.nl ?? ''} annuleer={BALIE_PAD} uitleg={false}>
        <input type="hidden" name="soort" value={soort} />
        {soort === 'huishoudwijziging' ? (
          <Huishoudkeuze form={form} contract={contract} />
        ) : (
          <Radios
            form={form}
            name="over"
            label="Om wie gaat het?"
            keuzes={contract.mensen.map(asKeuze)}
            waarvoor={uitleg('relatie.aanschrijfnaam')}
          />
        )}
        {needsName && (
          <TextField
            form={form}
            name="naam"
            label={soort === 'naamswijziging' ? 'Nieuwe naam' : 'Naam van de ander'}
            waarvoor={uitleg('relatie.aanschrijfnaam')}
          />
        )}
        {first?.vraagtDatum && (
          <DateField form={form} name="datum" label="Dag" waarvoor={uitleg('contractwijziging.datum')} />
        )}
        {first?.gronden && (
          <Radios
            form={form}
            name="grond"
            label="Reden uit de wet"
            keuzes={Object.entries(first.gronden).map(([code, grond]) => ({
              waarde: code,
              tekst: grond.tekst.nl,
              hint: nameCitation(grond.artikel),
            }))}
            waarvoor={uitleg('contractwijziging_stap.grond')}
          />
        )}
      </Form>
    </>
  )
}

const asKeuze = ({ id, aanschrijfnaam }: { id: string; aanschrijfnaam: string }) => ({
  waarde: id,
  tekst: aanschrijfnaam,
})

/** Who comes to live in the home, or leaves it. What does not fit the choice stays empty. */
function Huishoudkeuze({ form, contract }: { form: FormState<Veld>; contract: Contract }) {
  return (
    <>
      <Radios
        form={form}
        name="wat"
        label="Wat verandert er?"
        keuzes={Object.entries(HUISHOUDEN_BALIE).map(([waarde, tekst]) => ({ waarde, tekst }))}
        waarvoor={uitleg('contractwijziging.huishouden_soort')}
      />
      <TextField
        form={form}
        name="naam"
        label="Naam van wie komt, of van het kind"
        optioneel
        waarvoor={uitleg('relatie.aanschrijfnaam')}
      />
      <Radios
        form={form}
        name="rol"
        label="Wie is het?"
        optioneel
        hint="Alleen als iemand komt inwonen."
        keuzes={Object.entries(ROLLEN_BALIE).map(([waarde, tekst]) => ({ waarde, tekst }))}
        waarvoor={uitleg('contractwijziging.huishouden_rol')}
      />
      {contract.huisgenoten.length > 0 && (
        <Radios
          form={form}
          name="over"
          label="Wie vertrekt er?"
          optioneel
          hint="Alleen als een huisgenoot vertrekt."
          keuzes={contract.huisgenoten.map(asKeuze)}
          waarvoor={uitleg('relatie.aanschrijfnaam')}
        />
      )}
    </>
  )
}

/** For a notice: the earliest last day, with the steps of the rule. */
function EersteDag({ soort, contract, vandaag }: { soort: string; contract: Contract; vandaag: string }) {
  if (!soort.startsWith('opzegging')) return null
  const einde =
    soort === 'opzegging-huurder'
      ? eindeOpzeggingHuurder(vandaag)
      : eindeOpzeggingVerhuurder(contract.geldig.slice(1, 11), vandaag)
  return (
    <>
      <Paragraph>
        De eerste dag waarop de huur kan stoppen, is <b>{showDatum(einde.uitkomst)}</b>.
      </Paragraph>
      <Details kop="Hoe komen wij aan deze dag?">
        <StappenView antwoord={einde.antwoord} />
      </Details>
    </>
  )
}
