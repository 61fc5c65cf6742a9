import { z } from 'zod'
import type { FormState } from '../../web/form-state.ts'
import { uitlegVan } from '../../doelbinding/uitleg.ts'
import type { Context } from '../../doelbinding/context.ts'
import type { Session } from '../../web/omgeving.ts'
import { pagina, refuse, seeOther } from '../../web/pagina.ts'
import type { Route } from '../../web/route.ts'
import { Checkboxes, Form, Layout, Select, Tabs, TextField } from '../../web/ui/index.ts'
import { meerkeuze, optioneleTekst, tekst } from '../../web/velden.ts'
import { naamveld } from '../../overeenkomst-uitvoeren/relatie/naamregels.ts'
import { ROLLEN_VAN } from './deuren.ts'
import { rolMag, rolNaam, WEIGERING } from './medewerker-teksten.ts'
import { beheer, MEDEWERKERS } from './medewerkers-pages.tsx'
import { addMedewerker, invite, listKetenpartners, type NieuweMedewerker } from './medewerkers.ts'
import { askConfirmation, confirmFirst } from './recent.ts'
import { keepToShow } from './tonen.ts'
import { medewerkersBeheren } from './verwerkingen.ts'

export const waarvoor = uitlegVan(medewerkersBeheren)
const kruimels = [{ tekst: 'Medewerkers', href: MEDEWERKERS }]

export const rollenVeld = meerkeuze(ROLLEN_VAN.balie, 'Kies minstens één rol.', 1)
export const afdelingVeld = tekst('Vul de afdeling in, bijvoorbeeld: onderhoud.', 60)
export const externVeld = optioneleTekst(255)

const wie = {
  naam: naamveld('Vul de naam van de medewerker in.'),
  inlognaam: z
    .string({ error: 'Vul een inlognaam in, bijvoorbeeld het e-mailadres voor het werk.' })
    .transform((text) => text.toLowerCase())
    .pipe(
      z
        .string()
        .min(3, 'Gebruik minstens 3 tekens.')
        .max(254, 'Gebruik hoogstens 254 tekens.')
        .regex(/^[^\s]+$/, 'Gebruik geen spaties in de inlognaam.'),
    ),
  externId: externVeld,
}

type Toevoegen = { context: Context; session: Session }

/** Adds somebody and makes the link of the invitation ready on the page that follows. */
async function add({ context, session }: Toevoegen, nieuw: NieuweMedewerker) {
  const added = await addMedewerker(context, nieuw)
  if (!added.ok)
    return refuse({
      [added.refusal === 'extern-bezet' ? 'externId' : 'inlognaam']: WEIGERING[added.refusal],
    })
  const { id, accountId } = added.value
  const kern = context.doelbinding
  const pad = await invite(kern, added.value)
  await keepToShow(kern, { sessieId: session.sessieId, accountId, wat: 'uitnodiging' }, pad)
  return seeOther(`${MEDEWERKERS}/${id}/uitnodiging`)
}

/** Own staff: a department and one or more roles. */
export const nieuwPage: Route = pagina('/balie/medewerkers/nieuw', beheer)
  .load((request) => confirmFirst(request))
  .action('voegtoe', {
    schema: z.object({ ...wie, afdeling: afdelingVeld, rollen: rollenVeld }),
    run: async (request, invoer) => {
      const naar = await askConfirmation(request)
      if (naar) return seeOther(naar)
      return add(request, { ...invoer, externId: invoer.externId ?? null, ketenpartnerId: null })
    },
  })
  .view((page) => {
    const form = page.form('voegtoe')
    return (
      <Layout page={page} titel="Medewerker toevoegen" kruimels={kruimels}>
        <Soorten nu="eigen" />
        <Form form={form} verzend="Medewerker toevoegen" annuleer={MEDEWERKERS}>
          <Naamvelden form={form} />
          <TextField
            form={form}
            name="afdeling"
            label="Afdeling"
            hint="Huurders zien deze naam als er gegevens van hen worden gebruikt."
            waarvoor={waarvoor}
          />
          <RollenVeld form={form} />
          <ExternVeld form={form} />
        </Form>
      </Layout>
    )
  })

/** An employee of a contractor: sees the work of that contractor alone. */
export const nieuwKetenPage: Route = pagina('/balie/medewerkers/nieuw-keten', beheer)
  .load(async (request) => (await confirmFirst(request)) ?? listKetenpartners(request.context))
  .action('voegtoe', {
    schema: z.object({
      ...wie,
      ketenpartner: z.uuid({ error: 'Kies voor welk bedrijf deze persoon werkt.' }),
    }),
    run: async (request, { ketenpartner, ...invoer }) => {
      const naar = await askConfirmation(request)
      if (naar) return seeOther(naar)
      const found = (await listKetenpartners(request.context)).find(({ id }) => id === ketenpartner)
      if (!found) return refuse({ ketenpartner: 'Kies een bedrijf uit de lijst.' })
      return add(request, {
        ...invoer,
        externId: invoer.externId ?? null,
        afdeling: found.naam,
        rollen: ['ketenmedewerker'],
        ketenpartnerId: found.id,
      })
    },
  })
  .view((page) => {
    const form = page.form('voegtoe')
    const keuzes = page.data.map(({ id, naam }) => ({ waarde: id, tekst: naam }))
    return (
      <Layout page={page} titel="Medewerker van een bedrijf toevoegen" kruimels={kruimels}>
        <Soorten nu="keten" />
        <Form form={form} verzend="Medewerker toevoegen" annuleer={MEDEWERKERS}>
          <Naamvelden form={form} />
          <Select form={form} name="ketenpartner" label="Bedrijf" keuzes={keuzes} waarvoor={waarvoor} />
          <ExternVeld form={form} />
        </Form>
      </Layout>
    )
  })

const Soorten = ({ nu }: { nu: 'eigen' | 'keten' }) => (
  <Tabs
    label="Voor wie"
    links={[
      { tekst: 'Eigen medewerker', href: `${MEDEWERKERS}/nieuw`, actief: nu === 'eigen' },
      { tekst: 'Medewerker van een bedrijf', href: `${MEDEWERKERS}/nieuw-keten`, actief: nu === 'keten' },
    ]}
  />
)

function Naamvelden<F extends string>({ form }: { form: FormState<F | 'naam' | 'inlognaam'> }) {
  return (
    <>
      <TextField form={form} name="naam" label="Naam" waarvoor={waarvoor} />
      <TextField
        form={form}
        name="inlognaam"
        label="Inlognaam"
        hint="Bijvoorbeeld het e-mailadres voor het werk."
        soort="email"
        waarvoor={waarvoor}
      />
    </>
  )
}

export const RollenVeld = <F extends string>({ form }: { form: FormState<F | 'rollen'> }) => (
  <Checkboxes
    form={form}
    name="rollen"
    label="Wat mag deze medewerker?"
    waarvoor={waarvoor}
    keuzes={ROLLEN_VAN.balie.map((rol) => {
      const hint = rolMag(rol)
      return { waarde: rol, tekst: rolNaam(rol), ...(hint && { hint }) }
    })}
  />
)

export const ExternVeld = <F extends string>({ form }: { form: FormState<F | 'externId'> }) => (
  <TextField
    form={form}
    name="externId"
    label="Kenmerk bij uw eigen inlogdienst"
    hint="Alleen als medewerkers ook met een andere dienst inloggen, zoals Microsoft."
    waarvoor={waarvoor}
    optioneel
  />
)
