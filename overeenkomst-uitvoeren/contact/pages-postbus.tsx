import { z } from 'zod'
import { showMoment } from '../../tijd.ts'
import { PaginaFout } from '../../web/pagina-fout.ts'
import { antwoord, pagina } from '../../web/pagina.ts'
import type { Route } from '../../web/route.ts'
import {
  Alert,
  ButtonLink,
  DataList,
  EmptyState,
  Layout,
  Link,
  Paragraph,
  Section,
  Table,
} from '../../web/ui/index.ts'
import { Berichttekst } from './berichttekst.tsx'
import { pdfAntwoord } from './pages-berichten.tsx'
import { brievenpers } from './post.ts'
import { demoPostbus, type Poststuk } from './postbus.ts'

/** The mailbox of the demo: in production there is no such page, and nothing is ever put in the box. */
const openbaar = { deur: 'publiek', toegang: 'publiek', demo: true } as const
const params = z.object({ nr: z.coerce.number().int().positive() })
const SOORT: Record<Poststuk['soort'], string> = { 'e-mail': 'E-mail', sms: 'Sms', brief: 'Brief' }

const aanWie = (stuk: Poststuk): string =>
  stuk.soort === 'e-mail'
    ? stuk.mail.aan
    : stuk.soort === 'sms'
      ? stuk.aan
      : (stuk.brief.geadresseerde[0] ?? '')
const waarover = (stuk: Poststuk): string =>
  stuk.soort === 'e-mail'
    ? stuk.mail.onderwerp
    : stuk.soort === 'sms'
      ? stuk.tekst.slice(0, 60)
      : stuk.brief.onderwerp

const postbus = pagina('/postbus', openbaar)
  .load(() => demoPostbus.list())
  .view((page) => (
    <Layout page={page} titel="Postbus van het voorbeeld" breedte="breed">
      <Alert soort="info">
        <Paragraph>
          In het voorbeeld gaat geen post de deur uit. Hier ziet u wat er zou zijn verstuurd. In het echt
          bestaat deze pagina niet.
        </Paragraph>
      </Alert>
      {page.data.length === 0 ? (
        <EmptyState kop="Er is nog niets verstuurd">
          <Paragraph>
            Maak een afspraak, of wijzig een telefoonnummer. Kijk na een paar tellen opnieuw.
          </Paragraph>
        </EmptyState>
      ) : (
        <Table
          bijschrift="De nieuwste staat bovenaan"
          rijen={page.data}
          sleutel={({ nr }) => String(nr)}
          kolommen={[
            { kop: 'Waarover', cel: (stuk) => <Link href={`/postbus/${stuk.nr}`}>{waarover(stuk)}</Link> },
            { kop: 'Aan', cel: aanWie },
            { kop: 'Soort', kort: true, cel: ({ soort }) => SOORT[soort] },
            { kop: 'Wanneer', cel: ({ op }) => showMoment(op) },
          ]}
        />
      )}
    </Layout>
  ))

const getStuk = (nr: number): Poststuk => {
  const found = demoPostbus.find(nr)
  if (!found) throw new PaginaFout(404)
  return found
}

const stukPagina = pagina('/postbus/:nr', { ...openbaar, params })
  .load((request) => getStuk(request.params.nr))
  .view((page) => {
    const stuk = page.data
    return (
      <Layout page={page} titel={waarover(stuk)} kruimels={[{ tekst: 'Postbus', href: '/postbus' }]}>
        <DataList
          gegevens={[
            { naam: 'Soort', waarde: SOORT[stuk.soort] },
            { naam: 'Aan', waarde: aanWie(stuk) },
            { naam: 'Wanneer', waarde: showMoment(stuk.op) },
          ]}
        />
        {stuk.soort === 'brief' && (
          <ButtonLink href={`/postbus/${stuk.nr}/brief.pdf`}>Bekijk de brief (PDF)</ButtonLink>
        )}
        {stuk.soort === 'sms' && <Berichttekst tekst={stuk.tekst} />}
        {stuk.soort === 'e-mail' && <Mailtekst tekst={stuk.mail.tekst} />}
      </Layout>
    )
  })

/** Links in a mail lead to this site, wherever the demo runs. */
function Mailtekst({ tekst }: { tekst: string }) {
  const paden = [...tekst.matchAll(/https?:\/\/[^/\s]+(\/\S*)/g)].map(([, pad = '']) => pad)
  return (
    <Section kop="De mail">
      <Berichttekst tekst={tekst} />
      {paden.map((pad) => (
        <ButtonLink key={pad} href={pad} soort="secundair">
          Open de link
        </ButtonLink>
      ))}
    </Section>
  )
}

const stukBrief = antwoord('/postbus/:nr/brief.pdf', { ...openbaar, params }, async (request) => {
  const stuk = getStuk(request.params.nr)
  if (stuk.soort !== 'brief') throw new PaginaFout(404)
  return pdfAntwoord(await brievenpers.make([stuk.brief]), stuk.id)
})

export const postbusRoutes: readonly Route[] = [postbus, stukPagina, stukBrief]
