/** Sizes in bytes. Beyond them a request is refused before it is read. */
export const maxBodySent = 64_000
export const maxBodyUnpacked = 512_000
export const maxRecordsPerSync = 100
/** A batch is filled up to this much JSON: about 14 kB compressed, two flights of TCP. */
export const maxSyncJson = 90_000
/** One record larger than this is refused, not its batch. */
export const maxRecordJson = 40_000
/** Signs of a fault's description, as a phone notes it and tells it. */
export const longestFault = 160
