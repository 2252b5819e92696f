/** How a download stands, of a module or of the bank of ideas. */
export type DownloadState = 'idle' | 'running' | 'full' | 'unreachable' | 'damaged' | 'newer'
