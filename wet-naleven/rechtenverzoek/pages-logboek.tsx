import { readGezondheid } from '../../doelbinding/gezondheid.ts'
import { showTijd } from '../../tijd.ts'
import { pagina } from '../../web/pagina.ts'
import type { Route } from '../../web/route.ts'
import { Alert, DataList, Layout, Link, Paragraph } from '../../web/ui/index.ts'
import { dayName } from './gebruik.ts'

/** For the privacy officer: is every use being logged and sealed? */
const logboek = pagina('/balie/logboek', {
  deur: 'balie',
  toegang: {
    rollen: ['privacyfunctionaris'],
    verwerkingen: 'geen',
    omdat: 'De stand van het zegel: aantallen en tijden, geen regels.',
  },
  menu: { tekst: 'Logboek', volgorde: 50 },
})
  .load(({ context }) => readGezondheid(context.doelbinding))
  .view((page) => {
    const { verzegelaar, verzegeldeRegels, laatsteZegel, oudsteOnverzegeldSeconden } = page.data
    return (
      <Layout page={page} titel="Logboek">
        {verzegelaar === 'werkt' ? (
          <Alert soort="ok" kop="Het logboek wordt verzegeld">
            Elk gebruik staat in het logboek voordat de gegevens worden getoond.
          </Alert>
        ) : (
          <Alert soort="fout" kop="Het logboek wordt nu niet verzegeld">
            Gebruik wordt wel vastgelegd, maar nog niet verzegeld. Waarschuw de beheerder.
          </Alert>
        )}
        <DataList
          gegevens={[
            { naam: 'Verzegelde regels', waarde: verzegeldeRegels.toLocaleString('nl-NL') },
            {
              naam: 'Laatste zegel',
              waarde: laatsteZegel
                ? `${dayName(laatsteZegel, 'nl')}, ${showTijd(laatsteZegel)} uur`
                : 'nog geen',
            },
            {
              naam: 'Oudste regel zonder zegel',
              waarde:
                oudsteOnverzegeldSeconden === null
                  ? 'geen'
                  : `wacht ${oudsteOnverzegeldSeconden} ${oudsteOnverzegeldSeconden === 1 ? 'seconde' : 'seconden'}`,
            },
          ]}
        />
        <Paragraph>
          Controleer het hele logboek op de server met <code>npx waarvoor logboek verify</code>. De{' '}
          <Link href="/logboek/sleutel">openbare sleutel</Link> is voor wie een bewijs wil controleren.
        </Paragraph>
      </Layout>
    )
  })

export const logboekRoutes: readonly Route[] = [logboek]
