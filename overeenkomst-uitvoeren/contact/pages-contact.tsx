import { z } from 'zod'
import { uitlegVeld } from '../../doelbinding/uitleg.ts'
import { showDatum } from '../../tijd.ts'
import { PaginaFout } from '../../web/pagina-fout.ts'
import { pagina, refuse, seeOther } from '../../web/pagina.ts'
import type { Route } from '../../web/route.ts'
import {
  Alert,
  DataList,
  DateField,
  Form,
  Layout,
  Paragraph,
  Radios,
  Section,
  type Taak,
  Tasks,
} from '../../web/ui/index.ts'
import { datum, keuze } from '../../web/velden.ts'
import { adresTeksten } from './adres-teksten.ts'
import { findContact, saveVoorkeur } from './adres-wijzigen.ts'
import type { Via } from './contactwijziging.ts'
import { inTaal } from './in-taal.ts'
import { contactWijzigenRoutes } from './pages-contact-wijzigen.tsx'
import type { Taal } from './sjabloon.ts'
import { contactgegevensWijzigen } from './verwerkingen-adres.ts'

const huurder = { rollen: ['huurder'], verwerkingen: [contactgegevensWijzigen] } as const
const talen = ['nl', 'en'] as const
const KANALEN = ['e-mail', 'brief', 'portaal'] as const
const { fouten: FOUT } = adresTeksten.nl

const contactPagina = pagina('/mijn/contact', {
  deur: 'mijn',
  toegang: huurder,
  talen,
  query: z.object({ gedaan: z.enum(['adres', 'keuze']).optional().catch(undefined) }),
  menu: { tekst: { nl: adresTeksten.nl.titel, en: adresTeksten.en.titel }, volgorde: 35 },
})
  .load(async ({ context, session, nu }) => {
    const found = await findContact(context, session.betrokkeneId, nu)
    if (!found) throw new PaginaFout(404)
    return found
  })
  .action('voorkeur', {
    schema: z.object({
      taal: keuze(['nl', 'en'], FOUT.kies),
      kanaal: keuze(KANALEN, FOUT.kies),
      stil: datum(FOUT.dag).optional(),
      versie: z.coerce.number().int().optional(),
    }),
    run: async ({ context, session, taal: paginataal }, { taal, kanaal, stil, versie }) => {
      const voorkeur = { taal, kanaal, nietStorenTot: stil ?? null, versie: versie ?? null }
      const saved = await saveVoorkeur(context, session.betrokkeneId, voorkeur)
      if (saved.ok) return seeOther('/mijn/contact?gedaan=keuze')
      return refuse({ algemeen: adresTeksten[paginataal].gewijzigd })
    },
  })
  .view((page) => {
    const { shell, data, request } = page
    const { taal } = shell
    const t = adresTeksten[taal]
    const form = inTaal(
      page.form('voorkeur', {
        taal: data.voorkeurstaal,
        kanaal: data.kanaal ?? 'e-mail',
        stil: data.niet_storen_tot ?? '',
        ...(data.versie !== null && { versie: String(data.versie) }),
      }),
      taal,
    )
    return (
      <Layout page={page} titel={t.titel} voorlezen>
        {request.query.gedaan && (
          <Alert soort="ok" kop={t.gedaanKop}>
            <Paragraph>{request.query.gedaan === 'adres' ? t.gedaan : t.bewaard}</Paragraph>
          </Alert>
        )}
        <Paragraph soort="lead">{t.inleiding}</Paragraph>
        {data.wacht.length > 0 && (
          <Section kop={t.wachtKop}>
            <Tasks taal={taal} taken={data.wacht.map((each) => codeTaak(each, taal))} />
          </Section>
        )}
        <Bereikbaar data={data} taal={taal} />
        <Section kop={t.voorkeurKop}>
          <Form form={form} verzend={t.bewaar}>
            <Radios
              form={form}
              name="taal"
              label={t.taal}
              keuzes={Object.entries(t.talen).map(([waarde, naam]) => ({ waarde, tekst: naam }))}
              waarvoor={uitlegVeld(contactgegevensWijzigen, 'relatie.voorkeurstaal', taal)}
            />
            <Radios
              form={form}
              name="kanaal"
              label={t.kanaal}
              keuzes={KANALEN.map((waarde) => ({ waarde, tekst: t.kanalen[waarde] }))}
              waarvoor={uitlegVeld(contactgegevensWijzigen, 'contactvoorkeur.kanaal', taal)}
            />
            <DateField form={form} name="stil" label={t.stil} hint={t.stilHint} optioneel soort="kalender" />
            {data.versie !== null && <input type="hidden" name="versie" value={data.versie} />}
          </Form>
        </Section>
      </Layout>
    )
  })

function Bereikbaar({ data, taal }: { data: Parameters<typeof bevestigd>[0] & Bereik; taal: Taal }) {
  const t = adresTeksten[taal]
  return (
    <DataList
      taal={taal}
      gegevens={[
        {
          naam: t.mail,
          waarde: data.e_mail ? `${data.e_mail} (${bevestigd(data, 'e-mail', taal)})` : t.onbekend,
          wijzig: '/mijn/contact/e-mail',
        },
        {
          naam: t.telefoon,
          waarde: data.telefoon ? `${data.telefoon} (${bevestigd(data, 'telefoon', taal)})` : t.onbekend,
          wijzig: '/mijn/contact/telefoon',
        },
      ]}
    />
  )
}

type Bereik = { e_mail: string | null; telefoon: string | null }
type Wacht = { id: string; waarde: string; via: string }
const codeTaak = ({ id, waarde, via }: Wacht, taal: Taal): Taak => ({
  tekst: adresTeksten[taal].vulIn,
  href: `/mijn/contact/bevestigen/${id}`,
  stand: 'nog-doen',
  hint: `${adresTeksten[taal].wacht(waarde)} ${adresTeksten[taal].vias[via as Via]}.`,
})

type Bekend = { gegevens: { soort: string; geldig: string; bevestigd_op: Date | null }[] }
function bevestigd({ gegevens }: Bekend, soort: string, taal: Taal): string {
  const t = adresTeksten[taal]
  const now = gegevens.find((each) => each.soort === soort && /,\s*\)$/.test(each.geldig))
  return now?.bevestigd_op ? t.bevestigd(showDatum(now.bevestigd_op, taal)) : t.nietBevestigd
}

export const contactPaginaRoutes: readonly Route[] = [contactPagina, ...contactWijzigenRoutes]
