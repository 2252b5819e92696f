declare global {
  interface ImportMeta {
    readonly env?: { readonly VITE_BUILD?: string }
  }
}

/** Which build this is; written in when the worker is built, so that a new build is a new worker. */
export const build: string = import.meta.env?.VITE_BUILD ?? 'dev'
