import type { ReactElement } from 'react'
import { z } from 'zod'
import { PaginaFout } from '../../web/pagina-fout.ts'
import { pagina } from '../../web/pagina.ts'
import type { Route } from '../../web/route.ts'
import { Layout, Link, Paragraph, Section, Table, TextList } from '../../web/ui/index.ts'
import { type Parameter, parametersOf } from '../parameters/parameter.ts'
import { writeAntwoord } from './antwoord.ts'
import { type Citation, linkOf, nameCitation } from './citaat.ts'
import { type Geval, gevallenOf } from './gevallen.ts'
import { type AnyRegel, namePeriod } from './regel.ts'
import { regels } from './register.ts'
import { Bronnen, rekenenPad } from './rekenen-pages.tsx'
import { showValue } from './tabellen.ts'
import { UitlegView } from './uitleg.tsx'
import { voorbeelden } from './voorbeelden.ts'

const publiek = { deur: 'publiek', toegang: 'publiek' } as const
const titel = 'Alle regels, voor juristen'
const pad = `${rekenenPad}/regels`
const boven = { tekst: 'Zo rekenen wij', href: rekenenPad }

const lijst = pagina(pad, publiek).view((page) => (
  <Layout page={page} titel={titel} kruimels={[boven]}>
    <Paragraph>
      Elke regel is een functie per tekst van de wet. Een stap zonder wetsartikel kan niet worden gemaakt.
      Kies een regel voor de artikelen, de bedragen met hun bron, de versies en de testgevallen.
    </Paragraph>
    <TextList
      items={[...regels.values()].map(({ code, vraag }) => (
        <>
          <Link href={`${pad}/${code}`}>{code}</Link>: {vraag}
        </>
      ))}
    />
  </Layout>
))

const een = pagina(`${pad}/:code`, { ...publiek, params: z.object({ code: z.string().max(60) }) })
  .load(({ params }) => {
    const regel = regels.get(params.code)
    if (!regel) throw new PaginaFout(404)
    return regel
  })
  .view((page) => (
    <Layout
      page={page}
      titel={`Regel ${page.data.code}`}
      breedte="breed"
      kruimels={[boven, { tekst: titel, href: pad }]}
    >
      <RegelView regel={page.data} />
    </Layout>
  ))

const RegelView = ({ regel }: { regel: AnyRegel }): ReactElement => (
  <>
    <Paragraph soort="lead">{regel.vraag}</Paragraph>
    <Artikelen regel={regel} />
    <Section kop="Versies">
      <TextList items={regel.versions.map((version) => `Tekst van de wet ${namePeriod(version)}.`)} />
      <Paragraph>Bedragen bekend {regel.coverage().map(namePeriod).join(' en ')}.</Paragraph>
    </Section>
    <Section kop="Feiten">
      <TextList
        items={Object.entries(regel.facts).map(
          ([naam, fact]) => `${naam}${fact.optional ? ' (mag weg)' : ''}: ${fact.allowed}.`,
        )}
      />
    </Section>
    <Waarden regel={regel} />
    <Voorbeeld regel={regel} />
    <Gevallen regel={regel} />
  </>
)

/** The articles that the cases of the rule meet, with the text of the day of the case. */
function Artikelen({ regel }: { regel: AnyRegel }): ReactElement {
  const found = new Map<string, { citation: Citation; on: string }>()
  for (const { feiten } of gevallenOf(regel)) {
    const { steps, peildatum } = regel.judgeJson(feiten)
    for (const { citation } of steps) found.set(nameCitation(citation), { citation, on: peildatum })
  }
  return (
    <Section kop="Artikelen">
      <TextList
        items={[...found].map(([name, { citation, on }]) => (
          <Link key={name} href={linkOf(citation, on)}>
            {name}
          </Link>
        ))}
      />
    </Section>
  )
}

function Waarden({ regel }: { regel: AnyRegel }): ReactElement {
  const keys = [...new Set(regel.versions.flatMap((one) => [...one.parameters, ...(one.sometimes ?? [])]))]
  const values = keys.flatMap((key) => parametersOf(key))
  const tables = regel.versions.some((version) => version.tables)
  return (
    <Section kop="Bedragen en termijnen">
      <Table<Parameter>
        bijschrift="Elke waarde die de regel kan lezen, met haar bron"
        rijen={values}
        sleutel={({ key, validFrom }) => `${key} ${validFrom}`}
        kolommen={[
          { kop: 'Sleutel', cel: ({ key }) => key },
          { kop: 'Periode', cel: ({ validFrom, validTo }) => namePeriod({ from: validFrom, to: validTo }) },
          { kop: 'Waarde', cel: showValue, getal: true },
          { kop: 'Bepaling', cel: ({ source }) => source.provision ?? 'geen' },
          {
            kop: 'Gezien in een bron',
            cel: ({ source }) => (source.verified ? 'ja' : 'nee, nog bevestigen'),
          },
        ]}
      />
      <Bronnen values={values} />
      {tables ? <Link href={`${rekenenPad}/huur-per-punt/zelfstandig`}>Hoogste huur per punt</Link> : null}
    </Section>
  )
}

function Voorbeeld({ regel }: { regel: AnyRegel }): ReactElement {
  const { peildatum, ...outcome } = regel.judgeJson(voorbeelden[regel.code])
  return (
    <Section kop="Een voorbeeld, stap voor stap">
      <UitlegView uitleg={{ vraag: regel.vraag, antwoord: writeAntwoord(outcome, peildatum) }} level={3} />
    </Section>
  )
}

const Gevallen = ({ regel }: { regel: AnyRegel }): ReactElement => (
  <Section kop="Testgevallen">
    <Table<Geval>
      bijschrift="Deze gevallen rekent het programma bij elke wijziging na"
      rijen={gevallenOf(regel)}
      sleutel={({ naam }) => naam}
      kolommen={[
        { kop: 'Geval', cel: ({ naam }) => naam },
        { kop: 'Feiten', cel: ({ feiten }) => showPairs(feiten) },
        { kop: 'Uitkomst', cel: ({ uitkomst }) => uitkomst },
        { kop: 'Resultaat', cel: ({ result }) => (result === null ? 'geen' : showPairs(result)) },
        { kop: 'Bron', cel: ({ bron }) => bron },
      ]}
    />
  </Section>
)

const showPairs = (pairs: Record<string, unknown>): string =>
  Object.entries(pairs)
    .map(([name, value]) => `${name} ${typeof value === 'string' ? value : (JSON.stringify(value) ?? '')}`)
    .join(', ')

export const juristenRoutes: readonly Route[] = [lijst, een]
