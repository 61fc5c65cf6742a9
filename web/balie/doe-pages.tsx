import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { pagina } from '../pagina.ts'
import { Daden, EmptyState, Layout, Paragraph, SearchForm } from '../ui/index.ts'
import { findDaden } from './daden.ts'

export const doePagina = pagina('/balie/doe', {
  deur: 'balie',
  toegang: {
    rollen: [
      'klantmedewerker',
      'verhuurconsulent',
      'planner',
      'redacteur',
      'privacyfunctionaris',
      'beheerder',
    ],
    verwerkingen: 'geen',
    omdat: 'de pagina toont alleen waar het werk te doen is, en zoekt niemand op',
  },
  query: z.object({ q: z.string().trim().max(200).catch('').default('') }),
}).view((page) => {
  const { q } = page.request.query
  const daden = findDaden(q, page.shell.menu, page.request.session.rollen)
  return (
    <Layout page={page} titel="Zoek of doe">
      <SearchForm actie="/balie/doe" label="Waar zoekt u naar, of wat wilt u doen?" waarde={q} />
      {daden.length === 0 ? (
        <EmptyState kop="Niets gevonden">
          <Paragraph>Typ bijvoorbeeld “nieuwe taak”, een naam, of een postcode met huisnummer.</Paragraph>
        </EmptyState>
      ) : (
        <Daden daden={daden} newSleutel={randomUUID} />
      )}
    </Layout>
  )
})
