/** Every drawing has these units (`viewBox="0 0 320 200"`), whatever its size on the screen. */
export const drawing = { width: 320, height: 200 } as const

/**
 * A place on a drawing, in the drawing's own units: a circle (centre, radius) or a rectangle (left, top, width, height).
 * A pack that was not made by our compiler may say anything else: that is no place.
 */
export type Spot = readonly number[]

type Box = { readonly left: number; readonly top: number; readonly width: number; readonly height: number }

/** The smallest rectangle around a spot; undefined when it is no place. */
export function boxOf(spot: Spot): Box | undefined {
  const [x = 0, y = 0, size = 0, height = size] = spot
  if (spot.length === 3) return { left: x - size, top: y - size, width: 2 * size, height: 2 * size }
  return spot.length === 4 ? { left: x, top: y, width: size, height } : undefined
}

/** Whether a tap there is on the spot, its edge included. */
export function isOn(spot: Spot, x: number, y: number): boolean {
  const [centreX = 0, centreY = 0, radius = 0] = spot
  if (spot.length === 3) return Math.hypot(x - centreX, y - centreY) <= radius
  const box = boxOf(spot)
  return (
    box !== undefined &&
    x >= box.left &&
    x <= box.left + box.width &&
    y >= box.top &&
    y <= box.top + box.height
  )
}

/** Whether two spots share a place. Circles and rectangles are compared exactly. */
export function overlap(one: Spot, other: Spot): boolean {
  const [a, b] = [boxOf(one), boxOf(other)]
  if (!a || !b) return false
  if (one.length === 3) return distanceTo(other, one) < (one[2] ?? 0)
  if (other.length === 3) return distanceTo(one, other) < (other[2] ?? 0)
  return (
    a.left < b.left + b.width &&
    b.left < a.left + a.width &&
    a.top < b.top + b.height &&
    b.top < a.top + a.height
  )
}

/** From the centre of a circle to the nearest point of a spot; nothing or less when it lies inside. */
function distanceTo(spot: Spot, [x = 0, y = 0]: Spot): number {
  if (spot.length === 3) return Math.hypot(x - (spot[0] ?? 0), y - (spot[1] ?? 0)) - (spot[2] ?? 0)
  const box = boxOf(spot)
  if (!box) return Infinity
  const beside = (at: number, from: number, size: number): number => Math.max(from - at, 0, at - from - size)
  return Math.hypot(beside(x, box.left, box.width), beside(y, box.top, box.height))
}
