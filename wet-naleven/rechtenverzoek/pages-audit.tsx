import { z } from 'zod'
import { lees } from '../../doelbinding/verwerk.ts'
import { PaginaFout } from '../../web/pagina-fout.ts'
import { showTijd } from '../../tijd.ts'
import { pagina } from '../../web/pagina.ts'
import type { Route } from '../../web/route.ts'
import { DataList, EmptyState, Layout, Paragraph } from '../../web/ui/index.ts'
import { dayName } from './gebruik.ts'
import { medewerkerOfTrace, traceOfVraag } from './queries.ts'
import { auditInzien, logvraagBeantwoorden } from './verwerkingen.ts'

/** Who of the staff did what a tenant asks about: only from a question, and itself a logged use of the employee's data. */
const wie = pagina('/balie/logvragen/:id/medewerker', {
  deur: 'balie',
  toegang: { rollen: ['privacyfunctionaris'], verwerkingen: [logvraagBeantwoorden, auditInzien] },
  params: z.object({ id: z.uuid() }),
})
  .load(async ({ context, params }) => {
    const [use] = await lees(context, traceOfVraag, { kiest: [params.id] }, params)
    if (!use) throw new PaginaFout(404)
    const [found] = await lees(context, medewerkerOfTrace, { kiest: [use.trace] }, { trace: use.trace })
    return { id: params.id, tijd: use.tijd, medewerker: found ?? null }
  })
  .view((page) => {
    const { id, tijd, medewerker } = page.data
    const kruimels = [
      { tekst: 'Vragen over gebruik', href: '/balie/logvragen' },
      { tekst: 'Vraag', href: `/balie/logvragen/${id}` },
    ]
    return (
      <Layout page={page} titel="Wie was dit?" kruimels={kruimels}>
        <Paragraph>{`U bekijkt dit voor: ${auditInzien.waarvoor.nl}`}</Paragraph>
        {medewerker ? (
          <DataList
            gegevens={[
              { naam: 'Medewerker', waarde: medewerker.naam },
              { naam: 'Afdeling', waarde: medewerker.afdeling },
              { naam: 'Wanneer', waarde: `${dayName(tijd, 'nl')}, ${showTijd(tijd)} uur` },
            ]}
          />
        ) : (
          <EmptyState kop="Geen medewerker">
            Dit gebruik was van de huurder zelf of van het systeem.
          </EmptyState>
        )}
      </Layout>
    )
  })

export const auditRoutes: readonly Route[] = [wie]
