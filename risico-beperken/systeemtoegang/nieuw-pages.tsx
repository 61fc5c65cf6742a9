import { z } from 'zod'
import { pagina, refuse, seeOther } from '../../web/pagina.ts'
import type { Route } from '../../web/route.ts'
import { Checkboxes, Form, Layout, Select, TextField } from '../../web/ui/index.ts'
import { optioneleTekst, tekst } from '../../web/velden.ts'
import { listKetenpartners } from '../beveiliging/medewerkers.ts'
import { askConfirmation, confirmFirst } from '../beveiliging/recent.ts'
import { medewerkersBeheren } from '../beveiliging/verwerkingen.ts'
import { keepGeheim } from './geheim-tonen.ts'
import { addSysteemclient, scopesFor } from './systeemclient.ts'
import { KOPPELINGEN } from './teksten.ts'

const schema = z.object({
  naam: tekst('Vul de naam van de organisatie in.', 100).min(2, 'Gebruik minstens 2 tekens.'),
  url: tekst('Vul het adres van het systeem in, zoals https://systeem.example.', 200).regex(
    /^https?:\/\/[^\s]{3,}$/,
    'Begin het adres met https://, zoals https://systeem.example.',
  ),
  ketenpartner: optioneleTekst(36),
  scopes: z.preprocess(
    (value) => (value === undefined ? [] : [value].flat()),
    z.array(z.string().max(100)).min(1, 'Kies minstens één recht.'),
  ),
})

/** Another organisation's system gets access: who it is, and for which uses. */
export const nieuweKoppelingPage: Route = pagina(`${KOPPELINGEN}/nieuw`, {
  deur: 'balie',
  toegang: { rollen: ['beheerder'], verwerkingen: [medewerkersBeheren] },
})
  .load(async (request) => {
    const first = await confirmFirst(request)
    if (first) return first
    const { verwerkingen } = request.context.doelbinding.declaraties
    const keuzesOf = (soort: 'organisatie' | 'ketenpartner') =>
      scopesFor(verwerkingen, soort).map(({ code, naam, rollen }) => ({
        waarde: code,
        tekst: naam,
        hint: rollen.includes('ketenmedewerker')
          ? `Alleen voor een bedrijf dat voor ons werkt. Scope: ${code}`
          : `Scope: ${code}`,
      }))
    return {
      ketenpartners: (await listKetenpartners(request.context)).map(({ id, naam }) => ({
        waarde: id,
        tekst: naam,
      })),
      scopes: [...keuzesOf('organisatie'), ...keuzesOf('ketenpartner')],
    }
  })
  .action('voegtoe', {
    schema,
    run: async (request, { naam, url, ketenpartner, scopes }) => {
      const naar = await askConfirmation(request)
      if (naar) return seeOther(naar)
      const kern = request.context.doelbinding
      const partners = ketenpartner ? await listKetenpartners(request.context) : []
      if (ketenpartner && !partners.some(({ id }) => id === ketenpartner))
        return refuse({ ketenpartner: 'Kies een bedrijf uit de lijst.' })
      const allowed = scopesFor(kern.declaraties.verwerkingen, ketenpartner ? 'ketenpartner' : 'organisatie')
      if (!scopes.every((code) => allowed.some((each) => each.code === code)))
        return refuse({
          scopes: ketenpartner
            ? 'Kies voor een bedrijf alleen rechten voor een bedrijf.'
            : 'Kies eerst het bedrijf, of alleen rechten die niet voor een bedrijf zijn.',
        })
      const added = await addSysteemclient(kern, { naam, url, ketenpartnerId: ketenpartner ?? null, scopes })
      if (!added) return refuse({ naam: 'Er is al een koppeling met deze naam. Kies een andere naam.' })
      await keepGeheim(kern, request.session, added.id, added.geheim)
      return seeOther(`${KOPPELINGEN}/${added.id}/geheim`)
    },
  })
  .view((page) => {
    const form = page.form('voegtoe')
    return (
      <Layout
        page={page}
        titel="Koppeling toevoegen"
        kruimels={[{ tekst: 'Koppelingen', href: KOPPELINGEN }]}
      >
        <Form form={form} verzend="Koppeling toevoegen" annuleer={KOPPELINGEN}>
          <TextField
            form={form}
            name="naam"
            label="Organisatie"
            hint="Huurders zien deze naam bij elk gebruik. U kunt hem later niet wijzigen."
          />
          <TextField
            form={form}
            name="url"
            label="Adres van het systeem"
            hint="Zo noemt het logboek het systeem."
          />
          <Select
            form={form}
            name="ketenpartner"
            label="Bedrijf"
            optioneel
            keuzes={page.data.ketenpartners}
            hint="Kies een bedrijf als het systeem van dat bedrijf is."
          />
          <Checkboxes form={form} name="scopes" label="Wat mag het systeem?" keuzes={page.data.scopes} />
        </Form>
      </Layout>
    )
  })
