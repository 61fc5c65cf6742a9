import { showAfspraak } from '../../overeenkomst-uitvoeren/onderhoud/pages-mijn.tsx'
import { showPlaats } from '../../overeenkomst-uitvoeren/onderhoud/plaats.ts'
import { verwachting } from '../../overeenkomst-uitvoeren/onderhoud/onderhoudsverzoek.ts'
import { reparatieVolgen } from '../../overeenkomst-uitvoeren/onderhoud/verwerkingen-melden.ts'
import { type EigenVerzoek, listEigenVerzoeken } from '../../overeenkomst-uitvoeren/onderhoud/volgen.ts'
import { woningruilOnthouden } from '../../overeenkomst-uitvoeren/woningruil/verwerkingen.ts'
import { listTeDoen } from '../../overeenkomst-uitvoeren/woningruil/volgen.ts'
import { showDag } from '../../tijd.ts'
import type { Taal } from '../omgeving.ts'
import { pagina } from '../pagina.ts'
import type { Route } from '../route.ts'
import { Card, CardGrid, Layout, Paragraph, Section, type Taak, Tasks } from '../ui/index.ts'

const home = pagina('/mijn', {
  deur: 'mijn',
  toegang: { rollen: ['huurder'], verwerkingen: [reparatieVolgen, woningruilOnthouden] },
  talen: ['nl', 'en'],
  menu: { tekst: { nl: 'Overzicht', en: 'Overview' }, volgorde: 1 },
})
  .load(async ({ context, session: { betrokkeneId }, taal, nu }) => [
    ...taakList(await listEigenVerzoeken(context, betrokkeneId), taal, nu),
    ...ruilList(await listTeDoen(context, betrokkeneId), taal),
  ])
  .view((page) => {
    const { shell, data: taken } = page
    const t = TEKST[shell.taal]
    return (
      <Layout page={page} titel={t.titel} voorlezen>
        <Section kop={taken.length > 0 ? `${t.takenKop} (${taken.length})` : t.geenKop}>
          {taken.length > 0 ? (
            <Tasks taken={taken} taal={shell.taal} />
          ) : (
            <Paragraph>{t.geenTaken}</Paragraph>
          )}
        </Section>
        <Section kop={t.regelKop}>
          <CardGrid>
            {[{ href: '/mijn/reparaties/nieuw', tekst: t.melden }, ...shell.menu]
              .filter(({ href }) => href !== '/mijn')
              .map(({ href, tekst }) => (
                <Card key={href} kop={tekst} href={href} niveau={3}>
                  {t.uitleg[href] ?? ''}
                </Card>
              ))}
          </CardGrid>
        </Section>
      </Layout>
    )
  })

/** What the tenant must do: be at home when a workman comes, the first visit first. */
function taakList(verzoeken: readonly EigenVerzoek[], taal: Taal, nu: Date): Taak[] {
  const komend = verzoeken.flatMap(({ id, plaats, verzoek }) => {
    const wacht = verwachting(verzoek, nu)
    return wacht.soort === 'wacht-op-vakman' ? [{ id, plaats, afspraak: wacht.afspraak }] : []
  })
  return komend
    .toSorted((a, b) => a.afspraak.begin.getTime() - b.afspraak.begin.getTime())
    .map(({ id, plaats, afspraak }) => ({
      tekst: TEKST[taal].thuis(showAfspraak(afspraak, taal)),
      href: `/mijn/reparaties/${id}`,
      stand: 'nog-doen',
      hint: `${TEKST[taal].reparatie}: ${showPlaats(plaats, taal).toLowerCase()}`,
    }))
}

type TeDoen = Awaited<ReturnType<typeof listTeDoen>>

/** Swaps that do not go on before this tenant answered or signed. */
function ruilList({ antwoorden, tekenen }: TeDoen, taal: Taal): Taak[] {
  const t = TEKST[taal]
  const taak = (
    { nummer, uiterlijk }: TeDoen['tekenen'][number],
    doe: typeof t.teken,
    href: string,
  ): Taak => ({
    tekst: doe(uiterlijk && showDag(uiterlijk, taal)),
    href,
    stand: 'nog-doen',
    hint: `${t.woningruil}: ${nummer}`,
  })
  return [
    ...antwoorden.map((ruil) => taak(ruil, t.antwoord, `/mijn/woningruil/uitnodigingen/${ruil.id}`)),
    ...tekenen.map((ruil) => taak(ruil, t.teken, `/mijn/woningruil/${ruil.id}`)),
  ]
}

/** A page of the menu without a line here is shown with its name alone. */
type Uitleg = Partial<Record<string, string>>
export const TEKST = {
  nl: {
    titel: 'Mijn woning',
    takenKop: 'U moet nog iets doen',
    geenKop: 'Wat moet u doen?',
    geenTaken: 'U hoeft nu niets te doen.',
    regelKop: 'Wat wilt u regelen?',
    melden: 'Reparatie melden',
    reparatie: 'Reparatie',
    thuis: (wanneer: string) => `Zorg dat er iemand thuis is op ${wanneer}`,
    woningruil: 'Woningruil',
    antwoord: (tot: string | null) =>
      `Geef antwoord op een uitnodiging voor een woningruil${tot ? `. Dat kan tot en met ${tot}` : ''}`,
    teken: (tot: string | null) =>
      `Teken voor uw woningruil, of stop ermee${tot ? `. Dat kan tot en met ${tot}` : ''}`,
    uitleg: {
      '/mijn/reparaties': 'Bekijk hoe het staat met wat u meldde.',
      '/mijn/reparaties/nieuw': 'Is er iets kapot? Meld het met een paar woorden en een foto.',
      '/mijn/berichten': 'Lees wat wij u stuurden, en wanneer u ons sprak.',
      '/mijn/contractwijzigingen': 'Huur opzeggen, iemand erbij op het contract, of uw naam aanpassen.',
      '/mijn/verhuurdersverklaringen': 'Vraag een verklaring van ons voor een volgende verhuurder.',
      '/mijn/contact': 'Zeg hoe wij u het beste bereiken.',
      '/mijn/woningruil': 'Ruil van woning met een andere huurder.',
      '/mijn/machtigingen': 'Laat iemand u helpen, of help zelf iemand.',
      '/mijn/klachten': 'Niet tevreden? Vertel het ons en lees ons antwoord.',
      '/mijn/gegevens': 'Bekijk wat wij van u weten, en of het klopt.',
      '/mijn/toegang': 'Kies een wachtwoord, een passkey of een tweede stap.',
      '/mijn/gegevensgebruik': 'Zie welke afdeling uw gegevens gebruikte, en waarvoor.',
    } as Uitleg,
  },
  en: {
    titel: 'My home',
    takenKop: 'You still have something to do',
    geenKop: 'What do you have to do?',
    geenTaken: 'There is nothing you have to do now.',
    regelKop: 'What would you like to arrange?',
    melden: 'Report a repair',
    reparatie: 'Repair',
    thuis: (wanneer: string) => `Make sure that somebody is at home on ${wanneer}`,
    woningruil: 'Home swap',
    antwoord: (tot: string | null) =>
      `Answer an invitation to a home swap${tot ? `. You can do so until ${tot}` : ''}`,
    teken: (tot: string | null) =>
      `Sign your home swap, or stop it${tot ? `. You can do so until ${tot}` : ''}`,
    uitleg: {
      '/mijn/reparaties': 'See how it is going with what you reported.',
      '/mijn/reparaties/nieuw': 'Is something broken? Report it with a few words and a photo.',
      '/mijn/berichten': 'Read what we sent you, and when you spoke to us.',
      '/mijn/contractwijzigingen': 'End your contract, add somebody to it, or change your name.',
      '/mijn/verhuurdersverklaringen': 'Ask us for a statement for a next landlord.',
      '/mijn/contact': 'Tell us how we can best reach you.',
      '/mijn/woningruil': 'Swap homes with another tenant.',
      '/mijn/machtigingen': 'Let somebody help you, or help somebody yourself.',
      '/mijn/klachten': 'Not satisfied? Tell us and read our answer.',
      '/mijn/gegevens': 'See what we know about you, and whether it is right.',
      '/mijn/toegang': 'Choose a password, a passkey or a second step.',
      '/mijn/gegevensgebruik': 'See which department used your data, and what for.',
    } as Uitleg,
  },
}

export const mijnRoutes: readonly Route[] = [home]
