import { showDatum, showMoment, showTijd } from '../../tijd.ts'
import type { FormState } from '../../web/form-state.ts'
import {
  Alert,
  Badge,
  ButtonGroup,
  ButtonLink,
  DataList,
  ErrorSummary,
  Paragraph,
  PostButton,
  Section,
  StatusLine,
  TextList,
} from '../../web/ui/index.ts'
import { Lines } from '../onderhoud/fotos.tsx'
import { showBedrag } from '../../geld.ts'
import { GARANTIE, GEHEIM, SPOED, VEILIGHEID } from './keten-teksten.ts'
import { bellenVanaf, type findOpdracht } from './opdrachten.ts'
import { waarOf } from './pages-keten-lijst.tsx'
import { orderUitvoeren } from './verwerkingen.ts'

export type Order = NonNullable<Awaited<ReturnType<typeof findOpdracht>>>

/** Where to go, what to do there, and what to know before ringing the bell. */
export function Waarheen({ order, nu }: { order: Order; nu: Date }) {
  const { begin, eind, spoed, afrekening, werkomschrijving, toegang, veiligheid } = order
  const vanaf = bellenVanaf(begin)
  return (
    <>
      <StatusLine>
        <Badge soort={order.status === 'WOG' ? 'let-op' : 'neutraal'}>
          {order.status === 'WOG' ? 'Wacht op de planner' : 'Aangenomen'}
        </Badge>{' '}
        U bekijkt dit voor: <b>{orderUitvoeren.naam}</b>.
      </StatusLine>
      {veiligheid.length > 0 && (
        <Alert soort="waarschuwing" kop="Werk veilig">
          <TextList items={veiligheid.map(({ code }) => VEILIGHEID[code] ?? code)} />
        </Alert>
      )}
      {order.geheim && (
        <Alert soort="waarschuwing" kop="Dit adres is geheim">
          <Paragraph>{GEHEIM}</Paragraph>
        </Alert>
      )}
      <DataList
        gegevens={[
          { naam: 'Wanneer', waarde: `${showDatum(begin)}, ${showTijd(begin)} tot ${showTijd(eind)} uur` },
          { naam: 'Adres', waarde: waarOf(order) },
          ...(order.aanschrijfnaam ? [{ naam: 'Naam', waarde: order.aanschrijfnaam }] : []),
          ...(toegang ? [{ naam: 'Toegang', waarde: <Lines tekst={toegang} /> }] : []),
          {
            naam: 'Wat',
            waarde: werkomschrijving ? <Lines tekst={werkomschrijving} /> : 'De planner schrijft dit nog op.',
          },
          { naam: 'Spoed', waarde: SPOED[spoed] ?? spoed },
          ...(afrekening === 'garantie' ? [{ naam: 'Garantie', waarde: GARANTIE }] : []),
        ]}
      />
      {order.geheim ? null : nu >= vanaf && nu <= eind ? (
        <ButtonLink soort="secundair" href={`/keten/opdrachten/${order.id}/bellen`}>
          De huurder bellen
        </ButtonLink>
      ) : (
        <Paragraph soort="klein">
          {nu < vanaf
            ? `Het telefoonnummer ziet u vanaf ${showMoment(vanaf)}.`
            : 'De afspraak is voorbij. Het telefoonnummer ziet u niet meer.'}
        </Paragraph>
      )}
    </>
  )
}

interface GangProps {
  order: Order
  onderweg: FormState<never>
  begonnen: FormState<never>
}

/** On the way, begun: each one touch. */
export function Gang({ order, onderweg, begonnen }: GangProps) {
  if (order.status !== 'INB') return null
  return (
    <Section kop="Hoe ver bent u?">
      <ErrorSummary form={onderweg} />
      <ErrorSummary form={begonnen} />
      {order.onderweg_op && <Paragraph>U ging op weg om {showTijd(order.onderweg_op)} uur.</Paragraph>}
      {order.begonnen_op && <Paragraph>U begon om {showTijd(order.begonnen_op)} uur.</Paragraph>}
      <ButtonGroup>
        {!order.onderweg_op && !order.begonnen_op && (
          <PostButton form={onderweg} soort="primair">
            Ik ben onderweg
          </PostButton>
        )}
        {!order.begonnen_op && <PostButton form={begonnen}>Ik begin</PostButton>}
      </ButtonGroup>
    </Section>
  )
}

const STAND: Record<string, string> = {
  gevraagd: 'wacht op de planner',
  goedgekeurd: 'mag',
  afgekeurd: 'mag niet',
}

/** What was asked, and what the planner said. */
export function Meerwerk({ order }: { order: Order }) {
  if (order.meerwerk.length === 0) return null
  return (
    <Section kop="Meerwerk">
      {order.status === 'WOG' && (
        <Alert soort="info" kop="De planner kijkt ernaar">
          <Paragraph>Wacht op het antwoord. Doe het extra werk nog niet.</Paragraph>
        </Alert>
      )}
      <TextList
        items={order.meerwerk.map(
          ({ omschrijving, bedrag_cent: bedrag, status, reden }) =>
            `${omschrijving}, ${showBedrag(bedrag)}: ${STAND[status] ?? status}${reden ? ` (${reden})` : ''}`,
        )}
      />
    </Section>
  )
}
