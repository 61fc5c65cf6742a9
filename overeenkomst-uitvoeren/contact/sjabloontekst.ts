import type { Context } from '../../doelbinding/context.ts'
import { verwerk, type Werk } from '../../doelbinding/verwerk.ts'
import { done, type Outcome, refused } from '../../outcome.ts'
import { sjablonen } from '../../sjablonen.ts'
import { checkSjabloontekst } from './sjabloon-controle.ts'
import type { Sjabloon, Taal } from './sjabloon.ts'
import {
  concept,
  concepten,
  deleteConcept,
  inGebruik,
  insertConcept,
  insertVersie,
  updateConcept,
  versies,
} from './sjabloontekst-queries.ts'
import { sjabloonBewerken } from './verwerkingen-sjabloon.ts'

export type Welke = { code: string; taal: Taal }
export type Tekst = { onderwerp: string; tekst: string }
type Tx = Werk<typeof sjabloonBewerken>

const work = <T>(context: Context, run: (tx: Tx) => Promise<T>): Promise<T> =>
  verwerk(context, sjabloonBewerken, { betrokkenen: [] }, run)

export const findSjabloon = (code: string): Sjabloon | undefined =>
  sjablonen.find((each) => each.code === code)

/** The text as the program has it. */
const eigen = ({ onderwerp, tekst }: Sjabloon, taal: Taal): Tekst => ({
  onderwerp: onderwerp[taal],
  tekst: tekst[taal],
})

export type Regel = { code: string; onderwerp: string; stand: Record<Taal, Stand> }
export type Stand = { nummer: number | null; concept: boolean }

/** All templates, with whose words each language has. */
export const listSjablonen = (context: Context): Promise<Regel[]> =>
  work(context, async (tx) => {
    const used = await tx.run(inGebruik, {})
    const begun = await tx.run(concepten, {})
    const standOf = (code: string, taal: Taal): Stand => {
      const found = used.find((each) => each.code === code && each.taal === taal)
      return {
        nummer: found && found.tekst !== null ? found.nummer : null,
        concept: begun.some((each) => each.code === code && each.taal === taal),
      }
    }
    return sjablonen.map(({ code, onderwerp }) => ({
      code,
      onderwerp: onderwerp.nl,
      stand: { nl: standOf(code, 'nl'), en: standOf(code, 'en') },
    }))
  })

/** The text that an editor sees: the concept, else what is in use, else that of the program. `versie` 0: nobody changed it yet. */
export const readSjabloontekst = (context: Context, sjabloon: Sjabloon, taal: Taal) =>
  work(context, async (tx) => {
    const welke = { code: sjabloon.code, taal }
    const [begun] = await tx.run(concept, welke)
    const eerder = await tx.run(versies, welke)
    const [nu] = eerder
    const gebruikt =
      nu && nu.onderwerp !== null && nu.tekst !== null
        ? { ...nu, onderwerp: nu.onderwerp, tekst: nu.tekst }
        : null
    const inUse: Tekst = gebruikt ?? eigen(sjabloon, taal)
    return {
      tekst: begun
        ? { onderwerp: begun.onderwerp, tekst: begun.tekst }
        : { onderwerp: inUse.onderwerp, tekst: inUse.tekst },
      versie: begun?.versie ?? 0,
      nummer: gebruikt?.nummer ?? null,
      eerder,
    }
  })

export type Geweigerd = 'gewijzigd' | 'fouten'

/** Keeps a text, also one with faults in it; nothing goes out with it. */
export const saveConcept = (
  context: Context,
  welke: Welke,
  { versie, nu, ...tekst }: Tekst & { versie: number; nu: Date },
): Promise<Outcome<number, 'gewijzigd'>> =>
  work(context, async (tx) => {
    const row = { ...welke, ...tekst, op: nu }
    const [saved] = await (versie === 0
      ? tx.run(insertConcept, row)
      : tx.run(updateConcept, { ...row, versie }))
    return saved ? done(saved.versie) : refused('gewijzigd')
  })

/** Puts the concept in use: from now on messages have these words. A text that names a field which is not there stays a concept. */
export const publish = (
  context: Context,
  { sjabloon, taal, versie, nu }: { sjabloon: Sjabloon; taal: Taal; versie: number; nu: Date },
): Promise<Outcome<number, Geweigerd>> =>
  work(context, async (tx) => {
    const welke = { code: sjabloon.code, taal }
    const [begun] = await tx.run(concept, welke)
    if (!begun || begun.versie !== versie) return refused('gewijzigd')
    if (checkSjabloontekst(sjabloon, taal, begun).some(({ ernst }) => ernst === 'fout'))
      return refused('fouten')
    const [taken] = await tx.run(deleteConcept, { ...welke, versie })
    return taken ? addVersie(tx, welke, { ...taken, op: nu }) : refused('gewijzigd')
  })

/** Back to the words of the program. */
export const withdraw = (context: Context, welke: Welke, nu: Date): Promise<Outcome<number, Geweigerd>> =>
  work(context, (tx) => addVersie(tx, welke, { onderwerp: null, tekst: null, op: nu }))

type Uitgave = { onderwerp: string | null; tekst: string | null; op: Date }
async function addVersie(tx: Tx, welke: Welke, uitgave: Uitgave): Promise<Outcome<number, 'gewijzigd'>> {
  const [last] = await tx.run(versies, welke)
  const [made] = await tx.run(insertVersie, { ...welke, ...uitgave, nummer: (last?.nummer ?? 0) + 1 })
  return made ? done(made.nummer) : refused('gewijzigd')
}

/** An older text as the concept, to look at before it is put in use again. Null: there is no such text. */
export const restore = (
  context: Context,
  welke: Welke,
  { nummer, versie, nu }: { nummer: number; versie: number; nu: Date },
): Promise<Outcome<number, 'gewijzigd' | 'bestaat-niet'>> =>
  work(context, async (tx) => {
    const found = (await tx.run(versies, welke)).find((each) => each.nummer === nummer)
    if (!found || found.onderwerp === null || found.tekst === null) return refused('bestaat-niet')
    const row = { ...welke, onderwerp: found.onderwerp, tekst: found.tekst, op: nu }
    const [saved] = await (versie === 0
      ? tx.run(insertConcept, row)
      : tx.run(updateConcept, { ...row, versie }))
    return saved ? done(saved.versie) : refused('gewijzigd')
  })
