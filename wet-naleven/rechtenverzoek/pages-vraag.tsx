import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { uitlegVan } from '../../doelbinding/uitleg.ts'
import { lees, verwerk } from '../../doelbinding/verwerk.ts'
import type { Verwerking } from '../../doelbinding/verwerking.ts'
import { PaginaFout } from '../../web/pagina-fout.ts'
import { showTijd } from '../../tijd.ts'
import { pagina, refuse, seeOther } from '../../web/pagina.ts'
import type { PageRequest, Route } from '../../web/route.ts'
import {
  DataList,
  EmptyState,
  Form,
  Layout,
  Link,
  Paragraph,
  Radios,
  Table,
  TextArea,
} from '../../web/ui/index.ts'
import { keuze, tekst } from '../../web/velden.ts'
import { dayName, wieNaam } from './gebruik.ts'
import { findRegel, findVraag, listOpenVragen } from './queries.ts'
import { logvraagBeantwoorden, logvraagStellen } from './verwerkingen.ts'

const regelParam = z.object({ regel: z.string().regex(/^\d{1,18}$/) })
const vraagParam = z.object({ id: z.uuid() })
const RETOUR = '/mijn/gegevensgebruik'

const stellen = pagina('/mijn/gegevensgebruik/:regel/vraag', {
  deur: 'mijn',
  toegang: { rollen: ['huurder'], verwerkingen: [logvraagStellen] },
  params: regelParam,
})
  .load(async ({ context, session, params }) => {
    const [regel] = await lees(
      context,
      findRegel,
      { betrokkenen: [session.betrokkeneId] },
      { id: params.regel },
    )
    if (!regel) throw new PaginaFout(404)
    return regel
  })
  .action('stel', {
    schema: z.object({
      soort: keuze(['vraag', 'bezwaar'], 'Kies of u een vraag stelt of bezwaar maakt.'),
      tekst: tekst('Schrijf op wat u wilt weten of waarom u bezwaar maakt.', 2000),
    }),
    run: async ({ context, session, params }, { soort, tekst: inhoud }) => {
      const betrokkene = session.betrokkeneId
      const gesteld = await verwerk(context, logvraagStellen, { betrokkenen: [betrokkene] }, async (tx) => {
        // The line must be about this person: another person's number finds nothing here.
        const [regel] = await tx.run(findRegel, { id: params.regel })
        if (!regel) throw new PaginaFout(404)
        const vraag = { id: randomUUID(), relatie_id: betrokkene, regel: params.regel, soort, tekst: inhoud }
        await tx.insertInto('logvraag').values(vraag).execute()
      }).catch((error: unknown) => {
        if ((error as { constraint?: string }).constraint === 'logvraag_een_per_regel')
          return 'al-gesteld' as const
        throw error
      })
      if (gesteld === 'al-gesteld') {
        return refuse({
          tekst: 'U hebt over dit gebruik al een vraag gesteld. Ons antwoord komt bij de regel in de lijst.',
        })
      }
      return seeOther(RETOUR)
    },
  })
  .view((page) => {
    const form = page.form('stel')
    const { tijd, inhoud } = page.data
    const uitleg = uitlegVan(logvraagStellen)
    return (
      <Layout
        page={page}
        titel="Vraag of bezwaar"
        kruimels={[{ tekst: 'Wie gebruikte mijn gegevens?', href: RETOUR }]}
      >
        <DataList
          gegevens={[
            { naam: 'Wanneer', waarde: `${dayName(tijd, 'nl')}, ${showTijd(tijd)} uur` },
            { naam: 'Wie', waarde: wieNaam(page.data, 'nl') },
            { naam: 'Waarvoor', waarde: (inhoud as unknown as Verwerking).waarvoor.nl },
          ]}
        />
        <Form form={form} verzend="Versturen" annuleer={RETOUR}>
          <Radios
            form={form}
            name="soort"
            label="Wat wilt u doen?"
            waarvoor={uitleg}
            keuzes={[
              { waarde: 'vraag', tekst: 'Ik heb een vraag' },
              { waarde: 'bezwaar', tekst: 'Ik maak bezwaar tegen dit gebruik' },
            ]}
          />
          <TextArea form={form} name="tekst" label="Uw vraag of bezwaar" maximum={2000} waarvoor={uitleg} />
        </Form>
        <Paragraph>Wij antwoorden binnen een maand. U leest ons antwoord bij de regel in de lijst.</Paragraph>
      </Layout>
    )
  })

const beantwoorden = { rollen: ['privacyfunctionaris'], verwerkingen: [logvraagBeantwoorden] } as const
/** Terms of the declaration's choice: all open questions. */
const OPEN_VRAGEN = { kiest: [null] }

const overzicht = pagina('/balie/logvragen', {
  deur: 'balie',
  toegang: beantwoorden,
  menu: { tekst: 'Vragen over gebruik', volgorde: 40 },
})
  .load(({ context }) => lees(context, listOpenVragen, OPEN_VRAGEN, {}))
  .view((page) => (
    <Layout page={page} titel="Vragen en bezwaren over gebruik van gegevens" breedte="breed">
      {page.data.length === 0 ? (
        <EmptyState kop="Geen open vragen">Alle vragen zijn beantwoord.</EmptyState>
      ) : (
        <Table
          bijschrift="Open vragen, oudste eerst"
          rijen={page.data}
          sleutel={({ id }) => id}
          kolommen={[
            {
              kop: 'Van',
              cel: ({ id, aanschrijfnaam }) => <Link href={`/balie/logvragen/${id}`}>{aanschrijfnaam}</Link>,
            },
            { kop: 'Soort', cel: ({ soort }) => (soort === 'bezwaar' ? 'Bezwaar' : 'Vraag') },
            { kop: 'Gesteld op', cel: ({ gesteld_op }) => dayName(gesteld_op, 'nl') },
            { kop: 'Over', cel: ({ inhoud }) => (inhoud as unknown as Verwerking).waarvoor.nl },
          ]}
        />
      )}
    </Layout>
  ))

async function getVraag({ context, params }: PageRequest<{ id: string }>) {
  const [vraag] = await lees(context, findVraag, { kiest: [params.id] }, params)
  if (!vraag) throw new PaginaFout(404)
  return vraag
}

const vraag = pagina('/balie/logvragen/:id', { deur: 'balie', toegang: beantwoorden, params: vraagParam })
  .load(getVraag)
  .action('antwoord', {
    schema: z.object({ antwoord: tekst('Schrijf een antwoord.', 4000) }),
    run: async ({ context, params }, { antwoord }) => {
      const answered = await verwerk(context, logvraagBeantwoorden, { kiest: [params.id] }, (tx) =>
        tx
          .updateTable('logvraag')
          .set({ antwoord, beantwoord_op: new Date() })
          .where('id', '=', params.id)
          .where('antwoord', 'is', null)
          .executeTakeFirst(),
      )
      if (answered.numUpdatedRows === 0n)
        return refuse({ antwoord: 'Een collega heeft deze vraag intussen beantwoord.' })
      return seeOther('/balie/logvragen')
    },
  })
  .view((page) => {
    const { aanschrijfnaam, soort, tekst: gesteld, tijd, afdeling, rol, zaak, inhoud, antwoord } = page.data
    const form = page.form('antwoord')
    return (
      <Layout
        page={page}
        titel={`${soort === 'bezwaar' ? 'Bezwaar' : 'Vraag'} van ${aanschrijfnaam}`}
        kruimels={[{ tekst: 'Vragen over gebruik', href: '/balie/logvragen' }]}
      >
        <Paragraph>{`U bekijkt dit voor: ${logvraagBeantwoorden.waarvoor.nl}`}</Paragraph>
        <DataList
          gegevens={[
            { naam: 'Gebruik', waarde: (inhoud as unknown as Verwerking).waarvoor.nl },
            { naam: 'Wanneer', waarde: `${dayName(tijd, 'nl')}, ${showTijd(tijd)} uur` },
            { naam: 'Door', waarde: wieNaam({ afdeling, rol, inhoud }, 'nl') },
            { naam: 'Zaak', waarde: zaak ?? 'geen' },
            { naam: 'De vraag', waarde: gesteld },
          ]}
        />
        <Paragraph>
          <Link href={`/balie/logvragen/${page.request.params.id}/medewerker`}>
            Zoek op welke medewerker dit was
          </Link>
        </Paragraph>
        {antwoord ? (
          <Paragraph>{`Beantwoord: ${antwoord}`}</Paragraph>
        ) : (
          <Form form={form} verzend="Antwoord versturen" annuleer="/balie/logvragen">
            <TextArea
              form={form}
              name="antwoord"
              label="Antwoord aan de huurder"
              maximum={4000}
              waarvoor={uitlegVan(logvraagBeantwoorden)}
            />
          </Form>
        )}
      </Layout>
    )
  })

export const logvraagRoutes: readonly Route[] = [stellen, overzicht, vraag]
