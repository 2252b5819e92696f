import type { OpenPhone } from '../../frozen.ts'

export declare const openPhone: OpenPhone
