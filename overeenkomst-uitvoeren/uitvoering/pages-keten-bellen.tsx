import { z } from 'zod'
import { showMoment } from '../../tijd.ts'
import { pagina } from '../../web/pagina.ts'
import { Alert, Layout, Link, Paragraph, Telefoon } from '../../web/ui/index.ts'
import { ketenpartnerOf } from './keten-invoer.ts'
import { findTelefoon } from './opdrachten.ts'
import { orderBellen } from './verwerkingen.ts'

/** The number on a page of its own: only who wants to call uses it, and only that is in the tenant's overview. */
export const bellenPagina = pagina('/keten/opdrachten/:id/bellen', {
  deur: 'keten',
  toegang: { rollen: ['ketenmedewerker'], verwerkingen: [orderBellen] },
  params: z.object({ id: z.uuid() }),
})
  .load(({ context, session, params }) =>
    findTelefoon(context, { orderId: params.id, ketenpartnerId: ketenpartnerOf(session) }),
  )
  .view((page) => (
    <Layout
      page={page}
      titel="De huurder bellen"
      kruimels={[
        { tekst: 'Opdrachten', href: '/keten' },
        { tekst: 'Opdracht', href: `/keten/opdrachten/${page.request.params.id}` },
      ]}
    >
      {page.data ? (
        <>
          <Paragraph soort="lead">
            {page.data.telefoon ? (
              <Telefoon nummer={page.data.telefoon} />
            ) : (
              'Wij hebben geen telefoonnummer van deze huurder. Bel de planner.'
            )}
          </Paragraph>
          <Paragraph>
            U gebruikt dit voor: <b>{orderBellen.naam}</b>. U ziet het tot {showMoment(page.data.eind)}. De
            huurder ziet dat u het hebt bekeken.
          </Paragraph>
        </>
      ) : (
        <Alert soort="waarschuwing" kop="U kunt het nummer nu niet zien">
          <Paragraph>
            U ziet het telefoonnummer vanaf 24 uur voor de afspraak, tot het einde van de afspraak. Hebt u
            eerder iets te vragen? Bel de planner.
          </Paragraph>
        </Alert>
      )}
      <Paragraph>
        <Link href={`/keten/opdrachten/${page.request.params.id}`}>Terug naar de opdracht</Link>
      </Paragraph>
    </Layout>
  ))
