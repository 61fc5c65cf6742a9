import { z } from 'zod'

/** A place in a list as it stands in an address: a number and the id of a row. What does not fit is the begin of the list. */
export const plekVan = <P>(maak: (getal: number, id: string) => P | undefined) =>
  z
    .string()
    .transform((text) => {
      const [, getal, id] = /^(\d{1,14})_([0-9a-f-]{36})$/.exec(text) ?? []
      return getal && id && z.uuid().safeParse(id).success ? maak(Number(getal), id) : undefined
    })
    .optional()

/** The place of a list in the order of moments. */
export const momentPlek = plekVan((ms, id) => ({ op: new Date(ms), id }))
export const showMomentPlek = (op: Date, id: string): string => `${op.getTime()}_${id}`
