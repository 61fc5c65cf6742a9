/** One post that waits on this device. `wie` entered it; `gegevens` is what was entered, for that person to read. */
export type Post = {
  id: number
  wie: string
  url: string
  wat: string
  op: number
  velden: [name: string, value: string | File][]
  gegevens: [label: string, value: string][]
  /** Set when the server said no: then it is kept to be read and not sent again. */
  melding?: string
}

const STORE = 'posten'

/** Opens the store of this device, and makes it the first time. */
function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('waarvoor-wachtrij', 1)
    request.addEventListener('upgradeneeded', () =>
      request.result.createObjectStore(STORE, { keyPath: 'id', autoIncrement: true }),
    )
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('indexedDB')))
  })
}

async function ask<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const db = await open()
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

export const bewaarPost = async (post: Omit<Post, 'id'>): Promise<number> =>
  Number(await ask('readwrite', (store) => store.add(post)))

export const markeerPost = (post: Post): Promise<unknown> => ask('readwrite', (store) => store.put(post))

export const verwijderPost = (id: number): Promise<unknown> => ask('readwrite', (store) => store.delete(id))

/** What one person entered here, in the order in which it was entered. */
export async function postenVan(wie: string): Promise<Post[]> {
  const all = (await ask('readonly', (store) => store.getAll())) as Post[]
  return all.filter((post) => post.wie === wie)
}
