import { z } from 'zod'
import { countPoging, wachtTekst } from '../../../risico-beperken/beveiliging/limiet.ts'
import type { FormState } from '../../form-state.ts'
import { refuse, seeOther } from '../../pagina.ts'
import type { PageRequest } from '../../route.ts'
import type { Taal } from '../../omgeving.ts'
import { Alert, Anchor, Details, Form, Heading, PostButton, Radios, TextArea } from '../../ui/index.ts'
import { keuze, optioneleTekst } from '../../velden.ts'
import { recordOordeel } from './opslag.ts'
import { REDENEN, type Reden, TEKST } from './teksten.ts'
import { datumOf } from '../../../tijd.ts'

/** What could lead to a person: an e-mail address, a telephone or account number. */
const PERSOONLIJK = /@|(?:\d[\s().-]{0,2}){7,}|\bNL\d{2}/i

export const neeSchema = z.object({
  reden: keuze(REDENEN, 'Kies wat er beter kan.'),
  toelichting: optioneleTekst(200),
})

type Verzoek = PageRequest<{ slug: string }>
type Nee = { reden: Reden; toelichting?: string | undefined }

/** Keeps the answer of a reader, unless there come too many from one place or about one article. */
export async function giveOordeel(request: Verzoek, taal: Taal, nee: Nee | null) {
  const { params, context, nu, ipAdres } = request
  const t = TEKST[taal]
  if (nee?.toelichting && PERSOONLIJK.test(nee.toelichting)) return refuse({ toelichting: t.persoonlijk })
  const { doelbinding } = context
  const wachten = await countPoging(doelbinding, { wat: 'oordeel', account: params.slug, ipAdres })
  if (wachten !== null) return refuse({ algemeen: wachtTekst(wachten, taal) })
  const { slug } = params
  const oordeel = {
    slug,
    taal,
    geholpen: nee === null,
    reden: nee?.reden ?? null,
    toelichting: nee?.toelichting ?? null,
  }
  await recordOordeel(doelbinding.toegang, oordeel, datumOf(nu))
  return seeOther(`/hulp/${slug}?dank=1#oordeel`)
}

interface OordeelProps {
  ja: FormState<never>
  nee: FormState<'reden' | 'toelichting'>
  dank: boolean
  taal: Taal
}

/** The question at the end of an article. */
export function Oordeel({ ja, nee, dank, taal }: OordeelProps) {
  const t = TEKST[taal]
  const fouten = Object.keys(nee.fouten).length > 0
  return (
    <Anchor id="oordeel">
      <Heading niveau={2}>{t.geholpen}</Heading>
      {dank ? (
        <Alert soort="ok">{t.dank}</Alert>
      ) : (
        <>
          {ja.fouten.algemeen && <Alert soort="fout">{ja.fouten.algemeen}</Alert>}
          <PostButton form={ja}>{t.ja}</PostButton>
          <Details kop={t.nee} open={fouten}>
            <Form form={nee} verzend={t.verstuur} uitleg={false}>
              <Radios
                form={nee}
                name="reden"
                label={t.waarom}
                keuzes={REDENEN.map((waarde) => ({ waarde, tekst: t.redenen[waarde] }))}
              />
              <TextArea
                form={nee}
                name="toelichting"
                label={t.toelichting}
                hint={t.geenNaam}
                maximum={200}
                rijen={3}
                optioneel
              />
            </Form>
          </Details>
        </>
      )}
    </Anchor>
  )
}
