import { z } from 'zod'
import { typeBedrag } from '../../geld.ts'
import { addDays } from '../../tijd.ts'
import { PaginaFout } from '../../web/pagina-fout.ts'
import { pagina, refuse, seeOther } from '../../web/pagina.ts'
import { Alert, Columns, Layout, Link, Paragraph, PeilForm, Section, StatusLine } from '../../web/ui/index.ts'
import { bedrag, datum, keuze } from '../../web/velden.ts'
import { peilOf, peilVraag } from '../tijdlijn/geloof.ts'
import { readPeriode } from '../tijdlijn/periode.ts'
import { Contract, ContractBadge, Gepeild, Partijen, Prijzen, Verloop } from './beeld.tsx'
import { herstelBedrag, herstelLooptijd, wijzigPrijs } from './bijhouden.ts'
import { type ContractBeeld, type ContractStatus, findContract } from './contract.ts'
import { Bijhouden } from './formulieren.tsx'
import { PRIJSSOORTEN, type Prijssoort } from './huurprijs.ts'
import { WEIGERING } from './teksten.ts'
import { huurcontractBekijken, huurcontractBijhouden } from './verwerkingen.ts'

const beheert = ({ rollen }: { rollen: readonly string[] }): boolean => rollen.includes('verhuurconsulent')
/** Who only reads a contract has no buttons; a form that comes anyway is not for them. */
function requireBeheer(session: { rollen: readonly string[] }): void {
  if (!beheert(session)) throw new PaginaFout(403)
}

const versie = z.coerce.number().int()
const GEDAAN = {
  begonnen:
    'Het contract staat erin. De huurders krijgen bericht. Bij “Papier en veranderingen” staat het contract op papier.',
  prijs: 'De nieuwe huur staat erin.',
  herstel: 'De fout is hersteld. Wat er eerst stond, blijft bekend.',
}

export const contractPagina = pagina('/balie/huurcontracten/:id', {
  deur: 'balie',
  toegang: {
    rollen: ['verhuurconsulent', 'klantmedewerker'],
    verwerkingen: [huurcontractBekijken, huurcontractBijhouden],
  },
  params: z.object({ id: z.uuid() }),
  query: z.object({
    ...peilVraag,
    gedaan: z.enum(['begonnen', 'prijs', 'herstel']).optional().catch(undefined),
  }),
})
  .load(async ({ context, params }) => {
    const beeld = await findContract(context, params.id)
    if (!beeld) throw new PaginaFout(404)
    return beeld
  })
  .action('wijzig', {
    schema: z.object({
      versie,
      soort: keuze(PRIJSSOORTEN, 'Kies welk deel van de huur verandert.'),
      vanaf: datum('Kies de dag waarop het nieuwe bedrag ingaat.'),
      bedrag: bedrag('Vul het nieuwe bedrag per maand in, bijvoorbeeld 612,34.'),
    }),
    run: async ({ context, session, params: { id } }, { versie: gezien, bedrag: bedragCent, ...rest }) => {
      requireBeheer(session)
      const made = await wijzigPrijs(context, { id, versie: gezien }, { ...rest, bedragCent })
      if (made.ok) return seeOther(`/balie/huurcontracten/${id}?gedaan=prijs`)
      const [veld, melding] = WEIGERING[made.refusal]
      return refuse({ [veld]: melding })
    },
  })
  .action('herstel', {
    schema: z.object({
      versie,
      periode: z
        .string({ error: 'Kies welk bedrag fout is.' })
        .regex(/^(kale-huur|servicekosten|overig) \[[\d,-]{0,25}\)$/, 'Kies welk bedrag fout is.'),
      bedrag: bedrag('Vul het goede bedrag per maand in, bijvoorbeeld 612,34.'),
    }),
    run: async ({ context, session, params: { id } }, { versie: gezien, periode, bedrag: bedragCent }) => {
      requireBeheer(session)
      const [soort, geldig] = periode.split(' ') as [Prijssoort, string]
      const made = await herstelBedrag(context, { id, versie: gezien }, { soort, geldig, bedragCent })
      if (made.ok) return seeOther(`/balie/huurcontracten/${id}?gedaan=herstel`)
      const [veld, melding] = WEIGERING[made.refusal]
      return refuse({ [veld]: melding })
    },
  })
  .action('looptijd', {
    schema: z.object({
      versie,
      begin: datum('Kies de eerste dag van het contract.'),
      einde: datum('Kies de laatste dag van het contract, of laat dit leeg.').optional(),
      waarborgsom: bedrag('Vul de borg in, bijvoorbeeld 500, of laat dit leeg.').optional(),
    }),
    run: async (
      { context, session, params: { id } },
      { versie: gezien, waarborgsom: waarborgsomCent, begin, einde },
    ) => {
      requireBeheer(session)
      const made = await herstelLooptijd(context, { id, versie: gezien }, { begin, einde, waarborgsomCent })
      if (made.ok) return seeOther(`/balie/huurcontracten/${id}?gedaan=herstel`)
      const [veld, melding] = WEIGERING[made.refusal]
      return refuse({ [veld]: melding })
    },
  })
  .view((page) => {
    const { contract, partijen, prijzen } = page.data
    const { query, nu, session } = page.request
    const peil = peilOf(query, nu)
    const magWijzigen = beheert(session)
    return (
      <Layout
        page={page}
        titel={`Huurcontract ${contract.nummer}`}
        breedte="breed"
        kruimels={magWijzigen ? [{ tekst: 'Huurcontracten', href: '/balie/huurcontracten' }] : []}
      >
        <StatusLine>
          <ContractBadge status={contract.status as ContractStatus} /> U bekijkt dit voor:{' '}
          <b>{huurcontractBekijken.naam}</b>.
        </StatusLine>
        {query.gedaan && <Alert soort="ok">{GEDAAN[query.gedaan]}</Alert>}
        <Columns
          opzij={
            <>
              <Section kop="Een andere dag">
                <PeilForm actie={`/balie/huurcontracten/${contract.id}`} {...peil} />
              </Section>
              {magWijzigen && <Verandering id={contract.id} />}
              {magWijzigen && (
                <Bijhouden
                  forms={{
                    wijzig: page.form('wijzig'),
                    herstel: page.form('herstel'),
                    looptijd: page.form('looptijd', looptijdOf(contract)),
                  }}
                  gezien={contract}
                  prijzen={prijzen.filter(({ tot }) => tot === null)}
                />
              )}
            </>
          }
        >
          <Gepeild peil={peil} nu={nu} />
          <Section kop="Contract">
            <Contract contract={contract} link={magWijzigen} />
          </Section>
          <Section kop="Huurders">
            <Partijen partijen={partijen} peil={peil} link={magWijzigen} />
          </Section>
          <Section kop="Huur per maand">
            <Prijzen prijzen={prijzen} peil={peil} />
          </Section>
          <Section kop="Wat er veranderde">
            <Verloop beeld={page.data} />
          </Section>
        </Columns>
      </Layout>
    )
  })

function Verandering({ id }: { id: string }) {
  return (
    <Section kop="Papier en veranderingen">
      <Paragraph>
        <Link href={`/balie/huurcontracten/${id}/contract.pdf`}>Contract op papier (PDF)</Link>
      </Paragraph>
      <Paragraph>
        <Link href={`/balie/huurovereenkomsten/${id}/wijziging`}>Contractwijziging beginnen</Link>
      </Paragraph>
    </Section>
  )
}

function looptijdOf({ geldig, waarborgsom_cent: borg }: ContractBeeld['contract']) {
  const { van, tot } = readPeriode(geldig)
  return {
    begin: van ?? '',
    einde: tot === null ? '' : addDays(tot, -1),
    waarborgsom: borg === null ? '' : typeBedrag(borg),
  }
}
