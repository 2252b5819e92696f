/** What a certificate is given for. */
export const certificateKinds = ['module', 'course'] as const
export type CertificateKind = (typeof certificateKinds)[number]
