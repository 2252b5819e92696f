/**
 * What somebody typed, as the protocol takes it: without control characters and direction overrides that came along with
 * something pasted. A record must not be refused for a sign nobody can see.
 */
export const plainText = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '')
    .trim()
