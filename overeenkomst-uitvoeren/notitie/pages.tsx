import { z } from 'zod'
import { uitlegVan } from '../../doelbinding/uitleg.ts'
import { addDays, datumOf, showDatumKort, showTijd } from '../../tijd.ts'
import { GevoeligVeld } from '../../web/balie/gevoelig-veld.tsx'
import { PaginaFout } from '../../web/pagina-fout.ts'
import { pagina, refuse, seeOther } from '../../web/pagina.ts'
import type { Session } from '../../web/omgeving.ts'
import type { PageRequest, Route } from '../../web/route.ts'
import {
  Alert,
  Checkboxes,
  DateField,
  Form,
  GEWIJZIGD,
  Gewijzigd,
  Layout,
  Paragraph,
  PostButton,
  Select,
  Versie,
} from '../../web/ui/index.ts'
import { datum, optioneleTekst, tekst, vinkje } from '../../web/velden.ts'
import type { Blik } from '../werkreden/persoon.ts'
import { DOELEN } from '../werkreden/werkreden.ts'
import { gevoeligMelding } from './gevoelig.ts'
import { KEUZES, LANGST_DAGEN, SOORTEN, type Soort, splitKeuze } from './notitie.ts'
import { findTermijn, isVerschrijving, schrijfNotitie, verlengNotitie, verwijderNotitie } from './notities.ts'
import { notitieSchrijven } from './verwerkingen.ts'

const query = z.object({ voor: z.enum(DOELEN).catch('contact') })
const toegang = {
  rollen: ['klantmedewerker', 'verhuurconsulent', 'planner'],
  verwerkingen: [notitieSchrijven],
} as const
type Vraag = PageRequest<{ id: string }, { voor: Blik['doel'] }, Session>

const blikOf = ({ session, params, query: { voor }, nu }: Vraag): Blik => ({
  medewerkerId: session.betrokkeneId,
  relatieId: params.id,
  doel: voor,
  nu,
})
const persoonPad = ({ params, query: { voor } }: Vraag): string => `/balie/personen/${params.id}?voor=${voor}`

/** What is wrong with an end date, or null. */
function eindeFout(einddatum: string, vanaf: string, soort: Soort): string | null {
  if (einddatum <= vanaf) return 'Kies een dag die nog komt.'
  if (einddatum > addDays(vanaf, LANGST_DAGEN[soort]))
    return `Kies een dag binnen ${LANGST_DAGEN[soort] > 366 ? 'twee jaar' : 'een jaar'}. Daarna kijkt u opnieuw of het nodig is.`
  return null
}

const nieuw = pagina('/balie/personen/:id/notities/nieuw', {
  deur: 'balie',
  toegang,
  params: z.object({ id: z.uuid() }),
  query,
})
  .action('schrijf', {
    schema: z.object({
      wat: tekst('Kies wat u wilt onthouden.').refine((wat) => wat in KEUZES, 'Kies wat u wilt onthouden.'),
      toelichting: optioneleTekst(140),
      bevestigd: vinkje(),
      einddatum: datum('Kies tot wanneer dit geldt.'),
      gevraagd: vinkje(),
    }),
    run: async (request, { wat, toelichting, bevestigd, einddatum, gevraagd }) => {
      const { soort } = splitKeuze(wat)
      if (toelichting !== undefined && soort !== 'afspraak')
        return refuse({ toelichting: 'Laat de toelichting leeg. Hier past alleen de keuze zelf.' })
      const gevoelig = gevoeligMelding(toelichting ?? '', bevestigd)
      if (gevoelig) return refuse({ toelichting: gevoelig })
      if (soort === 'hulp' && !gevraagd)
        return refuse({ gevraagd: 'Vraag eerst of de huurder dit goed vindt, en vink dat aan.' })
      const fout = eindeFout(einddatum, datumOf(request.nu), soort)
      if (fout) return refuse({ einddatum: fout })
      const written = await schrijfNotitie(request.context, blikOf(request), { wat, toelichting, einddatum })
      return written.ok
        ? seeOther(persoonPad(request))
        : refuse({ algemeen: 'Uw reden is verlopen. Open de persoon opnieuw en kies waarvoor.' })
    },
  })
  .view((page) => {
    const form = page.form('schrijf', { einddatum: addDays(datumOf(page.request.nu), 180) })
    return (
      <Layout
        page={page}
        titel="Nieuwe notitie"
        kruimels={[{ tekst: 'Persoon', href: persoonPad(page.request) }]}
      >
        <Paragraph>De huurder kan deze notitie zelf lezen, bij “Mijn gegevens”.</Paragraph>
        <Form form={form} verzend="Notitie bewaren" annuleer={persoonPad(page.request)}>
          <Select
            form={form}
            name="wat"
            label="Wat wilt u onthouden?"
            keuzes={Object.entries(KEUZES).map(([waarde, naam]) => ({
              waarde,
              tekst: `${SOORTEN[splitKeuze(waarde).soort]}: ${naam}`,
            }))}
            waarvoor={uitlegVan(notitieSchrijven)}
          />
          <GevoeligVeld
            form={form}
            name="toelichting"
            label="Toelichting"
            maximum={140}
            hint="Alleen bij een afspraak. Schrijf op wat is afgesproken, niet wat u vindt."
            optioneel
          />
          <DateField form={form} name="einddatum" label="Geldt tot en met" soort="kalender" />
          <Checkboxes
            form={form}
            name="gevraagd"
            label="Vindt de huurder het goed?"
            hint="Nodig bij “Wat helpt”."
            optioneel
            keuzes={[{ waarde: 'ja', tekst: 'Ja, de huurder vindt goed dat wij dit onthouden' }]}
          />
        </Form>
      </Layout>
    )
  })

const TE_LAAT = 'Deze notitie kunt u niet meer weghalen. Laat haar vandaag eindigen.'

const een = pagina('/balie/personen/:id/notities/:notitie', {
  deur: 'balie',
  toegang,
  params: z.object({ id: z.uuid(), notitie: z.uuid() }),
  query,
})
  .load(async (request) => {
    const rij = await findTermijn(request.context, blikOf(request), request.params.notitie)
    if (!rij) throw new PaginaFout(404)
    return rij
  })
  .action('verleng', {
    schema: z.object({ versie: z.coerce.number().int(), einddatum: datum('Kies tot wanneer dit geldt.') }),
    run: async (request, { versie, einddatum }) => {
      const blik = blikOf(request)
      const rij = await findTermijn(request.context, blik, request.params.notitie)
      if (!rij) throw new PaginaFout(404)
      // The strictest of the three: what kind it is stays unread here.
      const fout = eindeFout(einddatum, datumOf(request.nu), 'gedrag')
      if (fout || einddatum > addDays(rij.begin, LANGST_DAGEN.gedrag))
        return refuse({
          einddatum: fout ?? 'Kies een dag binnen een jaar na het begin, of maak een nieuwe notitie.',
        })
      const done = await verlengNotitie(request.context, blik, {
        id: request.params.notitie,
        versie,
        einddatum,
      })
      return done.ok ? seeOther(persoonPad(request)) : refuse({ algemeen: GEWIJZIGD })
    },
  })
  .action('verwijder', {
    schema: z.object({}),
    run: async (request) => {
      const gone = await verwijderNotitie(request.context, blikOf(request), request.params.notitie)
      return gone.ok ? seeOther(persoonPad(request)) : refuse({ algemeen: TE_LAAT })
    },
  })
  .action('eindig', {
    schema: z.object({ versie: z.coerce.number().int() }),
    run: async (request, { versie }) => {
      const [blik, vandaag] = [blikOf(request), datumOf(request.nu)]
      const rij = await findTermijn(request.context, blik, request.params.notitie)
      if (!rij) throw new PaginaFout(404)
      if (rij.begin >= vandaag)
        return refuse({ algemeen: 'Deze notitie is van vandaag. Laat haar morgen eindigen.' })
      const ended = await verlengNotitie(request.context, blik, { id: rij.id, versie, einddatum: vandaag })
      return ended.ok ? seeOther(persoonPad(request)) : refuse({ algemeen: GEWIJZIGD })
    },
  })
  .view((page) => {
    const form = page.form('verleng', { einddatum: page.data.einddatum })
    const given = form.invoer.einddatum
    const andere = page.form('verwijder').fouten.algemeen ?? page.form('eindig').fouten.algemeen
    return (
      <Layout
        page={page}
        titel="Notitie wijzigen"
        kruimels={[{ tekst: 'Persoon', href: persoonPad(page.request) }]}
      >
        {andere && <Alert soort="fout">{andere}</Alert>}
        {form.fouten.algemeen === GEWIJZIGD && (
          <Gewijzigd
            door={page.data.gewijzigd_bij}
            op={showTijd(page.data.gewijzigd_op)}
            verschillen={[
              {
                naam: 'Geldt tot en met',
                nu: showDatumKort(page.data.einddatum),
                u: typeof given === 'string' ? showDatumKort(given) : '',
              },
            ]}
          />
        )}
        <Form form={form} verzend="Bewaren" annuleer={persoonPad(page.request)} uitleg={false}>
          <Versie form={form} nu={page.data.versie} />
          <DateField form={form} name="einddatum" label="Geldt tot en met" soort="kalender" />
        </Form>
        {isVerschrijving(page.data, blikOf(page.request)) ? (
          <PostButton form={page.form('verwijder')} soort="subtiel">
            Notitie weghalen
          </PostButton>
        ) : (
          <PostButton
            form={page.form('eindig')}
            waarden={{ versie: String(page.data.versie) }}
            soort="subtiel"
          >
            Laat deze notitie vandaag eindigen
          </PostButton>
        )}
        <Paragraph soort="klein">
          Een notitie van een collega, of van meer dan een dag oud, haalt u niet weg: anderen gingen er
          misschien van uit. Een maand na het einde gaat zij vanzelf weg.
        </Paragraph>
      </Layout>
    )
  })

export const notitieRoutes: readonly Route[] = [nieuw, een]
