import { z } from 'zod'
import { addDays } from '../../tijd.ts'
import { PaginaFout } from '../../web/pagina-fout.ts'
import { pagina, refuse, seeOther } from '../../web/pagina.ts'
import {
  Alert,
  Checkboxes,
  Columns,
  DateField,
  Form,
  Layout,
  Link,
  Paragraph,
  PostButton,
  Section,
  Select,
  Table,
  TextField,
  TimeField,
} from '../../web/ui/index.ts'
import { datum, keuze } from '../../web/velden.ts'
import { naamveld } from '../relatie/naamregels.ts'
import { BORD } from './bord-adres.ts'
import { gebieden, kunnen, periodeTekst, UITLEG, vaardigheidKeuzes, VAKMAN_FOUT } from './pages-vakmannen.tsx'
import type { Werktijd } from './rooster.ts'
import { addAfwezigheid, changeVakman, findVakman, removeAfwezigheid, setWerktijd } from './vakmannen.ts'
import { vakmanBeheren } from './vakman-verwerkingen.ts'

const planner = { rollen: ['planner'], verwerkingen: [vakmanBeheren] } as const
const WEEKDAGEN = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag']
const weekdagen = ['1', '2', '3', '4', '5', '6', '7'] as const
const eigenPad = (id: string): string => `/balie/vakmannen/${id}`
const optioneleTijd = (melding: string) => z.iso.time({ error: melding, precision: -1 }).optional()

export const vakmanPagina = pagina('/balie/vakmannen/:id', {
  deur: 'balie',
  toegang: planner,
  params: z.object({ id: z.uuid() }),
})
  .load(async ({ context, params, nu }) => {
    const vakman = await findVakman(context, params.id, nu)
    if (!vakman) throw new PaginaFout(404)
    return vakman
  })
  .action('wijzig', {
    schema: z.object({
      versie: z.coerce.number().int(),
      naam: naamveld('Vul de naam van de vakman in.'),
      vaardigheden: kunnen,
      gebieden,
      uitDienst: datum('Kies een datum.').optional(),
    }),
    run: async ({ context, params }, { uitDienst = null, ...gegevens }) => {
      const changed = await changeVakman(context, { ...gegevens, id: params.id, uitDienst })
      return changed.ok ? seeOther(eigenPad(params.id)) : refuse({ algemeen: VAKMAN_FOUT[changed.refusal] })
    },
  })
  .action('uren', {
    schema: z.object({
      weekdag: keuze(weekdagen, 'Kies een weekdag.'),
      vanaf: datum('Kies vanaf welke dag dit geldt.'),
      begin: optioneleTijd('Vul de begintijd in, bijvoorbeeld 08:00.'),
      eind: optioneleTijd('Vul de eindtijd in, bijvoorbeeld 16:30.'),
    }),
    run: async ({ context, params }, { weekdag, vanaf, begin, eind }) => {
      if (Boolean(begin) !== Boolean(eind))
        return refuse({ eind: 'Vul begin en einde in, of laat beide leeg.' })
      const uren = begin && eind ? { begin, eind } : null
      const set = await setWerktijd(context, { vakmanId: params.id, weekdag: Number(weekdag), vanaf, uren })
      return set.ok ? seeOther(eigenPad(params.id)) : refuse({ eind: VAKMAN_FOUT[set.refusal] })
    },
  })
  .action('afwezig', {
    schema: z.object({ van: datum('Kies de eerste dag.'), tot: datum('Kies de laatste dag.') }),
    run: async ({ context, params }, { van, tot }) => {
      const added = await addAfwezigheid(context, { vakmanId: params.id, vanaf: van, totEnMet: tot })
      return added.ok ? seeOther(eigenPad(params.id)) : refuse({ tot: VAKMAN_FOUT[added.refusal] })
    },
  })
  .action('weg', {
    schema: z.object({ van: z.iso.date(), tot: z.iso.date() }),
    run: async ({ context, params }, { van, tot }) => {
      await removeAfwezigheid(context, { vakmanId: params.id, vanaf: van, totEnMet: tot })
      return seeOther(eigenPad(params.id))
    },
  })
  .view((page) => {
    const vakman = page.data
    const wijzig = page.form('wijzig', {
      naam: vakman.naam,
      vaardigheden: vakman.vaardigheden,
      gebieden: vakman.gebieden.join(', '),
      uitDienst: vakman.uit_dienst_op ?? '',
      versie: String(vakman.versie),
    })
    return (
      <Layout
        page={page}
        titel={vakman.naam}
        breedte="breed"
        kruimels={[{ tekst: 'Vakmannen', href: '/balie/vakmannen' }]}
      >
        <Paragraph>
          {vakman.ketenpartner}.{' '}
          <Link href={`${BORD}/vakman/${vakman.id}`}>Naar de dag van {vakman.naam}</Link>
        </Paragraph>
        <Columns
          opzij={
            <Section kop="Vrije dagen">
              {vakman.afwezig.map((periode) => (
                <PostButton
                  key={periode.vanaf}
                  form={page.form('weg')}
                  waarden={{ van: periode.vanaf, tot: addDays(periode.tot ?? periode.vanaf, -1) }}
                  soort="subtiel"
                >
                  {periodeTekst(periode)}: weghalen
                </PostButton>
              ))}
              <VrijGeven form={page.form('afwezig')} id={vakman.id} />
            </Section>
          }
        >
          <Section kop="Uren">
            <Uren werktijden={vakman.werktijden} />
            <AndereUren form={page.form('uren')} />
          </Section>
          <Section kop="Gegevens">
            <Gegevens form={wijzig} versie={vakman.versie} />
          </Section>
        </Columns>
      </Layout>
    )
  })

type FormOf<Field extends string> = { form: Parameters<typeof Form<Field>>[0]['form'] }

function VrijGeven({ form, id }: FormOf<'van' | 'tot'> & { id: string }) {
  return (
    <>
      <Form form={form} verzend="Vrij geven" uitleg={false}>
        <DateField form={form} name="van" label="Eerste dag" soort="kalender" waarvoor={UITLEG} />
        <DateField form={form} name="tot" label="Laatste dag" soort="kalender" />
      </Form>
      <Alert soort="info">
        <Paragraph>
          Waarom iemand vrij is, leggen wij niet vast. Staat er al werk?{' '}
          <Link href={`${BORD}/afwezig/${id}`}>Meld afwezig en verplan het werk</Link>
        </Paragraph>
      </Alert>
    </>
  )
}

function AndereUren({ form }: FormOf<'weekdag' | 'vanaf' | 'begin' | 'eind'>) {
  return (
    <Form form={form} verzend="Uren vastleggen" uitleg={false}>
      <Select
        form={form}
        name="weekdag"
        label="Weekdag"
        waarvoor={UITLEG}
        keuzes={weekdagen.map((waarde, index) => ({ waarde, tekst: WEEKDAGEN[index] ?? '' }))}
      />
      <DateField form={form} name="vanaf" label="Geldt vanaf" soort="kalender" />
      <TimeField form={form} name="begin" label="Van" optioneel />
      <TimeField
        form={form}
        name="eind"
        label="Tot"
        optioneel
        hint="Laat beide leeg als er die dag niet wordt gewerkt."
      />
    </Form>
  )
}

type Velden = 'versie' | 'naam' | 'vaardigheden' | 'gebieden' | 'uitDienst'
function Gegevens({ form, versie }: FormOf<Velden> & { versie: number }) {
  return (
    <Form form={form} verzend="Gegevens opslaan" uitleg={false}>
      <input type="hidden" name="versie" value={String(versie)} />
      <TextField form={form} name="naam" label="Naam" waarvoor={UITLEG} />
      <Checkboxes form={form} name="vaardigheden" label="Wat kan deze vakman?" keuzes={vaardigheidKeuzes} />
      <TextField
        form={form}
        name="gebieden"
        label="Gebied"
        optioneel
        hint="Begin van postcodes. Leeg is overal."
      />
      <DateField form={form} name="uitDienst" label="Werkt hier niet meer vanaf" soort="kalender" optioneel />
    </Form>
  )
}

function Uren({ werktijden }: { werktijden: readonly Werktijd[] }) {
  if (werktijden.length === 0)
    return <Paragraph>Er zijn nog geen uren. Zonder uren kan er niets worden gepland.</Paragraph>
  return (
    <Table
      bijschrift="Werktijden. Wie meer dan 5,5 uur werkt, heeft 30 minuten pauze (Arbeidstijdenwet 5:4)."
      rijen={werktijden}
      sleutel={({ weekdag, geldig }) => `${weekdag}${geldig.vanaf}`}
      kolommen={[
        { kop: 'Dag', cel: ({ weekdag }) => WEEKDAGEN[weekdag - 1] ?? '' },
        {
          kop: 'Uren',
          kort: true,
          cel: ({ begin, eind }) => `${begin.replace(':', '.')} - ${eind.replace(':', '.')}`,
        },
        {
          kop: 'Geldt',
          cel: ({ geldig }) => (geldig.tot === null ? 'tot nader bericht' : `tot ${geldig.tot}`),
        },
      ]}
    />
  )
}
