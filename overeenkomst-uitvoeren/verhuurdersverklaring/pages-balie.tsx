import { z } from 'zod'
import { uitlegVeld } from '../../doelbinding/uitleg.ts'
import { showDatumKort } from '../../tijd.ts'
import { PaginaFout } from '../../web/pagina-fout.ts'
import { pagina, refuse, seeOther } from '../../web/pagina.ts'
import {
  Alert,
  ButtonLink,
  EmptyState,
  Form,
  Layout,
  Link,
  Paragraph,
  PostButton,
  Radios,
  Section,
  StatusLine,
  Table,
  TextList,
} from '../../web/ui/index.ts'
import { keuze } from '../../web/velden.ts'
import {
  beantwoordVerklaring,
  type BeantwoordRefusal,
  findVerklaring,
  listOpenVerklaringen,
  trekVerklaringIn,
} from './beantwoorden.ts'
import { sentences } from './document.ts'
import { teksten } from './teksten.ts'
import { ANTWOORDEN, type Vraagnaam } from './verhuurdersverklaring.ts'
import { verklaringBeantwoorden, verklaringenOverzien } from './verwerkingen.ts'

const PAD = '/balie/verhuurdersverklaringen'
const PER_BLADZIJDE = 25

const FOUT: Record<BeantwoordRefusal, string> = {
  'bestaat-niet': 'Deze verklaring bestaat niet meer. Ga terug naar de lijst.',
  'niet-nu': 'De huurder heeft deze verklaring al bekeken of gestopt. Er valt nu niets in te vullen.',
  gewijzigd:
    'Deze verklaring is intussen gewijzigd door een collega. Wat u koos, staat er nog. Kijk of het klopt en verstuur opnieuw.',
}

export const lijstPagina = pagina(PAD, {
  deur: 'balie',
  toegang: { rollen: ['verhuurconsulent'], verwerkingen: [verklaringenOverzien] },
  query: z.object({
    na: z
      .string()
      .regex(/^\d{1,18}$/)
      .optional()
      .catch(undefined),
  }),
  menu: { tekst: 'Verklaringen', volgorde: 25 },
})
  .load(({ context, query }) => listOpenVerklaringen(context, query.na))
  .view((page) => {
    const rijen = page.data
    const last = rijen.at(-1)
    return (
      <Layout page={page} titel="Verhuurdersverklaringen" breedte="breed">
        {rijen.length === 0 ? (
          <EmptyState kop="Niemand wacht op een verklaring">
            <Paragraph>Vraagt een huurder een verklaring aan? Dan staat die hier.</Paragraph>
          </EmptyState>
        ) : (
          <Table
            bijschrift="Wie het langst wacht, staat bovenaan"
            rijen={rijen}
            sleutel={({ id }) => id}
            kolommen={[
              { kop: 'Nummer', cel: ({ id, nummer }) => <Link href={`${PAD}/${id}`}>{nummer}</Link> },
              { kop: 'Woning', cel: ({ adres }) => adres },
              { kop: 'Gevraagd', cel: ({ aangevraagd_op: op }) => showDatumKort(op) },
              {
                kop: 'Bijzonder',
                cel: ({ bezwaar }) => (bezwaar ? 'De huurder vindt dat er iets niet klopt' : ''),
              },
            ]}
          />
        )}
        {last && rijen.length === PER_BLADZIJDE && (
          <ButtonLink soort="secundair" href={`${PAD}?na=${last.nummer}`}>
            Volgende
          </ButtonLink>
        )}
      </Layout>
    )
  })

const codes = <V extends Vraagnaam>(vraag: V) =>
  Object.keys(ANTWOORDEN[vraag]) as [
    keyof (typeof ANTWOORDEN)[V] & string,
    ...(keyof (typeof ANTWOORDEN)[V] & string)[],
  ]
const keuzesVan = (vraag: Vraagnaam) =>
  Object.entries(ANTWOORDEN[vraag]).map(([waarde, { nl }]) => ({ waarde, tekst: nl }))

const VRAGEN: Record<Vraagnaam, string> = {
  betaalgedrag: 'Hoe betaalde de huurder de laatste twee jaar?',
  overlast: 'Is er overlast vastgesteld in de laatste twee jaar?',
  staat: 'Hoe was de woning bij de laatste inspectie?',
}

export const verklaringPagina = pagina(`${PAD}/:id`, {
  deur: 'balie',
  toegang: { rollen: ['verhuurconsulent'], verwerkingen: [verklaringBeantwoorden] },
  params: z.object({ id: z.uuid() }),
})
  .load(async ({ context, params }) => {
    const found = await findVerklaring(context, params.id)
    if (!found) throw new PaginaFout(404)
    return found
  })
  .action('beantwoord', {
    schema: z.object({
      versie: z.coerce.number().int(),
      betaalgedrag: keuze(codes('betaalgedrag'), 'Kies hoe de huurder betaalde.'),
      overlast: keuze(codes('overlast'), 'Kies of er overlast is vastgesteld.'),
      staat: keuze(codes('staat'), 'Kies hoe de woning was.'),
    }),
    run: async ({ context, params }, antwoorden) => {
      const done = await beantwoordVerklaring(context, params.id, antwoorden)
      return done.ok ? seeOther(PAD) : refuse({ algemeen: FOUT[done.refusal] })
    },
  })
  .action('trekIn', {
    schema: z.object({ versie: z.coerce.number().int() }),
    run: async ({ context, params }, { versie }) => {
      const done = await trekVerklaringIn(context, params.id, versie)
      return done.ok ? seeOther(`${PAD}/${params.id}`) : refuse({ algemeen: FOUT[done.refusal] })
    },
  })
  .view((page) => {
    const { data } = page
    const form = page.form('beantwoord', {
      betaalgedrag: data.betaalgedrag ?? '',
      overlast: data.overlast ?? '',
      staat: data.staat ?? '',
    })
    const versie = form.fouten.algemeen ? data.versie : (form.invoer.versie ?? data.versie)
    const intrekken = page.form('trekIn')
    return (
      <Layout
        page={page}
        titel={`Verhuurdersverklaring ${data.nummer}`}
        kruimels={[{ tekst: 'Verhuurdersverklaringen', href: PAD }]}
      >
        <StatusLine>
          U bekijkt dit voor: <b>{verklaringBeantwoorden.naam}</b>.
        </StatusLine>
        {intrekken.fouten.algemeen && <Alert soort="fout">{intrekken.fouten.algemeen}</Alert>}
        <Section kop="Dit zegt de administratie">
          <TextList items={sentences(data)} />
        </Section>
        {data.bezwaar && (
          <Alert soort="waarschuwing" kop="De huurder vindt dat dit niet klopt">
            <Paragraph>{teksten.nl.bezwaren[data.bezwaar as keyof typeof teksten.nl.bezwaren]}</Paragraph>
          </Alert>
        )}
        {data.status === 'aangevraagd' && (
          <Form form={form} verzend="Naar de huurder sturen" annuleer={PAD}>
            <input type="hidden" name="versie" value={String(versie)} />
            {(['betaalgedrag', 'overlast', 'staat'] as const).map((vraag) => (
              <Radios
                key={vraag}
                form={form}
                name={vraag}
                label={VRAGEN[vraag]}
                keuzes={keuzesVan(vraag)}
                waarvoor={uitlegVeld(verklaringBeantwoorden, `verhuurdersverklaring.${vraag}`)}
              />
            ))}
          </Form>
        )}
        {data.status === 'afgegeven' && (
          <PostButton form={intrekken} waarden={{ versie: String(data.versie) }}>
            Verklaring intrekken
          </PostButton>
        )}
      </Layout>
    )
  })
