import { afterAll, beforeAll, expect, test } from 'vitest'
import { extractText, getDocumentProxy } from 'unpdf'
import { makeTestDatabase, type TestDatabase } from '../../database/testing/database.ts'
import { sessionWith, submit } from '../../web/testing/app.ts'
import { htmlFindings } from '../../web/testing/html.ts'
import { vraagWijzigingAan } from '../contractwijziging/aanvragen.ts'
import { zetZaakstap } from '../contractwijziging/behandelen.ts'
import { appAs, type Buurt, contextOf, huurderSession, makeBuurt } from '../onderhoud/testing/buurt.ts'
import { maakAfrekening } from './afrekenen.ts'
import {
  beslisBezwaar,
  legBevindingVast,
  type NieuweBevinding,
  planInspectie,
  wisBevinding,
} from './vastleggen.ts'
import { findEigenAfrekening, findEigenOplevering, maakBezwaar } from './volgen.ts'

let db: TestDatabase
let buurt: Buurt
let id: string
beforeAll(async () => {
  db = await makeTestDatabase()
  buurt = await makeBuurt(db)
  await db.owner.query(
    `with h as (update huurovereenkomst set waarborgsom_cent = 100000 where eenheid_id = $1 returning id)
     insert into huurprijs (huurovereenkomst_id, soort, geldig, bedrag_cent) select id, 'kale-huur', '[2020-01-01,)', 60000 from h`,
    [buurt.huisCarla],
  )
  const aanvraag = { soort: 'opzegging-huurder', datum: '2026-12-31' }
  const gevraagd = await vraagWijzigingAan(huurder(), buurt.carla, { aanvraag, nu: op('2026-11-28') })
  if (!gevraagd.ok) throw new Error(gevraagd.refusal)
  id = gevraagd.value
  await zet('bevestig', 1, '2026-11-28')
})
afterAll(() => db.stop())

const op = (dag: string) => new Date(`${dag}T10:00:00Z`)
const huurder = () => contextOf(db, { rol: 'huurder' })
const balie = () =>
  contextOf(db, { rol: 'verhuurconsulent', afdeling: 'Verhuur', medewerkerId: buurt.medewerker })
const zet = (stap: string, versie: number, dag: string) =>
  zetZaakstap(balie(), id, { zet: { stap, versie }, nu: op(dag) })
const plan = (soort: NieuweBevinding['soort'], dag: string, versie?: number) =>
  planInspectie(balie(), id, {
    plan: { soort, moment: op(dag), medewerkerId: buurt.medewerker, versie },
    nu: op('2026-11-28'),
  })
const vind = (over: Partial<NieuweBevinding>, dag = '2027-01-10') =>
  legBevindingVast(balie(), id, {
    nu: op(dag),
    bevinding: {
      soort: 'voorinspectie',
      ruimte: 'keuken',
      staat: 'goed',
      grond: null,
      kostenCent: 0,
      ...over,
    },
  })
const zelf = (huurderId: string) => ({ huurderId, namens: null })
const gedaan = { ok: true, value: null }
const geweigerd = (refusal: string) => ({ ok: false, refusal })
const opening = () => findEigenOplevering(huurder(), zelf(buurt.carla), id)
const afzender = { naam: 'Woonstichting Voorbeeld', telefoon: '085 000 0000', adres: 'voorbeeld.example' }
const rekenAf = () =>
  maakAfrekening(balie(), id, {
    antwoorden: { betaaldCent: 60_000, achterstandCent: 0 },
    nu: op('2027-01-04'),
    afzender,
  })

test('a first inspection is planned before the last day, moved once by one, and finished when it took place', async () => {
  expect(await vind({})).toEqual(geweigerd('niet-gepland'))
  expect(await plan('voorinspectie', '2026-11-27')).toEqual(geweigerd('voorbij'))
  expect(await plan('voorinspectie', '2027-01-04')).toEqual(geweigerd('na-einde'))
  expect(await plan('voorinspectie', '2026-12-08')).toEqual(gedaan)
  expect(await plan('voorinspectie', '2026-12-09')).toEqual(geweigerd('gewijzigd'))
  expect(await plan('voorinspectie', '2026-12-09', 1)).toEqual(gedaan)
  expect(await zet('voorinspectie-gedaan', 2, '2026-12-08')).toEqual(geweigerd('inspectie-later'))
  expect(await zet('voorinspectie-gedaan', 2, '2026-12-10')).toEqual(geweigerd('bevindingen-ontbreken'))
  expect(await vind({}, '2026-12-08')).toEqual(geweigerd('nog-niet-geweest'))
  expect(await vind({ staat: 'kapot' })).toEqual(geweigerd('grond-ontbreekt'))
  expect(await vind({ staat: 'kapot', grond: 'schade', kostenCent: 12_500 })).toEqual(gedaan)
  const joost = appAs(db, { ...sessionWith('balie', 'verhuurconsulent'), betrokkeneId: buurt.medewerker })
  const velden = { ruimte: 'kelder', staat: 'goed', kosten: '1e9' }
  const pad = `/balie/contractwijzigingen/${id}/oplevering`
  const zien = (dag: string) =>
    db.owner.query('update inspectie set gepland_op = $2 where contractwijziging_id = $1', [id, op(dag)])
  expect(await (await joost.request(pad)).text()).toContain('De eerste inspectie is nog niet geweest.')
  await zien('2026-01-05')
  const sent = await submit(joost, pad, { actie: 'bevinding', velden })
  await zien('2026-12-09')
  expect(sent.status).toBe(422)
  expect(await sent.text()).toContain('Kies de ruimte')
  expect((await opening())?.bevindingen).toEqual([])
  expect(await zet('voorinspectie-gedaan', 2, '2026-12-10')).toEqual(gedaan)
  expect((await opening())?.bevindingen).toMatchObject([{ ruimte: 'keuken', kosten_cent: '12500' }])
  expect(await vind({})).toEqual(geweigerd('niet-nu'))
  expect(await plan('voorinspectie', '2026-12-12', 2)).toEqual(geweigerd('niet-nu'))
})

test('the tenant objects once, nobody else sees it, and the account waits for our answer', async () => {
  await plan('eindinspectie', '2026-12-31')
  const eind = { soort: 'eindinspectie' } as const
  await vind({ ...eind, staat: 'kapot', grond: 'schade', kostenCent: 12_500 })
  await vind({ ...eind, ruimte: 'hal', staat: 'kapot', grond: 'schade', kostenCent: 2_500 })
  await vind({ ...eind, ruimte: 'berging', staat: 'niet-leeg', grond: 'leeg-en-schoon', kostenCent: 8_000 })
  expect(await rekenAf()).toEqual(geweigerd('niet-nu'))
  expect(await zet('eindinspectie-gedaan', 3, '2026-12-31')).toEqual(gedaan)
  const hal = (await opening())?.bevindingen.find(({ ruimte }) => ruimte === 'hal')
  const bezwaar = { id, bevindingId: hal?.id ?? '', bezwaar: 'was-al-zo', nu: op('2027-01-02') }
  expect(await findEigenOplevering(huurder(), zelf(buurt.anna), id)).toBeNull()
  expect(await maakBezwaar(huurder(), zelf(buurt.anna), bezwaar)).toEqual(geweigerd('bestaat-niet'))
  expect(await maakBezwaar(huurder(), zelf(buurt.carla), bezwaar)).toEqual(gedaan)
  expect(await maakBezwaar(huurder(), zelf(buurt.carla), bezwaar)).toEqual(geweigerd('al-gezegd'))
  expect(await rekenAf()).toEqual(geweigerd('bezwaar-open'))
  expect(await zet('reken-af', 4, '2027-01-04')).toEqual(geweigerd('afrekening-ontbreekt'))
  expect(await wisBevinding(balie(), id, bezwaar.bevindingId)).toEqual(geweigerd('niet-nu'))
  const antwoord = { bevindingId: bezwaar.bevindingId, besluit: 'toegegeven' }
  expect(await beslisBezwaar(balie(), id, antwoord)).toEqual(gedaan)
  expect(await beslisBezwaar(balie(), id, antwoord)).toEqual(geweigerd('niet-nu'))
})

test('the account is the tenant’s when it is sent: the letter names each cost with its article', async () => {
  expect(await rekenAf()).toEqual(gedaan)
  expect((await opening())?.afrekening).toBeNull()
  expect(await findEigenAfrekening(huurder(), zelf(buurt.carla), id)).toBeNull()
  expect(await zet('reken-af', 4, '2027-01-04')).toEqual(gedaan)
  expect((await opening())?.afrekening).toMatchObject({
    schade_cent: '12500',
    apart_cent: '8000',
    terug_cent: '87500',
    uiterlijk: '2027-01-30',
  })
  expect(await rekenAf()).toEqual(geweigerd('niet-nu'))
  const pdf = await findEigenAfrekening(huurder(), zelf(buurt.carla), id)
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf ?? [])), { mergePages: true })
  expect(text).toContain('U krijgt € 875,00 terug')
  expect(text).toContain('artikel 218')
  expect(text).not.toContain('Hal en trap')
  expect(await findEigenAfrekening(huurder(), zelf(buurt.anna), id)).toBeNull()
})

test('both sides see it on their page; what does not fit is refused with the reason', async () => {
  const joost = appAs(db, { ...sessionWith('balie', 'verhuurconsulent'), betrokkeneId: buurt.medewerker })
  const carla = appAs(db, huurderSession(buurt.carla))
  const pad = `contractwijzigingen/${id}/oplevering`
  const desk = await (await joost.request(`/balie/${pad}?inspectie=eindinspectie`)).text()
  expect(desk).toContain('875,00')
  expect(await htmlFindings(desk)).toEqual([])
  const mine = await (await carla.request(`/mijn/${pad}`)).text()
  expect(mine).toContain('Wij geven u gelijk')
  expect(await htmlFindings(mine)).toEqual([])
  expect((await appAs(db, huurderSession(buurt.anna)).request(`/mijn/${pad}`)).status).toBe(404)
})
