import { ref, type Ref } from 'vue'

type InstallPrompt = Event & { readonly prompt: () => Promise<unknown> }

export type Install = {
  /** The browser can install the app when asked. */
  readonly canAsk: Readonly<Ref<boolean>>
  readonly ask: () => Promise<void>
}

/** Keeps the browser's offer to install for the moment it makes sense: after the first finished lesson. */
export function listenForInstall(): Install {
  const canAsk = ref(false)
  let kept: InstallPrompt | null = null
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    kept = event as InstallPrompt
    canAsk.value = true
  })
  addEventListener('appinstalled', () => (canAsk.value = false))
  return {
    canAsk,
    async ask() {
      await kept?.prompt()
      kept = null
      canAsk.value = false
    },
  }
}

export const isInstalled = (): boolean => matchMedia('(display-mode: standalone)').matches
