import { expect, test } from 'vitest'
import { cite, type Citation } from './citaat.ts'
import { conclude, leaveToPerson, type Step } from './stap.ts'

const article = cite('Woningwet', '48', '1')
const says = (): string => 'U hoort bij de doelgroep.'

test('a step states the article it stands on, or it does not compile', () => {
  const step: Step = { citation: article, says, parameters: [], value: true }
  // @ts-expect-error a step without a citation
  const without: Step = { says, parameters: [], value: true }
  // @ts-expect-error a citation is made by cite, so that its law is one the program can link to
  const homemade: Citation = { law: 'Woningwet', article: '48', lid: null }
  // @ts-expect-error a law that is not in the list
  const unknownLaw = cite('Wet op de gewoonte', '1')
  expect([step, without, homemade, unknownLaw]).toHaveLength(4)
})

test('a judgement without steps, or left to a person without a reason, does not compile', () => {
  const step: Step<null> = { citation: article, says, parameters: [], value: null }
  // @ts-expect-error no step, so no result
  expect(() => conclude('ja', [])).toThrow()
  // @ts-expect-error no reason why a person must decide
  expect(leaveToPerson([step], []).uitkomst).toBe('mens')
})

test('the result is the value of the last step', () => {
  const outcome = conclude('ja', [
    { citation: article, says, parameters: [], value: 1 },
    { citation: article, says, parameters: [], value: { doelgroep: true } },
  ])
  expect(outcome.result).toEqual({ doelgroep: true })
})
