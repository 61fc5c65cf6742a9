import type { Shell, Taal } from '../../web/omgeving.ts'
import { Alert, Paragraph, Reference, Telefoon } from '../../web/ui/index.ts'
import type { Uitkomst } from './vragenboom.ts'

const teksten = {
  nl: {
    bel: 'Bel ons nu. Vul niets in.',
    altijd: 'Is er gevaar voor mensen? Bel 112.',
    zelf: 'Wat kunt u nu zelf doen?',
    voorU: 'Deze kleine reparatie is voor de huurder',
    wet: (artikel: string) =>
      `Volgens de wet zorgt de huurder voor kleine reparaties. Het staat in artikel 7:217 van het Burgerlijk Wetboek en in het ${artikel}.`,
    service: 'Hebt u een serviceabonnement? Dan doen wij dit voor u zonder extra kosten.',
    noemenswaardig:
      'Kost het meer dan een klein bedrag, of lukt het u niet? Meld het dan gerust. Wij kijken met u mee.',
  },
  en: {
    bel: 'Call us now. Do not fill in anything.',
    altijd: 'Are people in danger? Call 112.',
    zelf: 'What can you do now?',
    voorU: 'This small repair is for the tenant',
    wet: (artikel: string) =>
      `By law the tenant takes care of small repairs. This is in article 7:217 of the Dutch Civil Code and in the ${artikel}.`,
    service: 'Do you have a service subscription? Then we do this for you at no extra cost.',
    noemenswaardig:
      'Does it cost more than a small amount, or can you not do it? Then feel free to report it. We will look at it with you.',
  },
}

/** What an outcome tells the tenant: the danger, who does it by law, and what one can do now. */
export function UitkomstUitleg({ uitkomst, shell, taal }: { uitkomst: Uitkomst; shell: Shell; taal: Taal }) {
  const t = teksten[taal]
  const { titel, advies, nood, wet, betaalt } = uitkomst
  if (nood)
    return (
      <Alert soort="fout" kop={titel[taal]}>
        <Paragraph soort="lead">{t.bel}</Paragraph>
        <Reference>
          <Telefoon nummer={shell.corporatie.telefoon} />
        </Reference>
        <Paragraph>{t.altijd}</Paragraph>
        {advies && <Paragraph>{advies[taal]}</Paragraph>}
      </Alert>
    )
  return (
    <>
      <Paragraph soort="lead">{titel[taal]}.</Paragraph>
      {betaalt === 'huurder' && wet && (
        <Alert kop={t.voorU}>
          <Paragraph>{t.wet(wet)}</Paragraph>
          <Paragraph>{t.noemenswaardig}</Paragraph>
          {shell.corporatie.serviceabonnement && <Paragraph>{t.service}</Paragraph>}
        </Alert>
      )}
      {advies && (
        <Paragraph>
          <b>{t.zelf}</b> {advies[taal]}
        </Paragraph>
      )}
    </>
  )
}
