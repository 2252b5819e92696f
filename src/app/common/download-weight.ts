import type { Variant } from '#local/packs/install.ts'
import type { PackRow } from '#local/packs/installed.ts'
import type { CatalogueModule } from '#protocol/pack/catalogue.ts'

type Offer = CatalogueModule['packs']['ar']

/** What fetching a module takes from her data. It is less than the room it takes on the phone: the line carries it compressed. */
export const weightOf = (offer: Offer, variant: Variant): number =>
  variant === 'text' ? offer.essentialBytes : offer.bytes

/** What the line has carried of this version. A row counts what it takes on the phone, so only its share is used. */
export function bytesCarried(offer: Offer, row: PackRow | null | undefined, variant: Variant): number {
  if (row?.packHash !== offer.manifest) return 0
  if (row.state === 'ready')
    return row.media === undefined || row.media === 'held' ? offer.bytes : offer.essentialBytes
  return row.bytes === 0 ? 0 : weightOf(offer, variant) * (row.bytesDone / row.bytes)
}

/** What the line has still to carry. */
export const bytesToCome = (offer: Offer, row: PackRow | null | undefined, variant: Variant): number =>
  Math.max(0, weightOf(offer, variant) - bytesCarried(offer, row, variant))

/** What fetching again what is here now would take; null when it is not on offer any more. */
export const bytesAgain = (offer: Offer | undefined, row: PackRow): number | null =>
  offer ? weightOf(offer, row.media === 'left-out' ? 'text' : 'whole') : null
