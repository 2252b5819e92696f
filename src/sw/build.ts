/** Which build this is; replaced when the worker is built, so that a new build is a new worker. */
declare const __BUILD__: string
export const build: string = typeof __BUILD__ === 'string' ? __BUILD__ : 'dev'
