/** Raised when the shape of anything that travels changes. A server answers every number it ever knew. */
export const protocolVersion = 1
