/** A request that changed something, kept as long as its signature is good. */
export type ReceivedRequestTable = {
  /** Of the signature. */
  digest: string
  key_id: string
  path: string
  created_s: number
  heard_at: number
  /** Null while it is acted upon. */
  answer: string | null
}
