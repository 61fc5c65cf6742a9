import type { ReactElement } from 'react'
import { Alert, Details, Link, Paragraph, Section, TextList } from '../../web/ui/index.ts'
import { centsOf, param } from '../parameters/parameter.ts'
import type { Antwoord } from '../regel/antwoord.ts'
import { euro } from '../regel/bedrag.ts'
import type { Kalenderdag } from '../regel/kalenderdag.ts'
import { StappenView } from '../regel/uitleg.tsx'
import type { Aanmerking } from './aanmerking.ts'

/** The answer of "Kom ik in aanmerking?": what the law says, why, and what one can do now. */
export const Uitslag = ({
  aanmerking,
  peildatum,
}: {
  aanmerking: Aanmerking
  peildatum: Kalenderdag
}): ReactElement => (
  <>
    <Sociaal antwoord={aanmerking.sociaal} />
    <Passend aanmerking={aanmerking} />
    <VrijeSector peildatum={peildatum} />
    <Toeslag antwoord={aanmerking.huurtoeslag} />
    <Paragraph soort="klein">
      Wij bewaren uw antwoorden niet. Dit is geen besluit: bij een toewijzing kijken wij naar uw bewijzen.
    </Paragraph>
  </>
)

const Waarom = ({ antwoord }: { antwoord: Antwoord }): ReactElement => (
  <Details kop="Zo komen wij daarbij">
    <StappenView antwoord={antwoord} />
  </Details>
)

function Sociaal({ antwoord }: { antwoord: Antwoord }): ReactElement {
  const yes = antwoord.uitkomst === 'ja'
  return (
    <Section kop="Sociale huurwoning">
      <Alert
        soort={yes ? 'ok' : 'waarschuwing'}
        kop={
          yes ? 'U kunt een sociale huurwoning krijgen' : 'Uw inkomen is te hoog voor een gewone toewijzing'
        }
      >
        <Paragraph>{antwoord.steps.at(-1)?.says}</Paragraph>
      </Alert>
      <Waarom antwoord={antwoord} />
      {yes ? null : <WatNu />}
    </Section>
  )
}

const WatNu = (): ReactElement => (
  <>
    <Paragraph>Wat kunt u nu doen?</Paragraph>
    <TextList
      items={[
        'Is uw inkomen nu lager dan vorig jaar? Vraag ons om naar uw inkomen van nu te kijken.',
        'Bent u student of statushouder, of heeft u een Wlz-indicatie of langdurig verpleging nodig? Dan telt uw inkomen niet. Meld het ons.',
        'Een klein deel van de woningen mogen wij aan mensen met een hoger inkomen geven, bijvoorbeeld bij spoed. Vraag ernaar.',
        'Kijk naar woningen met een middenhuur en naar de vrije sector. Daar geldt deze grens niet.',
      ]}
    />
  </>
)

function Passend({ aanmerking: { passend, passendeHuur, huur } }: { aanmerking: Aanmerking }): ReactElement {
  return (
    <Section kop="Een huur die bij u past">
      {passend.uitkomst === 'mens' ? (
        <Alert kop="Dit bekijkt een medewerker">
          <Paragraph>{passend.steps.at(-1)?.says} Bel ons of stuur een bericht.</Paragraph>
        </Alert>
      ) : (
        <Paragraph>{sayPassend(passend, passendeHuur, huur)}</Paragraph>
      )}
      {huur !== null && passend.uitkomst === 'nee' && passendeHuur !== null ? (
        <Paragraph>
          Zoek een woning met een huur tot en met {euroOf(passendeHuur)}. Die past bij uw inkomen.
        </Paragraph>
      ) : null}
      <Waarom antwoord={passend} />
    </Section>
  )
}

function sayPassend(passend: Antwoord, passendeHuur: string | null, huur: string | null): string {
  if (passendeHuur === null) return 'Voor u geldt geen hoogste huur door passend toewijzen.'
  if (huur !== null) return passend.steps.at(-1)?.says ?? ''
  return `Door uw inkomen krijgt u van ons een sociale huurwoning met een kale huur tot en met ${euroOf(passendeHuur)} per maand.`
}

const euroOf = (decimal: string): string => euro(Math.round(Number(decimal) * 100))

function VrijeSector({ peildatum }: { peildatum: Kalenderdag }): ReactElement {
  const [single, multi] = ['single', 'multi'].map((type) =>
    euro(centsOf(param(`middle_rent.income_limit.${type}`, peildatum))),
  )
  return (
    <Section kop="Middenhuur en vrije sector">
      <Paragraph>
        Voor de vrije sector geeft de wet geen inkomensgrens. Wij kijken wel of u de huur kunt betalen. Voor
        een middenhuur kan uw gemeente een grens hebben. Die is dan {single} per jaar voor 1 persoon en{' '}
        {multi} voor meer personen.
      </Paragraph>
    </Section>
  )
}

function Toeslag({ antwoord }: { antwoord: Antwoord | null }): ReactElement {
  return (
    <Section kop="Huurtoeslag: alleen een schatting">
      <Paragraph>
        Wij beslissen niet over huurtoeslag. Dat doet de Dienst Toeslagen. Vraag de toeslag aan en reken het
        na op <Link href="https://www.toeslagen.nl">toeslagen.nl</Link>.
      </Paragraph>
      {antwoord === null ? (
        <Paragraph>Vul ook de huur, uw leeftijd en uw vermogen in als u een schatting wilt.</Paragraph>
      ) : (
        <>
          <Paragraph>{sayToeslag(antwoord)}</Paragraph>
          <Waarom antwoord={antwoord} />
        </>
      )}
    </Section>
  )
}

function sayToeslag(antwoord: Antwoord): string {
  if (antwoord.result === null) return 'Wij kunnen dit niet schatten. Reken het na op toeslagen.nl.'
  const { toeslagPerMaand } = antwoord.result as { toeslagPerMaand: number }
  return `Schatting: ongeveer ${euro(toeslagPerMaand * 100)} per maand.`
}
