import { expect, test } from 'vitest'
import { readPostinstellingen } from './postinstellingen.ts'

const read = (env: Record<string, string>) => readPostinstellingen(env, 'Woonstichting Voorbeeld')

test('without settings nothing leaves', () => {
  expect(read({})).toEqual({ mail: null, brievenmap: null, terugmap: null })
})

test('a mail server and a sender', () => {
  expect(
    read({ WAARVOOR_SMTP: 'smtps://u:p@mail.example', WAARVOOR_AFZENDER: 'Ons Huis <post@ons.example>' }),
  ).toMatchObject({ mail: { afzender: { naam: 'Ons Huis', adres: 'post@ons.example' } } })
  expect(
    read({ WAARVOOR_SMTP: 'smtp://mail.example:587', WAARVOOR_AFZENDER: 'post@ons.example' }).mail?.afzender,
  ).toEqual({ naam: 'Woonstichting Voorbeeld', adres: 'post@ons.example' })
})

test.each([
  [{ WAARVOOR_SMTP: 'https://geheim@mail.example', WAARVOOR_AFZENDER: 'post@ons.example' }, 'WAARVOOR_SMTP'],
  [{ WAARVOOR_SMTP: 'geheim', WAARVOOR_AFZENDER: 'post@ons.example' }, 'WAARVOOR_SMTP'],
  [{ WAARVOOR_AFZENDER: 'post@ons.example' }, 'WAARVOOR_SMTP'],
  [{ WAARVOOR_SMTP: 'smtps://u:geheim@mail.example' }, 'WAARVOOR_AFZENDER'],
  [{ WAARVOOR_SMTP: 'smtps://u:geheim@mail.example', WAARVOOR_AFZENDER: 'post' }, 'WAARVOOR_AFZENDER'],
  [{ WAARVOOR_BRIEVEN: '/bestaat/niet' }, 'WAARVOOR_BRIEVEN'],
  [{ WAARVOOR_TERUGPOST: '/bestaat/niet' }, 'WAARVOOR_TERUGPOST'],
])('%o stops the start with one line that names the setting and no secret', (env, naam) => {
  let said = ''
  try {
    read(env)
  } catch (error) {
    said = (error as Error).message
  }
  expect(said).toContain(naam)
  expect(said).not.toContain('geheim')
})
