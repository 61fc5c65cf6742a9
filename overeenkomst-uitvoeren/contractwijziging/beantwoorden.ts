import { randomUUID } from 'node:crypto'
import type { Context } from '../../doelbinding/context.ts'
import { verwerk } from '../../doelbinding/verwerk.ts'
import { done, type Outcome, refused } from '../../outcome.ts'
import { datumOf } from '../../tijd.ts'
import { bericht, klaarzetten } from '../contact/klaarzetten.ts'
import type { Namens } from '../machtiging/namens.ts'
import { namensBerichten } from './namens-berichten.ts'
import { briefCode } from './brief.ts'
import { isEind, type StapRefusal, takeStap } from './procedure.ts'
import { procedureOf } from './procedures.ts'
import { answerStap, answerVerklaring, answerWijziging } from './queries-beantwoorden.ts'
import { teBeantwoorden } from './queries-mijn.ts'
import { uiterlijkIn } from './termijnen.ts'
import { contractwijzigingBeantwoorden } from './verwerkingen.ts'
import { doorOf, zaakNaam } from './volgen.ts'

const zetKlaar = klaarzetten(contractwijzigingBeantwoorden)

/** What a tenant answers; `versie` is that of the page on which the answer was given. */
export type Antwoord = {
  readonly id: string
  readonly versie: number
  readonly stap: string
  readonly toelichting?: string | undefined
}
export type AntwoordRefusal = StapRefusal | 'bestaat-niet' | 'gewijzigd'

/** Takes a step that is the tenant's own: agree, disagree, go to court, withdraw. It changes no contract. */
export function beantwoordWijziging(
  context: Context,
  huurderId: string,
  { antwoord, nu, namens = null }: { antwoord: Antwoord; nu: Date; namens?: Namens | null },
): Promise<Outcome<null, AntwoordRefusal>> {
  const { id, versie, stap: code, toelichting } = antwoord
  const kiest = [huurderId, id, namens?.nemerId ?? null]
  return verwerk(
    { ...context, zaak: context.zaak ?? zaakNaam(id) },
    contractwijzigingBeantwoorden,
    { kiest },
    async (tx) => {
      const [row] = await tx.run(teBeantwoorden, { id, huurders: [huurderId] })
      if (!row) return refused('bestaat-niet')
      const door = doorOf(row, huurderId)
      if (!door) return refused('niet-bevoegd')
      const procedure = procedureOf(row.soort)
      const taken = takeStap(procedure, row.status, { stap: code, door })
      if (!taken.ok) return taken
      if (row.versie !== versie) return refused('gewijzigd')
      const { naar } = taken.value
      const saved = await tx.run(answerWijziging, {
        id,
        versie,
        status: naar,
        uiterlijk: uiterlijkIn(naar, { vandaag: datumOf(nu), datum: row.datum }),
        afgerondOp: isEind(procedure, naar) ? nu : null,
      })
      if (saved.length === 0) return refused('gewijzigd')
      const stap = { id: randomUUID(), wijzigingId: id, betrokkenen: row.betrokkenen, gezetOp: nu }
      const zonder = { grond: null, datum: null }
      await tx.run(answerStap, { ...stap, ...zonder, stap: code, status: naar, door })
      if (toelichting) await tx.run(answerVerklaring, { id, huurderId, tekst: toelichting, afgelegdOp: nu })
      const gegevens = { nummer: row.nummer, wijziging: id }
      const sjabloon = briefCode(row.soort, code)
      for (const relatieId of row.betrokkenen)
        await tx.run(zetKlaar, bericht({ relatieId, sjabloon, gegevens, zaak: zaakNaam(id) }))
      for (const each of namensBerichten(namens, { huurderId, nummer: row.nummer, id }))
        await tx.run(zetKlaar, each)
      return done(null)
    },
  )
}
