/** What was done on this phone: saved and waiting, sent with its receipt, or not accepted. */
export type StoredState = 'waiting' | 'sent' | 'refused'
