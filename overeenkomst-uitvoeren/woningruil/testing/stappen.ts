import assert from 'node:assert/strict'
import type { TestDatabase } from '../../../database/testing/database.ts'
import { addDays, datumOf } from '../../../tijd.ts'
import { doeMee, teken } from '../beantwoorden.ts'
import { zetRingstap } from '../behandelen.ts'
import { beginRuil } from '../beginnen.ts'
import { beoordeel, planInspectie, recordInspectie } from '../huishoudens.ts'
import { findRuil } from '../zaak.ts'
import { alsHuurder, alsVerhuur, type Huishouden } from './ring.ts'

/** Checks that stand in no one's way. */
export const GOED = {
  past_huishouden: 'past',
  past_inkomen: 'past',
  betaalgedrag: 'op-tijd',
  waarborg: 'voldoende',
  vergunning: 'niet-nodig',
  belang: 'zwaar',
} as const

export const zaakOf = async (db: TestDatabase, id: string) => {
  const zaak = await findRuil(alsVerhuur(db), id, new Date())
  assert(zaak)
  return zaak
}

/** Walks the real steps, by each household and by the desk. */
export async function beantwoordTot(
  db: TestDatabase,
  huishoudens: readonly Huishouden[],
  tot: string,
): Promise<string> {
  const nu = new Date()
  const [eerste, ...rest] = huishoudens
  assert(eerste)
  const ik = (huishouden: Huishouden, n = 0) => ({ id: huishouden.huurders[n] ?? '', nu })
  const begonnen = await beginRuil(alsHuurder(db), ik(eerste), {
    reden: 'groter',
    inlognamen: rest.map(({ inlognaam }) => inlognaam),
  })
  assert(begonnen.ok, JSON.stringify(begonnen))
  const id = begonnen.value
  if (tot === 'verzamelen') return id
  for (const huishouden of rest)
    ok(await doeMee(alsHuurder(db), { ik: ik(huishouden), id }, { reden: 'werk' }))
  if (tot === 'tekenen') return id
  for (const huishouden of huishoudens)
    for (const n of huishouden.huurders.keys()) ok(await teken(alsHuurder(db), { ik: ik(huishouden, n), id }))
  if (tot === 'aangevraagd') return id
  await sta(db, id, nu)
  if (tot === 'toegestaan') return id
  await inspecteer(db, id, nu)
  const { versie } = await zaakOf(db, id)
  ok(await zetRingstap(alsVerhuur(db), id, { zet: { stap: 'meld-gereed', versie }, nu }))
  return id
}

async function sta(db: TestDatabase, id: string, nu: Date): Promise<void> {
  for (const { plaats, versie } of (await zaakOf(db, id)).partijen)
    ok(
      await beoordeel(
        alsVerhuur(db),
        { ruilId: id, plaats, versie },
        { controles: GOED, besluit: 'toegestaan' },
      ),
    )
  const { versie } = await zaakOf(db, id)
  const datum = addDays(datumOf(nu), 21)
  ok(await zetRingstap(alsVerhuur(db), id, { zet: { stap: 'sta-toe', versie, datum }, nu }))
}

async function inspecteer(db: TestDatabase, id: string, nu: Date): Promise<void> {
  for (const { plaats, versie } of (await zaakOf(db, id)).partijen) {
    ok(await planInspectie(alsVerhuur(db), { ruilId: id, plaats, versie }, { dag: datumOf(nu), nu }))
    const daarna = { ruilId: id, plaats, versie: versie + 1 }
    ok(await recordInspectie(alsVerhuur(db), daarna, { uitkomst: 'in-orde', nu }))
  }
}

function ok(outcome: { ok: boolean }): void {
  assert(outcome.ok, JSON.stringify(outcome))
}
