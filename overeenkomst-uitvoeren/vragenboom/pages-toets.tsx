import { z } from 'zod'
import { PaginaFout } from '../../web/pagina-fout.ts'
import { pagina, refuse, seeOther } from '../../web/pagina.ts'
import {
  Alert,
  Checkboxes,
  Form,
  Layout,
  Link,
  Paragraph,
  PostButton,
  Section,
  Table,
} from '../../web/ui/index.ts'
import { meerkeuze } from '../../web/velden.ts'
import { kruimels, nummerParam, redactie } from './pages-versies.tsx'
import { dropConcept, findVersie, getBoomInGebruik, putInUse } from './opslag.ts'
import { compareBomen, findGebreken, type Verschil } from './toets.ts'
import { GEBREK, GEWIJZIGD, VELD } from './teksten.ts'
import { knoopOf, listPaden, type Vragenboom } from './vragenboom.ts'

/** More differences than this are counted, not listed. */
const MOST_SHOWN = 100

export const toetsPagina = pagina('/balie/vragenboom/:nummer/toets', {
  deur: 'balie',
  toegang: redactie,
  params: nummerParam,
})
  .load(async ({ context, params }) => {
    const { toegang } = context.doelbinding
    const versie = await findVersie(toegang, params.nummer)
    if (!versie) throw new PaginaFout(404)
    const gebruikt = await getBoomInGebruik(toegang)
    return {
      versie,
      gebruikt,
      paden: listPaden(versie.boom).length,
      gebreken: findGebreken(versie.boom),
      verschillen: compareBomen(gebruikt.boom, versie.boom),
    }
  })
  .action('gebruik', {
    schema: z.object({
      versie: z.coerce.number().int(),
      gezien: meerkeuze(['ja'], 'Bevestig dat u de verschillen hebt bekeken.', 1),
    }),
    run: async ({ context, params, nu }, { versie }) => {
      const { toegang } = context.doelbinding
      const put = await putInUse(toegang, { nummer: params.nummer, versie }, nu)
      if (put.ok) return seeOther(`/balie/vragenboom/${params.nummer}`)
      return put.refusal === 'gewijzigd'
        ? refuse({ algemeen: GEWIJZIGD })
        : refuse({ algemeen: 'Er is nog iets niet af. Kijk hierboven wat.' })
    },
  })
  .action('weg', {
    schema: z.object({ versie: z.coerce.number().int() }),
    run: async ({ context, params }, { versie }) => {
      const dropped = await dropConcept(context.doelbinding.toegang, { nummer: params.nummer, versie })
      return dropped.ok ? seeOther('/balie/vragenboom') : refuse({ algemeen: GEWIJZIGD })
    },
  })
  .view((page) => {
    const { versie, gebruikt, paden, gebreken, verschillen } = page.data
    const form = page.form('gebruik')
    const pad = `/balie/vragenboom/${versie.nummer}`
    return (
      <Layout
        page={page}
        titel={`Toets van versie ${versie.nummer}`}
        kruimels={kruimels(versie.nummer)}
        breedte="breed"
      >
        <Section kop="Is alles af?">
          {gebreken.length === 0 ? (
            <Alert soort="ok">Alle {paden} wegen eindigen in een uitkomst die compleet is.</Alert>
          ) : (
            <Table
              bijschrift={`Nog ${gebreken.length} te doen`}
              rijen={gebreken}
              sleutel={({ naam, wat }) => `${naam} ${wat}`}
              kolommen={[
                { kop: 'Waar', cel: ({ naam }) => <Link href={`${pad}/knopen/${naam}`}>{naam}</Link> },
                { kop: 'Wat', cel: ({ wat }) => GEBREK[wat] },
              ]}
            />
          )}
        </Section>
        <Section kop={`Wat verandert er tegenover versie ${gebruikt.nummer}?`}>
          <Verschillen oud={gebruikt.boom} nieuw={versie.boom} verschillen={verschillen} />
        </Section>
        {versie.status === 'concept' && (
          <Section kop="In gebruik nemen">
            {gebreken.length > 0 && form.fouten.algemeen && (
              <Alert soort="fout">{form.fouten.algemeen}</Alert>
            )}
            {gebreken.length > 0 && (
              <Paragraph>
                Dat kan als alles af is. Wie nu iets meldt, maakt versie {gebruikt.nummer} af.
              </Paragraph>
            )}
            {gebreken.length === 0 && (
              <Form form={form} verzend="In gebruik nemen" annuleer={pad} uitleg={false}>
                <input type="hidden" name="versie" value={String(versie.versie)} />
                <Checkboxes
                  form={form}
                  name="gezien"
                  label="Bevestigen"
                  keuzes={[{ waarde: 'ja', tekst: 'Ik heb de verschillen bekeken' }]}
                />
              </Form>
            )}
            <PostButton form={page.form('weg')} waarden={{ versie: String(versie.versie) }} soort="subtiel">
              Concept weggooien
            </PostButton>
          </Section>
        )}
      </Layout>
    )
  })

interface VerschillenProps {
  oud: Vragenboom
  nieuw: Vragenboom
  verschillen: readonly Verschil[]
}

function Verschillen({ oud, nieuw, verschillen }: VerschillenProps) {
  if (verschillen.length === 0)
    return (
      <Paragraph>Elke weg krijgt dezelfde uitkomst. Alleen teksten van vragen kunnen anders zijn.</Paragraph>
    )
  const meer = verschillen.length - MOST_SHOWN
  return (
    <>
      <Table
        bijschrift={`${verschillen.length} ${verschillen.length === 1 ? 'weg krijgt' : 'wegen krijgen'} een andere uitkomst`}
        rijen={verschillen.slice(0, MOST_SHOWN)}
        sleutel={({ antwoorden }) => antwoorden.join('.')}
        kolommen={[
          { kop: 'Antwoorden', cel: ({ antwoorden }) => antwoorden.join(' › ') || 'begin' },
          { kop: 'Was', cel: ({ was }) => titelOf(oud, was) },
          { kop: 'Wordt', cel: ({ wordt }) => titelOf(nieuw, wordt) },
          {
            kop: 'Anders',
            cel: ({ velden }) => velden.map((veld) => VELD[veld] ?? veld).join(', ') || 'uitkomst',
          },
        ]}
      />
      {meer > 0 && <Paragraph>En nog {meer} andere wegen.</Paragraph>}
    </>
  )
}

function titelOf(boom: Vragenboom, naam: string | null): string {
  const knoop = naam === null ? undefined : knoopOf(boom, naam)
  return knoop?.soort === 'uitkomst' ? knoop.titel.nl || String(naam) : 'Deze weg is er niet'
}
