import { z } from 'zod'
import { showDag } from '../../tijd.ts'
import type { Context } from '../../doelbinding/context.ts'
import { PaginaFout } from '../../web/pagina-fout.ts'
import { pagina, refuse, seeOther } from '../../web/pagina.ts'
import { ConfirmPage, Paragraph, TextList } from '../../web/ui/index.ts'
import { zetRingstap } from './behandelen.ts'
import { adresOf } from './huishouden-kaart.tsx'
import { BALIE_PAD } from './pages-balie-lijst.tsx'
import { WEIGERING } from './teksten-balie.ts'
import { voerRuilUit } from './uitvoeren.ts'
import { woningruilBehandelen, woningruilUitvoeren } from './verwerkingen-balie.ts'
import { findRuil, type RuilZaak } from './zaak.ts'

const params = z.object({ id: z.uuid() })
const schema = z.object({ versie: z.coerce.number().int() })

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
    schema,
    run: async ({ context, params: { id }, nu }, { versie }) => {
      const swapped = await voerRuilUit(context, id, { versie, nu })
      return swapped.ok
        ? seeOther(`${BALIE_PAD}/${id}?gedaan=stap`)
        : refuse({ algemeen: WEIGERING[swapped.refusal] })
    },
  })
  .view((page) => (
    <ConfirmPage
      page={page}
      form={page.form('voerUit')}
      titel="Wilt u de contracten ruilen?"
      ja="Ja, contracten ruilen"
      nee={{ tekst: 'Nee, terug', href: `${BALIE_PAD}/${page.data.id}` }}
      waarden={{ versie: String(page.data.versie) }}
      kruimels={kruimelsOf(page.data)}
    >
      <Paragraph>
        Alle oude contracten eindigen, en de nieuwe beginnen
        {page.data.datum && ` op ${showDag(page.data.datum)}`}. Dit kunt u niet terugdraaien.
      </Paragraph>
      <TextList
        items={page.data.partijen.map(
          (partij) => `${adresOf(partij)} gaat naar ${partij.krijgt_adres ?? ''}`,
        )}
      />
      <Paragraph>
        De huur blijft bij de woning. Elk huishouden krijgt een brief met zijn nieuwe adres en huur.
      </Paragraph>
    </ConfirmPage>
  ))

export const vervalPagina = pagina(`${BALIE_PAD}/:id/vervallen`, {
  deur: 'balie',
  toegang: { rollen: ['verhuurconsulent'], verwerkingen: [woningruilBehandelen] },
  params,
})
  .load(({ context, params: { id }, nu }) => getRuil(context, id, nu))
  .action('vervalt', {
    schema,
    run: async ({ context, params: { id }, nu }, { versie }) => {
      const gezet = await zetRingstap(context, id, { zet: { stap: 'laat-vervallen', versie }, nu })
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
