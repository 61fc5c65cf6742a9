import { pagina } from '../pagina.ts'
import {
  Badge,
  EmptyState,
  FilterLinks,
  Layout,
  Link,
  Pagination,
  Paragraph,
  SearchForm,
  Table,
  Tabs,
} from '../ui/index.ts'
import { kader, kruimels } from './kader.ts'
import { rijen } from './voorbeelden.ts'
import type { Rij } from './voorbeelden.ts'

const SOORT = { Gemeld: 'neutraal', Afspraak: 'let-op', Klaar: 'goed' } as const

/** A list with all that goes around it; `?q=niets` shows it empty. */
export const lijsten = pagina('/onderdelen/lijsten', {
  deur: 'publiek',
  toegang: 'publiek',
  demo: true,
}).view((page) => {
  const { q } = page.request.query
  const getoond = q === 'niets' ? [] : rijen
  return (
    <Layout page={kader(page)} titel="Reparaties" kruimels={kruimels} breedte="breed">
      <Tabs
        label="Reparaties"
        links={[
          { tekst: 'Mijn werk', href: '/onderdelen/lijsten', actief: true, aantal: getoond.length },
          { tekst: 'Team', href: '/onderdelen/lijsten?van=team', actief: false, aantal: 24 },
          { tekst: 'Alles', href: '/onderdelen/lijsten?van=alles', actief: false },
        ]}
      />
      <SearchForm actie="/onderdelen/lijsten" label="Zoek op adres of nummer" waarde={q} />
      <FilterLinks
        label="Toon"
        links={[
          { tekst: 'Open', href: '/onderdelen/lijsten?toon=open', actief: true },
          { tekst: 'Klaar', href: '/onderdelen/lijsten?toon=klaar', actief: false },
        ]}
      />
      {getoond.length === 0 ? (
        <EmptyState kop="Er is niets gevonden">
          <Paragraph>
            Kijk of u het goed hebt getypt, of <Link href="/onderdelen/lijsten">bekijk alle reparaties</Link>.
          </Paragraph>
        </EmptyState>
      ) : (
        <Table<Rij>
          bijschrift="Reparaties die nog niet klaar zijn"
          sleutel={(rij) => rij.nummer}
          rijen={getoond}
          kolommen={[
            {
              kop: 'Nummer',
              kort: true,
              cel: (rij) => <Link href="/onderdelen/zaak">{rij.nummer}</Link>,
              sorteer: { href: '/onderdelen/lijsten?sorteer=-nummer', nu: 'op' },
            },
            { kop: 'Adres', cel: (rij) => rij.adres, sorteer: { href: '/onderdelen/lijsten?sorteer=adres' } },
            { kop: 'Wat', cel: (rij) => rij.wat },
            { kop: 'Stand', kort: true, cel: (rij) => <Badge soort={SOORT[rij.status]}>{rij.status}</Badge> },
            { kop: 'Kosten', cel: (rij) => rij.kosten, getal: true },
          ]}
        />
      )}
      <Pagination nu={3} aantal={9} href={(n) => `/onderdelen/lijsten?pagina=${n}`} />
    </Layout>
  )
})
