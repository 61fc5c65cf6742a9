import { z } from 'zod'
import { uitlegVeld } from '../../doelbinding/uitleg.ts'
import { done, type Outcome, refused } from '../../outcome.ts'
import type { FormState } from '../../web/form-state.ts'
import type { Shell, Taal } from '../../web/omgeving.ts'
import { MEGABYTE, pagina, refuse, seeOther } from '../../web/pagina.ts'
import {
  Alert,
  EmptyState,
  FileField,
  Form,
  Layout,
  Paragraph,
  Radios,
  Telefoon,
  TextArea,
} from '../../web/ui/index.ts'
import { bestanden, keuze, tekst } from '../../web/velden.ts'
import { adresRegel } from './adres.ts'
import { type Foto, MAX_FOTO_BYTES, readFoto } from './foto.ts'
import { listHomes, meldReparatie } from './melden.ts'
import { PLAATSCODES, PLAATSEN } from './plaats.ts'
import { fotoFout, teksten } from './teksten.ts'
import { reparatieMelden } from './verwerkingen.ts'

const huurder = { rollen: ['huurder'], verwerkingen: [reparatieMelden] } as const
const MAX_OMSCHRIJVING = 2000
const MAX_FOTOS = 3

/** Room for a photo far over our own limit, so that the answer can be about that photo and keep the rest of the form. */
const MAX_BYTES = 64 * MEGABYTE

const LEEG: Record<'plaats' | 'omschrijving' | 'fotos' | 'eenheid', Record<Taal, string>> = {
  plaats: { nl: 'Kies waar het kapot is.', en: 'Choose where it is broken.' },
  omschrijving: {
    nl: 'Vul in wat er kapot is, bijvoorbeeld "de kraan lekt".',
    en: 'Fill in what is broken, for example "the tap leaks".',
  },
  fotos: { nl: `Stuur hoogstens ${MAX_FOTOS} foto’s.`, en: `Send at most ${MAX_FOTOS} photos.` },
  eenheid: { nl: 'Kies om welke woning het gaat.', en: 'Choose which home it is about.' },
}

/** The schema has its messages in Dutch; who reads English gets the same ones in English. */
function inTaal<Field extends string>(form: FormState<Field>, taal: Taal): FormState<Field> {
  const vertaald = (melding: string): string =>
    Object.values(LEEG).find(({ nl }) => nl === melding)?.[taal] ?? melding
  const fouten = Object.entries<string | undefined>(form.fouten).map(([name, melding]) => [
    name,
    melding && vertaald(melding),
  ])
  return { ...form, fouten: Object.fromEntries(fouten) as FormState<Field>['fouten'] }
}

export const meldenPagina = pagina('/mijn/reparaties/nieuw', {
  deur: 'mijn',
  toegang: huurder,
  talen: ['nl', 'en'],
})
  .load(({ context, session }) => listHomes(context, session.betrokkeneId))
  .action('meld', {
    schema: z.object({
      eenheid: z.uuid().optional(),
      plaats: keuze(PLAATSCODES, LEEG.plaats.nl),
      omschrijving: tekst(LEEG.omschrijving.nl, MAX_OMSCHRIJVING),
      fotos: bestanden(LEEG.fotos.nl, { hoogstens: MAX_FOTOS }),
    }),
    maxBytes: MAX_BYTES,
    run: async ({ context, session, taal }, { eenheid, fotos, ...invoer }) => {
      const read = await readFotos(fotos, taal)
      if (!read.ok) return refuse({ fotos: read.refusal })
      const melding = { ...invoer, eenheidId: eenheid, fotos: read.value }
      const gemeld = await meldReparatie(context, session.betrokkeneId, melding)
      if (gemeld.ok) return seeOther(`/mijn/reparaties/${gemeld.value}?nieuw=ja`)
      return gemeld.refusal === 'kies-woning'
        ? refuse({ eenheid: LEEG.eenheid[taal] })
        : refuse({ algemeen: teksten[taal].geenWoning })
    },
  })
  .view((page) => {
    const { shell, data: homes } = page
    const { taal } = shell
    const t = teksten[taal]
    const form = inTaal(page.form('meld'), taal)
    const waarvoor = (veld: Parameters<typeof uitlegVeld<typeof reparatieMelden>>[1]) =>
      uitlegVeld(reparatieMelden, veld, taal)
    if (homes.length === 0) return <GeenWoning shell={shell} />
    const [home] = homes
    const opnieuw = Object.keys(form.fouten).length > 0
    return (
      <Layout page={page} titel={t.melden} kruimels={[{ tekst: t.reparaties, href: '/mijn/reparaties' }]}>
        <Alert soort="waarschuwing">
          <Paragraph>
            {t.spoed} <Telefoon nummer={shell.corporatie.telefoon} />
          </Paragraph>
        </Alert>
        {homes.length === 1 && home && <Paragraph>{t.waarHet(adresRegel(home))}</Paragraph>}
        <Form form={form} verzend={t.melden} annuleer="/mijn/reparaties" bestanden>
          {homes.length > 1 && (
            <Radios
              form={form}
              name="eenheid"
              label={t.veld.eenheid}
              keuzes={homes.map((each) => ({ waarde: each.id, tekst: adresRegel(each) }))}
              waarvoor={waarvoor('eenheid.straat')}
            />
          )}
          <Radios
            form={form}
            name="plaats"
            label={t.veld.plaats}
            keuzes={PLAATSCODES.map((code) => ({ waarde: code, tekst: PLAATSEN[code][taal] }))}
            waarvoor={waarvoor('onderhoudsverzoek.plaats')}
          />
          <TextArea
            form={form}
            name="omschrijving"
            label={t.veld.omschrijving}
            hint={t.veld.omschrijvingHint}
            maximum={MAX_OMSCHRIJVING}
            waarvoor={waarvoor('onderhoudsverzoek.omschrijving')}
          />
          <FileField
            form={form}
            name="fotos"
            label={t.veld.fotos}
            hint={opnieuw ? `${t.veld.fotosHint} ${t.veld.fotosOpnieuw}` : t.veld.fotosHint}
            optioneel
            accept="image/jpeg,image/png,image/webp"
            meer
            waarvoor={waarvoor('foto.inhoud')}
          />
        </Form>
      </Layout>
    )
  })

function GeenWoning({ shell }: { shell: Shell }) {
  const t = teksten[shell.taal]
  return (
    <Layout page={{ shell }} titel={t.melden}>
      <EmptyState kop={t.geenWoningKop}>
        <Paragraph>
          {t.geenWoning} <Telefoon nummer={shell.corporatie.telefoon} />
        </Paragraph>
      </EmptyState>
    </Layout>
  )
}

/** Reads the photos one by one; the first that is not right gives the message. */
async function readFotos(files: readonly File[], taal: Taal): Promise<Outcome<Foto[], string>> {
  const fotos: Foto[] = []
  for (const file of files) {
    const read =
      file.size > MAX_FOTO_BYTES ? refused('te-groot') : await readFoto(Buffer.from(await file.arrayBuffer()))
    if (!read.ok) return refused(fotoFout[taal][read.refusal](file.name))
    fotos.push(read.value)
  }
  return done(fotos)
}
