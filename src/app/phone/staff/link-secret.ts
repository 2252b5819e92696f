/** The secret in what stands behind the # of a one-time link, without what came along when it was copied. */
export function linkSecretIn(
  fragment: string,
): { readonly isFirst: boolean; readonly token: string } | undefined {
  const [, first, token] = /(?:^|[^\w-])(new\.)?([\w-]{22})(?![\w-])/.exec(fragment) ?? []
  return token === undefined ? undefined : { isFirst: first !== undefined, token }
}
