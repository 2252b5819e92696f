export type ChipTone = 'plain' | 'right' | 'warning' | 'danger' | 'brand'
