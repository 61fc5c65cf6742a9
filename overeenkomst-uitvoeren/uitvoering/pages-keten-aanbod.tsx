import { datumOf, showDatum, showTijd } from '../../tijd.ts'
import type { FormState } from '../../web/form-state.ts'
import {
  ButtonGroup,
  ButtonLink,
  Card,
  CardGrid,
  DataList,
  Details,
  Paragraph,
  PostButton,
  Section,
} from '../../web/ui/index.ts'
import { Lines } from '../onderhoud/fotos.tsx'
import { showPlaats } from '../onderhoud/plaats.ts'
import type { listAanbod } from './aanbod.ts'
import { GARANTIE, SPOED } from './keten-teksten.ts'

type Aanbod = NonNullable<Awaited<ReturnType<typeof listAanbod>>>['aanbod'][number]
export const wanneer = ({ begin, eind }: Pick<Aanbod, 'begin' | 'eind'>): string =>
  `${showDatum(begin)}, ${showTijd(begin)} tot ${showTijd(eind)} uur`

function WatErIs({ order }: { order: Aanbod }) {
  const { plaats, postcodegebied, spoed, afrekening, werkomschrijving } = order
  return (
    <DataList
      gegevens={[
        { naam: 'Gebied', waarde: postcodegebied ? `Postcode ${postcodegebied}` : 'Geheim adres' },
        { naam: 'Waar', waarde: showPlaats(plaats) },
        {
          naam: 'Wat',
          waarde: werkomschrijving ? <Lines tekst={werkomschrijving} /> : 'De planner schrijft dit nog op.',
        },
        { naam: 'Spoed', waarde: SPOED[spoed] ?? spoed },
        ...(afrekening === 'garantie' ? [{ naam: 'Garantie', waarde: GARANTIE }] : []),
      ]}
    />
  )
}

interface AanbiedingenProps {
  orders: readonly Aanbod[]
  aanvaard: FormState<'id'>
  wijsaf: FormState<'id'>
  /** Where the next offers are. */
  volgende: string | null
  /** Not the first page. */
  verder: boolean
}

/** What is offered, day by day and within a day by area: the first day is open, the others say how much and where. */
export function Aanbiedingen({ orders, aanvaard, wijsaf, volgende, verder }: AanbiedingenProps) {
  const dagen = [...Map.groupBy(orders, ({ begin }) => datumOf(begin))]
  return (
    <Section
      kop={`Nieuwe opdrachten (${orders.length}${volgende ? ' van meer' : ''}${verder ? ', vervolg' : ''})`}
    >
      <Paragraph>Het adres en de naam ziet u nadat u de opdracht hebt aangenomen.</Paragraph>
      {dagen.map(([dag, hier], index) => (
        <Details key={dag} kop={dagKop(dag, hier)} open={index === 0}>
          <CardGrid>
            {hier.toSorted(byArea).map((order) => (
              <Card key={order.id} kop={wanneer(order)} niveau={3}>
                <WatErIs order={order} />
                <PostButton form={aanvaard} soort="primair" waarden={{ id: order.id }} bij={wanneer(order)}>
                  Opdracht aannemen
                </PostButton>
                <Details kop="Kunt u dit niet doen?">
                  <Paragraph>Wij zoeken dan een ander bedrijf.</Paragraph>
                  <PostButton form={wijsaf} waarden={{ id: order.id }} bij={wanneer(order)}>
                    Opdracht niet aannemen
                  </PostButton>
                </Details>
              </Card>
            ))}
          </CardGrid>
        </Details>
      ))}
      {(volgende || verder) && (
        <nav aria-label="Meer opdrachten">
          <ButtonGroup>
            {verder && (
              <ButtonLink soort="secundair" href="/keten">
                Eerste opdrachten
              </ButtonLink>
            )}
            {volgende && (
              <ButtonLink soort="secundair" href={volgende}>
                Volgende opdrachten
              </ButtonLink>
            )}
          </ButtonGroup>
        </nav>
      )}
    </Section>
  )
}

const byArea = (a: Aanbod, b: Aanbod): number =>
  a.postcodegebied.localeCompare(b.postcodegebied) || a.begin.getTime() - b.begin.getTime()

function dagKop(dag: string, orders: readonly Aanbod[]): string {
  const gebieden = [...new Set(orders.map(({ postcodegebied }) => postcodegebied))].filter(Boolean).toSorted()
  const spoed = orders.filter((order) => order.spoed !== 'gewoon').length
  const delen = [
    orders.length === 1 ? '1 opdracht' : `${orders.length} opdrachten`,
    ...(gebieden.length > 0 ? [`postcode ${gebieden.join(', ')}`] : []),
    ...(spoed > 0 ? [`${spoed} met spoed`] : []),
  ]
  return `${showDatum(dag)}: ${delen.join(', ')}`
}
