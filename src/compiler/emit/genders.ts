import { addressedParts } from '#domain/content/address.ts'
import { escapeHtml } from './escape.ts'

/** Both forms go into the page; an attribute on `<html>` shows one. */
export const genderedHtml = (text: string): string =>
  addressedParts(text)
    .map((part) =>
      part.kind === 'plain'
        ? escapeHtml(part.text)
        : `<span class="f">${escapeHtml(part.feminine)}</span><span class="m">${escapeHtml(part.masculine)}</span>`,
    )
    .join('')
