/** Ends an exhaustive `switch`: the compiler complains when a case is missing, and a bug that got past it throws. */
export function assertNever(value: never): never {
  throw new Error(`unexpected case: ${JSON.stringify(value)}`)
}
