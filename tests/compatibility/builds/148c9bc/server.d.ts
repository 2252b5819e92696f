import type { OpenServer } from '../../frozen.ts'

export declare const openServer: OpenServer
