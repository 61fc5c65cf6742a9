import { z } from 'zod'
import { datumOf, showDatum, showMoment } from '../../tijd.ts'
import { PaginaFout } from '../../web/pagina-fout.ts'
import { pagina, refuse, seeOther } from '../../web/pagina.ts'
import {
  Alert,
  Badge,
  ButtonLink,
  DataList,
  EmptyState,
  Form,
  Layout,
  Link,
  Paragraph,
  Section,
  Table,
  Telefoon,
  TextArea,
} from '../../web/ui/index.ts'
import { Lines } from '../../overeenkomst-uitvoeren/onderhoud/fotos.tsx'
import { tekst } from '../../web/velden.ts'
import { antwoordUiterlijk, beantwoordKlacht, findKlacht, listOpenKlachten } from './klacht.ts'
import { klachtBehandelen, klachtenOverzien } from './verwerkingen.ts'

const PAD = '/balie/klachten'

export const klachtenLijst = pagina(PAD, {
  deur: 'balie',
  toegang: { rollen: ['klantmedewerker'], verwerkingen: [klachtenOverzien] },
  menu: { tekst: 'Klachten', volgorde: 50 },
  query: z.object({
    na: z
      .string()
      .regex(/^\d{1,18}$/)
      .optional()
      .catch(undefined),
    klaar: z.literal('ja').optional().catch(undefined),
  }),
})
  .load(async ({ context, query, nu }) => ({ ...(await listOpenKlachten(context, query.na ?? '0')), nu }))
  .view((page) => {
    const { rijen, volgende, nu } = page.data
    return (
      <Layout page={page} titel="Klachten" breedte="breed">
        {page.request.query.klaar && <Alert soort="ok">Het antwoord is verstuurd.</Alert>}
        {rijen.length === 0 ? (
          <EmptyState kop="Er wachten geen klachten">
            <Paragraph>Elke klacht heeft een antwoord.</Paragraph>
          </EmptyState>
        ) : (
          <Table
            bijschrift="Klachten die wachten op antwoord, de oudste bovenaan"
            rijen={rijen}
            sleutel={({ id }) => id}
            kolommen={[
              { kop: 'Klacht', cel: ({ id, nummer }) => <Link href={`${PAD}/${id}`}>Klacht {nummer}</Link> },
              { kop: 'Ingediend', cel: ({ gemeld_op: op }) => showDatum(op) },
              {
                kop: 'Antwoord uiterlijk',
                cel: ({ gemeld_op: op }) => {
                  const uiterlijk = antwoordUiterlijk(op)
                  return (
                    <>
                      {showDatum(uiterlijk)}{' '}
                      {uiterlijk < datumOf(nu) && <Badge soort="let-op">Te laat</Badge>}
                    </>
                  )
                },
              },
            ]}
          />
        )}
        {volgende && (
          <ButtonLink href={`${PAD}?na=${volgende}`} soort="secundair">
            Volgende klachten
          </ButtonLink>
        )}
      </Layout>
    )
  })

const LEEG = 'Schrijf het antwoord aan de huurder.'

export const klachtZaak = pagina('/balie/klachten/:id', {
  deur: 'balie',
  toegang: { rollen: ['klantmedewerker'], verwerkingen: [klachtBehandelen] },
  params: z.object({ id: z.uuid() }),
})
  .load(async ({ context, params }) => {
    const found = await findKlacht(context, params.id)
    if (!found) throw new PaginaFout(404)
    return found
  })
  .action('antwoord', {
    schema: z.object({ versie: z.coerce.number().int(), antwoord: tekst(LEEG, 2000) }),
    run: async ({ context, params, nu }, { versie, antwoord }) => {
      const answered = await beantwoordKlacht(context, params.id, { versie, antwoord, nu })
      return answered.ok
        ? seeOther(`${PAD}?klaar=ja`)
        : refuse({ algemeen: 'Een collega heeft deze klacht intussen beantwoord.' })
    },
  })
  .view((page) => {
    const klacht = page.data
    const form = page.form('antwoord')
    return (
      <Layout page={page} titel={`Klacht ${klacht.nummer}`} kruimels={[{ tekst: 'Klachten', href: PAD }]}>
        <DataList
          gegevens={[
            { naam: 'Van', waarde: <bdi>{klacht.aanschrijfnaam}</bdi> },
            ...(klacht.telefoon ? [{ naam: 'Telefoon', waarde: <Telefoon nummer={klacht.telefoon} /> }] : []),
            { naam: 'Ingediend', waarde: showMoment(klacht.gemeld_op) },
            { naam: 'Antwoord uiterlijk', waarde: showDatum(antwoordUiterlijk(klacht.gemeld_op)) },
            ...(klacht.reparatie
              ? [
                  {
                    naam: 'Gaat over',
                    waarde: `Reparatie ${klacht.reparatie}: ${klacht.onderwerp ?? klacht.plaats ?? ''}`,
                  },
                ]
              : []),
          ]}
        />
        <Section kop="De klacht">
          <Lines tekst={klacht.tekst} />
        </Section>
        {klacht.antwoord ? (
          <Section kop="Ons antwoord">
            <Lines tekst={klacht.antwoord} />
          </Section>
        ) : (
          <Section kop="Antwoord geven">
            <Form form={form} verzend="Antwoord versturen" annuleer={PAD} uitleg={false}>
              <input type="hidden" name="versie" value={String(klacht.versie)} />
              <TextArea
                form={form}
                name="antwoord"
                label="Antwoord aan de huurder"
                hint="De huurder krijgt dit te lezen. Schrijf kort en vriendelijk."
                maximum={2000}
              />
            </Form>
          </Section>
        )}
      </Layout>
    )
  })
