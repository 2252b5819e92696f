/**
 * Modules in the order of the curriculum, which is that of the catalogue, wherever they are listed. One that is not on offer
 * any more comes last, by its id.
 */
export function inCurriculum<Thing>(
  things: readonly Thing[],
  order: readonly string[],
  idOf: (thing: Thing) => string,
): Thing[] {
  const places = new Map(order.map((id, place) => [id, place]))
  const placeOf = (thing: Thing): number => places.get(idOf(thing)) ?? order.length
  return things.toSorted((a, b) => placeOf(a) - placeOf(b) || (idOf(a) < idOf(b) ? -1 : 1))
}
