import { z } from 'zod'
import { showDatumKort } from '../../tijd.ts'
import { pagina } from '../../web/pagina.ts'
import {
  DataList,
  EmptyState,
  Layout,
  Link,
  Paragraph,
  PlaceNavigation,
  StatusLine,
  Table,
} from '../../web/ui/index.ts'
import { overzieVragen } from './bevestigen.ts'
import { PER_BLADZIJDE } from './dubbelen.ts'
import { momentPlek, showMomentPlek } from './plek.ts'
import { gegevensvragenOverzien } from './verwerkingen-bevestigen.ts'

const PAD = '/balie/gegevensvragen'

export const vragenPagina = pagina(PAD, {
  deur: 'balie',
  toegang: { rollen: ['verhuurconsulent'], verwerkingen: [gegevensvragenOverzien] },
  query: z.object({ na: momentPlek }),
})
  .load(({ context, query }) => overzieVragen(context, query.na))
  .view((page) => {
    const { rijen, aantallen } = page.data
    const laatste = rijen.length === PER_BLADZIJDE ? rijen.at(-1) : undefined
    return (
      <Layout
        page={page}
        titel="De jaarlijkse vraag aan huurders"
        breedte="breed"
        kruimels={[{ tekst: 'Kloppen de gegevens?', href: '/balie/gegevenskwaliteit' }]}
      >
        <StatusLine>
          U bekijkt dit voor: <b>{gegevensvragenOverzien.naam}</b>.
        </StatusLine>
        <DataList
          gegevens={[
            { naam: 'Antwoordde', waarde: aantallen['vraag-klaar'] ?? 0 },
            { naam: 'Wacht op antwoord', waarde: aantallen['vraag-wacht'] ?? 0 },
            { naam: 'Herinnerd, geen antwoord', waarde: aantallen['vraag-stil'] ?? 0 },
          ]}
        />
        <Paragraph>
          Elke huurder krijgt per jaar één vraag en hoogstens één herinnering. Antwoorden hoeft niet. Vraag
          het als u elkaar toch spreekt.
        </Paragraph>
        {rijen.length === 0 ? (
          <EmptyState kop="Iedereen antwoordde">
            <Paragraph>Wie na de herinnering niets liet weten, staat hier.</Paragraph>
          </EmptyState>
        ) : (
          <Table
            bijschrift="Herinnerd, en geen antwoord"
            rijen={rijen}
            sleutel={({ id }) => id}
            kolommen={[
              {
                kop: 'Wie',
                cel: ({ relatie_id: id, aanschrijfnaam }) => (
                  <Link href={`/balie/personen/${id}?voor=contact`}>
                    <bdi>{aanschrijfnaam}</bdi>
                  </Link>
                ),
              },
              { kop: 'Gevraagd', kort: true, cel: ({ gesteld_op: op }) => showDatumKort(op) },
              { kop: 'Herinnerd', kort: true, cel: ({ herinnerd_op: op }) => (op ? showDatumKort(op) : '') },
            ]}
          />
        )}
        <PlaceNavigation
          aantal={PER_BLADZIJDE}
          volgende={
            laatste?.herinnerd_op
              ? `${PAD}?na=${showMomentPlek(laatste.herinnerd_op, laatste.id)}`
              : undefined
          }
        />
      </Layout>
    )
  })
