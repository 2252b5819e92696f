import '../../common/later/later-icons.ts'
import type { Component } from 'vue'
import { loadAreaMessages } from '../../common/load-area-messages.ts'
import type { I18n } from '../../frame/i18n/i18n.ts'
import StaffBar from './StaffBar.vue'

/** The bar with its words, for the tab bar: no first load of an educator brings it. */
export async function openStaffBar({ add, language }: Pick<I18n, 'add' | 'language'>): Promise<Component> {
  add(await loadAreaMessages('supervision', language))
  return StaffBar
}
