import { SMTPServer } from 'smtp-server'

export type Ontvangen = { van: string; aan: string[]; bron: string }
export type Proefserver = {
  url: string
  ontvangen: Ontvangen[]
  /** Addresses that are refused, with the code of the answer. */
  weigert: Map<string, number>
  stop: () => Promise<void>
}

/** A real mail server on a free port, that keeps what it takes. */
export async function startMailserver(): Promise<Proefserver> {
  const ontvangen: Ontvangen[] = []
  const weigert = new Map<string, number>()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo: ({ address }, _, done) => {
      const code = weigert.get(address)
      done(code ? Object.assign(new Error('niet hier'), { responseCode: code }) : undefined)
    },
    onData: (stream, session, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        ontvangen.push({
          van: mailFrom ? mailFrom.address : '',
          aan: rcptTo.map(({ address }) => address),
          bron: Buffer.concat(parts).toString('utf8'),
        })
        done()
      })
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.server.address() as { port: number }
  return {
    url: `smtp://127.0.0.1:${port}?tls=nee`,
    ontvangen,
    weigert,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
