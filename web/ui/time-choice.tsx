import { GroupFrame, controlOf } from './field.tsx'
import type { FieldProps } from './field.tsx'
import type { Keuze } from './choice-field.tsx'

export interface Keuzegroep {
  /** A day, as people say it. */
  kop: string
  keuzes: readonly Keuze[]
}

/** One of some times on some days: the days below each other, the times of a day beside each other. */
export function TimeChoice<Field extends string>(
  props: FieldProps<Field> & { groepen: readonly Keuzegroep[] },
) {
  const { id, waarde } = controlOf(props)
  return (
    <GroupFrame {...props}>
      {props.groepen.map(({ kop, keuzes }, dag) => (
        <fieldset className="wv-tijden" key={kop}>
          <legend className="wv-tijden__dag">{kop}</legend>
          <div className="wv-tijden__rij">
            {keuzes.map((keuze, index) => {
              const eigenId = dag === 0 && index === 0 ? id : `${id}-${dag}-${index}`
              return (
                <label className="wv-tijd" key={keuze.waarde}>
                  <input
                    type="radio"
                    id={eigenId}
                    name={props.name}
                    value={keuze.waarde}
                    defaultChecked={waarde === keuze.waarde}
                  />
                  <span>{keuze.tekst}</span>
                </label>
              )
            })}
          </div>
        </fieldset>
      ))}
    </GroupFrame>
  )
}
