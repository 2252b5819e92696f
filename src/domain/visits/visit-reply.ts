/** What she said of a visit last, on her own phone. */
export type VisitReply = {
  /** Null: she agrees. */
  readonly otherwise: string | null
  readonly at: number
}
