import { z } from 'zod'
import { showMoment } from '../../tijd.ts'
import { PaginaFout } from '../../web/pagina-fout.ts'
import { pagina, refuse, seeOther } from '../../web/pagina.ts'
import {
  Badge,
  ButtonGroup,
  ButtonLink,
  Details,
  Form,
  Layout,
  Link,
  Paragraph,
  PostButton,
  Radios,
  Section,
  StatusLine,
  Table,
  TextField,
} from '../../web/ui/index.ts'
import { keuze, tekst } from '../../web/velden.ts'
import { findConcept, findVersie, listVersies, makeConcept, saveConcept, type Versie } from './opslag.ts'
import { findGebreken } from './toets.ts'
import { GEWIJZIGD, SPOED, BETAALT, VERSIESTATUS } from './teksten.ts'
import type { Vragenboom } from './vragenboom.ts'
import { addKnoop } from './wijzigen.ts'

export const redactie = {
  rollen: ['redacteur'],
  verwerkingen: 'geen',
  omdat: 'De vragenboom bestaat uit vragen en uitkomsten, zonder gegevens van mensen.',
} as const
export const nummerParam = z.object({ nummer: z.coerce.number().int().positive().max(1_000_000) })
export const kruimels = (nummer?: number) => [
  { tekst: 'Vragenboom', href: '/balie/vragenboom' },
  ...(nummer === undefined ? [] : [{ tekst: `Versie ${nummer}`, href: `/balie/vragenboom/${nummer}` }]),
]

const since = ({ gemaaktOp, inGebruikOp, afgelostOp }: Versie): string =>
  afgelostOp
    ? `tot ${showMoment(afgelostOp)}`
    : inGebruikOp
      ? `sinds ${showMoment(inGebruikOp)}`
      : `gemaakt op ${showMoment(gemaaktOp)}`

export const versiesPagina = pagina('/balie/vragenboom', {
  deur: 'balie',
  toegang: redactie,
  menu: { tekst: 'Vragenboom', volgorde: 60 },
})
  .load(({ context }) => listVersies(context.doelbinding.toegang))
  .view((page) => (
    <Layout page={page} titel="Vragenboom voor reparaties" breedte="breed">
      <Paragraph>
        Met deze vragen meldt een huurder een reparatie. U werkt in een concept. Huurders zien het pas als u
        het in gebruik neemt.
      </Paragraph>
      <Table
        bijschrift="Versies, de nieuwste bovenaan"
        rijen={page.data}
        sleutel={({ id }) => id}
        kolommen={[
          {
            kop: 'Versie',
            cel: ({ nummer }) => <Link href={`/balie/vragenboom/${nummer}`}>Versie {nummer}</Link>,
          },
          {
            kop: 'Status',
            cel: ({ status }) => (
              <Badge soort={status === 'in_gebruik' ? 'goed' : 'neutraal'}>{VERSIESTATUS[status]}</Badge>
            ),
          },
          { kop: 'Wanneer', cel: since },
        ]}
      />
    </Layout>
  ))

export const versiePagina = pagina('/balie/vragenboom/:nummer', {
  deur: 'balie',
  toegang: redactie,
  params: nummerParam,
})
  .load(async ({ context, params }) => {
    const { toegang } = context.doelbinding
    const versie = await findVersie(toegang, params.nummer)
    if (!versie) throw new PaginaFout(404)
    return { versie, concept: await findConcept(toegang) }
  })
  .action('concept', {
    schema: z.object({}),
    run: async ({ context, params, nu }) => {
      const { toegang } = context.doelbinding
      const versie = await findVersie(toegang, params.nummer)
      if (!versie) throw new PaginaFout(404)
      const concept = await makeConcept(toegang, versie, nu)
      return seeOther(`/balie/vragenboom/${concept.nummer}`)
    },
  })
  .action('nieuw', {
    schema: z.object({
      versie: z.coerce.number().int(),
      code: tekst('Vul een code in, bijvoorbeeld "keuken-kraan".', 60).regex(
        /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
        'Gebruik kleine letters, cijfers en streepjes, bijvoorbeeld "keuken-kraan".',
      ),
      soort: keuze(['vraag', 'uitkomst'], 'Kies een vraag of een uitkomst.'),
    }),
    run: async ({ context, params }, { versie, code, soort }) => {
      const { toegang } = context.doelbinding
      const concept = await findVersie(toegang, params.nummer)
      if (!concept) throw new PaginaFout(404)
      const added = addKnoop(concept.boom, code, soort)
      if (!added.ok) return refuse({ code: 'Deze code is er al. Kies een andere.' })
      const saved = await saveConcept(toegang, { nummer: params.nummer, versie }, added.value)
      return saved.ok
        ? seeOther(`/balie/vragenboom/${params.nummer}/knopen/${code}`)
        : refuse({ algemeen: GEWIJZIGD })
    },
  })
  .view((page) => {
    const { versie, concept } = page.data
    const pad = `/balie/vragenboom/${versie.nummer}`
    const form = page.form('nieuw')
    return (
      <Layout page={page} titel={`Versie ${versie.nummer}`} kruimels={kruimels()} breedte="breed">
        <StatusLine>
          <Badge soort={versie.status === 'in_gebruik' ? 'goed' : 'neutraal'}>
            {VERSIESTATUS[versie.status]}
          </Badge>{' '}
          {since(versie)}
        </StatusLine>
        <ButtonGroup>
          <ButtonLink href={`${pad}/toets`}>Toetsen en vergelijken</ButtonLink>
          <ButtonLink href={`${pad}/voorbeeld`} soort="secundair">
            Bekijken als huurder
          </ButtonLink>
          {versie.status !== 'concept' && !concept && (
            <PostButton form={page.form('concept')}>Hiermee een concept maken</PostButton>
          )}
          {versie.status !== 'concept' && concept && (
            <Link href={`/balie/vragenboom/${concept.nummer}`}>Er is al een concept</Link>
          )}
        </ButtonGroup>
        {versie.status === 'concept' && (
          <Details kop="Nieuwe vraag of uitkomst" open={Object.keys(form.fouten).length > 0}>
            <Form form={form} verzend="Toevoegen" uitleg={false}>
              <input type="hidden" name="versie" value={String(versie.versie)} />
              <TextField form={form} name="code" label="Code" breedte="half" />
              <Radios
                form={form}
                name="soort"
                label="Wat is het?"
                keuzes={[
                  { waarde: 'vraag', tekst: 'Een vraag' },
                  { waarde: 'uitkomst', tekst: 'Een uitkomst' },
                ]}
              />
            </Form>
          </Details>
        )}
        <Knopen boom={versie.boom} pad={pad} />
      </Layout>
    )
  })

function Knopen({ boom, pad }: { boom: Vragenboom; pad: string }) {
  const fout = new Set(findGebreken(boom).map(({ naam }) => naam))
  const knopen = Object.entries(boom.knopen)
  const vragen = knopen.flatMap(([naam, knoop]) => (knoop.soort === 'vraag' ? [{ naam, knoop }] : []))
  const uitkomsten = knopen.flatMap(([naam, knoop]) => (knoop.soort === 'uitkomst' ? [{ naam, knoop }] : []))
  const link = (naam: string, tekst: string) => (
    <>
      <Link href={`${pad}/knopen/${naam}`}>{tekst || naam}</Link>
      {fout.has(naam) && <Badge soort="fout">Niet af</Badge>}
    </>
  )
  return (
    <>
      <Section kop={`Vragen (${vragen.length})`}>
        <Table
          bijschrift="Elke vraag met haar antwoorden"
          rijen={vragen}
          sleutel={({ naam }) => naam}
          kolommen={[
            { kop: 'Vraag', cel: ({ naam, knoop }) => link(naam, knoop.tekst.nl) },
            {
              kop: 'Antwoorden',
              cel: ({ knoop }) => knoop.antwoorden.map((each) => each.tekst.nl || each.code).join(' · '),
            },
          ]}
        />
      </Section>
      <Section kop={`Uitkomsten (${uitkomsten.length})`}>
        <Table
          bijschrift="Wat er gebeurt na het laatste antwoord"
          rijen={uitkomsten}
          sleutel={({ naam }) => naam}
          kolommen={[
            { kop: 'Uitkomst', cel: ({ naam, knoop }) => link(naam, knoop.titel.nl) },
            { kop: 'Spoed', kort: true, cel: ({ knoop }) => SPOED[knoop.spoed] },
            { kop: 'Betaalt', kort: true, cel: ({ knoop }) => BETAALT[knoop.betaalt] },
            { kop: 'Minuten', getal: true, cel: ({ knoop }) => knoop.duurMinuten },
          ]}
        />
      </Section>
    </>
  )
}
