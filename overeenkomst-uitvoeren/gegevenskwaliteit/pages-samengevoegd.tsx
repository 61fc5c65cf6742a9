import { z } from 'zod'
import { showDag, showMoment } from '../../tijd.ts'
import { pagina, refuse, seeOther } from '../../web/pagina.ts'
import {
  Alert,
  EmptyState,
  ErrorSummary,
  Layout,
  Paragraph,
  PlaceNavigation,
  PostButton,
  StatusLine,
  Table,
} from '../../web/ui/index.ts'
import { DUBBELEN, PER_BLADZIJDE } from './dubbelen.ts'
import { momentPlek, showMomentPlek } from './plek.ts'
import { draaiTerug, HERSTELDAGEN, listSamenvoegingen } from './samenvoegen.ts'
import { WEIGERING } from './samenvoegen-teksten.ts'
import { samenvoegingenOverzien, samenvoegingHerstellen } from './verwerkingen-samenvoegen.ts'

const PAD = `${DUBBELEN}/samengevoegd`

export const samengevoegdPagina = pagina(PAD, {
  deur: 'balie',
  toegang: { rollen: ['verhuurconsulent'], verwerkingen: [samenvoegingenOverzien, samenvoegingHerstellen] },
  query: z.object({ na: momentPlek, gedaan: z.literal('terug').optional().catch(undefined) }),
})
  .load(({ context, query }) => listSamenvoegingen(context, query.na))
  .action('terug', {
    schema: z.object({ id: z.uuid() }),
    run: async ({ context, nu }, { id }) => {
      const made = await draaiTerug(context, { id, nu })
      return made.ok ? seeOther(`${PAD}?gedaan=terug`) : refuse({ algemeen: WEIGERING[made.refusal] })
    },
  })
  .view((page) => {
    const rijen = page.data
    const form = page.form('terug')
    const laatste = rijen.length === PER_BLADZIJDE ? rijen.at(-1) : undefined
    return (
      <Layout
        page={page}
        titel="Samengevoegde inschrijvingen"
        breedte="breed"
        kruimels={[{ tekst: 'Misschien dubbel', href: DUBBELEN }]}
      >
        <StatusLine>
          U bekijkt dit voor: <b>{samenvoegingenOverzien.naam}</b>.
        </StatusLine>
        <ErrorSummary form={form} />
        {page.request.query.gedaan && (
          <Alert soort="ok">Teruggedraaid: het zijn weer twee inschrijvingen.</Alert>
        )}
        <Paragraph>
          Een vergissing? Binnen {HERSTELDAGEN} dagen draait u alles terug. Daarna wissen wij wat daarvoor
          nodig is.
        </Paragraph>
        {rijen.length === 0 ? (
          <EmptyState kop="Nog niets samengevoegd">
            <Paragraph>Voegt u een paar samen? Dan staat het hier.</Paragraph>
          </EmptyState>
        ) : (
          <Table
            bijschrift="De nieuwste staan bovenaan"
            rijen={rijen}
            sleutel={({ id }) => id}
            kolommen={[
              { kop: 'Wie', cel: ({ aanschrijfnaam }) => <bdi>{aanschrijfnaam}</bdi> },
              { kop: 'Samengevoegd', kort: true, cel: ({ gemaakt_op: op }) => showMoment(op) },
              { kop: 'Verplaatst', getal: true, cel: ({ verplaatst }) => String(verplaatst) },
              {
                kop: 'Terugdraaien',
                cel: ({ id, aanschrijfnaam, ongedaan_op: op, herstelbaar_tot: tot }) => {
                  if (op) return `Teruggedraaid op ${showDag(op)}`
                  if (tot < page.request.nu) return 'Kan niet meer'
                  return (
                    <PostButton form={form} waarden={{ id }} bij={aanschrijfnaam}>
                      Terugdraaien
                    </PostButton>
                  )
                },
              },
            ]}
          />
        )}
        <PlaceNavigation
          aantal={PER_BLADZIJDE}
          volgende={laatste && `${PAD}?na=${showMomentPlek(laatste.gemaakt_op, laatste.id)}`}
        />
      </Layout>
    )
  })
