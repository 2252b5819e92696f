/** Runs in the page: takes all the room there is, the reserve included. */
export async function fillUp(): Promise<void> {
  await (await caches.open('reserve')).delete('/reserve')
  const db = await new Promise<IDBDatabase>((opened, failed) => {
    const request = indexedDB.open('others', 1)
    request.onupgradeneeded = () => request.result.createObjectStore('rows', { autoIncrement: true })
    request.onsuccess = () => opened(request.result)
    request.onerror = () => failed(new Error('others cannot be opened'))
  })
  const isRoomFor = (size: number): Promise<boolean> =>
    new Promise((told) => {
      const transaction = db.transaction('rows', 'readwrite')
      transaction.oncomplete = () => told(true)
      transaction.onabort = () => told(false)
      const bytes = new Uint8Array(size)
      for (let at = 0; at < size; at += 60_000) crypto.getRandomValues(bytes.subarray(at, at + 60_000))
      transaction.objectStore('rows').add(bytes)
    })
  for (const size of [300_000, 30_000, 3_000, 600]) while (await isRoomFor(size));
  db.close()
}
