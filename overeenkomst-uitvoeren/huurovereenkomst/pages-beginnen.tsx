import { z } from 'zod'
import { uitlegVeld } from '../../doelbinding/uitleg.ts'
import { showBedrag } from '../../geld.ts'
import { datumOf } from '../../tijd.ts'
import type { FormState } from '../../web/form-state.ts'
import { PaginaFout } from '../../web/pagina-fout.ts'
import { pagina, refuse, seeOther } from '../../web/pagina.ts'
import { Alert, DateField, Form, Layout, Link, Paragraph, StatusLine, TextField } from '../../web/ui/index.ts'
import { bedrag, datum, optioneleTekst, tekst } from '../../web/velden.ts'
import { adresRegel } from '../onderhoud/adres.ts'
import { beginContract, type BeginRefusal, findWoningVoorContract, hoogsteHuur } from './beginnen.ts'
import { huurcontractBeginnen } from './verwerkingen-beginnen.ts'

const FOUT: Record<BeginRefusal, readonly ['begin' | 'kaleHuur' | 'waarborgsom' | 'algemeen', string]> = {
  'bestaat-niet': ['algemeen', 'Deze woning bestaat niet meer.'],
  'niet-te-huur': ['algemeen', 'Deze woning is niet te huur. Verander dat eerst bij de woning.'],
  overlapt: [
    'begin',
    'Op deze dag loopt of begint al een ander contract. Kies een dag daarna, of beëindig dat eerst.',
  ],
  'huur-te-hoog': ['kaleHuur', 'Deze huur is hoger dan de punten toelaten.'],
  'waarborgsom-te-hoog': [
    'waarborgsom',
    'De borg is hoogstens twee keer de kale huur (artikel 7:261b van het Burgerlijk Wetboek).',
  ],
}

const uitleg = (veld: Parameters<typeof uitlegVeld<typeof huurcontractBeginnen>>[1]) =>
  uitlegVeld(huurcontractBeginnen, veld)

export const beginPagina = pagina('/balie/woningen/:id/contract', {
  deur: 'balie',
  toegang: { rollen: ['verhuurconsulent'], verwerkingen: [huurcontractBeginnen] },
  params: z.object({ id: z.uuid() }),
})
  .load(async ({ context, params }) => {
    const woning = await findWoningVoorContract(context, params.id)
    if (!woning) throw new PaginaFout(404)
    return woning
  })
  .action('begin', {
    schema: z.object({
      begin: datum('Kies de eerste dag van de huur.'),
      huurder: tekst('Vul de naam van de huurder in.'),
      medehuurder: optioneleTekst(200),
      punten: z.coerce
        .number({ error: 'Vul de punten in, bijvoorbeeld 143.' })
        .int('Vul hele punten in, bijvoorbeeld 143.')
        .min(1, 'Vul de punten in, bijvoorbeeld 143.')
        .max(500, 'Vul de punten in, bijvoorbeeld 143.'),
      kaleHuur: bedrag('Vul de kale huur in, bijvoorbeeld 612,34.', 1_000_000),
      servicekosten: bedrag('Vul de servicekosten in, bijvoorbeeld 32,50.', 1_000_000).optional(),
      waarborgsom: bedrag('Vul de borg in, bijvoorbeeld 600. Geen borg? Vul dan 0 in.', 2_000_000),
    }),
    run: async ({ context, params, nu }, invoer) => {
      const { kaleHuur, servicekosten = 0, waarborgsom, ...rest } = invoer
      const contract = {
        ...rest,
        kaleHuurCent: kaleHuur,
        servicekostenCent: servicekosten,
        waarborgsomCent: waarborgsom,
      }
      const begonnen = await beginContract(context, params.id, { contract, nu })
      if (begonnen.ok) return seeOther(`/balie/huurcontracten/${begonnen.value}`)
      const [veld, melding] = FOUT[begonnen.refusal]
      if (begonnen.refusal !== 'huur-te-hoog') return refuse({ [veld]: melding })
      const woning = await findWoningVoorContract(context, params.id)
      const hoogste = hoogsteHuur(woning?.soort ?? 'WOO', rest.punten, {
        begin: rest.begin,
        vandaag: datumOf(nu),
      })
      return refuse({ kaleHuur: `${melding} Het hoogste is ${showBedrag(hoogste ?? 0)}.` })
    },
  })
  .view((page) => {
    const woning = page.data
    const form = page.form('begin')
    return (
      <Layout
        page={page}
        titel="Nieuw huurcontract"
        kruimels={[
          { tekst: 'Woningen', href: '/balie/woningen' },
          { tekst: adresRegel(woning), href: `/balie/woningen/${woning.id}` },
        ]}
      >
        <StatusLine>
          U bekijkt dit voor: <b>{huurcontractBeginnen.naam}</b>, {adresRegel(woning)}.
        </StatusLine>
        {!woning.in_exploitatie && <Alert soort="waarschuwing">{FOUT['niet-te-huur'][1]}</Alert>}
        <Paragraph>
          Weet u de punten niet? <Link href="/woningwaardering">Reken ze uit.</Link>
        </Paragraph>
        <ContractForm form={form} terug={`/balie/woningen/${woning.id}`} />
      </Layout>
    )
  })

interface FormProps {
  form: FormState<
    'begin' | 'huurder' | 'medehuurder' | 'punten' | 'kaleHuur' | 'servicekosten' | 'waarborgsom'
  >
  terug: string
}

const ContractForm = ({ form, terug }: FormProps) => (
  <Form form={form} verzend="Contract vastleggen" annuleer={terug}>
    <DateField
      form={form}
      name="begin"
      label="Eerste dag"
      soort="kalender"
      waarvoor={uitleg('huurovereenkomst.geldig')}
    />
    <TextField
      form={form}
      name="huurder"
      label="Naam van de huurder"
      waarvoor={uitleg('relatie.aanschrijfnaam')}
    />
    <TextField
      form={form}
      name="medehuurder"
      label="Naam van de medehuurder"
      optioneel
      waarvoor={uitleg('relatie.aanschrijfnaam')}
    />
    <TextField form={form} name="punten" label="Punten van de woning" />
    <TextField
      form={form}
      name="kaleHuur"
      label="Kale huur per maand, in euro’s"
      waarvoor={uitleg('huurprijs.bedrag_cent')}
    />
    <TextField
      form={form}
      name="servicekosten"
      label="Servicekosten per maand, in euro’s"
      optioneel
      waarvoor={uitleg('huurprijs.bedrag_cent')}
    />
    <TextField
      form={form}
      name="waarborgsom"
      label="Borg, in euro’s"
      waarvoor={uitleg('huurovereenkomst.waarborgsom_cent')}
    />
  </Form>
)
