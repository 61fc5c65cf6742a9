import { z } from 'zod'
import type { FormState } from '../../web/form-state.ts'
import { pagina, refuse, seeOther } from '../../web/pagina.ts'
import {
  ButtonGroup,
  ButtonLink,
  DateField,
  Form,
  Layout,
  Paragraph,
  Radios,
  Section,
  Select,
  TextArea,
  TextField,
} from '../../web/ui/index.ts'
import { datum, keuze, optioneleTekst, tekst } from '../../web/velden.ts'
import { gevoeligMelding } from '../notitie/gevoelig.ts'
import { type Groep, type Soort, SOORTEN } from './reeks.ts'
import { listComplexen, maakReeks, type Nieuw } from './reeksen.ts'
import { reeksBeheren, reeksVoorbereiden } from './verwerkingen-reeks.ts'

const soorten = Object.keys(SOORTEN) as [Soort, ...Soort[]]
const GROEPEN: Record<Groep, string> = {
  complex: 'Alle huurders van een complex',
  straat: 'Alle huurders van een straat',
  alle: 'Alle huurders',
}

const schema = z.object({
  groep: keuze(['complex', 'straat', 'alle'], 'Kies wie het bericht krijgen.'),
  complex: z.uuid('Kies een complex.').optional(),
  straat: optioneleTekst(100),
  woonplaats: optioneleTekst(100),
  wat: tekst('Vul in waar het over gaat, bijvoorbeeld “nieuwe daken”.', 100),
  watEn: optioneleTekst(100),
  begin: datum('Vul de eerste dag in.').optional(),
  eind: datum('Vul de laatste dag in.').optional(),
  meer: tekst('Vul in wat de huurder moet weten.', 600),
  meerEn: optioneleTekst(600),
})
type Invoer = z.output<typeof schema>
type Veld = keyof z.input<typeof schema>

/** What a template asks and what was filled in, or what is wrong with it. */
function readNieuw(
  soort: Soort,
  invoer: Invoer,
): { nieuw: Nieuw } | { fouten: Partial<Record<Veld, string>> } {
  const { groep, complex, straat, woonplaats, wat, meer, watEn, meerEn } = invoer
  const asks = (veld: 'begin' | 'eind'): boolean => veld in SOORTEN[soort].sjabloon.velden
  const begin = asks('begin') ? invoer.begin : undefined
  const eind = asks('eind') ? invoer.eind : undefined
  const fouten = {
    ...(groep === 'complex' && !complex && { complex: 'Kies een complex.' }),
    ...(groep === 'straat' && !straat && { straat: 'Vul de naam van de straat in.' }),
    ...(groep === 'straat' && !woonplaats && { woonplaats: 'Vul de plaats in.' }),
    ...(asks('begin') && !begin && { begin: 'Vul de eerste dag in.' }),
    ...(asks('eind') && !eind && { eind: 'Vul de laatste dag in.' }),
    ...(begin && eind && eind < begin && { eind: 'Kies een dag op of na de eerste dag.' }),
  }
  if (Object.keys(fouten).length > 0) return { fouten }
  const gegevens = { wat, meer, begin, eind, wat_en: watEn, meer_en: meerEn }
  return {
    nieuw: {
      soort,
      gegevens: Object.fromEntries(
        Object.entries(gegevens).flatMap(([naam, waarde]) => (waarde ? [[naam, waarde]] : [])),
      ),
      omschrijving: `${SOORTEN[soort].naam}: ${wat}`,
      groep,
      complexId: groep === 'complex' ? (complex ?? null) : null,
      straat: groep === 'straat' ? (straat ?? null) : null,
      woonplaats: groep === 'straat' ? (woonplaats ?? null) : null,
    },
  }
}

export const reeksNieuw = pagina('/balie/reeksen/nieuw', {
  deur: 'balie',
  toegang: { rollen: ['verhuurconsulent'], verwerkingen: [reeksBeheren, reeksVoorbereiden] },
  query: z.object({ soort: z.enum(soorten).optional().catch(undefined) }),
})
  .load(({ context }) => listComplexen(context))
  .action('maak', {
    schema: schema.extend({ soort: keuze(soorten, 'Kies wat u wilt vertellen.') }),
    run: async ({ context, session, nu }, { soort, ...invoer }) => {
      const bsn = gevoeligMelding([invoer.wat, invoer.meer, invoer.watEn, invoer.meerEn].join('\n'), true)
      if (bsn) return refuse({ meer: bsn })
      const read = readNieuw(soort, invoer)
      if ('fouten' in read) return refuse(read.fouten)
      const id = await maakReeks(context, read.nieuw, { medewerkerId: session.betrokkeneId, nu })
      return seeOther(`/balie/reeksen/${id}`)
    },
  })
  .view((page) => {
    const { soort } = page.request.query
    return (
      <Layout
        page={page}
        titel={soort ? SOORTEN[soort].naam : 'Nieuw bericht aan een groep'}
        kruimels={[{ tekst: 'Berichten aan groepen', href: '/balie/reeksen' }]}
      >
        {soort ? (
          <Velden form={page.form('maak')} soort={soort} complexen={page.data} />
        ) : (
          <Section kop="Wat wilt u vertellen?">
            <ButtonGroup>
              {soorten.map((each) => (
                <ButtonLink key={each} soort="secundair" href={`/balie/reeksen/nieuw?soort=${each}`}>
                  {SOORTEN[each].naam}
                </ButtonLink>
              ))}
            </ButtonGroup>
            <Paragraph>
              Elk bericht hoort bij één doel. Past uw bericht hier niet bij? Dan mogen wij de gegevens er niet
              voor gebruiken. Vraag het de privacyfunctionaris.
            </Paragraph>
          </Section>
        )}
      </Layout>
    )
  })

interface VeldenProps {
  form: FormState<Veld | 'soort'>
  soort: Soort
  complexen: Awaited<ReturnType<typeof listComplexen>>
}

function Velden({ form, soort, complexen }: VeldenProps) {
  const { doel } = SOORTEN[soort]
  return (
    <>
      <Paragraph>
        U gebruikt de gegevens van huurders voor: <b>{doel.naam}</b> ({doel.grondslag.wet}).
      </Paragraph>
      <Form form={form} verzend="Lijst maken en nakijken" annuleer="/balie/reeksen" uitleg={false}>
        <input type="hidden" name="soort" value={soort} />
        <Groepskeuze form={form} complexen={complexen} />
        <Inhoud form={form} soort={soort} />
      </Form>
    </>
  )
}

const Groepskeuze = ({ form, complexen }: Omit<VeldenProps, 'soort'>) => (
  <>
    <Radios
      form={form}
      name="groep"
      label="Wie krijgen het bericht?"
      keuzes={Object.entries(GROEPEN).map(([waarde, naam]) => ({ waarde, tekst: naam }))}
    />
    <Select
      form={form}
      name="complex"
      label="Complex"
      hint="Alleen als u een complex koos."
      optioneel
      keuzes={complexen.map(({ id, naam }) => ({ waarde: id, tekst: naam }))}
    />
    <TextField
      form={form}
      name="straat"
      label="Straat"
      hint="Alleen als u een straat koos, bijvoorbeeld Sterappelstraat."
      optioneel
    />
    <TextField
      form={form}
      name="woonplaats"
      label="Plaats"
      hint="Alleen als u een straat koos. Dezelfde straat kan in twee plaatsen zijn."
      optioneel
    />
  </>
)

function Inhoud({ form, soort }: Omit<VeldenProps, 'complexen'>) {
  const { velden } = SOORTEN[soort].sjabloon
  return (
    <>
      <TextField
        form={form}
        name="wat"
        label="Waar gaat het over?"
        hint="Het staat in het onderwerp, bijvoorbeeld “nieuwe daken”."
      />
      <TextField
        form={form}
        name="watEn"
        label="Hetzelfde in het Engels"
        hint="Zonder Engels krijgt wie Engels leest het hele bericht in het Nederlands."
        optioneel
      />
      {'begin' in velden && <DateField form={form} name="begin" label="Eerste dag" soort="kalender" />}
      {'eind' in velden && <DateField form={form} name="eind" label="Laatste dag" soort="kalender" />}
      <TextArea
        form={form}
        name="meer"
        label="Wat moet de huurder weten?"
        maximum={600}
        hint="In korte zinnen, zonder gegevens van mensen."
      />
      <TextArea form={form} name="meerEn" label="Hetzelfde in het Engels" maximum={600} optioneel />
    </>
  )
}
