import { z } from 'zod'
import { datumOf } from '../../tijd.ts'
import { pagina } from '../../web/pagina.ts'
import { EmptyState, FilterLinks, Layout, Paragraph, SearchForm } from '../../web/ui/index.ts'
import { Termijnlijst, termijnPlek, VolgendeTermijnen } from '../contractwijziging/termijnlijst.tsx'
import { straatRegel } from '../onderhoud/adres.ts'
import { woningruilenOverzien } from './verwerkingen-balie.ts'
import { standOf } from './woningruil.ts'
import { listRuilen, PER_BLADZIJDE, type RuilRij } from './zaak.ts'

export const BALIE_PAD = '/balie/woningruilen'

export const lijstPagina = pagina(BALIE_PAD, {
  deur: 'balie',
  toegang: { rollen: ['verhuurconsulent'], verwerkingen: [woningruilenOverzien] },
  query: z.object({
    stand: z.enum(['open', 'klaar']).default('open').catch('open'),
    zoek: z.string().trim().min(1).max(60).optional().catch(undefined),
    na: termijnPlek,
  }),
  menu: { tekst: 'Woningruil', volgorde: 23 },
})
  .load(async ({ context, query, nu }) => ({
    rijen: await listRuilen(context, query),
    vandaag: datumOf(nu),
  }))
  .view((page) => {
    const { rijen, vandaag } = page.data
    const { stand, zoek } = page.request.query
    return (
      <Layout page={page} titel="Woningruil" breedte="breed">
        <FilterLinks
          label="Stand"
          links={[
            { tekst: 'Loopt', href: BALIE_PAD, actief: stand === 'open' },
            { tekst: 'Klaar of gestopt', href: `${BALIE_PAD}?stand=klaar`, actief: stand === 'klaar' },
          ]}
        />
        <SearchForm actie={BALIE_PAD} name="zoek" label="Nummer of straat" waarde={zoek}>
          <input type="hidden" name="stand" value={stand} />
        </SearchForm>
        {rijen.length === 0 ? (
          <EmptyState kop={zoek ? 'Niets gevonden' : 'Hier is niets te doen'}>
            <Paragraph>
              {zoek
                ? 'Er is geen ruil met dit nummer of in deze straat. Kijk ook bij “Klaar of gestopt”.'
                : 'Huurders beginnen een ruil zelf, in Mijn woning. Dan staat die hier.'}
            </Paragraph>
          </EmptyState>
        ) : (
          <Termijnlijst
            pad={BALIE_PAD}
            rijen={rijen}
            vandaag={vandaag}
            kolommen={[{ kop: 'Woningen', cel: ({ woningen, aantal }) => showWoningen(woningen, aantal) }]}
            stand={({ status }) => {
              const stand = standOf(status)
              return { tekst: stand?.naam.nl ?? status, aanZet: stand?.aanZet ?? 'niemand' }
            }}
            aanZet={{ huurder: 'huurders' }}
          />
        )}
        <VolgendeTermijnen
          pad={BALIE_PAD}
          rijen={rijen}
          perBladzijde={PER_BLADZIJDE}
          keuze={{ stand, zoek }}
        />
      </Layout>
    )
  })

function showWoningen(woningen: RuilRij['woningen'], aantal: number): string {
  const rest = aantal - woningen.length
  return [...woningen.map(straatRegel), ...(rest > 0 ? [`nog ${rest} uitgenodigd`] : [])].join(', ')
}
