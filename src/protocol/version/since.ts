import * as v from 'valibot'

/** A field that came with this protocol number. It is optional: an older end does not send it. */
export const since = <Schema extends v.GenericSchema>(protocol: number, schema: Schema) =>
  v.exactOptional(v.pipe(schema, v.metadata({ since: protocol })))

/** A kind in a choice of kinds that came with this number. */
export const sinceKind = <Schema extends v.StrictObjectSchema<v.ObjectEntries, undefined>>(
  protocol: number,
  schema: Schema,
) => v.pipe(schema, v.metadata({ since: protocol }))

/** A list whose items are understood one by one: one that this build does not know leaves the others as they are. */
export const eachAlone = <Schema extends v.GenericSchema>(item: Schema) =>
  v.pipe(v.array(item), v.metadata({ eachAlone: true }))

/** What must not lose a part, because it is hashed or sent back: it is understood whole, or not at all. */
export const whole = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.pipe(schema, v.metadata({ whole: true }))
