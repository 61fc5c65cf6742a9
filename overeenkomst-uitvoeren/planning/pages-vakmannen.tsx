import { z } from 'zod'
import { uitlegVan } from '../../doelbinding/uitleg.ts'
import { pagina, refuse, seeOther } from '../../web/pagina.ts'
import {
  Checkboxes,
  Details,
  Form,
  Layout,
  Link,
  Paragraph,
  Select,
  Table,
  TextField,
} from '../../web/ui/index.ts'
import { meerkeuze, optioneleTekst, tekst } from '../../web/velden.ts'
import { naamveld } from '../relatie/naamregels.ts'
import { addDays, showDatumKort } from '../../tijd.ts'
import { addVakman, listKandidaten, listVakmannen, type VakmanRefusal } from './vakmannen.ts'
import { showVaardigheid, vaardigheden } from './vaardigheid.ts'
import { vakmanAanmelden, vakmanBeheren, vakmannenOverzien } from './vakman-verwerkingen.ts'

const planner = {
  rollen: ['planner'],
  verwerkingen: [vakmannenOverzien, vakmanAanmelden, vakmanBeheren],
} as const
export const UITLEG = uitlegVan(vakmanBeheren)
export const VAKMAN_FOUT: Record<VakmanRefusal, string> = {
  'bestaat-niet': 'Deze vakman bestaat niet meer.',
  gewijzigd: 'Een collega heeft dit intussen gewijzigd. Kijk hoe het nu is en verstuur opnieuw.',
  'bestaat-al': 'Deze persoon staat al bij de vakmannen.',
  'al-afwezig': 'Deze dagen vallen samen met dagen die al vrij zijn. Kies andere dagen.',
  'eind-voor-begin': 'Het einde ligt voor het begin. Kies een later einde.',
}

/** Beginnings of postcodes, with commas or spaces between them. */
export const gebieden = optioneleTekst(300).transform((text, context) => {
  const delen = (text ?? '').split(/[\s,]+/).filter(Boolean)
  if (delen.every((deel) => /^[1-9]\d{0,3}$/.test(deel)) && delen.length <= 100) return delen
  context.addIssue({ code: 'custom', message: 'Vul cijfers van postcodes in, bijvoorbeeld "1234, 56".' })
  return z.NEVER
})
export const kunnen = meerkeuze(vaardigheden as [string, ...string[]], 'Kies wat de vakman kan.', 1)
export const vaardigheidKeuzes = vaardigheden.map((code) => ({ waarde: code, tekst: showVaardigheid(code) }))

export const vakmannenPagina = pagina('/balie/vakmannen', {
  deur: 'balie',
  toegang: planner,
  menu: { tekst: 'Vakmannen', volgorde: 14 },
})
  .load(async ({ context, nu }) => ({
    vakmannen: await listVakmannen(context, nu),
    ...(await listKandidaten(context)),
  }))
  .action('nieuw', {
    schema: z.object({
      naam: naamveld('Vul de naam van de vakman in.'),
      ketenpartner: tekst('Kies het bedrijf.').pipe(z.uuid('Kies het bedrijf.')),
      medewerker: z.uuid().optional(),
      vaardigheden: kunnen,
      gebieden,
    }),
    run: async ({ context }, { ketenpartner, medewerker, ...gegevens }) => {
      const { kandidaten } = await listKandidaten(context)
      const kandidaat = kandidaten.find(({ id }) => id === medewerker)
      if (medewerker && kandidaat?.ketenpartner_id !== ketenpartner)
        return refuse({ medewerker: 'Deze persoon hoort niet bij dit bedrijf. Kies iemand van dit bedrijf.' })
      const added = await addVakman(context, {
        ...gegevens,
        ketenpartnerId: ketenpartner,
        medewerkerId: medewerker,
      })
      return added.ok
        ? seeOther(`/balie/vakmannen/${added.value}`)
        : refuse({ algemeen: VAKMAN_FOUT[added.refusal] })
    },
  })
  .view((page) => {
    const { vakmannen, kandidaten, bedrijven } = page.data
    const form = page.form('nieuw')
    return (
      <Layout page={page} titel="Vakmannen" breedte="breed">
        {vakmannen.length === 0 ? (
          <Paragraph>Er zijn nog geen vakmannen. Voeg hieronder de eerste toe.</Paragraph>
        ) : (
          <Table
            bijschrift={`${vakmannen.length} vakmannen`}
            rijen={vakmannen}
            sleutel={({ id }) => id}
            kolommen={[
              { kop: 'Naam', cel: ({ id, naam }) => <Link href={`/balie/vakmannen/${id}`}>{naam}</Link> },
              { kop: 'Bedrijf', cel: ({ ketenpartner }) => ketenpartner },
              { kop: 'Kan', cel: (rij) => rij.vaardigheden.map((code) => showVaardigheid(code)).join(', ') },
              {
                kop: 'Gebied',
                cel: (rij) => (rij.gebieden.length === 0 ? 'overal' : rij.gebieden.join(', ')),
              },
              {
                kop: 'Afwezig',
                cel: ({ afwezig: [eerste] }) => (eerste ? periodeTekst(eerste) : 'nee'),
              },
            ]}
          />
        )}
        <Toevoegen form={form} kandidaten={kandidaten} bedrijven={bedrijven} />
      </Layout>
    )
  })

type Kandidaten = Awaited<ReturnType<typeof listKandidaten>>
type NieuwForm = Parameters<
  typeof Form<'naam' | 'ketenpartner' | 'medewerker' | 'vaardigheden' | 'gebieden'>
>[0]['form']

function Toevoegen({ form, kandidaten, bedrijven }: Kandidaten & { form: NieuwForm }) {
  const open = Object.keys(form.fouten).length > 0
  return (
    <Details kop="Vakman toevoegen" open={open}>
      <Form form={form} verzend="Vakman toevoegen">
        <TextField form={form} name="naam" label="Naam" waarvoor={UITLEG} />
        <Select
          form={form}
          name="ketenpartner"
          label="Bedrijf"
          keuzes={bedrijven.map(({ id, naam }) => ({ waarde: id, tekst: naam }))}
        />
        <Select
          form={form}
          name="medewerker"
          label="Logt al in als"
          optioneel
          hint="Dan ziet deze persoon het eigen werk na het inloggen."
          keuzes={kandidaten.map(({ id, naam, ketenpartner }) => ({
            waarde: id,
            tekst: `${naam} (${ketenpartner})`,
          }))}
        />
        <Checkboxes form={form} name="vaardigheden" label="Wat kan deze vakman?" keuzes={vaardigheidKeuzes} />
        <TextField
          form={form}
          name="gebieden"
          label="Gebied"
          optioneel
          hint="Begin van postcodes, bijvoorbeeld 1234 of 56. Leeg is overal."
        />
      </Form>
    </Details>
  )
}

/** "ma 1 dec tot en met vr 5 dec". */
export const periodeTekst = ({ vanaf, tot }: { vanaf: string; tot: string | null }): string =>
  tot === null || addDays(vanaf, 1) === tot
    ? showDatumKort(vanaf)
    : `${showDatumKort(vanaf)} tot en met ${showDatumKort(addDays(tot, -1))}`
