import { z } from 'zod'
import { datumOf, showDatum } from '../../tijd.ts'
import { pagina, refuse, seeOther } from '../../web/pagina.ts'
import {
  Alert,
  Board,
  BoardItem,
  BoardKeys,
  type Bordblok,
  type Bordregel,
  EmptyState,
  HiddenForm,
  Layout,
  Link,
  Paragraph,
  PlanBoard,
  PostButton,
  PrintButton,
  Section,
  TextList,
  WaitList,
} from '../../web/ui/index.ts'
import { tijd } from '../../web/velden.ts'
import { straatRegel } from '../onderhoud/adres.ts'
import { INPLAN_FOUT, SIGNAAL, showUren, VRIJ } from './balie-teksten.ts'
import { BORD, type Bordfilter, bordQuery, dagAdres, standaardDag } from './bord-adres.ts'
import { BordBalk } from './bord-balk.tsx'
import { showBelofte, SPOED_TEKST, type Spoed } from './belofte.ts'
import { type Bordbezoek, drukteOf, minutenVan, signalenVan, standVan } from './bord.ts'
import { collegaNoemen } from './collega-verwerking.ts'
import { balieDoor, draaiTerug, findLaatsteWijziging, verplaats } from './inplannen.ts'
import { findPlanbord, type Bordrij, type Planbord, type Plaatsregel, WACHTENDEN } from './planbord.ts'
import { minuten as duurVan, without } from './rooster.ts'
import { showVaardigheid } from './vaardigheid.ts'
import { capaciteitBekijken } from './vakman-verwerkingen.ts'
import { afspraakInplannen, planbordBekijken } from './verwerkingen.ts'
import { wieWasEerst } from './wie-eerst.ts'

const planner = {
  rollen: ['planner'],
  verwerkingen: [planbordBekijken, afspraakInplannen, capaciteitBekijken, collegaNoemen],
} as const

export const bordPagina = pagina(BORD, {
  deur: 'balie',
  toegang: planner,
  query: bordQuery,
  menu: { tekst: 'Planbord', volgorde: 12 },
})
  .load(async ({ context, query, nu }) => {
    const datum = query.dag ?? standaardDag(nu)
    const filter = { bedrijf: query.bedrijf ?? '', vak: query.vak ?? '' }
    return { datum, filter, nu, bord: await findPlanbord(context, { datum, ...filter }) }
  })
  .action('zet', {
    schema: z.object({
      verzoek: z.uuid(),
      versie: z.coerce.number().int(),
      vakman: z.uuid(),
      begin: tijd('Kies een tijd.'),
      minuten: z.coerce.number().int().min(5).max(720),
    }),
    run: async ({ context, session, query, nu }, { verzoek, versie, vakman, begin, minuten }) => {
      const dag = query.dag ?? standaardDag(nu)
      const doel = { vakmanId: vakman, datum: dag, begin, minuten }
      const gezet = await verplaats(
        context,
        { verzoekId: verzoek, versie, doel },
        balieDoor(session.betrokkeneId, nu),
      )
      if (gezet.ok) return seeOther(dagAdres(dag, query, { gedaan: gezet.value }))
      const eerst = gezet.refusal === 'gewijzigd' ? await findLaatsteWijziging(context, verzoek) : null
      return refuse({ algemeen: eerst ? wieWasEerst(eerst) : INPLAN_FOUT[gezet.refusal] })
    },
  })
  .action('terug', {
    schema: z.object({ reeks: z.uuid() }),
    run: async ({ context, session, query, nu }, { reeks }) => {
      const terug = await draaiTerug(context, reeks, { medewerkerId: session.betrokkeneId, nu })
      return terug.ok
        ? seeOther(dagAdres(query.dag ?? standaardDag(nu), query))
        : refuse({ algemeen: INPLAN_FOUT[terug.refusal] })
    },
  })
  .view((page) => {
    const { datum, filter, bord, nu } = page.data
    const { query } = page.request
    const zet = page.form('zet')
    const terug = page.form('terug')
    const fout = zet.fouten.algemeen ?? terug.fouten.algemeen
    const minuut = minutenVan(datum)
    const regels = bord.rijen.map((rij) => regelOf(rij, { nu, datum, filter, minuut }))
    return (
      <Layout page={page} titel={`Planbord ${showDatum(datum)}`} breedte="vol">
        <BordBalk soort="dag" datum={datum} filter={filter} bedrijven={bord.bedrijven}>
          <PrintButton>Dag afdrukken</PrintButton>
        </BordBalk>
        {fout && (
          <Alert soort="fout" kop="Niet verzet">
            <Paragraph>
              {fout} {zet.invoer.verzoek && <Opnieuw invoer={zet.invoer} datum={datum} filter={filter} />}
            </Paragraph>
          </Alert>
        )}
        {query.gedaan && !fout && (
          <Alert soort="ok">
            <Paragraph>De afspraak staat. De huurder krijgt bericht.</Paragraph>
            <PostButton form={terug} waarden={{ reeks: query.gedaan }}>
              Ongedaan maken
            </PostButton>
          </Alert>
        )}
        <PlanBoard
          opzij={<Opzij bord={bord} nu={nu} minuut={minuut} />}
          form={
            <HiddenForm
              form={zet}
              velden={['verzoek', 'versie', 'vakman', 'begin', 'minuten']}
              bericht={`Bericht aan de huurder: de vakman komt op ${showDatum(datum)} tussen #begin en #eind uur.`}
            />
          }
        >
          {regels.length === 0 ? (
            <EmptyState kop="Geen vakmannen">
              <Paragraph>
                Er is geen vakman met dit filter. <Link href="/balie/vakmannen">Naar de vakmannen</Link>
              </Paragraph>
            </EmptyState>
          ) : (
            <Board
              bijschrift={`Vakmannen en hun bezoeken op ${showDatum(datum)}`}
              {...asOf(regels)}
              regels={regels}
            />
          )}
          <BoardKeys />
        </PlanBoard>
      </Layout>
    )
  })

/** What somebody chose who came second stays: the form to move it is filled in with it. */
function Opnieuw({
  invoer,
  datum,
  filter,
}: {
  invoer: Partial<Record<string, string | readonly string[]>>
  datum: string
  filter: Bordfilter
}) {
  const keuze = (name: string) => String(invoer[name] ?? '')
  const query = new URLSearchParams({ vakman: keuze('vakman'), dag: datum, begin: keuze('begin') })
  if (filter.bedrijf) query.set('bedrijf', filter.bedrijf)
  return (
    <Link href={`${BORD}/verplaats/${keuze('verzoek')}?${query.toString()}`}>
      Verder met uw keuze ({keuze('begin').replace(':', '.')} uur)
    </Link>
  )
}

type Gezien = { nu: Date; datum: string; filter: Bordfilter; minuut: (moment: Date) => number }

function regelOf(rij: Bordrij, { nu, datum, filter, minuut }: Gezien): Bordregel {
  const { werk, pauze, geplandMinuten, beschikbaarMinuten } = rij.belasting
  const open = typeof werk === 'string' ? [] : without(werk, pauze ? [pauze] : [])
  const query = new URLSearchParams({ dag: datum, ...(filter.vak && { vak: filter.vak }) })
  return {
    id: rij.id,
    naam: rij.naam,
    href: `${BORD}/vakman/${rij.id}?${query.toString()}`,
    uitleg: rij.vaardigheden.map((code) => showVaardigheid(code)).join(', '),
    belasting: `${showUren(geplandMinuten).replace(' u', '')} / ${showUren(beschikbaarMinuten)}`,
    drukte: drukteOf(rij.belasting),
    werk: open.map(({ begin, eind }) => ({ begin: minuut(begin), eind: minuut(eind) })),
    ...(typeof werk === 'string' && { vrij: VRIJ[werk] }),
    blokken: rij.bezoeken.map((bezoek, index) =>
      blokOf(
        bezoek,
        signalenVan(bezoek, rij.bezoeken[index - 1], { werk, nu }).map((each) => SIGNAAL[each]),
        minuut,
      ),
    ),
  }
}

const blokOf = (
  bezoek: Bordbezoek & Plaatsregel,
  signalen: readonly string[],
  minuut: (moment: Date) => number,
): Bordblok => ({
  id: bezoek.id,
  nummer: bezoek.nummer,
  versie: bezoek.versie,
  begin: minuut(bezoek.begin),
  minuten: duurVan(bezoek),
  tekst: straatRegel(bezoek),
  vak: `${showVaardigheid(bezoek.vaardigheid)}${bezoek.garantie === 'zelfde' ? ', garantie' : ''}`,
  stand: standVan(bezoek),
  signalen,
  href: `${BORD}/verplaats/${bezoek.id}`,
})

/** Seven to six, and further when somebody is out earlier or later. */
function asOf(regels: readonly Bordregel[]): { van: number; tot: number } {
  const begin = regels.flatMap(({ blokken, werk }) => [...blokken, ...werk].map((each) => each.begin))
  const eind = regels.flatMap(({ blokken, werk }) => [
    ...blokken.map((each) => each.begin + each.minuten),
    ...werk.map((each) => each.eind),
  ])
  return {
    van: Math.floor(Math.min(8 * 60, ...begin) / 60),
    tot: Math.min(24, Math.ceil(Math.max(17 * 60, ...eind) / 60)),
  }
}

function Opzij({ bord, nu, minuut }: { bord: Planbord } & Pick<Gezien, 'nu' | 'minuut'>) {
  const vandaag = datumOf(nu)
  const { wachtenden, aantalWachtend, zonderVakman } = bord
  return (
    <>
      <Section kop={`Wacht (${aantalWachtend})`} niveau={2}>
        {wachtenden.length === 0 && <Paragraph>Er wacht geen werk.</Paragraph>}
        {wachtenden.length > 0 && (
          <WaitList
            items={wachtenden.map((each) => ({
              blok: {
                id: each.id,
                nummer: each.nummer,
                versie: each.versie,
                begin: -1,
                minuten: each.duur_minuten,
                tekst: straatRegel(each),
                vak: [
                  showVaardigheid(each.vaardigheid),
                  ...(each.spoed === 'gewoon' ? [] : [SPOED_TEKST[each.spoed as Spoed]]),
                ].join(', '),
                stand: each.spoed === 'gewoon' ? 'gewoon' : 'spoed',
                signalen: [],
                href: each.spoed === 'gewoon' ? `${BORD}/verplaats/${each.id}` : `${BORD}/spoed/${each.id}`,
              },
              belofte: showBelofte(each),
              teLaat: each.belofte < vandaag,
              merken: [
                ...(each.garantieVan ? [`garantie: ${each.garantieVan}`] : []),
                ...(each.wachtlijst_op ? ['wacht op plek'] : []),
              ],
            }))}
          />
        )}
        {aantalWachtend > WACHTENDEN && (
          <Paragraph soort="klein">
            De eerste {wachtenden.length}.{' '}
            <Link href="/balie/reparaties?filter=nieuw">Alle nieuwe reparaties</Link>
          </Paragraph>
        )}
      </Section>
      {zonderVakman.length > 0 && (
        <Section kop={`Bedrijf plant zelf (${zonderVakman.length})`} niveau={2}>
          <TextList
            items={zonderVakman.map((each) => (
              <BoardItem key={each.orderId} blok={blokOf(each, [], minuut)} />
            ))}
          />
        </Section>
      )}
    </>
  )
}
