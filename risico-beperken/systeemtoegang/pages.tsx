import { z } from 'zod'
import { pagina } from '../../web/pagina.ts'
import type { Route } from '../../web/route.ts'
import { Badge, ButtonLink, EmptyState, Layout, Link, Paragraph, Table } from '../../web/ui/index.ts'
import { dagTekst } from '../beveiliging/toegang-teksten.ts'
import { koppelingPage, geheimPage } from './koppeling-pages.tsx'
import { nieuweKoppelingPage } from './nieuw-pages.tsx'
import { listSysteemclients, type Systeemclient } from './systeemclient.ts'
import { KOPPELINGEN, zonderGegevens } from './teksten.ts'

/** Systems of other organisations, with or without access. */
const koppelingenPage: Route = pagina(KOPPELINGEN, {
  ...zonderGegevens,
  query: z.object({}),
  menu: { tekst: 'Koppelingen', volgorde: 82 },
})
  .load(({ context }) => listSysteemclients(context.doelbinding))
  .view((page) => (
    <Layout page={page} titel="Koppelingen" breedte="breed">
      <Paragraph>
        Een koppeling geeft een systeem van een andere organisatie toegang. Het systeem ziet alleen wat u
        hieronder aanzet. Huurders zien elke vraag van het systeem terug.
      </Paragraph>
      <ButtonLink href={`${KOPPELINGEN}/nieuw`}>Koppeling toevoegen</ButtonLink>
      <Lijst rijen={page.data} />
    </Layout>
  ))

function Lijst({ rijen }: { rijen: readonly Systeemclient[] }) {
  if (rijen.length === 0)
    return <EmptyState kop="Er zijn nog geen koppelingen">Voeg de eerste koppeling toe.</EmptyState>
  return (
    <Table
      bijschrift="Systemen die gegevens mogen vragen"
      rijen={rijen}
      sleutel={({ id }) => id}
      kolommen={[
        { kop: 'Organisatie', cel: ({ id, naam }) => <Link href={`${KOPPELINGEN}/${id}`}>{naam}</Link> },
        { kop: 'Aantal rechten', cel: ({ scopes }) => scopes.length, getal: true },
        {
          kop: 'Laatst gebruikt',
          cel: ({ gebruiktOp }) => (gebruiktOp ? dagTekst(gebruiktOp, 'nl') : 'nog niet'),
        },
        {
          kop: 'Stand',
          cel: ({ ingetrokkenOp }) =>
            ingetrokkenOp ? <Badge soort="stil">Gestopt</Badge> : <Badge soort="goed">Aan</Badge>,
        },
      ]}
    />
  )
}

export const systeemtoegangRoutes: readonly Route[] = [
  koppelingenPage,
  nieuweKoppelingPage,
  koppelingPage,
  geheimPage,
]
