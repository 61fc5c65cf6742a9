import { z } from 'zod'
import { addDays, datumOf, showDag } from '../../tijd.ts'
import { PaginaFout } from '../../web/pagina-fout.ts'
import { pagina, refuse, seeOther } from '../../web/pagina.ts'
import type { Route } from '../../web/route.ts'
import {
  Alert,
  Columns,
  Layout,
  Link,
  Paragraph,
  PeilForm,
  Section,
  StatusLine,
  Table,
} from '../../web/ui/index.ts'
import { datum, keuze } from '../../web/velden.ts'
import { naamveld } from '../relatie/naamregels.ts'
import { opPeil, peilOf, peilVraag } from '../tijdlijn/geloof.ts'
import { Geschiedenis } from '../tijdlijn/geschiedenis.tsx'
import { readPeriode, showPeriode } from '../tijdlijn/periode.ts'
import { Bijhouden } from './formulieren.tsx'
import { findHuishouden, herstelRol, type Huishoudenbeeld, komErbij, ROLLEN, vertrek } from './huishouden.ts'
import { rolTekst, WEIGERING } from './teksten.ts'
import { huishoudenBijhouden } from './verwerkingen.ts'

const versie = z.coerce.number().int()
const GEDAAN = {
  wijziging: 'De wijziging staat erin.',
  herstel: 'De fout is hersteld. Wat er eerst stond, blijft bekend.',
}
const padVan = (id: string): string => `/balie/relaties/${id}/huishouden`

const huishoudenPagina = pagina('/balie/relaties/:id/huishouden', {
  deur: 'balie',
  toegang: { rollen: ['verhuurconsulent'], verwerkingen: [huishoudenBijhouden] },
  params: z.object({ id: z.uuid() }),
  query: z.object({ ...peilVraag, gedaan: z.enum(['wijziging', 'herstel']).optional().catch(undefined) }),
})
  .load(async ({ context, params }) => {
    const beeld = await findHuishouden(context, params.id)
    if (!beeld) throw new PaginaFout(404)
    return beeld
  })
  .action('erbij', {
    schema: z.object({
      versie,
      naam: naamveld('Vul de naam in, bijvoorbeeld J. de Boer.'),
      geboren: datum('Vul de geboortedatum in, of laat dit leeg.').optional(),
      rol: keuze(ROLLEN, 'Kies wie dit is.'),
      vanaf: datum('Kies de eerste dag.'),
    }),
    run: async ({ context, params: { id: relatieId }, nu }, { versie: gezien, geboren, ...nieuw }) => {
      if (geboren !== undefined && (geboren > datumOf(nu) || geboren < '1880-01-01'))
        return refuse({ geboren: 'Vul een dag in die al is geweest, en na 1880.' })
      const made = await komErbij(context, { relatieId, versie: gezien }, { ...nieuw, geboren })
      return made.ok
        ? seeOther(`${padVan(relatieId)}?gedaan=wijziging`)
        : refuse({ algemeen: WEIGERING[made.refusal] })
    },
  })
  .action('vertrek', {
    schema: z.object({ versie, lid: z.uuid('Kies wie vertrekt.'), laatste: datum('Kies de laatste dag.') }),
    run: async ({ context, params: { id: relatieId } }, { versie: gezien, lid, laatste }) => {
      const made = await vertrek(
        context,
        { relatieId, versie: gezien },
        { lid, laatste, tot: addDays(laatste, 1) },
      )
      if (made.ok) return seeOther(`${padVan(relatieId)}?gedaan=wijziging`)
      return refuse({ [made.refusal === 'woont-er-niet' ? 'laatste' : 'algemeen']: WEIGERING[made.refusal] })
    },
  })
  .action('herstel', {
    schema: z.object({
      versie,
      periode: z
        .string({ error: 'Kies wat er fout staat.' })
        .regex(/^[0-9a-f-]{36} [[(][\d,-]{0,25}\)$/, 'Kies wat er fout staat.'),
      nieuweRol: keuze(ROLLEN, 'Kies wat het moet zijn.'),
    }),
    run: async ({ context, params: { id: relatieId } }, { versie: gezien, periode, nieuweRol: rol }) => {
      const [lid = '', geldig = ''] = periode.split(' ')
      const made = await herstelRol(context, { relatieId, versie: gezien }, { lid, geldig, rol })
      return made.ok
        ? seeOther(`${padVan(relatieId)}?gedaan=herstel`)
        : refuse({ algemeen: WEIGERING[made.refusal] })
    },
  })
  .view((page) => {
    const { huishouden, leden } = page.data
    const { query, nu, params } = page.request
    const peil = peilOf(query, nu)
    const toen = opPeil(leden, peil)
    const pad = padVan(params.id)
    return (
      <Layout page={page} titel="Huishouden" breedte="breed">
        <StatusLine>
          U bekijkt dit voor: <b>{huishoudenBijhouden.naam}</b>.
        </StatusLine>
        {query.gedaan && <Alert soort="ok">{GEDAAN[query.gedaan]}</Alert>}
        <Columns
          opzij={
            <>
              <Section kop="Een andere dag">
                <PeilForm actie={pad} {...peil} />
              </Section>
              <Bijhouden
                forms={{
                  erbij: page.form('erbij'),
                  vertrek: page.form('vertrek'),
                  herstel: page.form('herstel'),
                }}
                beeld={page.data}
                annuleer={pad}
              />
            </>
          }
        >
          <Section
            kop={
              peil.op === datumOf(nu) && !peil.bekend
                ? 'Wie er nu wonen'
                : `Wie er woonden op ${showDag(peil.op)}`
            }
          >
            {toen.length === 0 ? (
              <Paragraph>Op deze dag woont er niemand, voor zover wij weten.</Paragraph>
            ) : (
              <Leden leden={toen} />
            )}
            <Paragraph>
              <Link href={`/balie/woningen/${huishouden.eenheid_id}`}>De woning</Link>
            </Paragraph>
          </Section>
          <Section kop="Wat er veranderde">
            <Verloop leden={leden} />
          </Section>
        </Columns>
      </Layout>
    )
  })

type Lid = Huishoudenbeeld['leden'][number]
const sleutel = ({ relatie_id: id, geldig, tot }: Lid): string => `${id} ${geldig} ${tot?.toISOString()}`

function Leden({ leden }: { leden: readonly Lid[] }) {
  return (
    <Table
      bijschrift="Wie er wonen"
      stil
      rijen={leden}
      sleutel={sleutel}
      kolommen={[
        {
          kop: 'Naam',
          cel: ({ relatie_id: id, aanschrijfnaam }) => (
            <Link href={`/balie/relaties/${id}`}>
              <bdi>{aanschrijfnaam}</bdi>
            </Link>
          ),
        },
        { kop: 'Wie', cel: ({ rol }) => rolTekst(rol) },
        {
          kop: 'Geboren',
          kort: true,
          cel: ({ geboortedatum }) => (geboortedatum ? showDag(geboortedatum) : 'Onbekend'),
        },
        { kop: 'Wanneer', cel: ({ geldig }) => showPeriode(readPeriode(geldig)) },
      ]}
    />
  )
}

const Verloop = ({ leden }: { leden: readonly Lid[] }) => (
  <Geschiedenis
    rijen={leden}
    sleutel={sleutel}
    wat={{
      kop: 'Wie',
      cel: ({ aanschrijfnaam, rol }) => (
        <>
          <bdi>{aanschrijfnaam}</bdi>, {rolTekst(rol).toLowerCase()}
        </>
      ),
    }}
  />
)

export const huishoudenRoutes: readonly Route[] = [huishoudenPagina]
