import type { ReactElement } from 'react'
import type { FormState } from '../../web/form-state.ts'
import { pagina, showAnswer } from '../../web/pagina.ts'
import type { Route } from '../../web/route.ts'
import { Alert, Form, Layout, Link, Paragraph, PostButton } from '../../web/ui/index.ts'
import type { Kalenderdag } from '../regel/kalenderdag.ts'
import { businessDate } from '../regel/vandaag.ts'
import { findAanmerking } from './aanmerking.ts'
import { Uitslag } from './uitslag.tsx'
import { type Antwoorden, allesSchema, stapSchema, terugSchema, type Vraag, vragen } from './vragen.ts'
import { VraagVeld } from './vraag-veld.tsx'

const pad = '/kom-ik-in-aanmerking'
const stappenPad = '/kom-ik-in-aanmerking/stap-voor-stap'
const titel = 'Kom ik in aanmerking?'
const publiek = { deur: 'publiek', toegang: 'publiek' } as const

/** All questions at once. Nothing is stored, and no answer stands in an address. */
const alles = pagina(pad, { ...publiek, menu: { tekst: titel, volgorde: 20 } })
  .load(() => ({ vandaag: businessDate() }))
  .action('bekijk', { schema: allesSchema, herhaalbaar: true, run: async () => showAnswer })
  .view((page) => {
    const form = page.form('bekijk')
    const given = page.shell.fouten === 0 ? allesSchema.safeParse(form.invoer) : null
    return (
      <Layout page={page} titel={titel}>
        {given?.success ? <Antwoord given={given.data} vandaag={page.data.vandaag} /> : <Inleiding />}
        <Form form={form} verzend="Bekijk het antwoord">
          {vragen.map((vraag) => (
            <VraagVeld key={vraag} form={form} vraag={vraag} />
          ))}
        </Form>
      </Layout>
    )
  })

const Inleiding = (): ReactElement => (
  <>
    <Paragraph soort="lead">
      Beantwoord een paar vragen. U ziet daarna of u een sociale huurwoning kunt krijgen en welke huur bij u
      past.
    </Paragraph>
    <Paragraph>
      Wij bewaren uw antwoorden niet. U hoeft uw naam niet te geven. Liever een vraag per keer?{' '}
      <Link href={stappenPad}>Beantwoord de vragen stap voor stap</Link>.
    </Paragraph>
  </>
)

/** One question a page. The earlier answers travel in the form itself, never in the address. */
const stapVoorStap = pagina(stappenPad, publiek)
  .load(() => ({ vandaag: businessDate() }))
  .action('verder', { schema: stapSchema, herhaalbaar: true, run: async () => showAnswer })
  .action('terug', { schema: terugSchema, herhaalbaar: true, run: async () => showAnswer })
  .view((page) => {
    const verder = page.form('verder')
    const terug = page.form('terug')
    const invoer = { ...terug.invoer, ...verder.invoer }
    const nu = findStap(verder, terug)
    const given = nu === null ? allesSchema.safeParse(invoer) : null
    return (
      <Layout page={page} titel={titel} kruimels={[{ tekst: titel, href: pad }]}>
        {given?.success ? (
          <>
            <Antwoord given={given.data} vandaag={page.data.vandaag} />
            <Link href={stappenPad}>Begin opnieuw</Link>
          </>
        ) : (
          <Stap verder={{ ...verder, invoer }} terug={terug} nu={nu ?? vragen[0]} />
        )}
      </Layout>
    )
  })

type Posted<Field extends string> = Pick<FormState<Field>, 'fouten' | 'invoer'>

/** The question to show; null when all were answered. */
function findStap(verder: Posted<Vraag | 'vraag'>, terug: Posted<Vraag | 'naar'>): Vraag | null {
  const back = vragen.find((vraag) => vraag === terug.invoer.naar)
  if (back) return back
  const answered = vragen.findIndex((vraag) => vraag === verder.invoer.vraag)
  const refused = Object.keys(verder.fouten).length > 0
  return vragen[refused ? answered : answered + 1] ?? null
}

interface StapProps {
  verder: FormState<Vraag | 'vraag'>
  terug: FormState<Vraag | 'naar'>
  nu: Vraag
}

function Stap({ verder, terug, nu }: StapProps): ReactElement {
  const nummer = vragen.indexOf(nu)
  const eerder = vragen.slice(0, nummer)
  const earlier = Object.fromEntries(
    eerder.flatMap((vraag) =>
      verder.invoer[vraag] === undefined ? [] : [[vraag, String(verder.invoer[vraag])]],
    ),
  )
  const before = vragen[nummer - 1]
  return (
    <>
      <Paragraph>
        Vraag {nummer + 1} van {vragen.length}. Wij bewaren uw antwoorden niet.
      </Paragraph>
      <Form form={verder} verzend="Volgende" uitleg={false}>
        {Object.entries({ ...earlier, vraag: nu }).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <VraagVeld form={verder} vraag={nu} />
      </Form>
      {before ? (
        <PostButton form={terug} waarden={{ ...earlier, naar: before }}>
          Vorige vraag
        </PostButton>
      ) : (
        <Link href={pad}>Liever alle vragen op één pagina?</Link>
      )}
    </>
  )
}

/** Asks the rules; when the amounts of this year are not there yet, says so. */
function Antwoord({ given, vandaag }: { given: Antwoorden; vandaag: Kalenderdag }): ReactElement {
  const aanmerking = findAanmerking(given, vandaag)
  if (aanmerking) return <Uitslag aanmerking={aanmerking} peildatum={vandaag} />
  return (
    <Alert soort="waarschuwing" kop="Wij kunnen dit nu niet uitrekenen">
      <Paragraph>
        De bedragen van dit jaar staan nog niet in ons systeem. Bel ons, dan helpen wij u.
      </Paragraph>
    </Alert>
  )
}

export const aanmerkingRoutes: readonly Route[] = [alles, stapVoorStap]
