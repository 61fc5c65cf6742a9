import type { ReactElement } from 'react'
import { z } from 'zod'
import { pagina } from '../../web/pagina.ts'
import type { Route } from '../../web/route.ts'
import { Details, Layout, Link, Paragraph, Section, Table, TextList } from '../../web/ui/index.ts'
import { allHuurprijstabellen, type Huurprijstabel } from '../parameters/huurprijstabel.ts'
import { isValidOn, type Parameter, parametersOf } from '../parameters/parameter.ts'
import { euro } from './bedrag.ts'
import { inWords } from './kalenderdag.ts'
import { periodsOf, type Rij, showValue, type Tabel, tabellen } from './tabellen.ts'

const publiek = { deur: 'publiek', toegang: 'publiek' } as const
const titel = 'Zo rekenen wij'
export const rekenenPad = '/zo-rekenen-wij'

const rekenen = pagina(rekenenPad, { ...publiek, voet: { tekst: titel, volgorde: 30 } }).view((page) => (
  <Layout page={page} titel={titel} breedte="breed">
    <Paragraph soort="lead">
      Dit zijn alle bedragen waarmee wij rekenen, per periode. Bij elke tabel staat waar de bedragen vandaan
      komen.
    </Paragraph>
    <TextList
      items={[
        <Link key="check" href="/kom-ik-in-aanmerking">
          Kom ik in aanmerking voor een woning?
        </Link>,
        <Link key="zelfstandig" href={`${rekenenPad}/huur-per-punt/zelfstandig`}>
          Hoogste huur per punt van een woning
        </Link>,
        <Link key="onzelfstandig" href={`${rekenenPad}/huur-per-punt/onzelfstandig`}>
          Hoogste huur per punt van een kamer
        </Link>,
        <Link key="regels" href={`${rekenenPad}/regels`}>
          Alle regels met hun wetsartikelen, voor juristen
        </Link>,
      ]}
    />
    {tabellen.map((tabel) => (
      <TabelView key={tabel.titel} tabel={tabel} />
    ))}
  </Layout>
))

function TabelView({ tabel }: { tabel: Tabel }): ReactElement {
  const periods = periodsOf(tabel)
  return (
    <Section kop={tabel.titel}>
      <Table<Rij>
        bijschrift={tabel.uitleg}
        rijen={tabel.rijen}
        sleutel={({ key }) => key}
        kolommen={[
          { kop: 'Wat', cel: ({ naam }) => naam },
          ...periods.map((from) => ({
            kop: `vanaf ${inWords(from)}`,
            cel: ({ key }: Rij) => cell(key, from),
            getal: true,
          })),
        ]}
      />
      <Bronnen values={tabel.rijen.flatMap(({ key }) => parametersOf(key))} />
    </Section>
  )
}

function cell(key: string, from: string): string {
  const value = parametersOf(key).find((one) => isValidOn(one, from))
  if (!value) return 'geen'
  return value.source.verified ? showValue(value) : `${showValue(value)} (nog niet bevestigd)`
}

/** Where values were read, each source once, with what is said about it. */
export function Bronnen({ values }: { values: readonly Parameter[] }): ReactElement {
  const lines = values.map(({ source, note, validFrom }) => {
    const place = [source.title, source.provision].filter(Boolean).join(', ')
    const text = note ? `${place} (vanaf ${validFrom}: ${note})` : place
    return { text, url: source.url }
  })
  const unique = [...new Map(lines.map((line) => [line.text, line])).values()]
  return (
    <Details kop="Waar komen deze bedragen vandaan?">
      <TextList
        items={unique.map(({ text, url }) =>
          url === null ? (
            text
          ) : (
            <Link key={text} href={url}>
              {text}
            </Link>
          ),
        )}
      />
    </Details>
  )
}

const soort = z.object({ soort: z.enum(['zelfstandig', 'onzelfstandig']) })
const soortTitels = {
  zelfstandig: 'Hoogste huur per punt van een woning',
  onzelfstandig: 'Hoogste huur per punt van een kamer',
} as const

const huurPerPunt = pagina(`${rekenenPad}/huur-per-punt/:soort`, { ...publiek, params: soort }).view(
  (page) => {
    const chosen = page.request.params.soort
    const tables = allHuurprijstabellen().filter((table) => table.soort === chosen)
    return (
      <Layout
        page={page}
        titel={soortTitels[chosen]}
        breedte="breed"
        kruimels={[{ tekst: titel, href: rekenenPad }]}
      >
        <Paragraph>
          Deze tabellen zijn de wet: wij rekenen ze niet uit, maar nemen ze over van de Huurcommissie (Besluit
          huurprijzen woonruimte, artikel 12). De gegevens komen uit het project woningwaardering van Woonstad
          Rotterdam (licentie MIT).
        </Paragraph>
        <Table
          bijschrift="Hoogste kale huur per maand, per punt en per periode"
          rijen={puntenOf(tables)}
          sleutel={String}
          kolommen={[
            { kop: 'Punten', cel: String, getal: true },
            ...tables.map((table) => ({
              kop: `vanaf ${inWords(table.validFrom)}`,
              cel: (punten: number) => amountAt(table, punten),
              getal: true,
            })),
          ]}
        />
      </Layout>
    )
  },
)

function puntenOf(tables: readonly Huurprijstabel[]): number[] {
  const first = Math.min(...tables.map((table) => table.minPunten))
  const last = Math.max(...tables.map((table) => table.maxPunten))
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

function amountAt(table: Huurprijstabel, punten: number): string {
  const cents = table.centsAt(punten)
  return cents === undefined ? 'geen' : euro(cents)
}

export const rekenenRoutes: readonly Route[] = [rekenen, huurPerPunt]
