import { showBedrag } from '../../geld.ts'
import { datumOf } from '../../tijd.ts'
import { verwerk } from '../../doelbinding/verwerk.ts'
import { PaginaFout } from '../../web/pagina-fout.ts'
import { pagina } from '../../web/pagina.ts'
import type { Route } from '../../web/route.ts'
import type { Taal } from '../../web/omgeving.ts'
import { DataList, Layout, Link, Paragraph, Section } from '../../web/ui/index.ts'
import { MijnNotities } from '../../overeenkomst-uitvoeren/notitie/mijn.tsx'
import { listEigenNotities } from '../../overeenkomst-uitvoeren/notitie/notities.ts'
import { eigenNotitiesInzien } from '../../overeenkomst-uitvoeren/notitie/verwerkingen.ts'
import { dayName } from './gebruik.ts'
import { ownContracts, ownHousehold, ownRelatie, ownRents } from './queries.ts'
import { eigenGegevensInzien } from './verwerkingen.ts'

const TEKST = {
  nl: {
    titel: 'Mijn gegevens',
    inleiding: 'Dit weten wij van u. Klopt er iets niet? Onder aan deze pagina wijzigt u het.',
    naam: 'Naam',
    telefoon: 'Telefoon',
    mail: 'E-mail',
    taal: 'Taal',
    talen: { nl: 'Nederlands', en: 'Engels' },
    onbekend: 'niet bekend',
    woning: 'Uw huurcontract',
    adres: 'Adres',
    vanaf: 'Vanaf',
    tot: 'Tot',
    rol: 'U bent',
    rollen: { huurder: 'huurder', medehuurder: 'medehuurder' },
    huur: {
      'kale-huur': 'Kale huur per maand',
      servicekosten: 'Servicekosten per maand',
      overig: 'Overig per maand',
    },
    samen: 'Samen per maand',
    huishouden: 'Wie er in uw woning wonen',
    leden: { huurder: 'huurder', partner: 'partner', kind: 'kind', inwonend: 'woont in' },
    klopt: 'Kijk na of alles klopt, en wijzig het',
    gebruik: 'Bekijk wie uw gegevens gebruikte',
  },
  en: {
    titel: 'My data',
    inleiding:
      'This is what we know about you. Is something wrong? You can change it at the end of this page.',
    naam: 'Name',
    telefoon: 'Telephone',
    mail: 'E-mail',
    taal: 'Language',
    talen: { nl: 'Dutch', en: 'English' },
    onbekend: 'not known',
    woning: 'Your rental contract',
    adres: 'Address',
    vanaf: 'From',
    tot: 'Until',
    rol: 'You are',
    rollen: { huurder: 'tenant', medehuurder: 'co-tenant' },
    huur: {
      'kale-huur': 'Basic rent a month',
      servicekosten: 'Service costs a month',
      overig: 'Other a month',
    },
    samen: 'Together a month',
    huishouden: 'Who lives in your home',
    leden: { huurder: 'tenant', partner: 'partner', kind: 'child', inwonend: 'lives in' },
    klopt: 'Check whether all is right, and change it',
    gebruik: 'See who used your data',
  },
} as const

/** A contract's days: PostgreSQL writes a range as `[from,until)`, with nothing after the comma while it runs. */
function daysOf(geldig: string, taal: Taal): { vanaf: string; tot: string | null } {
  const [from = '', until = ''] = geldig.replaceAll(/[[\]()]/g, '').split(',')
  const name = (day: string): string => dayName(new Date(`${day}T12:00:00Z`), taal)
  return { vanaf: name(from), tot: until === '' ? null : name(until) }
}

type Adres = Record<'straat' | 'toevoeging' | 'postcode' | 'woonplaats', string | null> & {
  huisnummer: number | null
}

const addressOf = ({ straat, huisnummer, toevoeging, postcode, woonplaats }: Adres): string =>
  `${straat} ${huisnummer}${toevoeging ? `-${toevoeging}` : ''}, ${postcode} ${woonplaats}`

const gegevens = pagina('/mijn/gegevens', {
  deur: 'mijn',
  toegang: { rollen: ['huurder'], verwerkingen: [eigenGegevensInzien, eigenNotitiesInzien] },
  menu: { tekst: { nl: TEKST.nl.titel, en: TEKST.en.titel }, volgorde: 55 },
  talen: ['nl', 'en'],
})
  .load(async ({ context, session: { betrokkeneId: id }, nu }) => {
    const [gegevens, notities] = await Promise.all([
      verwerk(context, eigenGegevensInzien, { kiest: [id] }, async (tx) => {
        const [relatie] = await tx.run(ownRelatie, { id })
        if (!relatie) throw new PaginaFout(404)
        const dag = datumOf(nu)
        return {
          relatie,
          contracten: await tx.run(ownContracts, { id }),
          huren: await tx.run(ownRents, { id, dag }),
          huishouden: await tx.run(ownHousehold, { id, dag }),
        }
      }),
      listEigenNotities(context, id, nu),
    ])
    return { ...gegevens, notities }
  })
  .view((page) => {
    const { taal } = page.shell
    const t = TEKST[taal]
    const { relatie, contracten, huren, huishouden, notities } = page.data
    return (
      <Layout page={page} titel={t.titel} voorlezen>
        <Paragraph soort="lead">{t.inleiding}</Paragraph>
        <DataList
          taal={taal}
          gegevens={[
            { naam: t.naam, waarde: <bdi>{relatie.aanschrijfnaam}</bdi> },
            { naam: t.telefoon, waarde: relatie.telefoon ?? t.onbekend },
            { naam: t.mail, waarde: relatie.e_mail ?? t.onbekend },
            { naam: t.taal, waarde: t.talen[relatie.voorkeurstaal === 'en' ? 'en' : 'nl'] },
          ]}
        />
        {contracten.map((contract) => (
          <Contract
            key={contract.id}
            contract={contract}
            huren={huren.filter(({ huurovereenkomst_id: id }) => id === contract.id)}
            taal={taal}
          />
        ))}
        {huishouden.length > 0 && (
          <Section kop={t.huishouden}>
            <DataList
              taal={taal}
              gegevens={huishouden.map(({ id, aanschrijfnaam, rol }) => ({
                naam: t.leden[rol as keyof typeof t.leden] ?? rol,
                waarde: <bdi key={id}>{aanschrijfnaam}</bdi>,
              }))}
            />
          </Section>
        )}
        <Paragraph>
          <Link href="/mijn/gegevens/klopt">{t.klopt}</Link>
        </Paragraph>
        <MijnNotities regels={notities} taal={taal} />
        <Paragraph>
          <Link href="/mijn/gegevensgebruik">{t.gebruik}</Link>
        </Paragraph>
      </Layout>
    )
  })

type Contractrij = Adres & { id: string; geldig: string; rol: string }
interface ContractProps {
  contract: Contractrij
  huren: readonly { soort: string; bedrag_cent: string }[]
  taal: Taal
}

function Contract({ contract, huren, taal }: ContractProps) {
  const t = TEKST[taal]
  const { vanaf, tot } = daysOf(contract.geldig, taal)
  const samen = huren.reduce((som, { bedrag_cent: cent }) => som + Number(cent), 0)
  return (
    <Section kop={t.woning}>
      <DataList
        taal={taal}
        gegevens={[
          // An address that meanwhile is also somebody else's cannot be read here.
          { naam: t.adres, waarde: contract.straat === null ? t.onbekend : addressOf(contract) },
          { naam: t.vanaf, waarde: vanaf },
          ...(tot ? [{ naam: t.tot, waarde: tot }] : []),
          { naam: t.rol, waarde: t.rollen[contract.rol === 'medehuurder' ? 'medehuurder' : 'huurder'] },
          ...huren.map(({ soort, bedrag_cent: cent }) => ({
            naam: t.huur[soort as keyof typeof t.huur] ?? soort,
            waarde: showBedrag(cent),
          })),
          ...(huren.length > 1 ? [{ naam: t.samen, waarde: <b>{showBedrag(samen)}</b> }] : []),
        ]}
      />
    </Section>
  )
}

export const gegevensRoutes: readonly Route[] = [gegevens]
