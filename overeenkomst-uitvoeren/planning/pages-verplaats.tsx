import { z } from 'zod'
import { momentsAt, showDatum, showDatumKort, showTijd, wallClock } from '../../tijd.ts'
import { PaginaFout } from '../../web/pagina-fout.ts'
import { pagina, refuse, seeOther } from '../../web/pagina.ts'
import {
  Alert,
  Columns,
  DataList,
  Form,
  FilterForm,
  Layout,
  Link,
  Paragraph,
  PostButton,
  Section,
  Table,
} from '../../web/ui/index.ts'
import { tijd } from '../../web/velden.ts'
import { straatRegel } from '../onderhoud/adres.ts'
import { INPLAN_FOUT, REDEN } from './balie-teksten.ts'
import { showBelofte, SPOED_TEKST, type Spoed } from './belofte.ts'
import { BORD, dagAdres } from './bord-adres.ts'
import { collegaNoemen } from './collega-verwerking.ts'
import { Berichtvoorbeeld } from './bericht-voorbeeld.tsx'
import { GarantieMelding } from './garantie-melding.tsx'
import { showDagdeel } from './dagdeel.ts'
import { balieDoor, findLaatsteWijziging, findVerplaats, verplaats, zegAf } from './inplannen.ts'
import { tijdOf } from './rooster.ts'
import { showVaardigheid } from './vaardigheid.ts'
import { capaciteitBekijken } from './vakman-verwerkingen.ts'
import { afspraakInplannen } from './verwerkingen.ts'
import { wieWasEerst } from './wie-eerst.ts'

const planner = {
  rollen: ['planner'],
  verwerkingen: [afspraakInplannen, capaciteitBekijken, collegaNoemen],
} as const
type Gevonden = NonNullable<Awaited<ReturnType<typeof findVerplaats>>>

/** A place that somebody chose, from a proposal or by hand: it is in the address until it is confirmed. */
const keuze = z.object({
  vakman: z.uuid().optional().catch(undefined),
  dag: z.iso.date().optional().catch(undefined),
  begin: z.iso.time({ precision: -1 }).optional().catch(undefined),
})
type Keuze = { vakman: string; dag: string; begin: string }

const metTijd = ({ vakman, dag, begin }: z.output<typeof keuze>): Keuze | null =>
  vakman && dag && begin ? { vakman, dag, begin } : null

export const verplaatsPagina = pagina(`${BORD}/verplaats/:id`, {
  deur: 'balie',
  toegang: planner,
  params: z.object({ id: z.uuid() }),
  query: keuze,
})
  .load(async ({ context, params, query, nu }) => {
    const gevonden = await findVerplaats(context, params.id, nu)
    if (!gevonden) throw new PaginaFout(404)
    return { ...gevonden, gekozen: metTijd(query), nu }
  })
  .action('zet', {
    schema: z.object({
      versie: z.coerce.number().int(),
      vakman: z.uuid('Kies een vakman.'),
      dag: z.iso.date('Kies een dag.'),
      begin: tijd('Kies een begintijd.'),
      minuten: z.coerce.number().int().min(5).max(720),
    }),
    run: async ({ context, session, params, nu }, { versie, vakman, dag, begin, minuten }) => {
      const doel = { vakmanId: vakman, datum: dag, begin, minuten }
      const door = balieDoor(session.betrokkeneId, nu)
      const gezet = await verplaats(context, { verzoekId: params.id, versie, doel }, door)
      if (gezet.ok) return seeOther(dagAdres(dag, {}, { gedaan: gezet.value }))
      const eerst = gezet.refusal === 'gewijzigd' ? await findLaatsteWijziging(context, params.id) : null
      return refuse({ algemeen: eerst ? wieWasEerst(eerst) : INPLAN_FOUT[gezet.refusal] })
    },
  })
  .action('zegAf', {
    schema: z.object({ versie: z.coerce.number().int() }),
    run: async ({ context, session, params, nu }, { versie }) => {
      const af = await zegAf(context, { verzoekId: params.id, versie }, balieDoor(session.betrokkeneId, nu))
      return af.ok ? seeOther(`${BORD}?gedaan=${af.value}`) : refuse({ algemeen: INPLAN_FOUT[af.refusal] })
    },
  })
  .view((page) => {
    const { rij, gekozen } = page.data
    const afFout = page.form('zegAf').fouten.algemeen
    return (
      <Layout
        page={page}
        titel={`Reparatie ${rij.nummer} ${rij.begin ? 'verzetten' : 'inplannen'}`}
        breedte="breed"
        kruimels={[{ tekst: 'Planbord', href: rij.begin ? dagAdres(wallClock(rij.begin).datum, {}) : BORD }]}
      >
        {afFout && <Alert soort="fout">{afFout}</Alert>}
        <Columns
          opzij={
            <Section kop="Deze reparatie">
              <GarantieMelding zelf={page.data.zelf} zaak={{ ...rij, garantie: page.data.garantie }} />
              <Gegevens gevonden={page.data} />
              {rij.status === 'REG' && rij.spoed !== 'gewoon' && (
                <Paragraph>
                  <Link href={`${BORD}/spoed/${rij.id}`}>Vandaag ertussen zetten</Link>
                </Paragraph>
              )}
              {rij.begin && (
                <PostButton form={page.form('zegAf')} waarden={{ versie: String(rij.versie) }}>
                  Afspraak afzeggen, terug op de lijst
                </PostButton>
              )}
            </Section>
          }
        >
          {gekozen && <Bevestig gevonden={page.data} gekozen={gekozen} form={page.form('zet', gekozen)} />}
          <Section kop="Voorstellen">
            <Voorstellen gevonden={page.data} />
          </Section>
          <Section kop="Zelf kiezen">
            <ZelfKiezen gevonden={page.data} gekozen={gekozen} />
          </Section>
        </Columns>
      </Layout>
    )
  })

const naamVan = ({ vakmannen }: Gevonden, id: string | null): string =>
  vakmannen.find((each) => each.id === id)?.naam ?? 'een vakman'

function Gegevens({ gevonden }: { gevonden: Gevonden }) {
  const { rij } = gevonden
  return (
    <>
      <DataList
        gegevens={[
          { naam: 'Adres', waarde: `${straatRegel(rij)}, ${rij.postcode}` },
          { naam: 'Vak', waarde: showVaardigheid(rij.vaardigheid) },
          { naam: 'Duur', waarde: `${rij.duur_minuten} minuten` },
          { naam: 'Spoed', waarde: SPOED_TEKST[rij.spoed as Spoed] },
          { naam: 'Beloofd', waarde: showBelofte(rij) },
          {
            naam: 'Thuis',
            waarde:
              rij.dagdelen.length === 0 ? 'altijd' : rij.dagdelen.map((each) => showDagdeel(each)).join(', '),
          },
          {
            naam: 'Afspraak',
            waarde:
              rij.begin && rij.eind
                ? `${showDatumKort(rij.begin)}, ${showTijd(rij.begin)} tot ${showTijd(rij.eind)} uur`
                : 'nog niet',
          },
        ]}
      />
      <Paragraph>
        <Link href={`/balie/reparaties/${rij.id}`}>Hele zaak, met naam en telefoon</Link>
      </Paragraph>
    </>
  )
}

function Voorstellen({ gevonden }: { gevonden: Gevonden }) {
  const { rij, voorstellen } = gevonden
  if (voorstellen.length === 0)
    return (
      <Paragraph>
        Geen vakman met dit vak heeft de komende drie weken tijd. Kies zelf, of laat het op de lijst staan.
      </Paragraph>
    )
  return (
    <Table
      bijschrift="De beste plekken eerst"
      rijen={voorstellen}
      sleutel={({ vakmanId, begin }) => `${vakmanId}${begin.toISOString()}`}
      kolommen={[
        {
          kop: 'Wanneer',
          kort: true,
          cel: ({ vakmanId, begin, eind }) => {
            const query = new URLSearchParams({
              vakman: vakmanId,
              dag: wallClock(begin).datum,
              begin: tijdOf(begin),
            })
            return (
              <Link href={`${BORD}/verplaats/${rij.id}?${query.toString()}`}>
                {showDatumKort(begin)}, {showTijd(begin)} tot {showTijd(eind)}
              </Link>
            )
          },
        },
        { kop: 'Vakman', cel: ({ vakmanId }) => naamVan(gevonden, vakmanId) },
        { kop: 'Reistijd erbij', kort: true, cel: ({ reisMinuten }) => `${reisMinuten} min` },
        { kop: 'Waarom', cel: ({ redenen }) => redenen.map((reden) => REDEN[reden]).join(', ') },
      ]}
    />
  )
}

type ZetForm = Parameters<typeof Form<'versie' | 'vakman' | 'dag' | 'begin' | 'minuten'>>[0]['form']

/** What is about to happen, and what the tenant will read, before it happens. */
function Bevestig({ gevonden, gekozen, form }: { gevonden: Gevonden; gekozen: Keuze; form: ZetForm }) {
  const { rij } = gevonden
  const minuten = rij.begin && rij.eind ? (Number(rij.eind) - Number(rij.begin)) / 60_000 : rij.duur_minuten
  const [begin] = momentsAt(gekozen.dag, gekozen.begin)
  const vakman = gevonden.vakmannen.find(({ id }) => id === gekozen.vakman)
  // Who was told of a change and sees it here goes on from how it is now.
  const versie = form.fouten.algemeen === undefined ? (form.invoer.versie ?? rij.versie) : rij.versie
  const vast = { ...gekozen, minuten: String(minuten), versie: String(versie) }
  return (
    <Section kop="Uw keuze">
      <Paragraph soort="lead">
        {naamVan(gevonden, gekozen.vakman)}, {showDatum(gekozen.dag)} om{' '}
        {gekozen.begin.replace(/^0/, '').replace(':', '.')} uur, {minuten} minuten.
      </Paragraph>
      {begin && (
        <Berichtvoorbeeld
          zet={{
            verzoekId: rij.id,
            nummer: rij.nummer,
            van: rij.begin,
            naar: { begin, bedrijf: vakman?.ketenpartner ?? 'onbekend' },
          }}
        />
      )}
      <Form
        form={form}
        verzend={rij.begin ? 'Afspraak verzetten' : 'Afspraak maken'}
        annuleer={BORD}
        uitleg={false}
      >
        {Object.entries(vast).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      </Form>
    </Section>
  )
}

function ZelfKiezen({ gevonden, gekozen }: { gevonden: Gevonden; gekozen: Keuze | null }) {
  const { rij, vakmannen } = gevonden
  const dag = gekozen?.dag ?? (rij.begin ? wallClock(rij.begin).datum : '')
  return (
    <FilterForm
      actie={`${BORD}/verplaats/${rij.id}`}
      verzend="Bekijk deze keuze"
      velden={[
        {
          name: 'vakman',
          label: 'Vakman',
          waarde: gekozen?.vakman ?? rij.vakman_id ?? undefined,
          keuzes: vakmannen.map(({ id, naam, ketenpartner }) => ({
            waarde: id,
            tekst: `${naam} (${ketenpartner})`,
          })),
        },
        { name: 'dag', label: 'Dag', soort: 'date', waarde: dag },
        {
          name: 'begin',
          label: 'Begin',
          soort: 'time',
          waarde: gekozen?.begin ?? (rij.begin ? tijdOf(rij.begin) : ''),
        },
      ]}
    />
  )
}
