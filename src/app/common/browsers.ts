import { onMounted, ref, type Ref } from 'vue'

/** Browsers inside WhatsApp, Facebook and the like cannot install, and lose what they keep. */
export const isInAppBrowser = (): boolean =>
  /FBAN|FBAV|FB_IAB|Instagram|WhatsApp|Line\/|; wv\)/.test(navigator.userAgent)

/** Its menu is elsewhere than Chrome's, and says it in other words. */
export const isSamsungInternet = (): boolean => navigator.userAgent.includes('SamsungBrowser/')

/** What a browser is comes after hydration: the prerendered page is the same for all of them. */
export function useBrowserIs(asked: () => boolean): Readonly<Ref<boolean>> {
  const result = ref(false)
  onMounted(() => (result.value = asked()))
  return result
}
