import { inject, type InjectionKey } from 'vue'
import type { Install } from './install.ts'
import type { AppUpdate } from './service-worker.ts'

/** What main.ts makes once for the page and screens ask for. */
export type AppParts = { readonly update: AppUpdate; readonly install: Install }

export const appPartsKey: InjectionKey<AppParts | null> = Symbol('app-parts')

/** Null while a page is prerendered. */
export const useAppParts = (): AppParts | null => inject(appPartsKey, null)
