import type { Row } from '../table.ts'
import { joinedPhones } from '../sync/bench-phones.ts'
import { loadOf, type Sent, sentOf } from './load.ts'
import { ServerProcess } from './server-process.ts'

const connections = 32
const seconds = 10
/** More than ten seconds of what two cores have been seen to take. */
const prepared = { 1: 700, 20: 130 } as const

/** The product and a server that only unpacks and parses, under the same requests. */
export async function measureServer(): Promise<readonly Row[]> {
  const [product, bare] = [await ServerProcess.start('product'), await ServerProcess.start('bare')]
  try {
    const everyPhone = await joinedPhones(product, connections * 2)
    const rows: Row[] = []
    for (const attempts of [1, 20] as const) {
      // Phones of their own: requests left over from the other load would leave gaps in what a phone has sent.
      const phones = everyPhone.splice(0, connections)
      const queues: Sent[][] = []
      for (const phone of phones) {
        const made = Array.from({ length: prepared[attempts] }, () => sentOf(phone.nextSync(attempts)))
        queues.push(await Promise.all(made))
      }
      const repeated = queues.map((queue) => Array.from({ length: 10 }, () => queue).flat())
      const floor = await loadOf(bare.started.port, repeated, seconds)
      const ours = await loadOf(product.started.port, queues, seconds)
      if (ours.wrong > 0) throw new Error(`${ours.wrong} of ${ours.done} requests did not get 200`)
      const name = `${attempts} a request`
      const target = attempts === 1 ? 0.1 : 0.12
      rows.push(
        {
          name: `server, ${name}: requests/s`,
          unit: '/s',
          floor: floor.perSecond,
          measured: ours.perSecond,
          target: { ratioAtLeast: target },
        },
        {
          name: `server, ${name}: p99`,
          unit: 'ms',
          floor: floor.p99Ms,
          measured: ours.p99Ms,
          target: { atMost: 50 },
        },
      )
    }
    rows.push({
      name: 'server: memory after it',
      unit: 'MB',
      floor: await bare.rssMb(),
      measured: await product.rssMb(),
      target: { atMost: 200 },
    })
    return rows
  } finally {
    await product.stop()
    await bare.stop()
  }
}
