import { z } from 'zod'
import { uitlegVan } from '../../doelbinding/uitleg.ts'
import { showDag } from '../../tijd.ts'
import type { Context } from '../../doelbinding/context.ts'
import { PaginaFout } from '../../web/pagina-fout.ts'
import { pagina, refuse, seeOther } from '../../web/pagina.ts'
import { ConfirmPage, Form, Layout, Paragraph, TextField, TextList } from '../../web/ui/index.ts'
import { bedrag } from '../../web/velden.ts'
import { zetRingstap } from './behandelen.ts'
import { adresOf } from './huishouden-kaart.tsx'
import { BALIE_PAD } from './pages-balie-lijst.tsx'
import { WEIGERING } from './teksten-balie.ts'
import { voerRuilUit } from './uitvoeren.ts'
import { woningruilBehandelen, woningruilUitvoeren } from './verwerkingen-balie.ts'
import { findRuil, type RuilZaak } from './zaak.ts'

const params = z.object({ id: z.uuid() })
const versie = z.coerce.number().int()
const schema = z.object({ versie })
const openHuur = bedrag('Vul een bedrag in, bijvoorbeeld 612,34.').optional()
const OPEN_VELDEN = ['open1', 'open2', 'open3', 'open4', 'open5', 'open6'] as const

async function getRuil(context: Context, id: string, nu: Date): Promise<RuilZaak> {
  const found = await findRuil(context, id, nu)
  if (!found) throw new PaginaFout(404)
  return found
}

const kruimelsOf = ({ id, nummer }: RuilZaak) => [
  { tekst: 'Woningruil', href: BALIE_PAD },
  { tekst: `Woningruil ${nummer}`, href: `${BALIE_PAD}/${id}` },
]

export const uitvoerPagina = pagina(`${BALIE_PAD}/:id/uitvoeren`, {
  deur: 'balie',
  toegang: { rollen: ['verhuurconsulent'], verwerkingen: [woningruilBehandelen, woningruilUitvoeren] },
  params,
})
  .load(({ context, params: { id }, nu }) => getRuil(context, id, nu))
  .action('voerUit', {
    schema: z.object({
      versie,
      open1: openHuur,
      open2: openHuur,
      open3: openHuur,
      open4: openHuur,
      open5: openHuur,
      open6: openHuur,
    }),
    run: async ({ context, params: { id }, nu }, { versie: gezien, ...velden }) => {
      const open = Object.fromEntries(OPEN_VELDEN.map((veld, index) => [index + 1, velden[veld] ?? 0]))
      const swapped = await voerRuilUit(context, id, { versie: gezien, nu, open })
      return swapped.ok
        ? seeOther(`${BALIE_PAD}/${id}?gedaan=stap`)
        : refuse({ algemeen: WEIGERING[swapped.refusal] })
    },
  })
  .view((page) => {
    const { data } = page
    const form = page.form('voerUit')
    return (
      <Layout page={page} titel="Wilt u de contracten ruilen?" kruimels={kruimelsOf(data)}>
        <Paragraph>
          Alle oude contracten eindigen, en de nieuwe beginnen
          {data.datum && ` op ${showDag(data.datum)}`}. Dit kunt u niet terugdraaien.
        </Paragraph>
        <TextList
          items={data.partijen.map((partij) => `${adresOf(partij)} gaat naar ${partij.krijgt_adres ?? ''}`)}
        />
        <Paragraph>
          De huur blijft bij de woning. De borg van elk oud contract gaat terug, min de huur die nog
          openstaat. Voor het nieuwe contract vragen wij de borg van die woning. Elk huishouden krijgt
          hierover brieven.
        </Paragraph>
        <Form form={form} verzend="Ja, contracten ruilen" annuleer={`${BALIE_PAD}/${data.id}`} uitleg={false}>
          <input type="hidden" name="versie" value={String(data.versie)} />
          {data.partijen.map((partij) => {
            const name = OPEN_VELDEN[partij.plaats - 1]
            return (
              name && (
                <TextField
                  key={name}
                  form={form}
                  name={name}
                  soort="bedrag"
                  breedte="smal"
                  label={`Huur die nog openstaat: ${adresOf(partij)}`}
                  hint="Kijk dit na in de huuradministratie. Laat leeg als alles is betaald."
                  optioneel
                  waarvoor={uitlegVan(woningruilUitvoeren)}
                />
              )
            )
          })}
        </Form>
      </Layout>
    )
  })

export const vervalPagina = pagina(`${BALIE_PAD}/:id/vervallen`, {
  deur: 'balie',
  toegang: { rollen: ['verhuurconsulent'], verwerkingen: [woningruilBehandelen] },
  params,
})
  .load(({ context, params: { id }, nu }) => getRuil(context, id, nu))
  .action('vervalt', {
    schema,
    run: async ({ context, params: { id }, nu }, { versie: gezien }) => {
      const zet = { stap: 'laat-vervallen', versie: gezien } as const
      const gezet = await zetRingstap(context, id, { zet, nu })
      return gezet.ok
        ? seeOther(`${BALIE_PAD}/${id}?gedaan=stap`)
        : refuse({ algemeen: WEIGERING[gezet.refusal] })
    },
  })
  .view((page) => (
    <ConfirmPage
      page={page}
      form={page.form('vervalt')}
      titel="Wilt u de ruil laten vervallen?"
      ja="Ja, laten vervallen"
      nee={{ tekst: 'Nee, terug', href: `${BALIE_PAD}/${page.data.id}` }}
      waarden={{ versie: String(page.data.versie) }}
      kruimels={kruimelsOf(page.data)}
    >
      <Paragraph>
        Doe dit als de ruil niet meer kan, bijvoorbeeld na een overlijden of als de termijn voorbij is. De
        huurders lezen alleen dat de ruil niet doorgaat.
      </Paragraph>
    </ConfirmPage>
  ))
