import { z } from 'zod'
import { uitlegVeld } from '../../doelbinding/uitleg.ts'
import { datumOf, showDatum } from '../../tijd.ts'
import { nameCitation } from '../../wet-naleven/regel/citaat.ts'
import type { FormState } from '../../web/form-state.ts'
import { PaginaFout } from '../../web/pagina-fout.ts'
import { pagina, refuse, seeOther } from '../../web/pagina.ts'
import {
  Columns,
  DataList,
  DateField,
  Form,
  Layout,
  Link,
  Paragraph,
  Radios,
  Section,
  StatusLine,
} from '../../web/ui/index.ts'
import {
  type Besluit,
  CONTROLENAMEN,
  CONTROLES,
  type Controlenaam,
  type Controles,
  GRONDEN,
  INSPECTIE,
  type Inspectie,
} from './beoordeling.ts'
import { adresOf, feitenOf } from './huishouden-kaart.tsx'
import { beoordeel, planInspectie, recordInspectie } from './huishoudens.ts'
import { BALIE_PAD } from './pages-balie-lijst.tsx'
import { WEIGERING } from './teksten-balie.ts'
import { woningruilHuishouden } from './verwerkingen-balie.ts'
import { findHuishouden, type Partij } from './zaak.ts'

const antwoord = z.string().max(50).optional()
const vast = { versie: z.coerce.number().int() }
type Oordeelveld = 'versie' | Controlenaam | 'besluit' | 'grond'

const BESLUITEN = { toegestaan: 'Toestemming', geweigerd: 'Geen toestemming' } as const

export const huishoudenPagina = pagina(`${BALIE_PAD}/:id/huishoudens/:plaats`, {
  deur: 'balie',
  toegang: { rollen: ['verhuurconsulent'], verwerkingen: [woningruilHuishouden] },
  params: z.object({ id: z.uuid(), plaats: z.coerce.number().int().min(1).max(6) }),
})
  .load(async ({ context, params, nu }) => {
    const found = await findHuishouden(context, { ruilId: params.id, plaats: params.plaats }, nu)
    if (!found) throw new PaginaFout(404)
    return { ...found, vandaag: datumOf(nu) }
  })
  .action('beoordeel', {
    schema: z.object({
      ...vast,
      past_huishouden: antwoord,
      past_inkomen: antwoord,
      betaalgedrag: antwoord,
      waarborg: antwoord,
      vergunning: antwoord,
      belang: antwoord,
      besluit: z
        .enum(Object.keys(BESLUITEN) as [Besluit, ...Besluit[]])
        .optional()
        .catch(undefined),
      grond: antwoord,
    }),
    run: async ({ context, params }, { versie, besluit, grond, ...gegeven }) => {
      const controles = Object.fromEntries(
        CONTROLENAMEN.map((naam) => [naam, gegeven[naam] ?? null]),
      ) as Controles
      const plaats = { ruilId: params.id, plaats: params.plaats, versie }
      const saved = await beoordeel(context, plaats, { controles, besluit, grond })
      if (saved.ok) return seeOther(`${BALIE_PAD}/${params.id}?gedaan=huishouden`)
      const melding = WEIGERING[saved.refusal]
      return refuse(saved.refusal.startsWith('grond') ? { grond: melding } : { algemeen: melding })
    },
  })
  .action('plan', {
    schema: z.object({ ...vast, dag: z.iso.date({ error: 'Vul een dag in die bestaat.' }) }),
    run: async ({ context, params, nu }, { versie, dag }) => {
      const plaats = { ruilId: params.id, plaats: params.plaats, versie }
      const planned = await planInspectie(context, plaats, { dag, nu })
      if (planned.ok) return seeOther(`${BALIE_PAD}/${params.id}?gedaan=huishouden`)
      const melding = WEIGERING[planned.refusal]
      return refuse(planned.refusal.startsWith('dag') ? { dag: melding } : { algemeen: melding })
    },
  })
  .action('bezoek', {
    schema: z.object({
      ...vast,
      uitkomst: z.enum(Object.keys(INSPECTIE) as [Inspectie, ...Inspectie[]], {
        error: 'Kies hoe de woning was.',
      }),
    }),
    run: async ({ context, params, nu }, { versie, uitkomst }) => {
      const plaats = { ruilId: params.id, plaats: params.plaats, versie }
      const recorded = await recordInspectie(context, plaats, { uitkomst, nu })
      return recorded.ok
        ? seeOther(`${BALIE_PAD}/${params.id}?gedaan=huishouden`)
        : refuse({ algemeen: WEIGERING[recorded.refusal] })
    },
  })
  .view((page) => {
    const { zaak, partij, vandaag } = page.data
    const oordeel = page.form('beoordeel', {
      ...Object.fromEntries(CONTROLENAMEN.map((naam) => [naam, partij[naam] ?? ''])),
      besluit: partij.besluit ?? '',
      grond: partij.grond ?? '',
    })
    const bezocht = partij.inspectie_op !== null && partij.inspectie_op <= vandaag
    return (
      <Layout
        page={page}
        titel={adresOf(partij)}
        breedte="breed"
        kruimels={[
          { tekst: 'Woningruil', href: BALIE_PAD },
          { tekst: `Woningruil ${zaak.nummer}`, href: `${BALIE_PAD}/${zaak.id}` },
        ]}
      >
        <StatusLine>
          U bekijkt dit voor: <b>{woningruilHuishouden.naam}</b>.
        </StatusLine>
        <Columns
          opzij={
            <Section kop="Wat wij weten">
              <DataList gegevens={feitenOf(partij)} />
            </Section>
          }
        >
          {zaak.status === 'aangevraagd' && <Beoordelen form={oordeel} partij={partij} />}
          {zaak.status === 'toegestaan' && (
            <Section kop="Bezoek aan de woning">
              {partij.inspectie_op && <Paragraph>Gepland op {showDatum(partij.inspectie_op)}.</Paragraph>}
              {bezocht && (
                <Bezoek
                  form={page.form('bezoek', { uitkomst: partij.inspectie_uitkomst ?? '' })}
                  partij={partij}
                />
              )}
              <Plannen form={page.form('plan')} partij={partij} />
            </Section>
          )}
          {zaak.status !== 'aangevraagd' && zaak.status !== 'toegestaan' && (
            <Paragraph>Er is bij dit huishouden nu niets te doen.</Paragraph>
          )}
        </Columns>
      </Layout>
    )
  })

/** How the household was when the page was read. Who read that it was changed goes on from how it is now. */
function Vast({ form, partij }: { form: FormState<'versie'>; partij: Partij }) {
  const versie = form.fouten.algemeen ? partij.versie : (form.invoer.versie ?? partij.versie)
  return <input type="hidden" name="versie" value={String(versie)} />
}

function Beoordelen({ form, partij }: { form: FormState<Oordeelveld>; partij: Partij }) {
  return (
    <Section kop="Beoordelen">
      <Paragraph>
        Bewaar alleen uw antwoord, geen stukken of bedragen. Passend toewijzen rekent u na op{' '}
        <Link href="/kom-ik-in-aanmerking">deze pagina</Link>, die niets bewaart.
      </Paragraph>
      <Form form={form} verzend="Bewaren" uitleg={false}>
        <Vast form={form} partij={partij} />
        {CONTROLENAMEN.map((naam) => (
          <Radios
            key={naam}
            form={form}
            name={naam}
            label={CONTROLES[naam].vraag}
            hint={nameCitation(CONTROLES[naam].artikel)}
            keuzes={Object.entries(CONTROLES[naam].antwoorden).map(([waarde, { tekst }]) => ({
              waarde,
              tekst,
            }))}
            waarvoor={uitlegVeld(woningruilHuishouden, `woningruil_deelname.${naam}`)}
          />
        ))}
        <Radios
          form={form}
          name="besluit"
          label="Wat is uw besluit?"
          hint="Laat leeg als u nog niet beslist. Het huishouden leest uw besluit pas als alle besluiten zijn genomen."
          keuzes={Object.entries(BESLUITEN).map(([waarde, tekst]) => ({ waarde, tekst }))}
          waarvoor={uitlegVeld(woningruilHuishouden, 'woningruil_deelname.besluit')}
          optioneel
        />
        <Radios
          form={form}
          name="grond"
          label="Bij geen toestemming: op welke grond?"
          hint="Dit leest alleen dit huishouden, in de brief."
          keuzes={Object.entries(GRONDEN).map(([waarde, { tekst, artikel }]) => ({
            waarde,
            tekst: tekst.nl,
            hint: nameCitation(artikel),
          }))}
          waarvoor={uitlegVeld(woningruilHuishouden, 'woningruil_deelname.grond')}
          optioneel
        />
      </Form>
    </Section>
  )
}

function Plannen({ form, partij }: { form: FormState<'versie' | 'dag'>; partij: Partij }) {
  return (
    <Form form={form} verzend={partij.inspectie_op ? 'Bezoek verzetten' : 'Bezoek plannen'} uitleg={false}>
      <Vast form={form} partij={partij} />
      <DateField
        form={form}
        name="dag"
        soort="kalender"
        label={partij.inspectie_op ? 'Op een andere dag' : 'Op welke dag bekijken wij de woning?'}
        waarvoor={uitlegVeld(woningruilHuishouden, 'woningruil_deelname.inspectie_op')}
      />
    </Form>
  )
}

function Bezoek({ form, partij }: { form: FormState<'versie' | 'uitkomst'>; partij: Partij }) {
  return (
    <Form form={form} verzend="Uitkomst bewaren" uitleg={false}>
      <Vast form={form} partij={partij} />
      <Radios
        form={form}
        name="uitkomst"
        label="Hoe was de woning?"
        keuzes={Object.entries(INSPECTIE).map(([waarde, tekst]) => ({ waarde, tekst }))}
        waarvoor={uitlegVeld(woningruilHuishouden, 'woningruil_deelname.inspectie_uitkomst')}
      />
    </Form>
  )
}
