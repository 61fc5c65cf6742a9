import { z } from 'zod'
import type { Taal } from '../../omgeving.ts'
import { pagina } from '../../pagina.ts'
import type { Route } from '../../route.ts'
import {
  ButtonLink,
  ContactBlock,
  EmptyState,
  Layout,
  Link,
  LinkList,
  Paragraph,
  SearchForm,
  Section,
  TextList,
} from '../../ui/index.ts'
import { getBoomInGebruik } from '../../../overeenkomst-uitvoeren/vragenboom/opslag.ts'
import type { Bibliotheek } from '../artikel/bibliotheek.ts'
import { getBibliotheek } from '../artikel/opslag.ts'
import { Themas } from '../artikel/pages.tsx'
import { wijstOpReparatie } from './reparatie.ts'
import { zoekindexOf } from './site-index.ts'
import { LANGSTE_VRAAG } from './woorden.ts'

const TEKST = {
  nl: {
    titel: 'Zoeken',
    titelOp: (vraag: string) => `Zoeken naar ${vraag}`,
    menu: 'Zoeken',
    label: 'Zoek met een paar woorden',
    gevonden: (n: number) => (n === 1 ? '1 pagina gevonden' : `${n} pagina’s gevonden`),
    bedoelde: 'Bedoelde u',
    leegKop: 'Wij vonden hier niets over',
    tips: [
      'Gebruik een ander woord, bijvoorbeeld “verwarming”.',
      'Gebruik één of twee woorden.',
      'Kijk bij de onderwerpen hieronder.',
    ],
    kapotKop: 'Is er iets kapot?',
    kapot: 'U meldt het met een paar vragen. Daarna kiest u een tijd. U logt eerst in.',
    melden: 'Reparatie melden',
    onderwerpen: 'Alle onderwerpen',
    soort: { artikel: '', doel: 'Waarvoor wij gegevens gebruiken', hulpmiddel: 'Zelf doen' },
    anders: 'Zoek in het Nederlands',
    gegevens: (lijst: string) => `Wij gebruiken: ${lijst}.`,
  },
  en: {
    titel: 'Search',
    titelOp: (vraag: string) => `Search for ${vraag}`,
    menu: 'Search',
    label: 'Search with a few words',
    gevonden: (n: number) => (n === 1 ? '1 page found' : `${n} pages found`),
    bedoelde: 'Did you mean',
    leegKop: 'We found nothing about this',
    tips: [
      'Use another word, for example “heating”.',
      'Use one or two words.',
      'Look at the subjects below.',
    ],
    kapotKop: 'Is something broken?',
    kapot: 'You report it with a few questions. Then you choose a time. You sign in first.',
    melden: 'Report a repair',
    onderwerpen: 'All subjects',
    soort: { artikel: '', doel: 'What we use data for', hulpmiddel: 'Do it yourself' },
    anders: 'Search in Dutch',
    gegevens: (lijst: string) => `We use: ${lijst}.`,
  },
}
const LANGSTE_IN_TITEL = 40

const zoeken = pagina('/zoeken', {
  deur: 'publiek',
  toegang: 'publiek',
  talen: ['nl', 'en'],
  menu: { tekst: { nl: TEKST.nl.menu, en: TEKST.en.menu }, volgorde: 90 },
  query: z.object({ q: z.string().catch('') }).catch({ q: '' }),
})
  .load(async ({ context, query, taal }) => {
    const { toegang, declaraties } = context.doelbinding
    const bibliotheek = await getBibliotheek(toegang)
    const vraag = query.q
      .replaceAll(/[\p{Cc}\p{Cf}]/gu, ' ')
      .trim()
      .slice(0, LANGSTE_VRAAG)
    const uitslag = vraag === '' ? null : zoekindexOf(bibliotheek, declaraties, taal).zoek(vraag)
    const reparatie =
      uitslag !== null && wijstOpReparatie(vraag, uitslag, (await getBoomInGebruik(toegang)).boom, taal)
    return { bibliotheek, vraag, uitslag, reparatie }
  })
  .view((page) => {
    const { bibliotheek, vraag, uitslag, reparatie } = page.data
    const { taal, corporatie } = page.shell
    const t = TEKST[taal]
    const titel = vraag === '' ? t.titel : t.titelOp(shorten(vraag))
    return (
      <Layout page={page} titel={titel} breedte="breed">
        <SearchForm actie="/zoeken" label={t.label} waarde={vraag} taal={taal} />
        {uitslag?.bedoelde && (
          <Paragraph>
            {t.bedoelde}{' '}
            <Link href={`/zoeken?${new URLSearchParams({ q: uitslag.bedoelde }).toString()}`}>
              {uitslag.bedoelde}
            </Link>
            ?
          </Paragraph>
        )}
        {reparatie && (
          <Section kop={t.kapotKop}>
            <Paragraph>{t.kapot}</Paragraph>
            <ButtonLink href="/mijn/reparaties/nieuw">{t.melden}</ButtonLink>
          </Section>
        )}
        {uitslag && uitslag.treffers.length > 0 && (
          <Section kop={t.gevonden(uitslag.treffers.length)}>
            <LinkList
              items={uitslag.treffers.map(({ href, titel, samenvatting, soort }) => ({
                href,
                tekst: titel,
                uitleg: soort === 'doel' && samenvatting ? t.gegevens(samenvatting) : samenvatting,
                soort: t.soort[soort],
              }))}
            />
          </Section>
        )}
        {uitslag?.treffers.length === 0 && <Niets taal={taal} />}
        {(!uitslag || uitslag.treffers.length === 0) && <Onderwerpen bibliotheek={bibliotheek} taal={taal} />}
        <ContactBlock corporatie={corporatie} taal={taal} />
      </Layout>
    )
  })

const shorten = (vraag: string): string =>
  vraag.length > LANGSTE_IN_TITEL ? `${Array.from(vraag).slice(0, LANGSTE_IN_TITEL).join('')}…` : vraag

/** Nothing was found: what one can do now. */
function Niets({ taal }: { taal: Taal }) {
  const t = TEKST[taal]
  return (
    <EmptyState kop={t.leegKop}>
      <TextList items={t.tips} />
    </EmptyState>
  )
}

function Onderwerpen({ bibliotheek, taal }: { bibliotheek: Bibliotheek; taal: Taal }) {
  return (
    <Section kop={TEKST[taal].onderwerpen}>
      <Themas bibliotheek={bibliotheek} taal={taal} meeste={3} niveau={3} />
    </Section>
  )
}

export const zoekRoutes: readonly Route[] = [zoeken]
