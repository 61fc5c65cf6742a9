import { z } from 'zod'
import type { FormState } from '../../web/form-state.ts'
import { PaginaFout } from '../../web/pagina-fout.ts'
import { pagina, refuse, seeOther } from '../../web/pagina.ts'
import type { PageRequest } from '../../web/route.ts'
import {
  Alert,
  Form,
  Layout,
  Link,
  Paragraph,
  PostButton,
  Section,
  Select,
  Table,
  TextField,
} from '../../web/ui/index.ts'
import { optioneleTekst, tekst } from '../../web/velden.ts'
import { kruimels, nummerParam, redactie } from './pages-versies.tsx'
import { type Boomversie, findVersie, saveConcept } from './opslag.ts'
import { findGebreken } from './toets.ts'
import { GEBREK, GEWIJZIGD } from './teksten.ts'
import { beginVan, UitkomstFormulier, uitkomstSchema, uitkomstVan } from './uitkomst-formulier.tsx'
import { knoopOf, type Knoop, type Vraag, type Vragenboom } from './vragenboom.ts'
import { changeAntwoord, changeUitkomst, changeVraag, removeAntwoord, removeKnoop } from './wijzigen.ts'

const CODE = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/
const codeVeld = tekst('Vul een code in, bijvoorbeeld "lekt".', 60).regex(
  CODE,
  'Gebruik kleine letters, cijfers en streepjes, bijvoorbeeld "lekt".',
)
const versieVeld = z.coerce.number().int()

type Params = { nummer: number; code: string }
type Verzoek = Pick<PageRequest<Params>, 'context' | 'params'>

async function getKnoop({ context, params }: Verzoek): Promise<{ versie: Boomversie; knoop: Knoop }> {
  const versie = await findVersie(context.doelbinding.toegang, params.nummer)
  const knoop = versie && knoopOf(versie.boom, params.code)
  if (!knoop) throw new PaginaFout(404)
  return { versie, knoop }
}

/** Keeps the changed tree and goes to a page of the version, or says that a colleague was first. */
async function save(verzoek: Verzoek, versie: number, boom: Vragenboom, naar: string) {
  const { context, params } = verzoek
  const saved = await saveConcept(context.doelbinding.toegang, { nummer: params.nummer, versie }, boom)
  return saved.ok ? seeOther(naar) : refuse({ algemeen: GEWIJZIGD })
}
const padOf = ({ nummer, code }: Params): string => `/balie/vragenboom/${nummer}/knopen/${code}`

export const knoopPagina = pagina('/balie/vragenboom/:nummer/knopen/:code', {
  deur: 'balie',
  toegang: redactie,
  params: nummerParam.extend({ code: z.string().regex(CODE) }),
  query: z.object({ antwoord: z.string().regex(CODE).optional().catch(undefined) }),
})
  .load(getKnoop)
  .action('vraag', {
    schema: z.object({
      versie: versieVeld,
      nl: tekst('Vul de vraag in het Nederlands in.', 200),
      en: tekst('Vul de vraag in het Engels in.', 200),
      uitlegNl: optioneleTekst(300),
      uitlegEn: optioneleTekst(300),
    }),
    run: async (request, { versie, nl, en, uitlegNl, uitlegEn }) => {
      const { versie: nu } = await getKnoop(request)
      const uitleg = uitlegNl || uitlegEn ? { nl: uitlegNl ?? '', en: uitlegEn ?? '' } : undefined
      const boom = changeVraag(nu.boom, request.params.code, { tekst: { nl, en }, ...(uitleg && { uitleg }) })
      return save(request, versie, boom, padOf(request.params))
    },
  })
  .action('antwoord', {
    schema: z.object({
      versie: versieVeld,
      code: codeVeld,
      nl: tekst('Vul het antwoord in het Nederlands in.', 200),
      en: tekst('Vul het antwoord in het Engels in.', 200),
      naar: tekst('Kies waar dit antwoord heen leidt.', 60),
    }),
    run: async (request, { versie, code, nl, en, naar }) => {
      const { versie: nu } = await getKnoop(request)
      const changed = changeAntwoord(nu.boom, request.params.code, { code, tekst: { nl, en }, naar })
      if (changed.ok) return save(request, versie, changed.value, padOf(request.params))
      return changed.refusal === 'te-veel'
        ? refuse({ algemeen: 'Een vraag heeft hoogstens 20 antwoorden. Maak er een vraag bij.' })
        : refuse({ naar: 'Kies een vraag of uitkomst die er is.' })
    },
  })
  .action('antwoord-weg', {
    schema: z.object({ versie: versieVeld, code: codeVeld }),
    run: async (request, { versie, code }) => {
      const { versie: nu } = await getKnoop(request)
      const boom = removeAntwoord(nu.boom, request.params.code, code)
      return save(request, versie, boom, padOf(request.params))
    },
  })
  .action('uitkomst', {
    schema: uitkomstSchema,
    run: async (request, { versie, ...velden }) => {
      const { versie: nu } = await getKnoop(request)
      const boom = changeUitkomst(nu.boom, request.params.code, uitkomstVan(velden))
      return save(request, versie, boom, padOf(request.params))
    },
  })
  .action('weg', {
    schema: z.object({ versie: versieVeld }),
    run: async (request, { versie }) => {
      const { versie: nu } = await getKnoop(request)
      const removed = removeKnoop(nu.boom, request.params.code)
      if (!removed.ok)
        return refuse({ algemeen: 'Er leidt nog een antwoord hierheen. Haal dat antwoord eerst weg.' })
      return save(request, versie, removed.value, `/balie/vragenboom/${request.params.nummer}`)
    },
  })
  .view((page) => {
    const { versie, knoop } = page.data
    const naam = page.request.params.code
    const gekozen =
      knoop.soort === 'vraag'
        ? knoop.antwoorden.find(({ code }) => code === page.request.query.antwoord)
        : undefined
    const vast = versie.status !== 'concept'
    const gebreken = findGebreken(versie.boom).filter((each) => each.naam === naam)
    const titel = knoop.soort === 'vraag' ? knoop.tekst.nl : knoop.titel.nl
    const versieNu = String(versie.versie)
    return (
      <Layout page={page} titel={titel || naam} kruimels={kruimels(versie.nummer)} breedte="breed">
        <Paragraph soort="klein">Code: {naam}</Paragraph>
        {vast && <Alert>Deze versie verandert niet meer. Maak een concept om iets te wijzigen.</Alert>}
        {gebreken.length > 0 && (
          <Alert soort="waarschuwing">{gebreken.map(({ wat }) => GEBREK[wat]).join(' ')}</Alert>
        )}
        {knoop.soort === 'uitkomst' ? (
          <UitkomstFormulier
            knoop={knoop}
            vast={vast}
            versie={versieNu}
            form={page.form('uitkomst', beginVan(knoop))}
          />
        ) : (
          <>
            {!vast && <VraagFormulier versie={versieNu} form={page.form('vraag', vraagBegin(knoop))} />}
            <Antwoorden
              knoop={knoop}
              pad={`/balie/vragenboom/${versie.nummer}/knopen`}
              boom={versie.boom}
              {...(!vast && { wijzig: naam })}
            />
            {!vast && (
              <EenAntwoord
                versie={versieNu}
                boom={versie.boom}
                gekozen={gekozen}
                form={page.form('antwoord', gekozen && antwoordBegin(gekozen))}
                weg={page.form('antwoord-weg')}
              />
            )}
          </>
        )}
        {!vast && (
          <PostButton form={page.form('weg')} waarden={{ versie: versieNu }} soort="subtiel">
            {knoop.soort === 'vraag' ? 'Deze vraag weghalen' : 'Deze uitkomst weghalen'}
          </PostButton>
        )}
        {page.form('weg').fouten.algemeen && <Alert soort="fout">{page.form('weg').fouten.algemeen}</Alert>}
      </Layout>
    )
  })

const vraagBegin = ({ tekst: t, uitleg }: Vraag) => ({
  nl: t.nl,
  en: t.en,
  uitlegNl: uitleg?.nl ?? '',
  uitlegEn: uitleg?.en ?? '',
})
const antwoordBegin = ({ tekst: t, naar }: Vraag['antwoorden'][number]) => ({ nl: t.nl, en: t.en, naar })

type VraagVelden = 'versie' | 'nl' | 'en' | 'uitlegNl' | 'uitlegEn'
function VraagFormulier({ form, versie }: { form: FormState<VraagVelden>; versie: string }) {
  return (
    <Form form={form} verzend="Vraag bewaren" uitleg={false}>
      <input type="hidden" name="versie" value={versie} />
      <TextField form={form} name="nl" label="Vraag in het Nederlands" />
      <TextField form={form} name="en" label="Vraag in het Engels" />
      <TextField form={form} name="uitlegNl" label="Uitleg in het Nederlands" optioneel />
      <TextField form={form} name="uitlegEn" label="Uitleg in het Engels" optioneel />
    </Form>
  )
}

interface AntwoordenProps {
  knoop: Vraag
  pad: string
  boom: Vragenboom
  /** Code of this question when its answers can be changed. */
  wijzig?: string
}
function Antwoorden({ knoop, pad, boom, wijzig }: AntwoordenProps) {
  if (knoop.antwoorden.length === 0) return null
  const naam = (code: string): string => {
    const naar = knoopOf(boom, code)
    return (naar?.soort === 'vraag' ? naar.tekst.nl : naar?.titel.nl) || code
  }
  return (
    <Table
      bijschrift="Antwoorden en waar zij heen leiden"
      rijen={knoop.antwoorden}
      sleutel={({ code }) => code}
      kolommen={[
        { kop: 'Antwoord', cel: ({ tekst: t, code }) => t.nl || code },
        { kop: 'In het Engels', cel: ({ tekst: t }) => t.en },
        { kop: 'Leidt naar', cel: ({ naar }) => <Link href={`${pad}/${naar}`}>{naam(naar)}</Link> },
        ...(wijzig
          ? [
              {
                kop: 'Wijzigen',
                cel: ({ code, tekst: t }: Vraag['antwoorden'][number]) => (
                  <Link href={`${pad}/${wijzig}?antwoord=${code}`}>Wijzig: {t.nl || code}</Link>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

interface EenAntwoordProps {
  form: FormState<AntwoordVelden>
  weg: FormState<'versie' | 'code'>
  versie: string
  boom: Vragenboom
  gekozen: Vraag['antwoorden'][number] | undefined
}
function EenAntwoord({ form, weg, versie, boom, gekozen }: EenAntwoordProps) {
  return (
    <Section kop={gekozen ? 'Antwoord wijzigen' : 'Nieuw antwoord'}>
      <AntwoordFormulier
        versie={versie}
        boom={boom}
        form={form}
        {...(gekozen && { vasteCode: gekozen.code })}
      />
      {gekozen && (
        <PostButton form={weg} waarden={{ versie, code: gekozen.code }} bij={gekozen.tekst.nl}>
          Antwoord weghalen
        </PostButton>
      )}
    </Section>
  )
}

type AntwoordVelden = 'versie' | 'code' | 'nl' | 'en' | 'naar'
interface AntwoordProps {
  form: FormState<AntwoordVelden>
  versie: string
  boom: Vragenboom
  /** Code of the answer that is changed; a new one when left out. */
  vasteCode?: string
}
function AntwoordFormulier({ form, versie, boom, vasteCode }: AntwoordProps) {
  const keuzes = Object.entries(boom.knopen)
    .map(([code, knoop]) => ({
      waarde: code,
      tekst: `${knoop.soort === 'vraag' ? 'Vraag' : 'Uitkomst'}: ${(knoop.soort === 'vraag' ? knoop.tekst.nl : knoop.titel.nl) || code}`,
    }))
    .toSorted((a, b) => a.tekst.localeCompare(b.tekst, 'nl'))
  return (
    <Form form={form} verzend={vasteCode ? 'Antwoord bewaren' : 'Antwoord toevoegen'} uitleg={false}>
      <input type="hidden" name="versie" value={versie} />
      {vasteCode ? (
        <input type="hidden" name="code" value={vasteCode} />
      ) : (
        <TextField form={form} name="code" label="Code" breedte="half" />
      )}
      <TextField form={form} name="nl" label="Antwoord in het Nederlands" />
      <TextField form={form} name="en" label="Antwoord in het Engels" />
      <Select form={form} name="naar" label="Leidt naar" keuzes={keuzes} />
    </Form>
  )
}
