import * as v from 'valibot'
import type { PackLanguage } from '#domain/content/languages.ts'
import type { Idea } from '#domain/ideas/idea.ts'
import { ideasOfferSchema, ideasPartSchema, ideasPath, type IdeasOffers } from '#protocol/pack/ideas.ts'
import { partPath } from '#protocol/pack/pack.ts'
import { textOf, type Files } from './read-packs.ts'

export const readOffers = (files: Files): IdeasOffers =>
  v.parse(ideasOfferSchema, JSON.parse(textOf(files, ideasPath)))

/** The bank of a language as a phone reads it: from the bytes put out, through the schemas of the protocol. */
export const readIdeas = (files: Files, language: PackLanguage): readonly Idea[] =>
  readOffers(files)[language].parts.flatMap(({ hash }) =>
    v.parse(ideasPartSchema, JSON.parse(textOf(files, partPath({ hash, extension: 'json' })))),
  )
