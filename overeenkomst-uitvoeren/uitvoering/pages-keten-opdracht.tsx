import { z } from 'zod'
import { MEGABYTE, pagina, refuse, seeOther } from '../../web/pagina.ts'
import { PaginaFout } from '../../web/pagina-fout.ts'
import { Alert, Layout, Paragraph, Section, Wachtrij } from '../../web/ui/index.ts'
import { bestanden, keuze, tekst, vinkje } from '../../web/velden.ts'
import { naamveld } from '../relatie/naamregels.ts'
import { VERVOLGREDENEN } from '../onderhoud/onderhoudsorder.ts'
import { showPlaats } from '../onderhoud/plaats.ts'
import type { Opdracht } from './aanbod.ts'
import { bedrag, duur, ketenpartnerOf, leesFotos, leesHandtekening } from './keten-invoer.ts'
import { WEIGERING } from './keten-teksten.ts'
import { findOpdracht } from './opdrachten.ts'
import {
  FotosForm,
  KlaarForm,
  MateriaalForm,
  MeerwerkForm,
  NietThuisForm,
  VervolgForm,
} from './opdracht-forms.tsx'
import { Gang, Meerwerk, Waarheen } from './opdracht-delen.tsx'
import { meldBegonnen, meldKlaar, meldOnderweg, meldVervolgbezoek } from './stappen.ts'
import { orderUitvoeren } from './verwerkingen.ts'
import { bewaarFotos, bewaarMateriaal, insertFotos, meldMeerwerk } from './werk.ts'

const vakman = { rollen: ['ketenmedewerker'], verwerkingen: [orderUitvoeren] } as const
const MAX_FOTOS = 5
/** Room for photos over our own limit, so that the answer can be about the photo. */
const FOTO_BYTES = 64 * MEGABYTE

type Verzoek = {
  params: { id: string }
  session: { ketenpartnerId: string | null }
}
const opdrachtOf = ({ params, session }: Verzoek): Opdracht => ({
  orderId: params.id,
  ketenpartnerId: ketenpartnerOf(session),
})
const hier = ({ params }: Verzoek): string => `/keten/opdrachten/${params.id}`

const zonderFotos = async (): Promise<void> => undefined

/** Back to the same page, or why not. */
const naar = (
  pad: string,
  outcome: { ok: true } | { ok: false; refusal: keyof typeof WEIGERING },
): ReturnType<typeof seeOther> | ReturnType<typeof refuse<never>> =>
  outcome.ok ? seeOther(pad) : refuse({ algemeen: WEIGERING[outcome.refusal] })

export const opdrachtPagina = pagina('/keten/opdrachten/:id', {
  deur: 'keten',
  toegang: vakman,
  params: z.object({ id: z.uuid() }),
})
  .load(async (request) => {
    const found = await findOpdracht(request.context, opdrachtOf(request), request.nu)
    if (!found && request.raw.method !== 'POST') throw new PaginaFout(404)
    return { order: found, nu: request.nu }
  })
  .action('onderweg', {
    schema: z.object({}),
    run: async (request) =>
      naar(hier(request), await meldOnderweg(request.context, opdrachtOf(request), request.nu)),
  })
  .action('begonnen', {
    schema: z.object({}),
    run: async (request) =>
      naar(hier(request), await meldBegonnen(request.context, opdrachtOf(request), request.nu)),
  })
  .action('fotos', {
    schema: z.object({
      moment: keuze(['voor', 'na'], 'Kies of de foto van voor of na het werk is.'),
      fotos: bestanden(`Kies hoogstens ${MAX_FOTOS} foto’s.`, { minstens: 1, hoogstens: MAX_FOTOS }),
    }),
    maxBytes: FOTO_BYTES,
    run: async (request, { moment, fotos }) => {
      const read = await leesFotos(fotos)
      if (!read.ok) return refuse({ fotos: read.refusal })
      const serie = { moment, fotos: read.value }
      return naar(hier(request), await bewaarFotos(request.context, opdrachtOf(request), serie))
    },
  })
  .action('materiaal', {
    schema: z.object({
      code: tekst('Kies het materiaal.', 60),
      aantal: z.coerce
        .number({ error: 'Vul het aantal in, bijvoorbeeld 2.' })
        .int('Vul een heel aantal in.')
        .min(0, 'Vul 0 of meer in.')
        .max(999, 'Vul hoogstens 999 in.'),
    }),
    run: async (request, gebruik) =>
      naar(hier(request), await bewaarMateriaal(request.context, opdrachtOf(request), gebruik)),
  })
  .action('meerwerk', {
    schema: z.object({
      omschrijving: tekst('Vul in wat er extra moet gebeuren.', 300),
      bedrag: bedrag('Vul het bedrag in, bijvoorbeeld 75,00.'),
    }),
    run: async (request, invoer) => {
      const vraag = { opdracht: opdrachtOf(request), ...invoer }
      return naar(hier(request), await meldMeerwerk(request.context, vraag, request.nu))
    },
  })
  .action('klaar', {
    schema: z.object({
      minuten: duur('Kies hoe lang u bezig was.'),
      naam: naamveld('Vul de naam in van wie tekent.', 100),
      akkoord: vinkje().refine(Boolean, 'Vink aan dat de huurder het werk heeft gezien.'),
      handtekening: z.string().max(400_100).optional(),
    }),
    maxBytes: MEGABYTE,
    run: async (request, { minuten, naam, handtekening }) => {
      const beeld = await leesHandtekening(handtekening)
      const klaar = { opdracht: opdrachtOf(request), afronding: { minuten, naam, beeld } }
      const ended = await meldKlaar(request.context, klaar, request.nu)
      return naar(ended.ok ? `/keten?klaar=${ended.value}` : '', ended)
    },
  })
  .action('nietthuis', {
    schema: z.object({ fotos: bestanden('Kies hoogstens 1 foto.', { hoogstens: 1 }) }),
    maxBytes: FOTO_BYTES,
    run: async (request, { fotos }) => {
      const read = await leesFotos(fotos)
      if (!read.ok) return refuse({ fotos: read.refusal })
      const vervolg = { opdracht: opdrachtOf(request), vervolg: { reden: 'AFW', minuten: 0 } as const }
      const serie = { moment: 'niet-thuis', fotos: read.value } as const
      const ended = await meldVervolgbezoek(request.context, vervolg, {
        nu: request.nu,
        bewaar: (tx, bezig) => insertFotos(tx, bezig, serie),
      })
      return naar(ended.ok ? `/keten?klaar=${ended.value}` : '', ended)
    },
  })
  .action('vervolg', {
    schema: z.object({
      reden: keuze(
        VERVOLGREDENEN.filter((reden) => reden !== 'AFW') as [string, ...string[]],
        'Kies waarom er nog een bezoek nodig is.',
      ),
      minuten: duur('Kies hoe lang u bezig was.'),
    }),
    run: async (request, invoer) => {
      const vervolg = invoer as { reden: Exclude<(typeof VERVOLGREDENEN)[number], 'AFW'>; minuten: number }
      const given = { opdracht: opdrachtOf(request), vervolg }
      const ended = await meldVervolgbezoek(request.context, given, { nu: request.nu, bewaar: zonderFotos })
      return naar(ended.ok ? `/keten?klaar=${ended.value}` : '', ended)
    },
  })
  .view((page) => {
    const { order, nu } = page.data
    const kruimels = [{ tekst: 'Opdrachten', href: '/keten' }]
    const forms = {
      onderweg: page.form('onderweg'),
      begonnen: page.form('begonnen'),
      fotos: page.form('fotos'),
      materiaal: page.form('materiaal'),
      meerwerk: page.form('meerwerk'),
      klaar: page.form('klaar'),
      nietthuis: page.form('nietthuis'),
      vervolg: page.form('vervolg'),
    }
    if (!order)
      return (
        <Layout page={page} titel="Opdracht niet meer open" kruimels={kruimels}>
          <Alert soort="fout" kop="Dit is niet verwerkt">
            <Paragraph>
              {Object.values(forms).find(({ fouten }) => fouten.algemeen)?.fouten.algemeen ??
                WEIGERING['niet-gevonden']}
            </Paragraph>
          </Alert>
        </Layout>
      )
    const titel = `${showPlaats(order.plaats)}, reparatie ${order.nummer}`
    const loopt = order.status === 'INB'
    const nee = Object.values(forms).find(({ fouten }) => fouten.algemeen)?.fouten.algemeen
    return (
      <Layout page={page} titel={titel} kruimels={kruimels}>
        <Wachtrij shell={page.shell} sluiten={['klaar', 'nietthuis', 'vervolg']}>
          {!loopt && nee && <Alert soort="fout">{nee}</Alert>}
          <Waarheen order={order} nu={nu} />
          <Gang order={order} onderweg={forms.onderweg} begonnen={forms.begonnen} />
          <Meerwerk order={order} />
          {loopt && (
            <Section kop="Wat hebt u gedaan?">
              <FotosForm form={forms.fotos} fotos={order.fotos} />
              <MateriaalForm form={forms.materiaal} order={order} />
              <MeerwerkForm form={forms.meerwerk} />
            </Section>
          )}
          {loopt && (
            <Section kop="Hoe eindigt het bezoek?">
              <KlaarForm form={forms.klaar} />
              <NietThuisForm form={forms.nietthuis} />
              <VervolgForm form={forms.vervolg} />
            </Section>
          )}
        </Wachtrij>
      </Layout>
    )
  })
