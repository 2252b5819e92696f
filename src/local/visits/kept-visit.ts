import type { PastVisit } from '#domain/visits/visit.ts'

/** A visit to her class as it lies on her phone. `seen`: she has read it here; absent from what an earlier build kept. */
export type KeptVisit = PastVisit & { readonly seen?: boolean }
