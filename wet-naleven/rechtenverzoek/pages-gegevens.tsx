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
import { ownContracts, ownRelatie } from './queries.ts'
import { eigenGegevensInzien } from './verwerkingen.ts'

const TEKST = {
  nl: {
    titel: 'Mijn gegevens',
    inleiding: 'Dit weten wij van u. Klopt er iets niet? Bel ons, dan passen wij het aan.',
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
    gebruik: 'Bekijk wie uw gegevens gebruikte',
  },
  en: {
    titel: 'My data',
    inleiding: 'This is what we know about you. Is something wrong? Call us and we will change it.',
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
        return { relatie, contracten: await tx.run(ownContracts, { id }) }
      }),
      listEigenNotities(context, id, nu),
    ])
    return { ...gegevens, notities }
  })
  .view((page) => {
    const { taal } = page.shell
    const t = TEKST[taal]
    const { relatie, contracten, notities } = page.data
    return (
      <Layout page={page} titel={t.titel} voorlezen>
        <Paragraph soort="lead">{t.inleiding}</Paragraph>
        <DataList
          taal={taal}
          gegevens={[
            { naam: t.naam, waarde: relatie.aanschrijfnaam },
            { naam: t.telefoon, waarde: relatie.telefoon ?? t.onbekend },
            { naam: t.mail, waarde: relatie.e_mail ?? t.onbekend },
            { naam: t.taal, waarde: t.talen[relatie.voorkeurstaal === 'en' ? 'en' : 'nl'] },
          ]}
        />
        {contracten.map((contract) => {
          const { vanaf, tot } = daysOf(contract.geldig, taal)
          // An address that meanwhile is also somebody else's cannot be read here.
          const huis = contract.straat === null ? t.onbekend : addressOf(contract)
          return (
            <Section key={contract.id} kop={t.woning}>
              <DataList
                taal={taal}
                gegevens={[
                  { naam: t.adres, waarde: huis },
                  { naam: t.vanaf, waarde: vanaf },
                  ...(tot ? [{ naam: t.tot, waarde: tot }] : []),
                  {
                    naam: t.rol,
                    waarde: t.rollen[contract.rol === 'medehuurder' ? 'medehuurder' : 'huurder'],
                  },
                ]}
              />
            </Section>
          )
        })}
        <MijnNotities regels={notities} taal={taal} />
        <Paragraph>
          <Link href="/mijn/gegevensgebruik">{t.gebruik}</Link>
        </Paragraph>
      </Layout>
    )
  })

export const gegevensRoutes: readonly Route[] = [gegevens]
