import { z } from 'zod'
import { pagina } from '../../web/pagina.ts'
import {
  Alert,
  EmptyState,
  FilterLinks,
  type Kolom,
  Layout,
  Link,
  Paragraph,
  PlaceNavigation,
  SearchForm,
  Table,
} from '../../web/ui/index.ts'
import { adresRegel } from '../onderhoud/adres.ts'
import { readPeriode, showPeriode } from '../tijdlijn/periode.ts'
import {
  type ContractRij,
  type ContractStatus,
  type Filter,
  FILTERS,
  findContractByNummer,
  listContracten,
  PER_BLADZIJDE,
  type Vraag,
} from './contract.ts'
import { ContractBadge } from './beeld.tsx'
import { FILTER_TEKST } from './teksten.ts'
import { huurcontractenOverzien, huurcontractOpzoeken } from './verwerkingen.ts'

const PAD = '/balie/huurcontracten'
const plek = z
  .string()
  .regex(/^\d{1,18}$/)
  .optional()
  .catch(undefined)

export const contractenPagina = pagina(PAD, {
  deur: 'balie',
  toegang: { rollen: ['verhuurconsulent'], verwerkingen: [huurcontractenOverzien, huurcontractOpzoeken] },
  query: z.object({
    filter: z.enum(['loopt', 'begint', 'eindigt', 'geeindigd']).catch('eindigt'),
    sorteer: z.enum(['op', 'af']).catch('af'),
    na: plek,
    voor: plek,
    nummer: z.string().optional(),
  }),
  menu: { tekst: 'Contracten', volgorde: 20 },
})
  .load(async ({ context, query }) => {
    const nummer = query.nummer?.replaceAll(/\D/g, '') ?? ''
    const found = /^\d{1,18}$/.test(nummer) ? await findContractByNummer(context, nummer) : undefined
    if (found) return new Response(null, { status: 303, headers: { Location: `${PAD}/${found}` } })
    return listContracten(context, query)
  })
  .view((page) => {
    const rijen = page.data
    const vraag = page.request.query
    const { filter, sorteer, na, voor, nummer } = vraag
    const [eerste, laatste] = [rijen.at(0), rijen.at(-1)]
    const vol = rijen.length === PER_BLADZIJDE
    return (
      <Layout page={page} titel="Huurcontracten" breedte="breed">
        <SearchForm actie={PAD} name="nummer" label="Zoek op nummer van het contract" waarde={nummer} />
        {nummer !== undefined && (
          <Alert soort="waarschuwing">
            Er is geen huurcontract met nummer “{nummer}”. Kijk of u het nummer goed hebt getypt.
          </Alert>
        )}
        <FilterLinks
          label="Welke huurcontracten"
          links={(Object.keys(FILTERS) as Filter[]).map((each) => ({
            tekst: FILTER_TEKST[each],
            href: adres({ filter: each, sorteer }),
            actief: each === filter,
          }))}
        />
        {rijen.length === 0 ? (
          <EmptyState kop="Geen huurcontracten">
            <Paragraph>In deze lijst staat niets. Kies hierboven een andere lijst.</Paragraph>
          </EmptyState>
        ) : (
          <Table
            bijschrift={`Huurcontracten: ${FILTER_TEKST[filter].toLowerCase()}`}
            kolommen={kolommen(filter, sorteer)}
            rijen={rijen}
            sleutel={({ id }) => id}
          />
        )}
        <PlaceNavigation
          aantal={PER_BLADZIJDE}
          vorige={
            (na !== undefined || (voor !== undefined && vol)) && eerste
              ? adres({ filter, sorteer, voor: eerste.nummer })
              : undefined
          }
          volgende={
            (vol || voor !== undefined) && laatste
              ? adres({ filter, sorteer, na: laatste.nummer })
              : undefined
          }
        />
      </Layout>
    )
  })

function adres({ filter, sorteer, na, voor }: Vraag): string {
  const query = new URLSearchParams({ filter, sorteer })
  if (na !== undefined) query.set('na', na)
  if (voor !== undefined) query.set('voor', voor)
  return `${PAD}?${query.toString()}`
}

function kolommen(filter: Filter, sorteer: 'op' | 'af'): Kolom<ContractRij>[] {
  return [
    {
      kop: 'Nummer',
      kort: true,
      cel: ({ id, nummer }) => <Link href={`${PAD}/${id}`}>{nummer}</Link>,
      sorteer: { href: adres({ filter, sorteer: sorteer === 'op' ? 'af' : 'op' }), nu: sorteer },
    },
    { kop: 'Woning', cel: (rij) => adresOf(rij) },
    { kop: 'Looptijd', cel: ({ geldig }) => showPeriode(readPeriode(geldig)) },
    { kop: 'Stand', kort: true, cel: ({ status }) => <ContractBadge status={status as ContractStatus} /> },
  ]
}

function adresOf({ straat, huisnummer, toevoeging, postcode, woonplaats }: ContractRij): string {
  if (straat === null || huisnummer === null || postcode === null || woonplaats === null) return 'Onbekend'
  return adresRegel({ straat, huisnummer, toevoeging, postcode, woonplaats })
}
