/** Which build this is; replaced by Vite. */
export const build: string = import.meta.env.VITE_BUILD ?? 'dev'
