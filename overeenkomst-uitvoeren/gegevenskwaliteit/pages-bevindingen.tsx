import { z } from 'zod'
import { showDatumKort } from '../../tijd.ts'
import { dagenVan } from '../../wet-naleven/bewaren/termijn.ts'
import { pagina } from '../../web/pagina.ts'
import {
  Badge,
  EmptyState,
  FilterLinks,
  Layout,
  Link,
  Paragraph,
  PlaceNavigation,
  Section,
  StatusLine,
  Table,
} from '../../web/ui/index.ts'
import { adresRegel } from '../onderhoud/adres.ts'
import { type Bevinding, countBevindingen, listBevindingen, type Stand } from './bevindingen.ts'
import { DUBBELEN, PER_BLADZIJDE } from './dubbelen.ts'
import { momentPlek, showMomentPlek } from './plek.ts'
import { type Groep, KWALITEITSREGELS, type Kwaliteitsregel, type Regelcode, regelsVan } from './regels.ts'
import { bevindingenOverzien, bevindingenTellen } from './verwerkingen-nakijken.ts'

const PAD = '/balie/gegevenskwaliteit'
const GROEPEN: Record<Groep, string> = {
  bereik: 'Kunnen wij mensen bereiken?',
  persoon: 'Personen',
  contract: 'Contracten',
  woning: 'Woningen',
  huishouden: 'Huishoudens',
}

const overzicht = pagina(PAD, {
  deur: 'balie',
  toegang: { rollen: ['verhuurconsulent'], verwerkingen: [bevindingenTellen] },
  menu: { tekst: 'Gegevens', volgorde: 47 },
})
  .load(({ context }) => countBevindingen(context))
  .view((page) => {
    const aantal = ({ code }: Kwaliteitsregel): number => page.data[code] ?? 0
    return (
      <Layout page={page} titel="Kloppen de gegevens?" breedte="breed">
        <Paragraph>
          Elke nacht kijkt het systeem na wat niet kan kloppen. Is het hersteld? Dan verdwijnt het vanzelf.
        </Paragraph>
        {(Object.keys(GROEPEN) as Groep[]).map((groep) => (
          <Section key={groep} kop={GROEPEN[groep]}>
            <Table
              bijschrift={GROEPEN[groep]}
              stil
              rijen={regelsVan(groep)}
              sleutel={({ code }) => code}
              kolommen={[
                { kop: 'Regel', cel: ({ code, tekst }) => <Link href={`${PAD}/${code}`}>{tekst}</Link> },
                {
                  kop: 'Aantal',
                  getal: true,
                  cel: (regel) =>
                    aantal(regel) === 0 ? (
                      <Badge soort="goed">0</Badge>
                    ) : (
                      <Badge soort="let-op">{aantal(regel)}</Badge>
                    ),
                },
                { kop: 'Waarom', cel: ({ waarom }) => waarom },
              ]}
            />
          </Section>
        ))}
        <Paragraph>
          Bekijk ook <Link href="/balie/gegevensvragen">wat huurders zelf nakeken</Link>. Er zijn{' '}
          <Link href={DUBBELEN}>mensen die misschien dubbel staan</Link> ({page.data['dubbel'] ?? 0}).
        </Paragraph>
      </Layout>
    )
  })

const CODES = KWALITEITSREGELS.map(({ code }) => code) as [Regelcode, ...Regelcode[]]

const lijst = pagina(`${PAD}/:regel`, {
  deur: 'balie',
  toegang: { rollen: ['verhuurconsulent'], verwerkingen: [bevindingenOverzien] },
  params: z.object({ regel: z.enum(CODES) }),
  query: z.object({ stand: z.enum(['open', 'opgelost']).catch('open'), na: momentPlek }),
})
  .load(({ context, params: { regel }, query }) =>
    listBevindingen(context, { regel, ...query, na: query.na }),
  )
  .view((page) => {
    const { params, query } = page.request
    const regel: Kwaliteitsregel | undefined = KWALITEITSREGELS.find(({ code }) => code === params.regel)
    const pad = `${PAD}/${params.regel}`
    const laatste = page.data.length === PER_BLADZIJDE ? page.data.at(-1) : undefined
    const op = laatste && (query.stand === 'open' ? laatste.sinds : laatste.opgelost_op)
    return (
      <Layout
        page={page}
        titel={regel?.tekst ?? ''}
        breedte="breed"
        kruimels={[{ tekst: 'Kloppen de gegevens?', href: PAD }]}
      >
        <StatusLine>
          U bekijkt dit voor: <b>{bevindingenOverzien.naam}</b>.
        </StatusLine>
        <Paragraph>{regel?.waarom}</Paragraph>
        <Paragraph>
          <b>Wat u doet:</b> {regel?.doe}
        </Paragraph>
        <FilterLinks
          label="Welke"
          links={[
            { tekst: 'Nog te doen', href: pad, actief: query.stand === 'open' },
            { tekst: 'Opgelost', href: `${pad}?stand=opgelost`, actief: query.stand === 'opgelost' },
          ]}
        />
        {page.data.length === 0 ? (
          <EmptyState kop={query.stand === 'open' ? 'Alles klopt' : 'Nog niets opgelost'}>
            <Paragraph>Vannacht kijkt het systeem opnieuw.</Paragraph>
          </EmptyState>
        ) : (
          <Bevindingen rijen={page.data} stand={query.stand} regel={regel} />
        )}
        <PlaceNavigation
          aantal={PER_BLADZIJDE}
          volgende={
            laatste && op ? `${pad}?stand=${query.stand}&na=${showMomentPlek(op, laatste.id)}` : undefined
          }
        />
      </Layout>
    )
  })

interface BevindingenProps {
  rijen: readonly Bevinding[]
  stand: Stand
  regel: Kwaliteitsregel | undefined
}

function Bevindingen({ rijen, stand, regel }: BevindingenProps) {
  return (
    <Table
      bijschrift={
        stand === 'open'
          ? 'De oudste staan bovenaan'
          : `Wat de laatste ${dagenVan(bevindingenOverzien.bewaartermijn)} dagen is opgelost`
      }
      rijen={rijen}
      sleutel={({ id }) => id}
      kolommen={[
        { kop: 'Waar het om gaat', cel: (rij) => <Onderwerp rij={rij} regel={regel} /> },
        { kop: 'Sinds', kort: true, cel: ({ sinds }) => showDatumKort(sinds) },
        {
          kop: 'Stand',
          kort: true,
          cel: ({ opgelost_op: klaar }) =>
            klaar ? (
              <Badge soort="goed">Opgelost {showDatumKort(klaar)}</Badge>
            ) : (
              <Badge soort="let-op">Nog te doen</Badge>
            ),
        },
      ]}
    />
  )
}

/** With the way to where it is mended. */
function Onderwerp({ rij, regel }: { rij: Bevinding; regel: Kwaliteitsregel | undefined }) {
  const adres =
    rij.straat !== null && rij.huisnummer !== null && rij.postcode !== null && rij.woonplaats !== null
      ? adresRegel({
          ...rij,
          straat: rij.straat,
          huisnummer: rij.huisnummer,
          postcode: rij.postcode,
          woonplaats: rij.woonplaats,
        })
      : 'Bekijken'
  if (rij.relatie_id !== null)
    return (
      <Link
        href={
          regel?.groep === 'persoon'
            ? `/balie/relaties/${rij.relatie_id}`
            : `/balie/personen/${rij.relatie_id}?voor=contact`
        }
      >
        <bdi>{rij.aanschrijfnaam ?? 'Bekijken'}</bdi>
      </Link>
    )
  if (rij.huurovereenkomst_id !== null)
    return (
      <Link href={`/balie/huurcontracten/${rij.huurovereenkomst_id}`}>
        Contract {rij.nummer ?? 'bekijken'}
      </Link>
    )
  if (rij.huishouden_id !== null)
    return <Link href={`/balie/relaties/${rij.betrokkenen[0]}/huishouden`}>{adres}</Link>
  return <Link href={`/balie/woningen/${rij.eenheid_id}`}>{adres}</Link>
}

export const bevindingenRoutes = [overzicht, lijst]
