import { z } from 'zod'
import { datumOf, showDag, showMoment } from '../../tijd.ts'
import { PaginaFout } from '../../web/pagina-fout.ts'
import { pagina, refuse, seeOther } from '../../web/pagina.ts'
import type { Route } from '../../web/route.ts'
import {
  Alert,
  Columns,
  DataList,
  Details,
  Layout,
  Link,
  Paragraph,
  PeilForm,
  Section,
  StatusLine,
  Table,
} from '../../web/ui/index.ts'
import { datum, optioneleTekst } from '../../web/velden.ts'
import { opPeil, peilOf, peilVraag, showDoor } from '../tijdlijn/geloof.ts'
import { Geschiedenis } from '../tijdlijn/geschiedenis.tsx'

import { Bijhouden } from './formulieren.tsx'
import { naamveld } from './naamregels.ts'
import { findPersoon, herstelGeboorte, herstelNaam, type Persoonbeeld } from './persoon.ts'
import { persoonsgegevensBijhouden } from './verwerkingen.ts'

const WEIGERING = {
  gewijzigd: 'Een collega was u voor. Kijk wat er nu staat, en probeer het opnieuw.',
  'bestaat-niet': 'Deze persoon staat niet meer in de administratie.',
}
const versie = z.coerce.number().int()

const persoonPagina = pagina('/balie/relaties/:id', {
  deur: 'balie',
  toegang: { rollen: ['verhuurconsulent'], verwerkingen: [persoonsgegevensBijhouden] },
  params: z.object({ id: z.uuid() }),
  query: z.object({ ...peilVraag, gedaan: z.literal('herstel').optional().catch(undefined) }),
})
  .load(async ({ context, params }) => {
    const beeld = await findPersoon(context, params.id)
    if (!beeld) throw new PaginaFout(404)
    return beeld
  })
  .action('naam', {
    schema: z.object({
      versie,
      geldig: z
        .string({ error: 'Kies welke naam fout is.' })
        .regex(/^[[(][\d,-]{0,25}\)$/, 'Kies welke naam fout is.'),
      voorletters: optioneleTekst(20),
      tussenvoegsels: optioneleTekst(40),
      achternaam: naamveld('Vul de achternaam in.'),
    }),
    run: async ({ context, params: { id } }, { versie: gezien, ...delen }) => {
      const made = await herstelNaam(context, { id, versie: gezien }, delen)
      if (made.ok) return seeOther(`/balie/relaties/${id}?gedaan=herstel`)
      return refuse({ algemeen: WEIGERING[made.refusal] })
    },
  })
  .action('geboorte', {
    schema: z.object({ versie, geboren: datum('Vul de geboortedatum in, bijvoorbeeld 14 3 1956.') }),
    run: async ({ context, params: { id }, nu }, { versie: gezien, geboren }) => {
      if (geboren > datumOf(nu) || geboren < '1880-01-01')
        return refuse({ geboren: 'Vul een dag in die al is geweest, en na 1880.' })
      const made = await herstelGeboorte(context, { id, versie: gezien }, geboren)
      if (made.ok) return seeOther(`/balie/relaties/${id}?gedaan=herstel`)
      return refuse({ algemeen: WEIGERING[made.refusal] })
    },
  })
  .view((page) => {
    const { persoon, namen } = page.data
    const { query, nu } = page.request
    const peil = peilOf(query, nu)
    const [toen] = opPeil(namen, peil)
    const pad = `/balie/relaties/${persoon.id}`
    return (
      <Layout page={page} titel="Naam en geboortedatum" breedte="breed">
        <StatusLine>
          U bekijkt dit voor: <b>{persoonsgegevensBijhouden.naam}</b>.
        </StatusLine>
        {query.gedaan && <Alert soort="ok">De fout is hersteld. Wat er eerst stond, blijft bekend.</Alert>}
        <Columns
          opzij={
            <>
              <Section kop="Een andere dag">
                <PeilForm actie={pad} {...peil} />
              </Section>
              <Bijhouden
                forms={{
                  naam: page.form('naam'),
                  geboorte: page.form('geboorte', { geboren: persoon.geboortedatum ?? '' }),
                }}
                beeld={page.data}
              />
            </>
          }
        >
          <Section kop={peil.op === datumOf(nu) && !peil.bekend ? 'Nu' : `Op ${showDag(peil.op)}`}>
            <DataList
              gegevens={[
                { naam: 'Naam', waarde: <bdi>{toen?.aanschrijfnaam ?? 'Niet bekend op deze dag'}</bdi> },
                {
                  naam: 'Geboren',
                  waarde: persoon.geboortedatum ? showDag(persoon.geboortedatum) : 'Onbekend',
                },
                ...(persoon.overleden_op
                  ? [{ naam: 'Overleden', waarde: showDag(persoon.overleden_op) }]
                  : []),
              ]}
            />
            <Paragraph>
              <Link href={`${pad}/huishouden`}>Met wie deze persoon woont</Link>
            </Paragraph>
          </Section>
          <Section kop="Wat er veranderde">
            <Verloop beeld={page.data} />
          </Section>
        </Columns>
      </Layout>
    )
  })

type Naamrij = Persoonbeeld['namen'][number]

const sleutel = ({ geldig, tot }: Naamrij): string => `${geldig} ${tot?.toISOString()}`

function Verloop({ beeld: { namen, eerder } }: { beeld: Persoonbeeld }) {
  return (
    <>
      <Geschiedenis
        rijen={namen}
        sleutel={sleutel}
        wat={{ kop: 'Naam', cel: ({ aanschrijfnaam }) => <bdi>{aanschrijfnaam}</bdi> }}
        bijschrift={{ nu: 'Namen die wij nu kennen', eerder: 'Namen zoals wij ze eerder hadden' }}
      />
      {eerder.length > 0 && (
        <Details kop="Geboortedatum die wij eerder hadden">
          <Table
            bijschrift="Geboortedatum die wij eerder hadden"
            kolommen={[
              {
                kop: 'Geboren',
                cel: ({ geboortedatum }) => (geboortedatum ? showDag(geboortedatum) : 'Onbekend'),
              },
              {
                kop: 'Tot',
                cel: ({ tot, vervangen_door: door }) => `${tot ? showMoment(tot) : ''} (${showDoor(door)})`,
              },
            ]}
            rijen={eerder}
            sleutel={({ tot }) => String(tot?.toISOString())}
          />
        </Details>
      )}
    </>
  )
}

export const relatieRoutes: readonly Route[] = [persoonPagina]
