import { type Gesloten, open, sluit } from './wachtrij-sleutel.ts'

export type Velden = [name: string, value: string | File][]

/** One post that waits on this device. `gegevens` is what was entered, for the person who did; the fields themselves stay sealed. */
export type Post = {
  id: number
  op: number
  url: string
  wat: string
  actie: string
  gegevens: [label: string, value: string][]
  /** Set when the server said no: then it is kept to be read and not sent again. */
  melding?: string
}

/** As it lies on the device: who entered it and when, and sealed parts. The words are apart from the photos, to list them quickly. */
type Rij = { id?: number; wie: string; op: number; kop: Gesloten; velden: Gesloten }

const STORE = 'gesloten'
const ONLEESBAAR = 'Dit kan niet meer worden gelezen. Bel de planner over wat u toen hebt ingevuld.'

/** What waits on this device of one person, under the key that the server gives that person. */
export class Opslag {
  readonly #wie: string
  readonly #sleutel: Promise<CryptoKey>

  constructor(wie: string, sleutel: Promise<CryptoKey>) {
    this.#wie = wie
    this.#sleutel = sleutel
  }

  async bewaar(post: Omit<Post, 'id'>, velden: Velden): Promise<number> {
    const sleutel = await this.#sleutel
    const rij: Rij = {
      wie: this.#wie,
      op: post.op,
      kop: await sluit(sleutel, new TextEncoder().encode(JSON.stringify(post))),
      velden: await sluit(sleutel, await bytesOf(velden)),
    }
    return Number(await ask('readwrite', (store) => store.add(rij)))
  }

  /** In the order in which it was entered. */
  async posten(): Promise<Post[]> {
    const sleutel = await this.#sleutel
    const rijen = (await ask('readonly', (store) => store.getAll())) as Required<Rij>[]
    return Promise.all(rijen.filter(({ wie }) => wie === this.#wie).map((rij) => postOf(sleutel, rij)))
  }

  async velden({ id }: Post): Promise<Velden> {
    const rij = (await ask('readonly', (store) => store.get(id))) as Rij
    return veldenOf(await open(await this.#sleutel, rij.velden))
  }

  async markeer(post: Post, melding: string): Promise<void> {
    const rij = (await ask('readonly', (store) => store.get(post.id))) as Rij
    const kop = await sluit(
      await this.#sleutel,
      new TextEncoder().encode(JSON.stringify({ ...post, melding })),
    )
    await ask('readwrite', (store) => store.put({ ...rij, kop }))
  }

  verwijder = (id: number): Promise<unknown> => ask('readwrite', (store) => store.delete(id))

  async wis(): Promise<void> {
    for (const { id } of await this.posten()) await this.verwijder(id)
  }
}

async function postOf(sleutel: CryptoKey, { id, op, kop }: Required<Rij>): Promise<Post> {
  const bytes = await open(sleutel, kop).catch(() => null)
  // Sealed under a key that the server does not have any more.
  if (!bytes) return { id, op, url: '', wat: 'Bewaard', actie: '', gegevens: [], melding: ONLEESBAAR }
  return { ...(JSON.parse(new TextDecoder().decode(bytes)) as Post), id }
}

/** Fields as bytes and back, as the browser itself writes them down to send; the first line says how they are divided. */
async function bytesOf(velden: Velden): Promise<Uint8Array<ArrayBuffer>> {
  const body = new FormData()
  for (const [name, value] of velden) body.append(name, value)
  const written = new Response(body)
  const type = `${written.headers.get('content-type') ?? ''}\n`
  return new Uint8Array(await new Blob([type, await written.arrayBuffer()]).arrayBuffer())
}

async function veldenOf(bytes: Uint8Array<ArrayBuffer>): Promise<Velden> {
  const end = bytes.indexOf(10)
  const type = new TextDecoder().decode(bytes.subarray(0, end))
  const body = await new Response(bytes.subarray(end + 1), { headers: { 'content-type': type } }).formData()
  return [...body.entries()]
}

/** Opens the store of this device, and makes it the first time. */
function openStore(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('waarvoor-wachtrij', 2)
    request.addEventListener('upgradeneeded', () => {
      // Version 1 kept posts in the clear.
      for (const name of request.result.objectStoreNames) request.result.deleteObjectStore(name)
      request.result.createObjectStore(STORE, { keyPath: 'id', autoIncrement: true })
    })
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('indexedDB')))
  })
}

async function ask<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const db = await openStore()
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = db.transaction(STORE, mode)
      const request = work(transaction.objectStore(STORE))
      // Only when the transaction ended is it on the disk of the device.
      transaction.addEventListener('complete', () => resolve(request.result))
      transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('indexedDB')))
    })
  } finally {
    db.close()
  }
}
