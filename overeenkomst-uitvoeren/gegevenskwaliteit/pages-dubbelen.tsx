import { z } from 'zod'
import { pagina } from '../../web/pagina.ts'
import {
  Alert,
  Badge,
  EmptyState,
  Layout,
  Link,
  Paragraph,
  PlaceNavigation,
  StatusLine,
  Table,
} from '../../web/ui/index.ts'
import { DUBBELEN, type Dubbelrij, listDubbelen, PER_BLADZIJDE } from './dubbelen.ts'
import { type Deel, GEWICHTEN, STERK } from './gewichten.ts'
import { plekVan } from './plek.ts'
import type { Plek } from './queries-dubbelen.ts'
import { dubbelenOverzien } from './verwerkingen-dubbelen.ts'

const HOOGSTE_SCORE = 9999
const plek = plekVan((score, id): Plek | undefined => (score > HOOGSTE_SCORE ? undefined : { score, id }))
const adres = (naam: 'na' | 'voor', { score, id }: Plek): string => `${DUBBELEN}?${naam}=${score}_${id}`

const GEDAAN = {
  geen: 'Onthouden: dit zijn twee mensen. Het paar komt niet terug in de lijst.',
  samen: 'De twee inschrijvingen zijn nu één.',
}

export const dubbelenPagina = pagina(DUBBELEN, {
  deur: 'balie',
  toegang: { rollen: ['verhuurconsulent'], verwerkingen: [dubbelenOverzien] },
  query: z.object({ na: plek, voor: plek, gedaan: z.enum(['geen', 'samen']).optional().catch(undefined) }),
})
  .load(({ context, query }) => listDubbelen(context, query))
  .view((page) => {
    const { rijen, aantal } = page.data
    const { na, voor, gedaan } = page.request.query
    const [eerste, laatste] = [rijen.at(0), rijen.at(-1)]
    const vol = rijen.length === PER_BLADZIJDE
    return (
      <Layout
        page={page}
        titel="Misschien dubbel ingeschreven"
        breedte="breed"
        kruimels={[{ tekst: 'Kloppen de gegevens?', href: '/balie/gegevenskwaliteit' }]}
      >
        <StatusLine>
          U bekijkt dit voor: <b>{dubbelenOverzien.naam}</b>.
        </StatusLine>
        {gedaan && <Alert soort="ok">{GEDAAN[gedaan]}</Alert>}
        <Paragraph>
          {aantal === 1 ? 'Er is één paar' : `Er zijn ${aantal} paren`} om te beoordelen. Wat het meest op
          elkaar lijkt, staat bovenaan. U beslist: het systeem voegt nooit zelf samen.
        </Paragraph>
        <Paragraph>
          <Link href={`${DUBBELEN}/samengevoegd`}>Wat is samengevoegd, en terugdraaien</Link>
        </Paragraph>
        {rijen.length === 0 ? (
          <EmptyState kop="Niets te beoordelen">
            <Paragraph>Elke week zoekt het systeem opnieuw.</Paragraph>
          </EmptyState>
        ) : (
          <Table
            bijschrift="Paren die misschien één persoon zijn"
            rijen={rijen}
            sleutel={({ id }) => id}
            kolommen={[
              {
                kop: 'Wie',
                cel: ({ id, een, ander }) => (
                  <Link href={`${DUBBELEN}/${id}`}>
                    <bdi>{een}</bdi> en <bdi>{ander}</bdi>
                  </Link>
                ),
              },
              { kop: 'Hoe zeker', kort: true, cel: ({ score }) => <Zekerheid score={score} /> },
              { kop: 'Waarom', cel: ({ delen }) => redenen(delen) },
            ]}
          />
        )}
        <PlaceNavigation
          aantal={PER_BLADZIJDE}
          vorige={
            (na !== undefined || (voor !== undefined && vol)) && eerste ? adres('voor', eerste) : undefined
          }
          volgende={(vol || voor !== undefined) && laatste ? adres('na', laatste) : undefined}
        />
      </Layout>
    )
  })

export function Zekerheid({ score }: { score: number }) {
  return (
    <Badge soort={score >= STERK ? 'let-op' : 'neutraal'}>
      {score >= STERK ? 'Bijna zeker' : 'Mogelijk'} ({score} punten)
    </Badge>
  )
}

/** What speaks for one person, in words. */
const redenen = (delen: Dubbelrij['delen']): string =>
  delen
    .filter((deel) => GEWICHTEN[deel as Deel].punten > 0)
    .map((deel) => GEWICHTEN[deel as Deel].tekst)
    .join('. ')
